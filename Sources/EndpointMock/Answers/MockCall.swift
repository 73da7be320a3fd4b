public import Foundation

/// A call that a mock received, as its log keeps it.
///
/// Secrets are not kept: the values of `Authorization`, account header, API key and `client_secret` are replaced by a
/// fingerprint. Compare with `EndpointMockServer.fingerprint(of:)`.
public struct MockCall: Sendable {
    /// The endpoint, such as `factures.v1.soumettre`; `token` for the token address, `nil` for an unknown route.
    public var operation: String?
    /// The HTTP method.
    public var method: String
    /// The path as it was sent, percent-encoded, without the query.
    public var path: String
    /// The query as it was sent, percent-encoded; empty for none.
    public var query: String
    /// Names and values of the headers, by name.
    public var headers: [(name: String, value: String)]
    /// The login of the account header.
    public var login: String?
    /// The body; empty when the log gave it up for space.
    public var body: Data
    /// When the call came, by the mock's clock.
    public var time: Date
    /// The HTTP status that was answered.
    public var status: Int
    /// Whether it was a create, update or delete that was answered with success: with a status under 300, and by the
    /// envelope where there is one.
    public var isCarriedOutWrite: Bool

    /// The value of a header, whatever the case of its name.
    public func header(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }
}
