/// The client of an API, as emitted from its specs.
///
/// A client is a value: copies share connections, the token, the rate limit, the retry budget and the life cycle.
public protocol EndpointClient: Sendable {
    /// What carries out the calls.
    @_spi(Generated) var caller: EndpointCaller { get }

    /// Creates a client over a caller.
    @_spi(Generated) init(caller: EndpointCaller)
}

extension EndpointClient {
    /// The same client on behalf of another account of the same application.
    ///
    /// The token is shared.
    ///
    /// - Parameter account: The account on whose behalf the returned client calls.
    /// - Returns: A client that shares everything but the account with this one.
    public func with(account: Account) -> Self {
        Self(caller: caller.with(account: account))
    }

    /// Gets a token now, unless there is one that serves.
    ///
    /// Calls do so by themselves; this finds out early whether client ID, secret and scope are right. The account is not tried.
    ///
    /// - Throws: `EndpointError`, or `CancellationError`.
    public func authenticate() async throws {
        try await caller.authenticate()
    }

    /// Ends the life of this client and of all that share its state.
    ///
    /// Calls made from now on fail with `EndpointError.Code.closed`. Calls under way may end by themselves during
    /// `grace`; after it their connections are cut. A transport that was given in `ClientConfiguration` is left open,
    /// as it may serve others. Shutting down twice does no harm.
    ///
    /// - Parameter grace: How long to wait for calls under way.
    public func shutdown(grace: Duration = .seconds(30)) async {
        await caller.shutdown(grace: grace)
    }
}
