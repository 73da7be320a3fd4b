#if AsyncHTTPClient
    import AsyncHTTPClient
    import EndpointRuntime
    import Foundation
    import HTTPTypes
    import NIOCore
    import NIOHTTP1
    import NIOPosix

    /// A transport over the calls of async-http-client.
    struct ShortTransport: HTTPTransport {
        private let client: HTTPClient

        init() {
            var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow, decompression: .disabled)
            configuration.httpVersion = .http1Only
            configuration.connectionPool.retryConnectionEstablishment = false
            client = HTTPClient(eventLoopGroup: HTTPClient.defaultEventLoopGroup.next(), configuration: configuration)
        }

        func send(_ request: TransportRequest) async throws -> TransportResponse {
            var outgoing = HTTPClientRequest(url: request.url)
            outgoing.method = HTTPMethod(rawValue: request.head.method.rawValue)
            for field in request.head.headerFields {
                outgoing.headers.add(name: field.name.rawName, value: field.value)
            }
            outgoing.headers.replaceOrAdd(name: "Accept-Encoding", value: "identity")
            outgoing.body = request.body.map { .bytes(ByteBuffer(bytes: $0)) }
            do {
                let answer = try await client.execute(outgoing, deadline: .distantFuture)
                let body = try await answer.body.collect(upTo: request.bodyLimit)
                let headers = answer.headers.map { ($0.name, $0.value) }
                return TransportResponse(
                    status: Int(answer.status.code),
                    headers: headers,
                    body: Data(body.readableBytesView)
                )
            } catch is NIOTooManyBytesError {
                throw TransportError(.mayHaveBeenSent, reason: .bodyTooLarge(limit: request.bodyLimit))
            } catch let error as NIOConnectionError {
                throw TransportError(.neverSent, underlying: error)
            }
        }

        func shutdown() async { try? await client.shutdown() }
    }
#endif
