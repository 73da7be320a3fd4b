import Synchronization

/// Keeps a wrong password from being tried until the account is locked.
///
/// Until an answer shows that an account is right, one call at a time tries it, and the others wait for what it finds
/// out. A refusal holds the account for a while.
final class AccountGuard: Sendable {
    /// How long calls of a refused account fail without being sent.
    static let hold = Duration.seconds(30)

    /// How long a call that tries an account is waited for, before the next one tries it too.
    static let patience = Duration.seconds(5)

    /// What a call may do.
    enum Admission: Sendable, Hashable {
        /// The account is known to be right.
        case free

        /// The account is tried by this call, which must end the trial.
        case trial

        /// Another call tries it: look again when that has ended, or after this time.
        case wait(Duration)
    }

    private struct State {
        var isProven = false
        var refused: Duration?
        var trials = 0
        var lastTrial = Duration.zero
        var waiters: [UInt64: AccountWaiter] = [:]

        /// Those who wait, in the order in which they came.
        var line: [AccountWaiter] { waiters.values.sorted { $0.number < $1.number } }
    }

    private let states = Mutex<[Account: State]>([:])
    private let lastNumber = Atomic<UInt64>(0)

    /// Makes one who can wait, with the next number.
    func waiter(join: @escaping AccountWaiter.Join) -> AccountWaiter {
        AccountWaiter(number: lastNumber.add(1, ordering: .relaxed).newValue, join: join)
    }

    /// Fails while an account is held.
    func check(_ account: Account, at now: Duration) throws(Failure) {
        guard let refused = states.withLock({ $0[account]?.refused }) else { return }
        let since = now - refused
        guard since < Self.hold else { return }
        throw Failure(.accountHeld(since: since, remaining: Self.hold - since))
    }

    /// Says what a call on behalf of an account may do now.
    ///
    /// - Parameters:
    ///   - account: The account.
    ///   - now: The time.
    ///   - waiter: Who waits, if there is something to wait for, and keeps his place however often he looks.
    /// - Returns: Whether it may go on, try the account, or has to wait.
    /// - Throws: A failure while the account is held.
    func admit(_ account: Account, at now: Duration, _ waiter: AccountWaiter?) throws(Failure) -> Admission {
        try check(account, at: now)
        return states.withLock { states in
            var state = states[account] ?? State()
            if state.isProven { return .free }
            let rest = state.lastTrial + Self.patience - now
            if state.trials > 0, rest > .zero {
                if let waiter { states[account]?.waiters[waiter.number] = waiter }
                return .wait(rest)
            }
            state.trials += 1
            state.lastTrial = now
            states[account] = state
            return .trial
        }
    }

    /// Takes one who waits out of the line, if he is still in it.
    func leave(_ account: Account, _ waiter: AccountWaiter) {
        states.withLock { _ = $0[account]?.waiters.removeValue(forKey: waiter.number) }
    }

    /// Notes that a call which tried an account has ended, whatever it found out.
    func endTrial(_ account: Account) {
        look(account) { $0.trials -= 1 }
    }

    /// Notes that an account is right.
    ///
    /// Those who waited join what comes next in the order in which they came, before anybody who comes later.
    func accept(_ account: Account) {
        let waiting = states.withLock { states -> [AccountWaiter] in
            guard states[account]?.isProven != true else { return [] }
            var state = states[account] ?? State()
            let waiting = state.line
            for waiter in waiting { waiter.joinNext() }
            state.waiters = [:]
            state.isProven = true
            state.refused = nil
            states[account] = state
            return waiting
        }
        for waiter in waiting { waiter.wake() }
    }

    /// Notes that an account may be wrong.
    func suspect(_ account: Account) {
        states.withLock { $0[account]?.isProven = false }
    }

    /// Notes that an account was refused, and forgets those whose refusal is long past.
    func refuse(_ account: Account, at now: Duration) {
        look(account) { state in
            state.isProven = false
            state.refused = now
        }
        states.withLock { states in
            states = states.filter { _, state in
                state.isProven || state.trials > 0 || state.refused.map { now - $0 < Self.hold } ?? false
            }
        }
    }

    /// Changes what is known, and has those who wait look at it.
    private func look(_ account: Account, _ change: (inout State) -> Void) {
        let waiting = states.withLock { states -> [AccountWaiter] in
            var state = states[account] ?? State()
            change(&state)
            states[account] = state
            return state.line
        }
        for waiter in waiting { waiter.wake() }
    }
}
