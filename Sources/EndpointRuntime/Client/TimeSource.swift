public import Foundation

/// The clocks a client goes by: a monotonic one for all durations, and the calendar for dates in `Retry-After`.
public struct TimeSource: Sendable {
    /// The time since some fixed moment.
    ///
    /// It never goes back.
    let now: @Sendable () -> Duration

    /// Waits before a call is repeated.
    let pause: @Sendable (Duration) async throws -> Void

    /// Waits until a limit has run out, beside the work that it limits.
    let expire: @Sendable (Duration) async throws -> Void

    /// The calendar's date.
    let date: @Sendable () -> Date

    package init(
        now: @escaping @Sendable () -> Duration,
        pause: @escaping @Sendable (Duration) async throws -> Void,
        expire: @escaping @Sendable (Duration) async throws -> Void,
        date: @escaping @Sendable () -> Date
    ) {
        self.now = now
        self.pause = pause
        self.expire = expire
        self.date = date
    }

    /// Creates a source from a clock.
    ///
    /// - Parameters:
    ///   - clock: A monotonic clock whose `sleep` ends early when its task is cancelled, and fails for nothing
    ///     else.
    ///   - date: Gives the calendar's date.
    public init<C: Clock>(clock: C, date: @escaping @Sendable () -> Date = { Date() }) where C.Duration == Duration {
        let origin = clock.now
        let sleep: @Sendable (Duration) async throws -> Void = { try await clock.sleep(for: $0) }
        self.init(now: { origin.duration(to: clock.now) }, pause: sleep, expire: sleep, date: date)
    }

    /// The machine's own clocks.
    public static var system: TimeSource { TimeSource(clock: ContinuousClock()) }
}
