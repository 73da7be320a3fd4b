import ChorusPro
import Testing

#if AsyncHTTPClient
    import EndpointAsyncHTTPClient
#endif

/// A transport that the client is tried with against servers on loopback.
struct LoopbackTransport: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let make: @Sendable () throws -> any HTTPTransport

    static let urlSession = LoopbackTransport(testDescription: "URLSession") { URLSessionTransport() }

    #if AsyncHTTPClient
        static let asyncHTTPClient = LoopbackTransport(testDescription: "async-http-client") {
            try AsyncHTTPClientTransport()
        }

        /// All transports of this build.
        static let all = [urlSession, asyncHTTPClient]
    #else
        /// All transports of this build.
        static let all = [urlSession]
    #endif
}
