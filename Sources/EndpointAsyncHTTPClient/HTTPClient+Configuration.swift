#if AsyncHTTPClient
    import AsyncHTTPClient
    import EndpointCoding
    import EndpointRuntime
    import NIOCore
    import NIOSSL

    extension HTTPClient.Configuration {
        /// A configuration that follows nothing, repeats nothing, decompresses nothing and reports nothing.
        init(tls: TLSConfiguration, proxy: HTTPProxy?, connections: Int, connectTimeout: Duration) {
            self.init(
                tlsConfiguration: tls,
                redirectConfiguration: .disallow,
                timeout: Timeout(connect: TimeAmount(connectTimeout)),
                connectionPool: HTTPClient.Configuration.ConnectionPool(
                    idleTimeout: Self.idleTimeout,
                    concurrentHTTP1ConnectionsPerHostSoftLimit: connections
                ),
                proxy: proxy.map(Proxy.init),
                decompression: .disabled
            )
            connectionPool.retryConnectionEstablishment = false
            httpVersion = .http1Only
            networkFrameworkWaitForConnectivity = false
            tracing.tracer = nil
        }

        /// How long a connection is kept without use.
        ///
        /// Short, since a request on a connection that the server closes at the same moment is of unknown outcome.
        private static var idleTimeout: TimeAmount { .seconds(10) }
    }

    extension HTTPClient.Configuration.Proxy {
        init(_ proxy: HTTPProxy) {
            self = .server(
                host: proxy.host,
                port: proxy.port,
                authorization: proxy.credentials.map {
                    .basic(username: $0.user, password: $0.password.value)
                }
            )
        }
    }

    extension NetworkSettings {
        /// TLS with full verification against the authorities of these settings.
        func tlsConfiguration() throws(NetworkSettingsError) -> TLSConfiguration {
            var configuration = TLSConfiguration.makeClientConfiguration()
            configuration.certificateVerification = .fullVerification
            configuration.minimumTLSVersion = .tlsv12
            guard let authorities else { return configuration }
            let certificates = try authorities.certificates()
            if authorities.includesSystem {
                configuration.additionalTrustRoots = [.certificates(certificates)]
            } else {
                configuration.trustRoots = .certificates(certificates)
            }
            return configuration
        }
    }

    extension TimeAmount {
        /// About thirty years, which leaves room for sums.
        private static let mostSeconds: Int64 = 1_000_000_000

        init(_ duration: Duration) {
            let (seconds, attoseconds) = duration.components
            self = .nanoseconds(min(seconds, Self.mostSeconds) * 1_000_000_000 + attoseconds / 1_000_000_000)
        }
    }
#endif
