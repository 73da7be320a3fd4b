import Synchronization

/// A clock that stands, but for those who sleep for less than a second: they move it, and go on at once.
///
/// Longer sleeps are limits of time; they end with their task.
final class StandingClock: Clock {
    struct Instant: InstantProtocol {
        let offset: Duration

        func advanced(by duration: Duration) -> Instant { Instant(offset: offset + duration) }

        func duration(to other: Instant) -> Duration { other.offset - offset }

        static func < (left: Instant, right: Instant) -> Bool { left.offset < right.offset }
    }

    private let moment = Mutex(Instant(offset: .zero))

    var now: Instant { moment.withLock { $0 } }

    var minimumResolution: Duration { .zero }

    func sleep(until deadline: Instant, tolerance: Duration?) async throws {
        try Task.checkCancellation()
        guard now.duration(to: deadline) >= .seconds(1) else {
            return moment.withLock { $0 = max($0, deadline) }
        }
        try await Task.sleep(for: .seconds(3_600))
    }
}
