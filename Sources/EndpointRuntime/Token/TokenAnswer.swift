import EndpointCoding
import Foundation
import HTTPTypes

/// Reads what the token endpoint answered.
struct TokenAnswer {
    /// The lifetime of a token whose answer doesn't tell one that can be used.
    static let defaultLifetime = Duration.seconds(300)

    /// Lifetimes are taken as at most this long.
    static let longestLifetime: Double = 86_400

    let response: TransportResponse
    let sent: Duration
    let retryAfter: Duration?
    let request: TokenRequest
    let environment: String
    let scrubber: SecretScrubber

    private var status: Int { response.head.status.code }

    /// The token.
    ///
    /// - Throws: A failure of the phase `token`.
    func grant() throws(Failure) -> TokenGrant {
        if (300..<400).contains(status) {
            throw failure(.redirected(host: RedirectTarget.host(of: response.head.headerFields)))
        }
        let fields = Fields(response.body)
        if let error = fields?.error { throw failure(refusal(error), fields) }
        guard (200..<300).contains(status) else { throw failure(refusal(nil), fields) }
        guard let fields else { throw failure(.tokenUnusable(.body(BodyKind.problem(of: response)))) }
        guard let token = fields.token else { throw failure(.tokenUnusable(.missing), fields) }
        guard token.contains(where: { !$0.isWhitespace }) else { throw failure(.tokenUnusable(.blank), fields) }
        guard token.isBearerToken else { throw failure(.tokenUnusable(.notAHeaderValue), fields) }
        if let type = fields.type, type.lowercased() != "bearer" { throw failure(.tokenUnusable(.notBearer), fields) }
        return TokenGrant(token: Secret(token), lifetime: lifetime(fields.lifetime), sent: sent)
    }

    private func failure(_ cause: Failure.Cause, _ fields: Fields? = nil) -> Failure {
        let hidden = scrubber.adding([fields?.token].compactMap(\.self))
        let reason = fields.flatMap { hidden.clean(code: $0.error, message: $0.errorDescription) }
        return Failure(cause, phase: .token, status: status, retryAfter: retryAfter, reason: reason)
    }

    private func refusal(_ error: String?) -> Failure.Cause {
        switch (error, status) {
        case ("invalid_client", _), ("unauthorized_client", _): .clientRefused(environment: environment)
        case ("invalid_scope", _): .scopeRefused(scope: request.scope)
        case ("temporarily_unavailable", _), ("server_error", _): .tokenEndpointFailed
        case (_, 429): .rateLimited
        case (_, 408), (_, 500...): .tokenEndpointFailed
        case (nil, 401): .clientRefused(environment: environment)
        default: .tokenRefused
        }
    }

    private func lifetime(_ text: String?) -> Duration {
        guard let text, let seconds = Double(text.filter { !$0.isWhitespace }), seconds > 0 else {
            return Self.defaultLifetime
        }
        return .seconds(min(seconds, Self.longestLifetime))
    }
}

extension TokenAnswer {
    /// The fields of RFC 6749, sections 5.1 and 5.2.
    private struct Fields {
        var token: String?
        var type: String?
        var lifetime: String?
        var error: String?
        var errorDescription: String?

        /// Reads the fields; `nil` if the body is no JSON object.
        init?(_ body: Data) {
            guard case .object(let object)? = try? JSONReader.read(JSONValue.self, from: body) else { return nil }
            self.token = object["access_token"]?.string
            self.type = object["token_type"]?.scalarText
            self.lifetime = object["expires_in"]?.scalarText
            self.error = object["error"]?.scalarText.flatMap { $0.isEmpty ? nil : $0 }
            self.errorDescription = object["error_description"]?.scalarText
        }
    }
}

extension String {
    /// Whether the text can stand after `Bearer` in a header.
    var isBearerToken: Bool { !isEmpty && utf8.allSatisfy { (0x21...0x7E).contains($0) } }
}
