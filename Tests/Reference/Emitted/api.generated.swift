// Emitted from specs/api.yaml. Edit the spec, not this file.

@_spi(Generated) public import EndpointRuntime

/// Berths and tides of a harbour.
///
/// Made up to show everything that the format can say.
///
/// A value: copies share connections and token. Every call authenticates by itself; see each service's methods.
public nonisolated struct HarbourClient: EndpointClient {
    /// Makes the calls.
    @_spi(Generated)
    public let caller: EndpointCaller

    /// Creates a client that calls by way of another's caller.
    @_spi(Generated)
    public init(caller: EndpointCaller) {
        self.caller = caller
    }

    /// Creates a client; nothing is sent until its first call.
    ///
    /// - Parameters:
    ///   - environment: Where the API is.
    ///   - credentials: What every call proves itself with.
    ///   - configuration: Transport, time limits, repetition, logging.
    public init(
        environment: Environment,
        credentials: Credentials,
        configuration: ClientConfiguration = ClientConfiguration()
    ) {
        self.init(
            caller: EndpointCaller(
                api: Self.api,
                addresses: environment.addresses,
                credentials: credentials,
                configuration: configuration
            )
        )
    }

    static let api = APIDescription(
        name: "Harbour",
        authentication: APIDescription.Authentication(oauth2Scope: "berths tides", accountHeader: "x-harbour-account"),
        contentType: "application/json",
        envelope: envelope
    )

    static let envelope = Envelope(code: "code", message: "text", success: [0, 100])
}

extension HarbourClient {
    /// Where the API is: its own address and that of its tokens, kept together.
    public nonisolated struct Environment: EndpointEnvironmentChoice {
        /// The addresses of the API and of its token endpoint.
        public let addresses: EndpointAddresses

        /// Takes other addresses than the listed ones: those of a proxy, or of a test server.
        public init(_ addresses: EndpointAddresses) {
            self.addresses = addresses
        }

        /// The real harbour.
        public static var production: Self {
            Self(
                EndpointAddresses(
                    name: "production",
                    api: "https://api.harbour.example/v0",
                    token: "https://login.harbour.example/oauth/token"
                )
            )
        }

        /// The environment `test`.
        public static var test: Self {
            Self(EndpointAddresses(name: "test", api: "http://localhost:8080", token: "http://localhost:8080/token"))
        }
    }
}
