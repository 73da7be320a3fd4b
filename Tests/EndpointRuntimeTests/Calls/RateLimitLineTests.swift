import EndpointCoding
@_spi(Generated) import EndpointRuntime
import HTTPTypes
import Synchronization
import Testing

/// The line for turns under a rate limit, when calls come late, leave at any step, or find the clock late.
@Suite(.timeLimit(.minutes(10))) struct RateLimitLineTests {
    /// Whether the clock's readings of a task are counted.
    @TaskLocal private static var isWatched = false

    private static func endpoint(_ call: Int) -> EndpointDescription {
        TestAPI.endpoint().with(headers: [("x-call", "\(call)")])
    }

    /// Answers every request, and notes when it came, counted from the clock's beginning.
    private static func transport(_ time: ManualTime, _ log: Log) -> ScriptedTransport {
        ScriptedTransport([
            Step { request in
                log.add(request[header: "x-call"] ?? "", time.now - .seconds(1_000))
                return .make(200, success)
            }
        ])
    }

    private final class Log: Sendable {
        private let entries = Mutex<[(call: String, at: Duration)]>([])

        var calls: [String] { entries.withLock { $0.map(\.call) } }
        var moments: [Duration] { entries.withLock { $0.map(\.at) } }

        func add(_ call: String, _ moment: Duration) { entries.withLock { $0.append((call, moment)) } }
    }

    @Test func turnsThatNobodyTookAreLost() async throws {
        let time = ManualTime()
        let log = Log()
        let caller = TestAPI.caller(Self.transport(time, log), time) { $0.rateLimit = RateLimit(calls: 1, burst: 3) }
        try await caller.call()
        time.advance(by: .seconds(3_600))
        for _ in 0..<5 { try await caller.call() }
        #expect(log.moments == [0, 3_600, 3_600, 3_600, 3_601, 3_602].map { .seconds($0) })
    }

    @Test func whoComesCountsAllBeforeHim() async throws {
        let time = ManualTime()
        let log = Log()
        let start = Gate()
        let caller = TestAPI.caller(Self.transport(time, log), time) {
            $0.rateLimit = RateLimit(calls: 1, per: .seconds(10))
            $0.time = time.source { pause in
                try await start.wait()
                time.advance(by: pause)
            }
        }
        try await caller.call(Self.endpoint(0))
        let second = Task { try await caller.call(Self.endpoint(1)) }
        await start.holds(1)
        let error = try await caller.failure(options: CallOptions(deadline: .seconds(20)))
        #expect(error.code == .rateLimited)
        #expect(error.description.contains("there is one in 20 s."))
        start.open()
        _ = try await second.value
        #expect(log.calls == ["0", "1"])
    }

    @Test func whoComesWhenTheClockIsLateOvertakesNobody() async throws {
        let time = ManualTime()
        let log = Log()
        let late = Gate()
        let pauses = Counter()
        let caller = TestAPI.caller(Self.transport(time, log), time) {
            $0.rateLimit = RateLimit(calls: 1)
            $0.time = time.source { pause in
                if pauses.increase() == 1 { try await late.wait() } else { time.advance(by: pause) }
            }
        }
        try await caller.call(Self.endpoint(0))
        let second = Task { try await caller.call(Self.endpoint(1)) }
        await late.holds(1)
        time.advance(by: .seconds(1))
        let third = Task { try await caller.call(Self.endpoint(2)) }
        while time.limits < 2, log.calls.count < 2 { await Task.yield() }
        #expect(log.calls == ["0"])
        late.open()
        _ = try await second.value
        _ = try await third.value
        #expect(log.calls == ["0", "1", "2"])
    }

    @Test func whoIsCancelledWhenHisTurnComesLeavesItToTheNext() async throws {
        let time = ManualTime()
        let log = Log()
        let leaving = Mutex<Task<JSONValue, any Error>?>(nil)
        let held = Gate()
        let caller = TestAPI.caller(Self.transport(time, log), time) {
            $0.rateLimit = RateLimit(calls: 1)
            $0.time = time.source { pause in
                _ = try? await held.wait()
                leaving.withLock { $0.take() }?.cancel()
                time.advance(by: pause)
            }
        }
        try await caller.call(Self.endpoint(0))
        let second = Task { try await caller.call(Self.endpoint(1)) }
        leaving.withLock { $0 = second }
        await held.holds(1)
        held.open()
        await #expect(throws: CancellationError.self) { try await second.value }
        try await caller.call(Self.endpoint(2))
        #expect(log.calls == ["0", "2"])
        #expect(log.moments == [.zero, .seconds(1)])
    }

    /// The task is cancelled at one of its readings of the clock, which lie between all its steps.
    @Test(arguments: 1...8)
    func atWhateverStepACallIsCancelledNobodyWaitsForIt(_ step: Int) async throws {
        let time = ManualTime()
        let log = Log()
        let start = Gate()
        let readings = Counter()
        let leaving = Mutex<Task<JSONValue, any Error>?>(nil)
        let begun = Gate()
        let caller = TestAPI.caller(Self.transport(time, log), time) {
            $0.rateLimit = RateLimit(calls: 1)
            $0.time = TimeSource(
                now: {
                    if Self.isWatched, readings.increase() == step { leaving.withLock { $0 }?.cancel() }
                    return time.now
                },
                pause: { pause in
                    try await start.wait()
                    time.advance(by: pause)
                },
                expire: { _ in try await Gate().wait() },
                date: { ManualTime.firstDate }
            )
        }
        try await caller.call(Self.endpoint(0))
        let second = Task { try await caller.call(Self.endpoint(1)) }
        await start.holds(1)
        let third = Self.$isWatched.withValue(true) {
            Task {
                try await begun.wait()
                return try await caller.call(Self.endpoint(2))
            }
        }
        leaving.withLock { $0 = third }
        begun.open()
        for _ in 0..<1_000 where readings.value < step { await Task.yield() }
        if readings.value < step { third.cancel() }
        await #expect(throws: CancellationError.self) { try await third.value }
        let fourth = Task { try await caller.call(Self.endpoint(3)) }
        start.open()
        _ = try await second.value
        _ = try await fourth.value
        #expect(log.calls == ["0", "1", "3"])
        #expect(time.now == .seconds(1_002))
    }
}
