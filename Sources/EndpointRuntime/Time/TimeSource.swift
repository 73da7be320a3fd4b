public import Foundation

/// The clocks a client goes by: a monotonic one for all durations, and the calendar for dates in `Retry-After`.
public struct TimeSource: Sendable {
    /// The time since some fixed moment.
    ///
    /// It never goes back.
    let now: @Sendable () -> Duration

    /// Waits before a call is repeated.
    let pause: @Sendable (Duration) async throws -> Void

    /// Has something happen when a limit has run out; what it gives calls that off.
    let start: @Sendable (Duration, @escaping @Sendable () -> Void) -> @Sendable () -> Void

    /// The calendar's date.
    let date: @Sendable () -> Date

    /// Creates a source of its parts.
    ///
    /// `expire` waits until a limit has run out, in a task for each limit.
    package init(
        now: @escaping @Sendable () -> Duration,
        pause: @escaping @Sendable (Duration) async throws -> Void,
        expire: @escaping @Sendable (Duration) async throws -> Void,
        date: @escaping @Sendable () -> Date
    ) {
        self.now = now
        self.pause = pause
        self.date = date
        self.start = { limit, fire in
            let waiting = Task {
                try await expire(limit)
                fire()
            }
            return { waiting.cancel() }
        }
    }

    /// Creates a source from a clock.
    ///
    /// - Parameters:
    ///   - clock: A monotonic clock whose `sleep` ends early when its task is cancelled, and fails for nothing
    ///     else.
    ///   - date: Gives the calendar's date.
    public init<C: Clock>(clock: C, date: @escaping @Sendable () -> Date = { Date() }) where C.Duration == Duration {
        let origin = clock.now
        let now: @Sendable () -> Duration = { origin.duration(to: clock.now) }
        let sleep: @Sendable (Duration) async throws -> Void = { try await clock.sleep(for: $0) }
        let timers = LimitTimers(now: now, sleep: sleep)
        self.now = now
        self.pause = sleep
        self.date = date
        self.start = { limit, fire in
            let number = timers.start(limit, fire)
            return { timers.callOff(number) }
        }
    }

    /// The machine's own clocks.
    public static var system: TimeSource { TimeSource(clock: ContinuousClock()) }
}
