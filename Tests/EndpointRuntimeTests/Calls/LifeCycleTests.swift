import EndpointCoding
@_spi(Generated) import EndpointRuntime
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
        #expect(try await call.value.code == .closed)
        #expect(transport.requests.count == 1)
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
