import Foundation
import Synchronization

/// A clock that stands until it is set; it begins on 2 March 2026, 10:41:07 in Paris.
final class TestClock: Sendable {
    private let state = Mutex(Date(timeIntervalSince1970: 1_772_444_467))

    var now: @Sendable () -> Date { { self.state.withLock { $0 } } }

    func advance(_ seconds: TimeInterval) { state.withLock { $0 = $0.addingTimeInterval(seconds) } }
}
