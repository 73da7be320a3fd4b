public import EndpointCoding

/// What a client proves itself with: the application's OAuth 2.0 client and the account on whose behalf it calls.
public struct Credentials: Sendable, Hashable {
    /// The identifier of the application's OAuth 2.0 client.
    public var clientID: String

    /// The secret of the application's OAuth 2.0 client.
    public var clientSecret: Secret

    /// The account on whose behalf calls are made.
    ///
    /// `nil` only for an API that takes no account, or where every call names one.
    public var account: Account?

    /// Creates the credentials of an application.
    public init(clientID: String, clientSecret: Secret, account: Account? = nil) {
        self.clientID = clientID
        self.clientSecret = clientSecret
        self.account = account
    }

    /// Creates the credentials for an API that takes an account but no token.
    public init(account: Account) {
        self.init(clientID: "", clientSecret: Secret(""), account: account)
    }

    /// The credentials for an API that takes neither a token nor an account.
    public static var none: Credentials { Credentials(clientID: "", clientSecret: Secret("")) }
}
