import Synchronization

/// A call that waits for what another one finds out about its account.
final class AccountWaiter: Sendable {
    /// Takes a place in what comes next: a turn at once (`nil`), or a place in the line for one.
    typealias Join = @Sendable () -> Result<UInt64?, Failure>

    private struct State {
        var waiting: CheckedContinuation<Void, Never>?
        var isWoken = false
        var joined: Result<UInt64?, Failure>?
    }

    /// Who came first has the lowest.
    let number: UInt64

    private let join: Join
    private let state = Mutex(State())

    init(number: UInt64, join: @escaping Join) {
        self.number = number
        self.join = join
    }

    /// The place that was taken for him when the account was found to be right.
    var joined: Result<UInt64?, Failure>? { state.withLock { $0.joined } }

    /// Takes the place in what comes next.
    func joinNext() {
        let place = join()
        state.withLock { $0.joined = place }
    }

    /// Has him look again.
    func wake() {
        let waiting = state.withLock { state -> CheckedContinuation<Void, Never>? in
            state.isWoken = true
            defer { state.waiting = nil }
            return state.waiting
        }
        waiting?.resume()
    }

    /// Waits to be woken, or until the task is cancelled; returns at once if he was woken since the last time.
    func sleep() async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let sleeps = state.withLock { state in
                    let sleeps = !state.isWoken && !Task.isCancelled
                    if sleeps { state.waiting = continuation }
                    return sleeps
                }
                if !sleeps { continuation.resume() }
            }
        } onCancel: {
            wake()
        }
        state.withLock { $0.isWoken = false }
    }
}
