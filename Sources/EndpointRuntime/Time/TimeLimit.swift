import Synchronization

extension TimeSource {
    /// Does work within a limit of time.
    ///
    /// When the limit runs out, the work is cancelled and waited for.
    ///
    /// - Returns: What the work gives, or `nil` if the limit ran out and the work failed then.
    /// - Throws: What the work throws; `CancellationError` if the task was cancelled.
    func within<Result: Sendable>(
        _ limit: Duration,
        _ work: @escaping @Sendable () async throws -> Result
    ) async throws -> Result? {
        let task = Task { @concurrent in try await work() }
        let expiry = Expiry()
        let timer = start(limit) {
            expiry.pass()
            task.cancel()
        }
        defer { timer() }
        return try await withTaskCancellationHandler {
            do {
                return try await task.value
            } catch {
                if Task.isCancelled || !expiry.hasPassed { throw error }
                return nil
            }
        } onCancel: {
            task.cancel()
        }
    }
}

/// Whether a limit has run out.
private final class Expiry: Sendable {
    private let flag = Atomic(false)

    var hasPassed: Bool { flag.load(ordering: .acquiring) }

    func pass() { flag.store(true, ordering: .releasing) }
}
