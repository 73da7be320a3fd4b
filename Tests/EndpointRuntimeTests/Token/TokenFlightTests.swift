import EndpointCoding
@_spi(Generated) import EndpointRuntime
import Testing

@Suite struct TokenFlightTests {
    @Test func fiveHundredCallersMakeOneTokenRequest() async throws {
        let gate = Gate()
        let transport = ScriptedTransport(tokens: [.held(gate, .token("token-1"))], [.answer(200, success)])
        let caller = TestAPI.caller(transport)
        let started = Counter()

        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<500 {
                group.addTask {
                    started.increase()
                    try await caller.call()
                }
            }
            await gate.holds(1)
            while started.value < 500 { await Task.yield() }
            gate.open()
            try await group.waitForAll()
        }

        #expect(transport.tokenRequests.count == 1)
        #expect(transport.requests.count == 500)
        #expect(transport.requests.allSatisfy { $0.bearer == "Bearer token-1" })
    }

    @Test func aCancelledWaiterLeavesAlone() async throws {
        let gate = Gate()
        let transport = ScriptedTransport(tokens: [.held(gate, .token("token-1"))], [.answer(200, success)])
        let caller = TestAPI.caller(transport)

        let leaving = Task { try await caller.call() }
        await gate.holds(1)
        let staying = Task { try await caller.call() }
        leaving.cancel()
        await #expect(throws: CancellationError.self) { try await leaving.value }
        gate.open()

        #expect(try await staying.value == ["codeRetour": 0, "libelle": "OK"])
        #expect(transport.tokenRequests.count == 1)
        #expect(transport.requests.count == 1)
    }

    @Test func whenAllWaitersLeaveTheTokenIsKeptForTheNext() async throws {
        let gate = Gate()
        let transport = ScriptedTransport(tokens: [.held(gate, .token("token-1"))], [.answer(200, success)])
        let caller = TestAPI.caller(transport)

        let leaving = Task { try await caller.call() }
        await gate.holds(1)
        leaving.cancel()
        await #expect(throws: CancellationError.self) { try await leaving.value }
        gate.open()
        try await caller.call()

        #expect(transport.tokenRequests.count == 1)
        #expect(transport.requests.map(\.bearer) == ["Bearer token-1"])
    }

    @Test func aFailureEndsWithThoseWhoWaitedForIt() async throws {
        let transport = ScriptedTransport(
            tokens: [.answer(500), .answer(500), .answer(500), .token("token-4")],
            [.answer(200, success)]
        )
        let caller = TestAPI.caller(transport)

        let error = try await caller.failure()
        #expect(error.code == .gateway)
        #expect(error.phase == .token)
        #expect(error.attempts == 0)
        #expect(error.httpStatus == 500)
        try await caller.call()
        #expect(transport.requests.map(\.bearer) == ["Bearer token-4"])
    }

    @Test(arguments: ["invalid_client", "unauthorized_client", "invalid_scope"])
    func aLastingRefusalIsRememberedForHalfAMinute(_ error: String) async throws {
        let time = ManualTime()
        let transport = ScriptedTransport(
            tokens: [.answer(400, #"{"error": "\#(error)"}"#), .token("token-2")],
            [.answer(200, success)]
        )
        let caller = TestAPI.caller(transport, time)

        let first = try await caller.failure()
        time.advance(by: .milliseconds(29_999))
        let second = try await caller.failure()
        #expect(first.description == second.description)
        #expect(transport.tokenRequests.count == 1)

        time.advance(by: .milliseconds(1))
        try await caller.call()
        #expect(transport.tokenRequests.count == 2)
    }

    @Test func otherRefusalsAreNotRemembered() async throws {
        let transport = ScriptedTransport(
            tokens: [.answer(400, #"{"error": "invalid_request"}"#), .token("token-2")],
            [.answer(200, success)]
        )
        let caller = TestAPI.caller(transport)

        #expect(try await caller.failure().code == .token)
        try await caller.call()
        #expect(transport.tokenRequests.count == 2)
    }

    @Test func accountsOfOneClientShareTheToken() async throws {
        let transport = ScriptedTransport([.answer(200, success)])
        let caller = TestAPI.caller(transport)
        let other = Account(login: "other", password: Secret("word"))

        try await caller.call()
        try await caller.with(account: other).call()
        try await caller.call(options: CallOptions(account: other))

        #expect(transport.tokenRequests.count == 1)
        let headers = transport.requests.map { $0[header: "x-account"] }
        #expect(headers[1] == "b3RoZXI6d29yZA==")
        #expect(headers[2] == "b3RoZXI6d29yZA==")
        #expect(headers[0] != headers[1])
    }

    @Test func theDeadlineEndsTheWaitForAToken() async throws {
        let time = ManualTime()
        let gate = Gate()
        let transport = ScriptedTransport(tokens: [.held(gate, .token("token-1"))], [.answer(200, success)])
        let caller = TestAPI.caller(transport, time)

        let call = Task { try await caller.failure(options: CallOptions(deadline: .seconds(3))) }
        await gate.holds(1)
        await time.limitRuns(for: .seconds(3))
        time.advance(by: .seconds(3))
        let error = try await call.value

        #expect(error.code == .timeout)
        #expect(error.phase == .token)
        #expect(error.attempts == 0)
        #expect(
            error.description == "things.v1.search: the call's deadline of 3 s passed while waiting for a token."
        )
        gate.open()
    }

    @Test func theDeadlineEndsAuthenticatingToo() async throws {
        let time = ManualTime()
        let gate = Gate()
        let transport = ScriptedTransport(tokens: [.held(gate, .token("token-1"))], [.answer(200, success)])
        let client = TestClient(caller: TestAPI.caller(transport, time) { $0.deadline = .seconds(3) })
        let authentication = Task { try await client.authenticate() }
        await gate.holds(1)
        await time.limitRuns(for: .seconds(3))
        time.advance(by: .seconds(3))
        let error = await #expect(throws: EndpointError.self) { try await authentication.value }
        #expect(error?.code == .timeout)
        #expect(error?.phase == .token)
        #expect(error?.operation == "authenticate")
        gate.open()
    }
}
