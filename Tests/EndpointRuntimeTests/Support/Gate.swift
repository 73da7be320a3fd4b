import Synchronization

/// Holds tasks until it is opened.
///
/// Those that are cancelled leave.
final class Gate: Sendable {
    private struct State {
        var isOpen = false
        var waiters: [UInt64: CheckedContinuation<Void, any Error>] = [:]
        var arrivals: [(count: Int, continuation: CheckedContinuation<Void, Never>)] = []
        var last: UInt64 = 0
    }

    private let state = Mutex(State())

    func open() {
        let waiting = state.withLock { state -> [CheckedContinuation<Void, any Error>] in
            state.isOpen = true
            defer { state.waiters = [:] }
            return Array(state.waiters.values)
        }
        for waiter in waiting { waiter.resume() }
    }

    func wait() async throws {
        let id = state.withLock { state in
            state.last += 1
            return state.last
        }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { waiter in
                let outcome = state.withLock { state -> Result<Void, any Error>? in
                    if state.isOpen { return .success(()) }
                    if Task.isCancelled { return .failure(CancellationError()) }
                    state.waiters[id] = waiter
                    return nil
                }
                if let outcome { waiter.resume(with: outcome) }
                notify()
            }
        } onCancel: {
            state.withLock { $0.waiters.removeValue(forKey: id) }?.resume(throwing: CancellationError())
        }
    }

    /// Waits until so many tasks are held.
    func holds(_ count: Int) async {
        await withCheckedContinuation { continuation in
            let isReached = state.withLock { state in
                let isReached = state.waiters.count >= count || state.isOpen
                if !isReached { state.arrivals.append((count, continuation)) }
                return isReached
            }
            if isReached { continuation.resume() }
        }
    }

    private func notify() {
        let reached = state.withLock { state in
            let held = state.waiters.count
            let reached = state.arrivals.filter { $0.count <= held }
            state.arrivals.removeAll { $0.count <= held }
            return reached
        }
        for arrival in reached { arrival.continuation.resume() }
    }
}
