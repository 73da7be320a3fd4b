#if AsyncHTTPClient
    import EndpointAsyncHTTPClient
    import EndpointCoding
    import EndpointRuntime
    import Foundation
    import HTTPTypes
    import NetworkTestSupport
    import Testing

    /// Certificates and proxies, with servers of `openssl` on loopback.
    @Suite(.enabled(if: OpenSSL.isThere, "openssl is missing: neither certificates nor proxies are tested"))
    struct NetworkTests {
        private static let bearer = "Bearer token-4815162342"

        /// Gets a page over a transport with some settings.
        private static func get(
            _ port: UInt16,
            _ network: NetworkSettings = .system,
            host: String = "localhost",
            scheme: String = "https"
        ) async throws -> TransportResponse {
            let transport = try AsyncHTTPClientTransport(network: network)
            var head = HTTPRequest(method: .get, scheme: scheme, authority: "\(host):\(port)", path: "/")
            head.headerFields[.authorization] = bearer
            let request = TransportRequest(
                head: head,
                body: nil,
                isRepeatable: true,
                bodyLimit: 1 << 20,
                timeout: .seconds(5)
            )
            let outcome: Result<TransportResponse, any Error>
            do { outcome = .success(try await transport.send(request)) } catch { outcome = .failure(error) }
            await transport.shutdown()
            return try outcome.get()
        }

        private static func refusal(
            _ port: UInt16,
            _ network: NetworkSettings = .system,
            host: String = "localhost"
        ) async throws -> TransportError? {
            await #expect(throws: TransportError.self) { try await get(port, network, host: host) }
        }

        @Test func anAuthorityThatTheSystemDoesNotKnowIsRefusedAsNeverSent() async throws {
            let server = try TLSServer(TestAuthority())
            defer { server.stop() }
            let error = try await Self.refusal(server.port)
            #expect(error?.delivery == .neverSent)
            #expect(error?.explanation == "its certificate isn't trusted")
        }

        @Test(arguments: [true, false]) func anAuthorityThatIsGivenIsTrusted(includesSystem: Bool) async throws {
            let authority = try TestAuthority()
            let server = try TLSServer(authority)
            defer { server.stop() }
            for source in [CertificateAuthorities.Source.file(authority.file.path), .pem(try authority.pem)] {
                let authorities = CertificateAuthorities(source, includesSystem: includesSystem)
                let response = try await Self.get(server.port, NetworkSettings(authorities: authorities))
                #expect(response.head.status == .ok)
                #expect(String(decoding: response.body, as: UTF8.self).contains(TLSServer.mark))
            }
        }

        @Test func anotherAuthorityThanTheOneGivenIsRefused() async throws {
            let server = try TLSServer(TestAuthority())
            defer { server.stop() }
            let authorities = CertificateAuthorities(.pem(try TestAuthority().pem))
            let error = try await Self.refusal(server.port, NetworkSettings(authorities: authorities))
            #expect(error?.delivery == .neverSent)
            #expect(error?.explanation == "its certificate isn't trusted")
        }

        @Test(arguments: [("other.test", "localhost"), ("localhost", "127.0.0.1")])
        func aCertificateForAnotherHostIsRefusedAsNeverSent(name: String, host: String) async throws {
            let authority = try TestAuthority()
            let server = try TLSServer(authority, host: name)
            defer { server.stop() }
            let settings = NetworkSettings(authorities: CertificateAuthorities(.pem(try authority.pem)))
            let error = try await Self.refusal(server.port, settings, host: host)
            #expect(error?.delivery == .neverSent)
            #expect(error?.explanation == "its certificate is for another host")
        }

        @Test(arguments: [nil, ProxyCredentials(user: "nom", password: Secret("mot de passe"))])
        func httpsGoesThroughATunnelInWhichTheProxySeesNothing(credentials: ProxyCredentials?) async throws {
            let authority = try TestAuthority()
            let server = try TLSServer(authority)
            let proxy = try TunnelProxy(user: credentials?.user, password: credentials?.password.value ?? "")
            defer {
                proxy.stop()
                server.stop()
            }
            let settings = NetworkSettings(
                proxy: HTTPProxy(host: "127.0.0.1", port: Int(proxy.port), credentials: credentials),
                authorities: CertificateAuthorities(.pem(try authority.pem))
            )
            let response = try await Self.get(server.port, settings)
            #expect(response.head.status == .ok)
            #expect(proxy.heads.count == 1)
            #expect(proxy.heads.first?.hasPrefix("CONNECT localhost:\(server.port) HTTP/1.1\r\n") == true)
            #expect(proxy.bytes.count > 500)
            #expect(proxy.bytes.range(of: Data("4815162342".utf8)) == nil)
        }

        @Test(arguments: [nil, ProxyCredentials(user: "nom", password: Secret("faux"))])
        func aProxyThatKnowsAnotherUserLeavesTheRequestUnsent(credentials: ProxyCredentials?) async throws {
            let proxy = try TunnelProxy(user: "nom", password: "mot de passe")
            defer { proxy.stop() }
            let settings = NetworkSettings(
                proxy: HTTPProxy(host: "127.0.0.1", port: Int(proxy.port), credentials: credentials)
            )
            let error = try await Self.refusal(443, settings, host: "api.example.com")
            #expect(error?.delivery == .neverSent)
            #expect(error?.explanation == "the proxy asks for a user and a password, or refuses those it got")
            #expect(error.map { !String(reflecting: $0).contains("faux") } == true)
        }

        @Test func aProxyThatRefusesATunnelLeavesTheRequestUnsent() async throws {
            let proxy = try TunnelProxy()
            defer { proxy.stop() }
            let settings = NetworkSettings(proxy: HTTPProxy(host: "127.0.0.1", port: Int(proxy.port)))
            let error = try await Self.refusal(443, settings, host: "api.example.com")
            #expect(error?.delivery == .neverSent)
            #expect(error?.explanation == "the proxy refused to make the connection")
            #expect(proxy.heads.first?.hasPrefix("CONNECT api.example.com:443 HTTP/1.1\r\n") == true)
        }

        @Test func plainHTTPOnLoopbackDoesNotGoThroughTheProxy() async throws {
            let proxy = try TunnelProxy()
            let other = try TunnelProxy()
            defer {
                proxy.stop()
                other.stop()
            }
            let settings = NetworkSettings(proxy: HTTPProxy(host: "127.0.0.1", port: Int(proxy.port)))
            let response = try await Self.get(other.port, settings, host: "127.0.0.1", scheme: "http")
            #expect(response.head.status == .badGateway)
            #expect(proxy.bytes.isEmpty)
            #expect(other.heads.first?.hasPrefix("GET / HTTP/1.1\r\n") == true)
        }
    }

    @Suite struct NetworkSettingsErrorTests {
        private static func problem(_ source: CertificateAuthorities.Source) -> String? {
            do {
                _ = try AsyncHTTPClientTransport(network: NetworkSettings(authorities: CertificateAuthorities(source)))
                return nil
            } catch {
                return error.description
            }
        }

        @Test func aFileThatIsNotThereIsNamed() {
            #expect(
                Self.problem(.file("/nowhere/ca.pem")) == """
                    the file of certificate authorities "/nowhere/ca.pem" can't be read. \
                    Check CertificateAuthorities.source.
                    """
            )
        }

        @Test(arguments: [
            "", "no PEM", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
            "-----BEGIN CERTIFICATE-----\n",
        ])
        func textWithoutACertificateIsRefused(text: String) {
            #expect(
                Self.problem(.pem(Data(text.utf8))) == """
                    the text of certificate authorities holds no certificate that can be read: \
                    expected PEM, with the lines BEGIN CERTIFICATE and END CERTIFICATE.
                    """
            )
        }

        @Test func aProxyThatCannotBeOneIsRefused() {
            let settings = NetworkSettings(proxy: HTTPProxy(host: "proxy:3128", port: 3128))
            #expect(throws: NetworkSettingsError.self) { try AsyncHTTPClientTransport(network: settings) }
        }
    }
#endif
