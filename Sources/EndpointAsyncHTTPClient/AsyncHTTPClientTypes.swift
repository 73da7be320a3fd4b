#if AsyncHTTPClient
    import AsyncHTTPClient
    import EndpointRuntime
    import Foundation
    import HTTPTypes
    import NIOCore
    import NIOHTTP1

    extension HTTPClient.Request {
        /// The request as async-http-client takes it.
        ///
        /// - Throws: A `TransportError` where Foundation reads the address in another way than it was written.
        init(_ request: TransportRequest) throws(TransportError) {
            let head = request.head
            let text = request.url
            guard let url = URL(string: text), url.absoluteString == text else { throw .unreadableAddress }
            var headers = HTTPHeaders()
            headers.reserveCapacity(head.headerFields.count + 1)
            for field in head.headerFields { headers.add(name: field.name.rawName, value: field.value) }
            headers.replaceOrAdd(name: "Accept-Encoding", value: "identity")
            do {
                try self.init(
                    url: url,
                    method: NIOHTTP1.HTTPMethod(rawValue: head.method.rawValue),
                    headers: headers,
                    body: request.body.map { .byteBuffer(ByteBuffer(bytes: $0)) }
                )
            } catch {
                throw .unreadableAddress
            }
        }
    }

    extension TransportError {
        fileprivate static var unreadableAddress: TransportError {
            TransportError(.neverSent, reason: .misconfigured, explanation: "Foundation doesn't take the address")
        }
    }

    extension HTTPResponse {
        /// The head of an answer as async-http-client gives it.
        init(_ head: HTTPResponseHead) {
            self.init(status: Int(head.status.code), headers: head.headers.map { ($0.name, $0.value) })
        }
    }
#endif
