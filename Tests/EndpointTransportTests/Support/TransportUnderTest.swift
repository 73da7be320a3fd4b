import EndpointRuntime
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A transport that all tables of this target are gone through with.
struct TransportUnderTest: Sendable, CustomTestStringConvertible {
    let name: String

    /// How often a repeatable request reaches the server when the kept connection that it went out on is closed: 2 where
    /// the library below sends it again by itself.
    let arrivalsOnClosedConnection: Int

    /// Whether an expanding body never takes more memory than its limit; otherwise it may for a moment.
    let boundsExpansionHard: Bool

    /// The conformance checks that the transport can't pass, for a reason that lies below it.
    let exemptions: Set<String>

    let make: @Sendable () -> any HTTPTransport

    var testDescription: String { name }

    /// The transports of this package.
    static let all = [urlSession]

    static let urlSession = TransportUnderTest(
        name: "URLSession",
        arrivalsOnClosedConnection: 2,
        boundsExpansionHard: false,
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
