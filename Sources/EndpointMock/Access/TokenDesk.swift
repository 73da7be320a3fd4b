import Foundation

/// Gives out tokens for client credentials, and remembers whose they are and until when.
struct TokenDesk {
    struct Grant {
        var clientID: String
        var expiry: Date
    }

    /// What a token request is refused with, in OAuth's words.
    struct Refusal: Error {
        var error: String
        var description: String
    }

    private var grants: [String: Grant] = [:]

    /// The grant of a token that is still good.
    func grant(of token: String, at time: Date) -> Grant? {
        guard let grant = grants[token], time < grant.expiry else { return nil }
        return grant
    }

    mutating func revokeAll() { grants = [:] }

    /// Checks a form and issues a token for it.
    mutating func answer(
        _ form: [String: String],
        scopes: Set<String>,
        configuration: MockConfiguration,
        at time: Date
    ) throws(Refusal) -> MockAnswer {
        guard let grantType = form["grant_type"] else { throw Self.missing("grant_type") }
        guard grantType == "client_credentials" else {
            throw Refusal(error: "unsupported_grant_type", description: "The grant type has to be client_credentials")
        }
        guard let clientID = form["client_id"] else { throw Self.missing("client_id") }
        guard let secret = form["client_secret"] else { throw Self.missing("client_secret") }
        let isKnown = configuration.credentials.contains { $0.clientID == clientID && $0.clientSecret == secret }
        guard isKnown else {
            throw Refusal(error: "invalid_client", description: "The client id or the client secret is wrong")
        }
        let scope = form["scope"] ?? scopes.sorted().joined(separator: " ")
        let asked = scope.split(separator: " ").map(String.init)
        guard scopes.isEmpty || (!asked.isEmpty && asked.allSatisfy(scopes.contains)) else {
            throw Refusal(
                error: "invalid_scope",
                description: "The scope has to be of: " + scopes.sorted().joined(separator: " ")
            )
        }
        grants = grants.filter { time < $0.value.expiry }
        let token = Self.newToken()
        let seconds = configuration.tokenLifetime.components.seconds
        grants[token] = Grant(clientID: clientID, expiry: time.addingTimeInterval(TimeInterval(seconds)))
        return MockAnswer(body: [
            "access_token": .string(token), "token_type": "Bearer", "expires_in": MockValue(seconds),
            "scope": .string(scope),
        ])
    }

    private static func missing(_ name: String) -> Refusal {
        Refusal(error: "invalid_request", description: "The field \(name) is missing")
    }

    private static func newToken() -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")
        return String((0..<40).map { _ in letters[Int.random(in: 0..<letters.count)] })
    }
}
