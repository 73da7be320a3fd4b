import EndpointRuntime
import Testing

#if AsyncHTTPClient
    import EndpointAsyncHTTPClient
#endif
#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A transport that all tables of this target are gone through with.
struct TransportUnderTest: Sendable, CustomTestStringConvertible {
    let name: String

    /// How often a read without a body is sent again by the library below, and so unseen by the client, when the kept
    /// connection that it went out on is closed.
    let hiddenResendsWithoutBody: Int

    /// Whether compressed answers are neither asked for nor taken, so that nothing expands.
    ///
    /// Otherwise what they expand to is counted, and may take more memory than the limit for a moment.
    let refusesCompressedAnswers: Bool

    /// The conformance checks that the transport can't pass, for a reason that lies below it.
    let exemptions: Set<String>

    let make: @Sendable () -> any HTTPTransport

    var testDescription: String { name }

    #if AsyncHTTPClient
        /// The transports of this package.
        static let all = [urlSession, asyncHTTPClient]

        static let asyncHTTPClient = TransportUnderTest(
            name: "async-http-client",
            hiddenResendsWithoutBody: 0,
            refusesCompressedAnswers: true,
            exemptions: [],
            make: {
                do { return try AsyncHTTPClientTransport() } catch { fatalError("\(error)") }
            }
        )
    #else
        /// The transports of this package, without what stands behind a trait that is off.
        static let all = [urlSession]
    #endif

    static let urlSession = TransportUnderTest(
        name: "URLSession",
        hiddenResendsWithoutBody: 1,
        refusesCompressedAnswers: false,
        exemptions: foundationExemptions,
        make: { URLSessionTransport(environment: [:]) }
    )

    #if canImport(FoundationNetworking)
        /// Foundation ends the process on an answer that ends within its head ("Transfer completed, but there's no
        /// response"): github.com/swiftlang/swift-corelibs-foundation/issues/5285.
        private static let foundationExemptions: Set = ["survivesHalfAHead"]
    #else
        private static let foundationExemptions: Set<String> = []
    #endif
}
