import Synchronization

/// Fires when limits of time run out, with one sleeping task for all of them.
///
/// Most limits are called off long before they run out. A task that sleeps for each of them costs more than many a
/// call, and leaves its timer behind until it would have ended.
final class LimitTimers: Sendable {
    /// What happens when a limit runs out.
    typealias Fire = @Sendable () -> Void

    private struct State {
        var limits: [UInt64: (end: Duration, fire: Fire)] = [:]
        var last: UInt64 = 0

        /// When the sleeper looks at the limits next.
        var look: Duration?
        var sleeper: Task<Void, Never>?
    }

    private let now: @Sendable () -> Duration
    private let sleep: @Sendable (Duration) async throws -> Void
    private let state = Mutex(State())

    /// Creates timers that go by a clock.
    init(now: @escaping @Sendable () -> Duration, sleep: @escaping @Sendable (Duration) async throws -> Void) {
        self.now = now
        self.sleep = sleep
    }

    deinit {
        state.withLock { $0.sleeper?.cancel() }
    }

    /// Has something happen after a time, unless it is called off.
    ///
    /// - Returns: The limit's number, for `callOff`.
    func start(_ limit: Duration, _ fire: @escaping Fire) -> UInt64 {
        let end = now() + limit
        return state.withLock { state in
            state.last += 1
            state.limits[state.last] = (end, fire)
            if state.look.map({ end < $0 }) ?? true { look(at: end, &state) }
            return state.last
        }
    }

    /// Has nothing happen when a limit runs out, if it hasn't yet.
    func callOff(_ limit: UInt64) {
        state.withLock { _ = $0.limits.removeValue(forKey: limit) }
    }

    private func look(at end: Duration, _ state: inout State) {
        state.sleeper?.cancel()
        state.look = end
        let rest = end - now()
        state.sleeper = Task.detached { [weak self, sleep] in
            try? await sleep(rest)
            if !Task.isCancelled { self?.fire() }
        }
    }

    /// Fires what has run out, and sleeps until the next limit does.
    private func fire() {
        let passed = state.withLock { state in
            let now = now()
            let passed = state.limits.filter { $0.value.end <= now }
            for number in passed.keys { state.limits[number] = nil }
            state.look = nil
            state.sleeper = nil
            if let next = state.limits.values.map(\.end).min() { look(at: next, &state) }
            return passed
        }
        for limit in passed.values { limit.fire() }
    }
}
