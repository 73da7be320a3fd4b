import Synchronization

/// Counts the calls under way, and turns away new ones once the client is closed.
final class LifeCycle: Sendable {
    private struct State {
        var active = 0
        var isClosed = false
        var isFinished = false
        var waiters: [UInt64: CheckedContinuation<Void, Never>] = [:]
        var lastWaiter: UInt64 = 0
    }

    private let state = Mutex(State())

    /// Counts a call in.
    func enter() throws(Failure) {
        let isOpen = state.withLock { state in
            if !state.isClosed { state.active += 1 }
            return !state.isClosed
        }
        guard isOpen else { throw Failure(.closed) }
    }

    /// Counts a call out.
    func leave() {
        let waiting = state.withLock { state -> [CheckedContinuation<Void, Never>] in
            state.active -= 1
            guard state.active == 0 else { return [] }
            defer { state.waiters = [:] }
            return Array(state.waiters.values)
        }
        for waiter in waiting { waiter.resume() }
    }

    /// Turns away new calls from now on.
    func close() {
        state.withLock { $0.isClosed = true }
    }

    /// Fails once shutting down has come to its end: nothing is sent any more.
    func check() throws(Failure) {
        if state.withLock({ $0.isFinished }) { throw Failure(.closed) }
    }

    /// Whether the caller is the one to close what lies below.
    func finish() -> Bool {
        state.withLock { state in
            defer { state.isFinished = true }
            return !state.isFinished
        }
    }

    /// Waits until no call is under way, or the task is cancelled.
    func idle() async {
        let id = state.withLock { state in
            state.lastWaiter += 1
            return state.lastWaiter
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { waiter in
                let isIdle = state.withLock { state in
                    let isIdle = state.active == 0 || Task.isCancelled
                    if !isIdle { state.waiters[id] = waiter }
                    return isIdle
                }
                if isIdle { waiter.resume() }
            }
        } onCancel: {
            state.withLock { $0.waiters.removeValue(forKey: id) }?.resume()
        }
    }
}
