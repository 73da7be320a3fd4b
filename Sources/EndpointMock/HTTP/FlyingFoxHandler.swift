import EndpointSpecs
import FlyingFox
import Foundation

/// Carries calls from the HTTP server to the engine, and its answers back.
struct FlyingFoxHandler: HTTPHandler {
    private static let phrases = [
        200: "OK", 201: "Created", 202: "Accepted", 204: "No Content", 400: "Bad Request", 401: "Unauthorized",
        403: "Forbidden", 404: "Not Found", 408: "Request Timeout", 413: "Content Too Large",
        415: "Unsupported Media Type", 429: "Too Many Requests", 500: "Internal Server Error", 502: "Bad Gateway",
        503: "Service Unavailable", 504: "Gateway Timeout",
    ]

    let engine: MockEngine

    func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
        let incoming = MockEngine.Incoming(
            method: request.method.rawValue,
            path: request.target.path(percentEncoded: true),
            query: request.target.query(percentEncoded: true),
            headers: request.headers.map { ($0.key.rawValue, $0.value) }
                .sorted { $0.0.lowercased() < $1.0.lowercased() },
            body: try await request.bodyData
        )
        let answer = await engine.answer(incoming)
        var headers = HTTPHeaders()
        let body = answer.bytes ?? answer.body?.json ?? Data()
        if !body.isEmpty { headers[.contentType] = engine.api.contentType }
        for (name, value) in answer.headers { headers[HTTPHeader(name)] = value }
        return HTTPResponse(
            statusCode: HTTPStatusCode(answer.status, phrase: Self.phrases[answer.status] ?? "Status"),
            headers: headers,
            body: HTTPBodySequence(data: body, suggestedBufferSize: 1 << 16)
        )
    }
}
