/// What is true of a whole API: its name, how callers prove who they are, and the content type.
@_spi(Generated) public struct APIDescription: Sendable {
    /// How callers prove who they are.
    ///
    /// Each part can be missing.
    public struct Authentication: Sendable {
        /// The default scope of the OAuth 2.0 client-credentials token.
        ///
        /// `nil`: the API takes no token. Empty: a token without scope.
        public let oauth2Scope: String?

        /// The header that carries `base64(login:password)` of the account.
        ///
        /// `nil`: the API takes no account.
        public let accountHeader: String?

        /// Where the API key goes.
        ///
        /// `nil`: the API takes none.
        public let apiKey: APIKeyPlace?

        /// Creates the description of an authentication.
        public init(oauth2Scope: String? = nil, accountHeader: String? = nil, apiKey: APIKeyPlace? = nil) {
            self.oauth2Scope = oauth2Scope
            self.accountHeader = accountHeader
            self.apiKey = apiKey
        }
    }

    /// Where in a request an API key goes.
    public enum APIKeyPlace: Sendable {
        /// The value of a header.
        case header(String)

        /// The value of a query parameter.
        case query(String)
    }

    /// The API's name, used as the label of logs.
    public let name: String

    /// How callers prove who they are.
    public let authentication: Authentication

    /// The content type sent with bodies and asked for in `Accept`.
    public let contentType: String

    /// How answers say whether a call was carried out, where an endpoint doesn't say otherwise.
    ///
    /// `nil`: by HTTP status alone.
    public let envelope: Envelope?

    /// Creates the description of an API.
    public init(
        name: String,
        authentication: Authentication = Authentication(),
        contentType: String = "application/json",
        envelope: Envelope? = nil
    ) {
        self.name = name
        self.authentication = authentication
        self.contentType = contentType
        self.envelope = envelope
    }
}
