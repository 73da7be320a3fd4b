#if AsyncHTTPClient
    import AsyncHTTPClient
    import EndpointRuntime
    import HTTPTypes
    import NIOCore
    import NIOHTTP1
    import Synchronization

    /// Takes what async-http-client reports about one request to its exchange.
    final class AnswerCollector: HTTPClientResponseDelegate, Sendable {
        private struct NotWanted: Error {}

        private let exchange: Exchange
        private let isHeadSent = Atomic(false)

        init(_ exchange: Exchange) {
            self.exchange = exchange
        }

        func didSendRequestHead(task: HTTPClient.Task<Void>, _ head: HTTPRequestHead) {
            isHeadSent.store(true, ordering: .releasing)
        }

        func didReceiveHead(task: HTTPClient.Task<Void>, _ head: HTTPResponseHead) -> EventLoopFuture<Void> {
            guard !head.isCompressed else {
                let explanation = "the answer is compressed, though it was asked for uncompressed"
                exchange.end(.failure(TransportError(.mayHaveBeenSent, explanation: explanation)))
                return task.eventLoop.makeFailedFuture(NotWanted())
            }
            let length = head.headers.first(name: "content-length").flatMap(Int64.init) ?? 0
            return next(task, exchange.receive(HTTPResponse(head), expectedLength: length))
        }

        func didReceiveBodyPart(task: HTTPClient.Task<Void>, _ buffer: ByteBuffer) -> EventLoopFuture<Void> {
            next(task, buffer.withUnsafeReadableBytes(exchange.receive))
        }

        func didFinishRequest(task: HTTPClient.Task<Void>) {
            exchange.complete()
        }

        /// Ends the exchange with an error of async-http-client.
        ///
        /// It comes after the report that the head was sent, if there was one: a connection reports both in order.
        func fail(_ error: any Error) {
            let isHeadSent = isHeadSent.load(ordering: .acquiring)
            exchange.end(.failure(TransportError(error, isHeadSent: isHeadSent)))
        }

        private func next(_ task: HTTPClient.Task<Void>, _ isWanted: Bool) -> EventLoopFuture<Void> {
            isWanted ? task.eventLoop.makeSucceededVoidFuture() : task.eventLoop.makeFailedFuture(NotWanted())
        }
    }

    extension HTTPResponseHead {
        /// Whether the body has another form than the one it was asked for in.
        fileprivate var isCompressed: Bool {
            headers[canonicalForm: "content-encoding"].contains { $0.lowercased() != "identity" }
        }
    }
#endif
