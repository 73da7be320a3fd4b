public import EndpointCoding

/// What a client proves itself with: the application's OAuth 2.0 client, the account on whose behalf it calls, an API key.
///
/// An API takes one, several or none of them.
public struct Credentials: Sendable, Hashable {
    /// The identifier of the application's OAuth 2.0 client.
    public var clientID: String

    /// The secret of the application's OAuth 2.0 client.
    public var clientSecret: Secret

    /// The account on whose behalf calls are made.
    ///
    /// `nil` only for an API that takes no account, or where every call names one.
    public var account: Account?

    /// The key that the API's owner gave out.
    ///
    /// `nil` only for an API that takes no key.
    public var apiKey: Secret?

    /// Creates the credentials of an application.
    public init(clientID: String, clientSecret: Secret, account: Account? = nil, apiKey: Secret? = nil) {
        self.clientID = clientID
        self.clientSecret = clientSecret
        self.account = account
        self.apiKey = apiKey
    }

    /// Creates the credentials for an API that takes an account but no token.
    public init(account: Account) {
        self.init(clientID: "", clientSecret: Secret(""), account: account)
    }

    /// Creates the credentials for an API that takes a key but no token.
    public init(apiKey: Secret, account: Account? = nil) {
        self.init(clientID: "", clientSecret: Secret(""), account: account, apiKey: apiKey)
    }

    /// The credentials for an API that takes none.
    public static var none: Credentials { Credentials(clientID: "", clientSecret: Secret("")) }
}
