import EndpointCoding
import Foundation
import HTTPTypes

/// The request for a token by client credentials (RFC 6749, 4.4.2).
struct TokenRequest: Sendable {
    /// The most bytes that the answer may have.
    static let answerLimit = 1024 * 1024

    let address: ServiceAddress
    let clientID: String
    let clientSecret: Secret

    /// The scope to ask for; empty for none.
    let scope: String

    /// The key under which the token is shared.
    var key: TokenKey {
        TokenKey(
            clientID: clientID,
            address: "\(address.scheme)://\(address.authority)\(address.path)",
            scope: scope
        )
    }

    /// The request as a transport takes it.
    func transportRequest(timeout: Duration) -> TransportRequest {
        var head = HTTPRequest(
            method: .post,
            scheme: address.scheme,
            authority: address.authority,
            path: address.path.isEmpty ? "/" : address.path
        )
        head.headerFields[.contentType] = "application/x-www-form-urlencoded"
        head.headerFields[.accept] = "application/json"
        var fields = [
            ("grant_type", "client_credentials"), ("client_id", clientID), ("client_secret", clientSecret.value),
        ]
        if !scope.isEmpty { fields.append(("scope", scope)) }
        let form = fields.map { "\($0.0)=\($0.1.formEncoded)" }.joined(separator: "&")
        return TransportRequest(
            head: head,
            body: Data(form.utf8),
            isRepeatable: true,
            bodyLimit: Self.answerLimit,
            timeout: timeout
        )
    }
}

extension String {
    /// The text as `application/x-www-form-urlencoded` has it: a space is `+`, all but unreserved characters are
    /// percent-encoded.
    var formEncoded: String { percentEncoded.replacing("%20", with: "+") }
}
