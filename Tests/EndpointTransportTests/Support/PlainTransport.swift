import EndpointRuntime
import Foundation
import HTTPTypes

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A transport in five lines: `URLSession` as it comes, by whoever hasn't read the promises.
struct PlainTransport: HTTPTransport {
    var configuration = URLSessionConfiguration.default

    func send(_ request: TransportRequest) async throws -> TransportResponse {
        let session = URLSession(configuration: configuration)
        defer { session.finishTasksAndInvalidate() }
        let (data, response) = try await session.data(for: request.urlRequest())
        guard let response = response as? HTTPURLResponse else { throw TransportError(.mayHaveBeenSent) }
        return TransportResponse(response, data)
    }
}

/// A transport around another one, which it spoils in one way.
struct SpoiledTransport: HTTPTransport {
    var inner: any HTTPTransport = URLSessionTransport(environment: [:])
    let spoil: @Sendable (any HTTPTransport, TransportRequest) async throws -> TransportResponse

    func send(_ request: TransportRequest) async throws -> TransportResponse { try await spoil(inner, request) }

    func shutdown() async { await inner.shutdown() }
}
