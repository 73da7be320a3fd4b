import EndpointCoding
@_spi(Generated) import EndpointRuntime
import Foundation
import Testing

/// However many calls there are, a wrong password is tried as seldom as can be.
@Suite struct AccountTrialTests {
    private static let refusal = Step { _ in
        await Task.yield()
        return .make(401)
    }

    @Test func fiveHundredCallsWithAWrongPasswordTryItOnce() async throws {
        let transport = ScriptedTransport([Self.refusal])
        let caller = TestAPI.caller(transport)
        try await withThrowingTaskGroup(of: EndpointError.self) { group in
            for _ in 0..<500 { group.addTask { try await caller.failure(TestAPI.endpoint(.create)) } }
            for try await error in group { #expect(error.code == .account) }
        }
        // With the first token, and once more with a new one.
        #expect(transport.requests.count == 2)
        #expect(transport.tokenRequests.count == 2)
    }

    @Test func callsWaitForTheFirstAnswerAndThenGoTogether() async throws {
        let first = Gate()
        let others = Gate()
        let transport = ScriptedTransport([.held(first, .answer(200, success)), .held(others, .answer(200, success))])
        let caller = TestAPI.caller(transport)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<20 { group.addTask { try await caller.call() } }
            await first.holds(1)
            for _ in 0..<1_000 { await Task.yield() }
            #expect(transport.requests.count == 1)
            first.open()
            await others.holds(19)
            others.open()
            try await group.waitForAll()
        }
        #expect(transport.requests.count == 20)
    }

    @Test func afterAPasswordChangedOneOfTheCallsUnderWayTriesItWithANewToken() async throws {
        let gate = Gate()
        let transport = ScriptedTransport([.answer(200, success), .held(gate, .answer(401))])
        let caller = TestAPI.caller(transport)
        try await caller.call()
        try await withThrowingTaskGroup(of: EndpointError.self) { group in
            for _ in 0..<100 { group.addTask { try await caller.failure() } }
            await gate.holds(100)
            gate.open()
            for try await error in group { #expect(error.code == .account) }
        }
        #expect(transport.requests.count == 102)
    }

    @Test(arguments: [403, 500, 503, 429])
    func anAnswerOfTheGatewayProvesNothing(_ status: Int) async throws {
        let first = Gate()
        let second = Gate()
        let transport = ScriptedTransport([
            .held(first, .answer(status)), .held(second, .answer(200, success)), .answer(200, success),
        ])
        let caller = TestAPI.caller(transport) { $0.retry = .never }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<10 { group.addTask { _ = try? await caller.call() } }
            await first.holds(1)
            first.open()
            await second.holds(1)
            for _ in 0..<1_000 { await Task.yield() }
            #expect(transport.requests.count == 2)
            second.open()
            try await group.waitForAll()
        }
        #expect(transport.requests.count == 10)
    }

    @Test func aSlowFirstCallIsWaitedForFiveSeconds() async throws {
        let time = ManualTime()
        let slow = Gate()
        let transport = ScriptedTransport([.held(slow, .answer(200, success)), .answer(200, success)])
        let caller = TestAPI.caller(transport, time)
        let first = Task { try await caller.call() }
        await slow.holds(1)
        let second = Task { try await caller.call() }
        await time.limitRuns(for: .seconds(5))
        #expect(transport.requests.count == 1)
        time.advance(by: .seconds(5))
        _ = try await second.value
        #expect(transport.requests.count == 2)
        slow.open()
        _ = try await first.value
    }

    @Test func everyFurtherTrialIsWaitedForFiveSecondsToo() async throws {
        let time = ManualTime()
        let slow = Gate()
        let transport = ScriptedTransport([.held(slow, .answer(200, success))])
        let caller = TestAPI.caller(transport, time)
        var calls = [Task { try await caller.call() }]
        await slow.holds(1)
        for number in 1...3 {
            calls.append(Task { try await caller.call() })
            while time.limits < number + 1 { await Task.yield() }
        }
        time.advance(by: .seconds(5))
        await slow.holds(2)
        await time.limitRuns(for: .seconds(5))
        for _ in 0..<1_000 { await Task.yield() }
        #expect(transport.requests.count == 2)
        time.advance(by: .seconds(5))
        await slow.holds(3)
        for _ in 0..<1_000 { await Task.yield() }
        #expect(transport.requests.count == 3)
        slow.open()
        for call in calls { _ = try await call.value }
    }

    @Test func aCancelledCallPassesTheTrialOn() async throws {
        let stalled = Gate()
        let transport = ScriptedTransport([.held(stalled, .answer(200, success)), .answer(200, success)])
        let caller = TestAPI.caller(transport)
        let first = Task { try await caller.call() }
        await stalled.holds(1)
        let second = Task { try await caller.call() }
        let third = Task { try await caller.call() }
        third.cancel()
        await #expect(throws: CancellationError.self) { try await third.value }
        first.cancel()
        await #expect(throws: CancellationError.self) { try await first.value }
        _ = try await second.value
        #expect(transport.requests.count == 2)
    }

    @Test func theDeadlineHoldsWhileAnotherCallTriesTheAccount() async throws {
        let time = ManualTime()
        let stalled = Gate()
        let transport = ScriptedTransport([.held(stalled, .answer(200, success))])
        let caller = TestAPI.caller(transport, time)
        let first = Task { try await caller.call() }
        await stalled.holds(1)
        let second = Task { try await caller.failure(options: CallOptions(deadline: .seconds(2))) }
        await time.limitRuns(for: .seconds(2))
        time.advance(by: .seconds(2))
        let error = try await second.value
        #expect(error.code == .timeout)
        #expect(error.phase == .account)
        #expect(
            error.description
                == "things.v1.search: the call's deadline of 2 s passed while another call tried the account."
        )
        stalled.open()
        _ = try await first.value
    }

    @Test func anotherAccountDoesNotWait() async throws {
        let stalled = Gate()
        let transport = ScriptedTransport([.held(stalled, .answer(200, success)), .answer(200, success)])
        let caller = TestAPI.caller(transport)
        let first = Task { try await caller.call() }
        await stalled.holds(1)
        try await caller.with(account: Account(login: "other", password: Secret("x"))).call()
        #expect(transport.requests.count == 2)
        stalled.open()
        _ = try await first.value
    }
}
