import EndpointCoding
import EndpointFaultServer
@_spi(Generated) import EndpointRuntime
import Foundation
import HTTPTypes
import NetworkTestSupport
import Testing

@Suite struct NetworkSettingsTests {
    private static let proxy = HTTPProxy(
        host: "proxy.example.com",
        port: 3128,
        credentials: ProxyCredentials(user: "nom", password: Secret("mot de passe"))
    )

    private static func problem(_ change: (inout HTTPProxy) -> Void) -> String? {
        var proxy = proxy
        change(&proxy)
        do {
            try NetworkSettings(proxy: proxy).checkProxy()
            return nil
        } catch {
            return error.description
        }
    }

    @Test(arguments: ["proxy", "proxy.example.com", "10.0.0.8", "::1", "fe80::1"])
    func hostNamesAndAddressesAreTaken(host: String) {
        #expect(Self.problem { $0.host = host } == nil)
    }

    @Test(arguments: ["", "http://proxy", "proxy:3128", "user@proxy", "proxy/", "pro xy"])
    func anythingElseIsNoHost(host: String) {
        #expect(
            Self.problem { $0.host = host } == """
                the proxy's host "\(host)" can't be used: expected a host name or an IP address alone, such as \
                proxy.example.com. The port stands in HTTPProxy.port.
                """
        )
    }

    @Test(arguments: [0, -1, 65_536]) func portsThatDoNotExistAreRefused(port: Int) {
        #expect(Self.problem { $0.port = port } == "the proxy's port \(port) can't be used: expected 1 to 65535.")
    }

    @Test(arguments: [("a:b", "c"), ("a\n", "c"), ("a", "c\r\nHost: x")])
    func aUserThatCannotBeSentIsRefusedWithoutBeingQuoted(user: String, password: String) {
        #expect(
            Self.problem { $0.credentials = ProxyCredentials(user: user, password: Secret(password)) } == """
                the proxy's user holds a colon or a control character, or its password does the latter. \
                Check HTTPProxy.credentials.
                """
        )
    }

    @Test func thePasswordIsNeverPrinted() {
        let settings = NetworkSettings(proxy: Self.proxy)
        var dumped = ""
        dump(settings, to: &dumped)
        for text in ["\(settings)", String(reflecting: settings), dumped] { #expect(!text.contains("mot de passe")) }
    }

    private static func firstCall(_ configuration: ClientConfiguration) async throws -> EndpointError {
        let caller = EndpointCaller(
            api: TestAPI.description,
            addresses: TestAPI.addresses,
            credentials: TestAPI.credentials,
            configuration: configuration
        )
        return try await caller.failure()
    }

    @Test func aProxyThatURLSessionCannotTakeIsRefusedByTheFirstCall() async throws {
        let error = try await Self.firstCall(ClientConfiguration(network: NetworkSettings(proxy: Self.proxy)))
        #expect(error.code == .invalidRequest)
        #expect(error.attempts == 0)
        #expect(
            "\(error)"
                .hasSuffix(
                    """
                    URLSession takes proxies from the system alone: on Linux set the environment variable https_proxy, elsewhere \
                    the system's network settings. Or use AsyncHTTPClientTransport, which takes NetworkSettings.proxy.
                    """
                ),
            "\(error)"
        )
        #expect(throws: NetworkSettingsError.self) {
            try URLSessionTransport(network: NetworkSettings(proxy: Self.proxy))
        }
    }

    @Test func authoritiesThatURLSessionCannotTakeAreRefusedByTheFirstCall() async throws {
        let settings = NetworkSettings(authorities: CertificateAuthorities(.file("/etc/company.pem")))
        let error = try await Self.firstCall(ClientConfiguration(network: settings))
        #expect(error.code == .invalidRequest)
        #expect(
            "\(error)"
                .hasSuffix(
                    """
                    URLSession trusts the authorities of the system alone: add yours there (on Debian and Ubuntu \
                    update-ca-certificates). Or use AsyncHTTPClientTransport, which takes NetworkSettings.authorities.
                    """
                ),
            "\(error)"
        )
        #expect(throws: NetworkSettingsError.self) { try URLSessionTransport(network: settings) }
    }

    @Test func settingsBesideAGivenTransportAreRefusedInsteadOfIgnored() async throws {
        let transport = ScriptedTransport([])
        let caller = TestAPI.caller(transport) { $0.network = NetworkSettings(proxy: Self.proxy) }
        let error = try await caller.failure()
        #expect(error.code == .invalidRequest)
        #expect(
            "\(error)"
                .hasSuffix(
                    """
                    ClientConfiguration.network is for the transport that a client makes itself, but \
                    ClientConfiguration.transport is given. Give the settings to that transport's initialiser.
                    """
                ),
            "\(error)"
        )
    }
}

@Suite struct TLSCheckTests {
    private static func caller(_ environment: [String: String], _ address: String) -> EndpointCaller {
        EndpointCaller(
            api: TestAPI.description,
            addresses: EndpointAddresses(name: "test", api: address, token: address),
            credentials: TestAPI.credentials,
            configuration: ClientConfiguration(
                transport: URLSessionTransport(environment: environment),
                time: ManualTime().source
            )
        )
    }

    @Test(arguments: [
        (
            "URLSessionCertificateAuthorityInfoFile", "INSECURE_SSL_NO_VERIFY",
            "URLSessionCertificateAuthorityInfoFile switches off the check of certificates"
        ),
        ("SSLKEYLOGFILE", "/tmp/keys", "SSLKEYLOGFILE has the keys of all connections written to a file"),
    ])
    func whatWeakensTLSFromOutsideIsRefusedOnceAndNothingIsSent(
        variable: String,
        value: String,
        effect: String
    ) async throws {
        let server = try FaultServer(.always(.cut(.afterRequest, .close)))
        defer { server.stop() }
        let error = try await Self.caller([variable: value], "http://127.0.0.1:\(server.port)").failure()
        #expect(error.code == .connection)
        #expect("\(error)".contains("the environment variable \(effect), remove it. Nothing was sent."), "\(error)")
        #expect(server.connections == 0)
    }

    @Test func aProxyThatWouldSeeTheCredentialsIsRefusedOnceAndNothingIsSent() async throws {
        let proxy = try FaultServer(.always(.cut(.afterRequest, .close)))
        defer { proxy.stop() }
        let environment = ["http_proxy": "http://127.0.0.1:\(proxy.port)"]
        let error = try await Self.caller(environment, "http://127.0.0.1:1").failure()
        #expect(
            "\(error)".contains("http_proxy would take the credentials to a proxy, add 127.0.0.1 to no_proxy"),
            "\(error)"
        )
        #expect(proxy.connections == 0)
    }

    /// libcurl takes an entry for a whole host or, with a dot before it, for the end of one.
    @Test(arguments: ["1", "0.1", "27.0.0.1", "127.0.0.2", "", "localhost, .0.0.2"])
    func anExemptionOfAnotherHostIsNone(_ list: String) async throws {
        let proxy = try FaultServer(.always(.cut(.afterRequest, .close)))
        defer { proxy.stop() }
        let environment = ["http_proxy": "http://127.0.0.1:\(proxy.port)", "no_proxy": list]
        let error = try await Self.caller(environment, "http://127.0.0.1:1").failure()
        #expect("\(error)".contains("add 127.0.0.1 to no_proxy"), "\(error)")
        #expect(proxy.connections == 0)
    }

    @Test(arguments: ["127.0.0.1", "*", "localhost, 127.0.0.1", ".0.0.1"])
    func anExemptionOfTheHostIsOne(_ list: String) async throws {
        let server = try FaultServer(.always(.cut(.afterRequest, .close)))
        defer { server.stop() }
        let environment = ["http_proxy": "http://127.0.0.1:1", "no_proxy": list]
        let error = try await Self.caller(environment, "http://127.0.0.1:\(server.port)").failure()
        #expect(!"\(error)".contains("no_proxy"), "\(error)")
        #expect(server.connections > 0)
    }

    @Test(.enabled(if: OpenSSL.isThere, "openssl is missing: TLS is not tested"))
    func anAuthorityThatTheSystemDoesNotKnowIsRefusedAsNeverSent() async throws {
        let server = try TLSServer(TestAuthority())
        let transport = URLSessionTransport(environment: [:])
        let head = HTTPRequest(method: .get, scheme: "https", authority: "localhost:\(server.port)", path: "/")
        let error = await #expect(throws: TransportError.self) {
            try await transport.send(
                TransportRequest(head: head, body: nil, isRepeatable: true, bodyLimit: 1 << 20, timeout: .seconds(5))
            )
        }
        #expect(error?.delivery == .neverSent)
        #expect(error?.explanation == "its certificate isn't trusted")
        await transport.shutdown()
        server.stop()
    }
}
