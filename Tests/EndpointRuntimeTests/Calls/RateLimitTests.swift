import EndpointCoding
@_spi(Generated) import EndpointRuntime
import HTTPTypes
import Synchronization
import Testing

@Suite struct RateLimitTests {
    /// Answers every request, and notes when it came and for which call.
    private final class Server: Sendable {
        private let log = Mutex<[(call: String, at: Duration)]>([])
        let time: ManualTime
        let answer: @Sendable (Int) -> TransportResponse

        init(_ time: ManualTime, answer: @escaping @Sendable (Int) -> TransportResponse = { _ in .make(200, success) })
        {
            self.time = time
            self.answer = answer
        }

        var calls: [String] { log.withLock { $0.map(\.call) } }

        /// When requests came, counted from the clock's beginning.
        var moments: [Duration] { log.withLock { $0.map { $0.at - .seconds(1_000) } } }

        var count: Int { log.withLock { $0.count } }

        var transport: ScriptedTransport {
            ScriptedTransport([
                Step { [self] request in
                    let number = log.withLock { log in
                        log.append((request[header: "x-call"] ?? "", time.now))
                        return log.count
                    }
                    return answer(number)
                }
            ])
        }
    }

    private static func endpoint(_ call: Int, _ kind: EndpointDescription.Kind = .read) -> EndpointDescription {
        TestAPI.endpoint(kind).with(headers: [("x-call", "\(call)")])
    }

    /// The most moments in any span of a second.
    private static func most(in moments: [Duration], within span: Duration) -> Int {
        var first = 0
        var most = 0
        for (index, moment) in moments.enumerated() {
            while moment - moments[first] >= span { first += 1 }
            most = max(most, index - first + 1)
        }
        return most
    }

    @Test(arguments: [(calls: 40, burst: 1), (calls: 40, burst: 25)])
    func tenThousandCallsKeepUnderTheLimitInTheirOrder(_ limit: (calls: Int, burst: Int)) async throws {
        let time = ManualTime()
        let server = Server(time)
        let start = Gate()
        let pauses = Counter()
        let caller = TestAPI.caller(server.transport, time) {
            $0.rateLimit = RateLimit(calls: limit.calls, burst: limit.burst)
            $0.deadline = .seconds(1_000)
            $0.time = time.source { pause in
                if pauses.value > 0 { try await start.wait() }
                let turns = limit.burst + pauses.increase() - 1
                while server.count < turns { await Task.yield() }
                time.advance(by: pause)
            }
        }
        try await caller.authenticate()
        // Both accounts are known to be right before the crowd comes.
        for call in 0..<limit.burst { try await caller.call(Self.endpoint(call)) }
        let other = caller.with(account: Account(login: "other", password: Secret("word")))
        try await other.call(Self.endpoint(limit.burst))

        try await withThrowingTaskGroup(of: Void.self) { group in
            for call in limit.burst + 1..<10_000 {
                group.addTask { try await (call % 2 == 0 ? caller : other).call(Self.endpoint(call)) }
                while time.limits < call - limit.burst { await Task.yield() }
            }
            start.open()
            try await group.waitForAll()
        }

        let interval = Duration.seconds(1) / limit.calls
        #expect(server.calls == (0..<10_000).map(String.init))
        #expect(server.moments == (0..<10_000).map { interval * max(0, $0 - limit.burst + 1) })
        #expect(Self.most(in: server.moments, within: .seconds(1)) <= limit.calls + limit.burst)
    }

    @Test func callsThatWaitedForTheirAccountJoinTheLineInTheirOrder() async throws {
        let time = ManualTime()
        let first = Gate()
        let server = Server(time)
        let transport = ScriptedTransport([
            .held(first, .answer(200, success)), Step { try await server.transport.send($0) },
        ])
        let start = Gate()
        let pauses = Counter()
        let caller = TestAPI.caller(transport, time) {
            $0.rateLimit = RateLimit(calls: 40)
            $0.deadline = .seconds(1_000)
            $0.time = time.source { pause in
                try await start.wait()
                let turns = pauses.increase() - 1
                while server.count < turns { await Task.yield() }
                time.advance(by: pause)
            }
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await caller.call() }
            await first.holds(1)
            for call in 0..<500 {
                group.addTask { try await caller.call(Self.endpoint(call)) }
                // The attempt of the first call, and one limit for each that waits for it.
                while time.limits < call + 2 { await Task.yield() }
            }
            #expect(transport.requests.count == 1)
            first.open()
            start.open()
            try await group.waitForAll()
        }
        #expect(server.calls == (0..<500).map(String.init))
    }

    @Test func theCheckOfTheseTestsSeesTooManyCalls() {
        let moments = [0, 100, 200, 1099, 1100].map { Duration.milliseconds($0) }
        #expect(Self.most(in: moments, within: .seconds(1)) == 3)
        #expect(Self.most(in: moments + [.milliseconds(1101)], within: .seconds(1)) == 4)
    }

    @Test func afterATimeWithoutCallsThereIsOneBurstNoMore() async throws {
        let time = ManualTime()
        let server = Server(time)
        let caller = TestAPI.caller(server.transport, time) { $0.rateLimit = RateLimit(calls: 1, burst: 3) }
        time.advance(by: .seconds(3_600))
        for _ in 0..<5 { try await caller.call() }
        #expect(server.moments.map { $0 - .seconds(3_600) } == [.zero, .zero, .zero, .seconds(1), .seconds(2)])
    }

    @Test func aLimitCanHoldForAnyPeriod() async throws {
        let time = ManualTime()
        let server = Server(time)
        let caller = TestAPI.caller(server.transport, time) { $0.rateLimit = RateLimit(calls: 4, per: .seconds(60)) }
        for _ in 0..<3 { try await caller.call() }
        #expect(server.moments == [.zero, .seconds(15), .seconds(30)])
    }

    @Test func repetitionsAndReplaysCountButNotTokens() async throws {
        let time = ManualTime()
        let server = Server(time) { number in
            switch number {
            case 1: .make(401)
            case 2: .make(503)
            default: .make(200, success)
            }
        }
        let transport = server.transport
        let caller = TestAPI.caller(transport, time) { $0.rateLimit = RateLimit(calls: 1, per: .seconds(10)) }
        try await caller.call()
        #expect(server.moments == [.zero, .seconds(10), .seconds(20)])
        #expect(transport.tokenRequests.count == 2)
    }

    @Test func aCallWithoutATurnBeforeItsDeadlineFailsAtOnce() async throws {
        let time = ManualTime()
        let server = Server(time)
        let caller = TestAPI.caller(server.transport, time) { $0.rateLimit = RateLimit(calls: 6, per: .seconds(60)) }
        try await caller.call()
        let error = try await caller.failure(TestAPI.endpoint(.create), options: CallOptions(deadline: .seconds(10)))
        #expect(error.code == .rateLimited)
        #expect(error.phase == .turn)
        #expect(error.attempts == 0)
        #expect(error.httpStatus == nil)
        #expect(error.mayHaveBeenCarriedOut == false)
        #expect(
            error.description == """
                things.v1.search: the rate limit of 6 calls in 60 s leaves no turn for it before its deadline of 10 s: \
                there is one in 10 s. It was not sent. Start fewer calls at a time, or raise the deadline or \
                ClientConfiguration.rateLimit.
                """
        )
        #expect(server.count == 1)
        #expect(time.pauses == [])

        try await caller.call(options: CallOptions(deadline: .milliseconds(10_001)))
        #expect(server.moments == [.zero, .seconds(10)])
    }

    @Test func aRepetitionWithoutATurnSaysSo() async throws {
        let time = ManualTime()
        let server = Server(time) { _ in .make(503) }
        let caller = TestAPI.caller(server.transport, time) { $0.rateLimit = RateLimit(calls: 1, per: .seconds(60)) }
        let error = try await caller.failure(options: CallOptions(deadline: .seconds(60)))
        #expect(error.code == .rateLimited)
        #expect(error.attempts == 1)
        #expect(server.count == 1)
    }

    @Test func whenTheClockIsLateTheDeadlineStillHolds() async throws {
        let time = ManualTime()
        let server = Server(time)
        let held = Gate()
        let caller = TestAPI.caller(server.transport, time) {
            $0.rateLimit = RateLimit(calls: 1)
            $0.time = time.source { _ in try await held.wait() }
        }
        try await caller.call()
        let call = Task { try await caller.failure(options: CallOptions(deadline: .seconds(5))) }
        await held.holds(1)
        await time.limitRuns(for: .seconds(5))
        time.advance(by: .seconds(5))
        let error = try await call.value
        #expect(error.code == .timeout)
        #expect(error.phase == .turn)
        #expect(
            error.description == "things.v1.search: the call's deadline of 5 s passed while waiting for its turn."
        )
        #expect(server.count == 1)
    }

    /// Three calls in the line behind one that was sent, one of which leaves.
    @Test(arguments: 1...3)
    func whoLeavesTheLineUsesNoTurn(_ leaving: Int) async throws {
        let time = ManualTime()
        let server = Server(time)
        let start = Gate()
        let caller = TestAPI.caller(server.transport, time) {
            $0.rateLimit = RateLimit(calls: 1)
            $0.time = time.source { pause in
                try await start.wait()
                time.advance(by: pause)
            }
        }
        try await caller.call(Self.endpoint(0))
        var calls: [Task<JSONValue, any Error>] = []
        for number in 1...3 {
            calls.append(Task { try await caller.call(Self.endpoint(number)) })
            while time.limits < number { await Task.yield() }
        }
        await start.holds(1)
        let cancelled = calls.remove(at: leaving - 1)
        cancelled.cancel()
        await #expect(throws: CancellationError.self) { try await cancelled.value }
        if leaving == 1 { await start.holds(1) }
        start.open()
        for call in calls { _ = try await call.value }

        #expect(server.calls == (0...3).filter { $0 != leaving }.map(String.init))
        #expect(server.moments.last == .seconds(2))
    }

    @Test func anAccountThatIsRefusedMeanwhileIsNotTriedByThoseInTheLine() async throws {
        let time = ManualTime()
        let held = Gate()
        let start = Gate()
        let transport = ScriptedTransport([.held(held, .answer(401))])
        let caller = TestAPI.caller(
            transport,
            time,
            api: APIDescription(name: "Test", authentication: .init(accountHeader: "x-account"))
        ) {
            $0.rateLimit = RateLimit(calls: 1)
            $0.time = time.source { pause in
                try await start.wait()
                time.advance(by: pause)
            }
        }
        let first = Task { try await caller.failure() }
        await held.holds(1)
        let others = (0..<20).map { _ in Task { try await caller.failure() } }
        while time.limits < 21 { await Task.yield() }
        held.open()
        #expect(try await first.value.phase == .receive)
        // Nobody waits for a turn any more.
        for other in others { #expect(try await other.value.phase == .prepare) }
        #expect(transport.requests.count == 1)
        start.open()
    }

    @Test func aTokenThatGrewOldInTheLineIsReplacedBeforeTheCallIsSent() async throws {
        let time = ManualTime()
        let transport = ScriptedTransport(
            tokens: [.token("token-1", lifetime: "40"), .token("token-2")],
            [.answer(200, success)]
        )
        let caller = TestAPI.caller(transport, time) { $0.rateLimit = RateLimit(calls: 1, per: .seconds(50)) }
        try await caller.call()
        try await caller.call(options: CallOptions(deadline: .seconds(200)))
        #expect(transport.requests.map(\.bearer) == ["Bearer token-1", "Bearer token-2"])
    }
}
