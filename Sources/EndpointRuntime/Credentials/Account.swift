public import EndpointCoding

/// The account on whose behalf calls are made: a login and its password.
public struct Account: Sendable, Hashable {
    /// The login.
    ///
    /// It must not contain a colon, which separates it from the password.
    public var login: String

    /// The password.
    public var password: Secret

    /// Creates an account.
    public init(login: String, password: Secret) {
        self.login = login
        self.password = password
    }
}
