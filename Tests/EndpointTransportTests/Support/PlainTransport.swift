import EndpointRuntime
import Foundation
import HTTPTypes

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// `URLSession` as it comes, with one call a request: what one writes who hasn't read the promises.
struct PlainTransport: HTTPTransport {
    var configuration = URLSessionConfiguration.default
    var delegate: (any URLSessionDelegate)?

    func send(_ request: TransportRequest) async throws -> TransportResponse {
        let session = URLSession(configuration: configuration, delegate: delegate, delegateQueue: nil)
        defer { session.finishTasksAndInvalidate() }
        let (data, response) = try await session.data(for: Self.urlRequest(request))
        guard let response = response as? HTTPURLResponse else { throw TransportError(.mayHaveBeenSent) }
        var head = HTTPResponse(status: HTTPResponse.Status(code: response.statusCode))
        for case (let name as String, let value as String) in response.allHeaderFields {
            if let name = HTTPField.Name(name) { head.headerFields.append(HTTPField(name: name, value: value)) }
        }
        return TransportResponse(head: head, body: data)
    }

    static func urlRequest(_ request: TransportRequest) throws -> URLRequest {
        let head = request.head
        guard let url = URL(string: "\(head.scheme ?? "")://\(head.authority ?? "")\(head.path ?? "")") else {
            throw TransportError(.neverSent)
        }
        var urlRequest = URLRequest(url: url)
        urlRequest.httpMethod = head.method.rawValue
        urlRequest.httpBody = request.body
        for field in head.headerFields { urlRequest.addValue(field.value, forHTTPHeaderField: field.name.rawName) }
        return urlRequest
    }
}

/// A transport around another one, which it spoils in one way.
struct SpoiledTransport: HTTPTransport {
    var inner: any HTTPTransport = URLSessionTransport(environment: [:])
    let spoil: @Sendable (any HTTPTransport, TransportRequest) async throws -> TransportResponse

    func send(_ request: TransportRequest) async throws -> TransportResponse { try await spoil(inner, request) }

    func shutdown() async { await inner.shutdown() }
}
