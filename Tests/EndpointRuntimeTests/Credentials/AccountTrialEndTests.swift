import EndpointCoding
@_spi(Generated) import EndpointRuntime
import Foundation
import Testing

/// What ends a trial, a wait for one and a hold, and what doesn't.
@Suite(.timeLimit(.minutes(10))) struct AccountTrialEndTests {
    @Test func aCallThatIsCancelledWhileAnotherTriesTheAccountEndsAtOnce() async throws {
        let time = ManualTime()
        let stalled = Gate()
        let transport = ScriptedTransport([.held(stalled, .answer(200, success))])
        let caller = TestAPI.caller(transport, time)
        let first = Task { try await caller.call() }
        await stalled.holds(1)
        let second = Task { try await caller.call() }
        await time.limitRuns(for: .seconds(5))
        second.cancel()
        await #expect(throws: CancellationError.self) { try await second.value }
        #expect(transport.requests.count == 1)
        stalled.open()
        _ = try await first.value
    }

    @Test func aTokenThatGrewOldDuringTheWaitIsReplacedBeforeTheCallIsSent() async throws {
        let time = ManualTime()
        let stalled = Gate()
        let transport = ScriptedTransport(
            tokens: [.token("token-1", lifetime: "8"), .token("token-2")],
            [.held(stalled, .answer(200, success)), .answer(200, success)]
        )
        let caller = TestAPI.caller(transport, time)
        let first = Task { try await caller.call() }
        await stalled.holds(1)
        let second = Task { try await caller.call() }
        await time.limitRuns(for: .seconds(5))
        time.advance(by: .seconds(7))
        _ = try await second.value
        #expect(transport.requests.map(\.bearer) == ["Bearer token-1", "Bearer token-2"])
        stalled.open()
        _ = try await first.value
    }

    @Test func aChallengeToTheTokenCastsNoDoubtOnTheAccount() async throws {
        let replayed = Gate()
        let transport = ScriptedTransport([
            .answer(200, success), .answer(400, headers: ["WWW-Authenticate": "Bearer"]),
            .held(replayed, .answer(200, success)), .answer(200, success),
        ])
        let caller = TestAPI.caller(transport)
        try await caller.call()
        let challenged = Task { try await caller.call() }
        await replayed.holds(1)
        try await caller.call()
        #expect(transport.requests.count == 4)
        replayed.open()
        _ = try await challenged.value
    }

    @Test func anotherAccountThatIsRefusedEndsNoTrial() async throws {
        let time = ManualTime()
        let stalled = Gate()
        let transport = ScriptedTransport([.held(stalled, .answer(200, success)), .answer(401), .answer(200, success)])
        let api = APIDescription(name: "Test", authentication: .init(accountHeader: "x-account"))
        let caller = TestAPI.caller(transport, time, api: api)
        let first = Task { try await caller.call() }
        await stalled.holds(1)
        let other = caller.with(account: Account(login: "other", password: Secret("wrong")))
        #expect(try await other.failure().code == .account)
        let second = Task { try await caller.call() }
        while time.limits < 2, transport.requests.count < 3 { await Task.yield() }
        #expect(transport.requests.count == 2)
        stalled.open()
        _ = try await first.value
        _ = try await second.value
    }

    @Test func anAnswerToACallUnderWayEndsTheHold() async throws {
        let refused = Gate()
        let right = Gate()
        let transport = ScriptedTransport([
            .answer(200, success), .held(right, .answer(200, success)), .held(refused, .answer(401)),
            .answer(200, success),
        ])
        let api = APIDescription(name: "Test", authentication: .init(accountHeader: "x-account"))
        let caller = TestAPI.caller(transport, api: api)
        try await caller.call()
        let good = Task { try await caller.call() }
        await right.holds(1)
        let bad = Task { try await caller.failure() }
        await refused.holds(1)
        refused.open()
        #expect(try await bad.value.code == .account)
        #expect(try await caller.failure().phase == .prepare)
        right.open()
        _ = try await good.value
        try await caller.call()
    }

    @Test func whoWaitsDoesNotLookAgainAndAgain() async throws {
        let time = ManualTime()
        let readings = Counter()
        let first = Gate()
        let second = Gate()
        let transport = ScriptedTransport([
            .held(first, .answer(403)), .held(second, .answer(200, success)), .answer(200, success),
        ])
        let caller = TestAPI.caller(transport, time) {
            $0.time = TimeSource(
                now: {
                    readings.increase()
                    return time.now
                },
                pause: { time.advance(by: $0) },
                expire: { _ in try await Gate().wait() },
                date: { ManualTime.firstDate }
            )
        }
        let calls = (0..<4).map { _ in Task { _ = try? await caller.call() } }
        await first.holds(1)
        for _ in 0..<1_000 { await Task.yield() }
        first.open()
        await second.holds(1)
        for _ in 0..<1_000 { await Task.yield() }
        let before = readings.value
        for _ in 0..<10_000 { await Task.yield() }
        #expect(readings.value < before + 50)
        second.open()
        for call in calls { await call.value }
    }
}
