import EndpointRuntime
import Foundation
import HTTPTypes
import Synchronization

/// A transport in memory: gives tokens, and leaves every other request to a handler.
final class MemoryTransport: HTTPTransport {
    /// The token that every request has to carry.
    static let token = "jeton-de-memoire"

    private let handler: @Sendable (TransportRequest) async throws -> TransportResponse
    private let tokenAnswer: TransportResponse
    private let log = Mutex<[TransportRequest]>([])

    init(
        token: TransportResponse = .json(200, #"{"access_token": "\#(token)", "expires_in": 3600}"#),
        _ handler: @escaping @Sendable (TransportRequest) async throws -> TransportResponse
    ) {
        self.tokenAnswer = token
        self.handler = handler
    }

    /// A transport with one answer for everything.
    convenience init(status: Int = 200, answer json: String) {
        self.init { _ in .json(status, json) }
    }

    /// The requests so far, those for a token left out.
    var requests: [TransportRequest] { log.withLock { $0 } }

    func send(_ request: TransportRequest) async throws -> TransportResponse {
        if request.head.path == "/api/oauth/token" { return tokenAnswer }
        log.withLock { $0.append(request) }
        return try await handler(request)
    }
}

extension TransportResponse {
    static func json(_ status: Int, _ text: String) -> TransportResponse {
        var head = HTTPResponse(status: HTTPResponse.Status(code: status))
        head.headerFields[.contentType] = "application/json"
        return TransportResponse(head: head, body: Data(text.utf8))
    }
}

extension TransportRequest {
    /// The path below `/cpro/`, percent-encoded, with the query.
    var route: String {
        let path = head.path ?? ""
        return path.hasPrefix("/cpro/") ? String(path.dropFirst(6)) : path
    }
}
