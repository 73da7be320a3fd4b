import EndpointCoding
@_spi(Generated) import EndpointRuntime
import Logging
import Testing

@Suite struct LifeCycleTests {
    @Test func afterShutdownNothingIsSent() async throws {
        let transport = ScriptedTransport([.answer(200, success)])
        let client = TestClient(caller: TestAPI.caller(transport))
        try await client.caller.call()
        await client.shutdown()
        await client.shutdown()

        let error = try await client.with(account: Account(login: "other", password: Secret("x"))).caller.failure()
        #expect(error.code == .closed)
        #expect(error.phase == .prepare)
        #expect(error.description == "things.v1.search: the client was shut down. Make a new one.")
        #expect(transport.requests.count == 1)
    }

    @Test func aTransportOfOnesOwnIsLeftOpen() async throws {
        let transport = ScriptedTransport([.answer(200, success)])
        await TestClient(caller: TestAPI.caller(transport)).shutdown()
        #expect(transport.isClosed == false)
    }

    @Test func shutdownWaitsForCallsUnderWay() async throws {
        let gate = Gate()
        let transport = ScriptedTransport([.held(gate, .answer(200, success))])
        let client = TestClient(caller: TestAPI.caller(transport))
        let call = Task { try await client.caller.call() }
        await gate.holds(1)

        let isDown = Counter()
        let shutdown = Task {
            await client.shutdown()
            isDown.increase()
        }
        while try await !isClosed(client) { await Task.yield() }
        #expect(isDown.value == 0)
        gate.open()
        #expect(try await call.value == ["codeRetour": 0, "libelle": "OK"])
        await shutdown.value
    }

    @Test(.timeLimit(.minutes(10))) func shutdownDoesNotWaitForWhatHasEnded() async throws {
        let client = TestClient(caller: TestAPI.caller(ScriptedTransport([.answer(200, success), .answer(500)])))
        try await client.authenticate()
        try await client.caller.call()
        _ = try await client.caller.failure()
        await client.shutdown(grace: .seconds(7))
    }

    @Test func shutdownWaitsForTheLastCall() async throws {
        let first = Gate()
        let last = Gate()
        let transport = ScriptedTransport([
            .answer(200, success), .held(first, .answer(200, success)), .held(last, .answer(200, success)),
        ])
        let client = TestClient(caller: TestAPI.caller(transport))
        try await client.caller.call()
        let early = Task { try await client.caller.call() }
        await first.holds(1)
        let late = Task { try await client.caller.call() }
        await last.holds(1)
        let isDown = Counter()
        let shutdown = Task {
            await client.shutdown()
            isDown.increase()
        }
        while try await !isClosed(client) { await Task.yield() }
        first.open()
        _ = try await early.value
        for _ in 0..<1_000 { await Task.yield() }
        #expect(isDown.value == 0)
        last.open()
        _ = try await late.value
        await shutdown.value
    }

    /// Cancelled before it begins to wait, or a moment later: a hundred times, as that is for the scheduler to say.
    @Test(.timeLimit(.minutes(10))) func aCancelledShutdownDoesNotWait() async throws {
        let gate = Gate()
        for _ in 0..<100 {
            let transport = ScriptedTransport([.held(gate, .answer(200, success))])
            let caller = TestAPI.caller(transport)
            let call = Task { try await caller.call() }
            while transport.requests.isEmpty { await Task.yield() }
            let shutdown = Task {
                withUnsafeCurrentTask { $0?.cancel() }
                await caller.shutdown(grace: .seconds(7))
            }
            await shutdown.value
            call.cancel()
            _ = await call.result
        }
    }

    @Test func shutdownWaitsNoLongerThanItsGrace() async throws {
        let time = ManualTime()
        let gate = Gate()
        let transport = ScriptedTransport([.held(gate, .answer(200, success))])
        let client = TestClient(caller: TestAPI.caller(transport, time))
        let call = Task { try await client.caller.call() }
        await gate.holds(1)

        let shutdown = Task { await client.shutdown(grace: .seconds(7)) }
        await time.limitRuns(for: .seconds(7))
        time.advance(by: .seconds(7))
        await shutdown.value
        gate.open()
        _ = try await call.value
    }

    @Test func shutdownTurnsAwayThoseWhoWaitForAToken() async throws {
        let time = ManualTime()
        let gate = Gate()
        let transport = ScriptedTransport(tokens: [.held(gate, .token("token-1"))], [.answer(200, success)])
        let client = TestClient(caller: TestAPI.caller(transport, time))
        let call = Task { try await client.caller.failure() }
        await gate.holds(1)

        await client.shutdown(grace: .zero)
        #expect(try await call.value.code == .closed)
        #expect(transport.requests.isEmpty)
    }

    @Test func aCallThatPausedBeyondTheGraceIsNotSentAgain() async throws {
        let time = ManualTime()
        let paused = Gate()
        let transport = ScriptedTransport([.answer(503), .answer(200, success)])
        let caller = TestAPI.caller(transport, time) {
            $0.time = time.source(pause: { _ in try await paused.wait() })
        }
        let call = Task { try await caller.failure() }
        await paused.holds(1)
        await caller.shutdown(grace: .zero)
        paused.open()
        let error = try await call.value
        #expect(error.code == .closed)
        #expect(error.answer == nil)
        #expect(transport.requests.count == 1)
    }

    /// The token is near its end, or has passed it.
    @Test(arguments: [Duration.seconds(800), .seconds(1_000)])
    func aCallThatPausedBeyondTheGraceAsksForNoToken(_ age: Duration) async throws {
        let time = ManualTime()
        let paused = Gate()
        let transport = ScriptedTransport(
            tokens: [.token("token-1", lifetime: "1000"), .token("token-2")],
            [.answer(503), .answer(200, success)]
        )
        let caller = TestAPI.caller(transport, time) {
            $0.time = time.source(pause: { _ in try await paused.wait() })
        }
        let call = Task { try await caller.failure(options: CallOptions(deadline: .seconds(2_000))) }
        await paused.holds(1)
        await caller.shutdown(grace: .zero)
        time.advance(by: age)
        paused.open()
        #expect(try await call.value.code == .closed)
        for _ in 0..<1_000 { await Task.yield() }
        #expect(transport.tokenRequests.count == 1)
    }

    @Test(.timeLimit(.minutes(10))) func shutdownEndsTheRequestForATokenForGood() async throws {
        let lines = LogLines()
        let gate = Gate()
        let ended = Gate()
        let transport = ScriptedTransport(
            tokens: [
                Step { _ in
                    defer { ended.open() }
                    try await gate.wait()
                    throw TransportError(.neverSent)
                }
            ],
            [.answer(200, success)]
        )
        let caller = TestAPI.caller(transport) { $0.logger = lines.logger(.info) }
        let call = Task { try await caller.failure() }
        await gate.holds(1)
        await caller.shutdown(grace: .zero)
        #expect(try await call.value.code == .closed)
        try await ended.wait()
        for _ in 0..<1_000 { await Task.yield() }
        #expect(transport.tokenRequests.count == 1)
        #expect(lines.all == [])
    }

    private func isClosed(_ client: TestClient) async throws -> Bool {
        do {
            try await client.caller.call(TestAPI.endpoint(path: "{x}"))
            return false
        } catch let error as EndpointError {
            return error.code == .closed
        }
    }
}
