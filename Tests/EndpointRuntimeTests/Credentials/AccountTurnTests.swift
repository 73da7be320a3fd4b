import EndpointCoding
@_spi(Generated) import EndpointRuntime
import Foundation
import Synchronization
import Testing

/// Accounts that aren't proven, and turns under a rate limit: who leaves the one keeps no place in the other.
@Suite(.timeLimit(.minutes(10))) struct AccountTurnTests {
    /// An API that takes an account and no token.
    private static let api = APIDescription(name: "Test", authentication: .init(accountHeader: "x-account"))

    private static func caller(
        _ transport: ScriptedTransport,
        _ time: ManualTime,
        change: (inout ClientConfiguration) -> Void = { _ in }
    ) -> EndpointCaller {
        TestAPI.caller(transport, time, api: api) {
            $0.rateLimit = RateLimit(calls: 1)
            $0.retry = .never
            change(&$0)
        }
    }

    @Test func whoTriesTheAccountAfterAnotherUsesOneTurn() async throws {
        let time = ManualTime()
        let first = Gate()
        let transport = ScriptedTransport([.held(first, .answer(503)), .answer(200, success)])
        let caller = Self.caller(transport, time)
        let failing = Task { try await caller.failure() }
        await first.holds(1)
        let second = Task { try await caller.call() }
        await time.limitRuns(for: .seconds(5))
        first.open()
        #expect(try await failing.value.code == .gateway)
        _ = try await second.value
        #expect(time.now == .seconds(1_001))
        try await caller.call()
        #expect(time.now == .seconds(1_002))
    }

    @Test func whoIsCancelledWhenHeHasHisPlaceGivesItUp() async throws {
        let time = ManualTime()
        let first = Gate()
        let waiting = Gate()
        let second = Mutex<Task<JSONValue, any Error>?>(nil)
        let transport = ScriptedTransport([.held(first, .answer(200, success)), .answer(200, success)])
        let caller = Self.caller(transport, time) {
            $0.deadline = .seconds(100)
            $0.time = TimeSource(
                now: { time.now },
                pause: { time.advance(by: $0) },
                // The wait for the account, called off when that is proven: then the call is cancelled.
                expire: { limit in
                    guard limit == .seconds(5) else { return try await Gate().wait() }
                    try await withTaskCancellationHandler {
                        try await waiting.wait()
                    } onCancel: {
                        second.withLock { $0?.cancel() }
                    }
                },
                date: { ManualTime.firstDate }
            )
        }
        let call = Task { try await caller.call() }
        await first.holds(1)
        let leaving = Task { try await caller.call() }
        second.withLock { $0 = leaving }
        await waiting.holds(1)
        first.open()
        _ = try await call.value
        await #expect(throws: CancellationError.self) { try await leaving.value }
        try await caller.call()
        #expect(time.now == .seconds(1_001))
        #expect(transport.requests.count == 2)
    }

    @Test func anAccountThatIsRefusedMeanwhileIsNotTriedByThoseWhoWaitForTheirTurn() async throws {
        let time = ManualTime()
        let held = Gate()
        let start = Gate()
        let pauses = Counter()
        let transport = ScriptedTransport([.answer(200, success), .held(held, .answer(401)), .answer(200, success)])
        let caller = Self.caller(transport, time) {
            $0.time = time.source { pause in
                if pauses.increase() > 1 { try await start.wait() }
                time.advance(by: pause)
            }
        }
        try await caller.call()
        let refused = Task { try await caller.failure() }
        await held.holds(1)
        let others = (0..<3).map { _ in Task { try await caller.failure() } }
        await start.holds(1)
        while time.limits < 4 { await Task.yield() }
        held.open()
        #expect(try await refused.value.phase == .receive)
        start.open()
        for other in others {
            let error = try await other.value
            #expect(error.code == .account)
            #expect(error.phase == .prepare)
        }
        #expect(transport.requests.count == 2)
    }
}
