import EndpointCoding
@_spi(Generated) import EndpointRuntime
import Testing

/// Limits of time by a clock, as clients have them by default.
@Suite struct TimeLimitTests {
    private static func caller(
        _ transport: ScriptedTransport,
        _ clock: ManualClock,
        retry: RetryPolicy = .never
    ) -> EndpointCaller {
        TestAPI.caller(transport) {
            $0.time = TimeSource(clock: clock)
            $0.retry = retry
        }
    }

    /// Waits until somebody sleeps for a time.
    private static func sleeps(_ clock: ManualClock, for duration: Duration) async {
        while clock.nextWaking != duration { await Task.yield() }
    }

    @Test func callsThatEndInTimeHaveNobodySleep() async throws {
        let clock = ManualClock()
        let caller = Self.caller(ScriptedTransport([.answer(200, success)]), clock)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<1_000 { group.addTask { try await caller.call() } }
            try await group.waitForAll()
        }
        // One for the limit of the whole call, one for that of the token, one for that of an attempt, each shorter.
        #expect(clock.sleeps <= 5)
    }

    @Test func anAttemptEndsWhenItsLimitRunsOut() async throws {
        let clock = ManualClock()
        let stalled = Gate()
        let caller = Self.caller(ScriptedTransport([.held(stalled, .answer(200, success))]), clock)
        let call = Task { try await caller.failure(options: CallOptions(timeout: .seconds(3))) }
        await stalled.holds(1)
        await Self.sleeps(clock, for: .seconds(3))
        clock.advance(by: .seconds(3))
        let error = try await call.value
        #expect(error.code == .timeout)
        #expect(error.description == "things.v1.search: there was no complete answer within 3 s.")
    }

    @Test func aShorterLimitRunsOutBeforeALongerOneThatBeganEarlier() async throws {
        let clock = ManualClock()
        let stalled = Gate()
        let caller = Self.caller(
            ScriptedTransport([.answer(200, success), .held(stalled, .answer(200, success))]),
            clock
        )
        try await caller.call()
        let long = Task { try await caller.failure(options: CallOptions(timeout: .seconds(9))) }
        await stalled.holds(1)
        let short = Task { try await caller.failure(options: CallOptions(timeout: .seconds(2))) }
        await stalled.holds(2)
        await Self.sleeps(clock, for: .seconds(2))
        clock.advance(by: .seconds(2))
        #expect(try await short.value.code == .timeout)
        await Self.sleeps(clock, for: .seconds(7))
        clock.advance(by: .seconds(7))
        #expect(try await long.value.code == .timeout)
    }

    @Test func aLimitAfterAnotherRanOutHoldsToo() async throws {
        let clock = ManualClock()
        let stalled = Gate()
        let caller = Self.caller(ScriptedTransport([.held(stalled, .answer(200, success))]), clock)
        for number in 1...3 {
            let call = Task { try await caller.failure(options: CallOptions(timeout: .seconds(number))) }
            await stalled.holds(1)
            await Self.sleeps(clock, for: .seconds(number))
            clock.advance(by: .seconds(number))
            #expect(try await call.value.code == .timeout)
        }
    }

    @Test func cancellingEndsACallWhoseLimitRuns() async throws {
        let clock = ManualClock()
        let stalled = Gate()
        let caller = Self.caller(ScriptedTransport([.held(stalled, .answer(200, success))]), clock)
        let call = Task { try await caller.call() }
        await stalled.holds(1)
        call.cancel()
        await #expect(throws: CancellationError.self) { try await call.value }
    }

    @Test func limitsThatWereCalledOffWakeNobody() async throws {
        let clock = ManualClock()
        let caller = Self.caller(ScriptedTransport([.answer(200, success)]), clock)
        for number in 1...5 { try await caller.call(options: CallOptions(timeout: .seconds(number))) }
        for _ in 1...5 {
            clock.advance(by: .seconds(1))
            for _ in 0..<1_000 { await Task.yield() }
        }
        #expect(clock.sleeps <= 5)
    }
}
