extension TimeSource {
    /// Does work within a limit of time.
    ///
    /// When the limit runs out, the work is cancelled and waited for.
    ///
    /// - Returns: What the work gives, or `nil` if the limit ran out first.
    /// - Throws: What the work throws; `CancellationError` if the task was cancelled.
    func within<Result: Sendable>(
        _ limit: Duration,
        _ work: @escaping @Sendable () async throws -> Result
    ) async throws -> Result? {
        try await withThrowingTaskGroup(of: Result?.self) { group in
            group.addTask { try await work() }
            group.addTask {
                try await expire(limit)
                return nil
            }
            defer { group.cancelAll() }
            return try await group.next().flatMap(\.self)
        }
    }
}
