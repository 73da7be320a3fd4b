import EndpointCoding

extension EndpointCaller {
    /// Gets the token now, unless there is one.
    ///
    /// - Throws: `EndpointError`, or `CancellationError`.
    @concurrent
    public func authenticate() async throws {
        let configuration = core.configuration
        do {
            try core.life.enter()
            defer { core.life.leave() }
            guard let tokens = try core.site.get().tokens else { return }
            let token = try await configuration.time.within(configuration.deadline) { try await tokens.token() }
            if token == nil { throw Failure(.deadlinePassed(configuration.deadline, step: .token)) }
        } catch let failure as Failure {
            let endpoint = EndpointDescription(operation: "authenticate", method: .post, path: "", kind: .read)
            throw failure.error(endpoint, attempts: 0)
        } catch {
            throw CancellationError()
        }
    }
}
