/// Which token one is: whose, from where, and for what.
///
/// Clients with the same key can share a token. No secret is part of it.
public struct TokenKey: Sendable, Hashable {
    /// The identifier of the application's OAuth 2.0 client.
    public let clientID: String

    /// The address of the token endpoint.
    public let address: String

    /// The scope that is asked for; empty for none.
    public let scope: String

    /// Creates a key.
    public init(clientID: String, address: String, scope: String) {
        self.clientID = clientID
        self.address = address
        self.scope = scope
    }

    /// The key as one text, different for different keys, of letters, digits and `-._~%/`.
    public var text: String { [clientID, address, scope].map(\.percentEncoded).joined(separator: "/") }
}
