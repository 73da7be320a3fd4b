#if AsyncHTTPClient
    import AsyncHTTPClient
    import Dispatch
    public import EndpointRuntime
    import HTTPTypes
    public import NIOCore

    /// Sends requests by async-http-client: the transport for services.
    ///
    /// It stands behind the package trait `AsyncHTTPClient`.
    ///
    /// - Redirects are not followed, and no request is sent twice. A connection that can't be made is not tried again
    ///   either: that is for the client to decide.
    /// - Reads and writes share kept connections (HTTP/1.1; one request at a time on each, so that a broken connection
    ///   leaves one request in doubt and not many).
    /// - A request is `.neverSent` when it failed before its head was handed to a connection: while resolving,
    ///   connecting, in TLS, at a proxy, or waiting for a connection.
    /// - The limit of the body is exact. Answers are asked for uncompressed and one that is compressed nevertheless is
    ///   refused, so that nothing expands.
    /// - No cookies, no cache, no tracing, no log. Server certificates are always checked, with TLS 1.2 or later. The
    ///   environment has no say: neither proxies nor authorities come from it.
    ///
    /// All connections run on one event loop. Over several, async-http-client 1.37 ends the process when a connection
    /// closes between the end of an answer and the release of the connection.
    ///
    /// Close it with `shutdown()` when no client uses it any more; a client doesn't close a transport that it was given.
    public final class AsyncHTTPClientTransport: HTTPTransport, Sendable {
        private let direct: HTTPClient
        private let proxied: HTTPClient?

        /// Creates a transport with connections of its own.
        ///
        /// - Parameters:
        ///   - network: Proxy and authorities.
        ///   - connections: The most connections to one host. Further requests wait for one of them.
        ///   - connectTimeout: The time that connecting may take, with the proxy and TLS, and that a request may wait
        ///     for a free connection.
        ///   - eventLoopGroup: What gives the event loop that all connections run on; it is left open. `nil`: the
        ///     group that SwiftNIO shares.
        /// - Throws: `NetworkSettingsError`, which says what is wrong with the settings.
        public init(
            network: NetworkSettings = .system,
            connections: Int = 64,
            connectTimeout: Duration = .seconds(20),
            eventLoopGroup: (any EventLoopGroup)? = nil
        ) throws(NetworkSettingsError) {
            try network.checkProxy()
            let tls = try network.tlsConfiguration()
            let loop = (eventLoopGroup ?? HTTPClient.defaultEventLoopGroup).next()
            let make = { (proxy: HTTPProxy?) in
                HTTPClient(
                    eventLoopGroupProvider: .shared(loop),
                    configuration: HTTPClient.Configuration(
                        tls: tls,
                        proxy: proxy,
                        connections: max(1, connections),
                        connectTimeout: connectTimeout
                    )
                )
            }
            self.direct = make(nil)
            self.proxied = network.proxy.map(make)
        }

        deinit {
            for client in [direct, proxied] { client?.shutdown(queue: .global()) { _ in } }
        }

        /// Sends a request and collects its answer.
        ///
        /// - Throws: A `TransportError`, or `CancellationError`.
        public func send(_ request: TransportRequest) async throws -> TransportResponse {
            try Task.checkCancellation()
            let exchange = Exchange(bodyLimit: request.bodyLimit)
            let collector = AnswerCollector(exchange)
            let client = request.head.scheme == "https" ? proxied ?? direct : direct
            let task = client.execute(
                request: try HTTPClient.Request(request),
                delegate: collector,
                deadline: .now() + TimeAmount(request.timeout) + Self.margin
            )
            task.futureResult.whenFailure(collector.fail)
            return try await withTaskCancellationHandler {
                try await withCheckedThrowingContinuation(exchange.begin)
            } onCancel: {
                exchange.end(.failure(CancellationError()))
                task.cancel()
            }
        }

        /// Closes all connections; requests under way fail.
        public func shutdown() async {
            for client in [direct, proxied] { try? await client?.shutdown() }
        }

        /// How much later than the caller the transport gives up by itself.
        private static let margin = TimeAmount.seconds(5)
    }
#endif
