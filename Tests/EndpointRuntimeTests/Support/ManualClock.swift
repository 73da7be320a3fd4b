import Synchronization

/// A clock that stands until a test moves it, and counts those who sleep by it.
final class ManualClock: Clock {
    struct Instant: InstantProtocol {
        let offset: Duration

        func advanced(by duration: Duration) -> Instant { Instant(offset: offset + duration) }

        func duration(to other: Instant) -> Duration { other.offset - offset }

        static func < (one: Instant, other: Instant) -> Bool { one.offset < other.offset }
    }

    private struct State {
        var now = Duration.seconds(1)
        var sleepers: [UInt64: (end: Duration, gate: Gate)] = [:]
        var sleeps: UInt64 = 0
    }

    private let state = Mutex(State())

    var now: Instant { Instant(offset: state.withLock { $0.now }) }
    var minimumResolution: Duration { .zero }

    /// How often somebody has gone to sleep so far.
    var sleeps: UInt64 { state.withLock { $0.sleeps } }

    /// The time until the next one wakes.
    var nextWaking: Duration? {
        state.withLock { state in state.sleepers.values.map { $0.end - state.now }.min() }
    }

    func sleep(until deadline: Instant, tolerance: Duration?) async throws {
        let gate = Gate()
        let number = state.withLock { state in
            state.sleeps += 1
            state.sleepers[state.sleeps] = (deadline.offset, gate)
            if deadline.offset <= state.now { gate.open() }
            return state.sleeps
        }
        defer { state.withLock { $0.sleepers[number] = nil } }
        try await gate.wait()
    }

    func advance(by duration: Duration) {
        let due = state.withLock { state in
            state.now += duration
            return state.sleepers.values.filter { $0.end <= state.now }
        }
        for sleeper in due { sleeper.gate.open() }
    }
}
