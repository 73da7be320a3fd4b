#if AsyncHTTPClient
    import AsyncHTTPClient
    import EndpointRuntime
    import NIOCore
    import NIOHTTP1
    import NIOPosix
    import NIOSSL

    extension TransportError {
        /// Takes an error of async-http-client.
        ///
        /// - Parameters:
        ///   - error: The error.
        ///   - isHeadSent: Whether a connection was handed the request's head before. If not, nothing of the request
        ///     can have been carried out, unless the error came from this side, where the order isn't known.
        init(_ error: any Error, isHeadSent: Bool) {
            self.init(
                isHeadSent || Self.isFromThisSide(error) ? .mayHaveBeenSent : .neverSent,
                explanation: Self.explanation(error),
                underlying: Self.holdsHeaders(error) ? nil : error
            )
        }

        private static func isFromThisSide(_ error: any Error) -> Bool {
            guard let error = error as? HTTPClientError else { return false }
            return error == .cancelled || error == .deadlineExceeded
        }

        /// Whether an error quotes header fields, which may be credentials.
        private static func holdsHeaders(_ error: any Error) -> Bool {
            guard let error = error as? HTTPClientError else { return false }
            return error.shortDescription.hasPrefix("Invalid header field")
        }

        private static func explanation(_ error: any Error) -> String? {
            switch error {
            case let error as HTTPClientError: explanation(error)
            case let error as NIOConnectionError:
                error.connectionErrors.isEmpty ? "its name could not be resolved" : "no connection could be made"
            case let error as NIOSSLError: explanation(error)
            case let error as NIOSSLExtraError:
                error == .failedToValidateHostname
                    ? "its certificate is for another host" : "no TLS connection could be made"
            case is BoringSSLError: "the TLS connection broke"
            case is HTTPParserError: "the answer isn't HTTP"
            case is IOError, is ChannelError: "the connection was lost"
            default: nil
            }
        }

        private static func explanation(_ error: HTTPClientError) -> String? {
            switch error {
            case .connectTimeout: "no connection could be made in time"
            case .tlsHandshakeTimeout: "no TLS connection could be made in time"
            case .httpProxyHandshakeTimeout: "the proxy made no connection in time"
            case .proxyAuthenticationRequired: "the proxy asks for a user and a password, or refuses those it got"
            case .invalidProxyResponse: "the proxy refused to make the connection"
            case .getConnectionFromPoolTimeout: "no connection became free in time"
            case .remoteConnectionClosed, .uncleanShutdown: "the connection was lost"
            case .readTimeout, .writeTimeout, .deadlineExceeded: "the transport's time limit ran out"
            case .cancelled, .alreadyShutdown: "the transport was closed"
            default: nil
            }
        }

        private static func explanation(_ error: NIOSSLError) -> String {
            guard case .handshakeFailed(let cause) = error else { return "the TLS connection broke" }
            return "\(cause)".contains("CERTIFICATE_VERIFY_FAILED")
                ? "its certificate isn't trusted" : "no TLS connection could be made"
        }
    }
#endif
