import Synchronization

/// What all calls of a client may spend together on repeating themselves, so that a failing server isn't flooded.
final class RetryBudget: Sendable {
    static let capacity = 100

    /// What one repetition costs, and what one after HTTP 429 does.
    static let cost = 10
    static let costWhenLimited = 5

    private let tokens = Mutex(RetryBudget.capacity)

    /// Takes the price of one repetition.
    ///
    /// - Returns: Whether there was enough.
    func spend(whenLimited: Bool) -> Bool {
        let cost = whenLimited ? Self.costWhenLimited : Self.cost
        return tokens.withLock { tokens in
            guard tokens >= cost else { return false }
            tokens -= cost
            return true
        }
    }

    /// Gives back a little for a call that succeeded.
    func refund() {
        tokens.withLock { $0 = min(Self.capacity, $0 + 1) }
    }
}
