import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Sends requests by `URLSession`: the transport that needs nothing else.
///
/// - Redirects are refused.
/// - Reads share connections. Every create, update and delete has a connection of its own, closed after it: on a
///   kept connection that turns out to be closed, `URLSession` would send the request again by itself.
/// - No cookies, no cache, no stored credentials. Server certificates are always checked.
/// - A body is counted after decompression. What was decompressed in one go, and what comes until the session has ended
///   the transfer, is held in memory for a moment even past the limit.
/// - On Linux, an answer that ends within its head ends the process: a fault of Foundation up to Swift 6.3
///   (swift-corelibs-foundation 5285). Where a server or proxy may do that, use another transport.
/// - The proxy settings of the machine apply (on Linux `https_proxy`, `http_proxy`, `all_proxy`, `no_proxy`), and the
///   authorities that it trusts. Plain http through a proxy is refused, as the proxy would see the credentials: list
///   the loopback address in `no_proxy`.
/// - It refuses to send anything while an environment variable switches off the check of certificates
///   (`URLSessionCertificateAuthorityInfoFile=INSECURE_SSL_NO_VERIFY`) or has keys written down (`SSLKEYLOGFILE`).
public final class URLSessionTransport: HTTPTransport, Sendable {
    private let reads: SessionChannel
    private let environment: [String: String]

    /// Creates a transport.
    public convenience init() {
        self.init(environment: ProcessInfo.processInfo.environment)
    }

    /// Creates a transport, if `URLSession` can work with some settings.
    ///
    /// It takes proxies and authorities from the system alone: settings that say more are refused, never ignored.
    ///
    /// - Throws: `NetworkSettingsError` for a proxy or authorities of one's own; it says what to do instead.
    public convenience init(network: NetworkSettings) throws(NetworkSettingsError) {
        try Self.check(network)
        self.init()
    }

    /// Fails where `URLSession` can't work with some settings.
    static func check(_ network: NetworkSettings) throws(NetworkSettingsError) {
        guard network.proxy == nil else { throw NetworkSettingsError(.unsupportedProxy) }
        guard network.authorities == nil else { throw NetworkSettingsError(.unsupportedAuthorities) }
    }

    /// - Parameter environment: Where proxies and what weakens TLS are looked up.
    package init(environment: [String: String]) {
        self.reads = SessionChannel()
        self.environment = environment
    }

    deinit {
        reads.close()
    }

    /// Sends a request and collects its answer.
    ///
    /// - Throws: A `TransportError`, or `CancellationError`.
    public func send(_ request: TransportRequest) async throws -> TransportResponse {
        try TLSCheck(environment: environment).check()
        try ProxyCheck(environment: environment).check(request.head)
        let urlRequest = try URLRequest(request)
        guard !request.isRepeatable else { return try await reads.send(urlRequest, bodyLimit: request.bodyLimit) }
        try reads.checkOpen()
        let channel = SessionChannel()
        return try await channel.send(urlRequest, bodyLimit: request.bodyLimit, closing: true)
    }

    /// Closes the connections of reads: those under way fail, and nothing is sent any more.
    public func shutdown() async {
        reads.close()
    }
}
