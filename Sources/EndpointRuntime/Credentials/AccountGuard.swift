import Synchronization

/// Remembers accounts that were refused, so that a wrong password isn't tried until the account is locked.
final class AccountGuard: Sendable {
    /// How long calls of a refused account fail without being sent.
    static let hold = Duration.seconds(30)

    private let refusals = Mutex<[Account: Duration]>([:])

    /// Notes that an account was refused.
    func hold(_ account: Account, at now: Duration) {
        refusals.withLock { refusals in
            refusals = refusals.filter { now - $0.value < Self.hold }
            refusals[account] = now
        }
    }

    /// Fails while an account is held.
    func check(_ account: Account, at now: Duration) throws(Failure) {
        guard let refused = refusals.withLock({ $0[account] }) else { return }
        let since = now - refused
        guard since < Self.hold else { return }
        throw Failure(.accountHeld(since: since, remaining: Self.hold - since))
    }
}
