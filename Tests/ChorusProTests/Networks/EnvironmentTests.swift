import Foundation
import NetworkTestSupport
import Testing

/// What the environment of a real process does to the transport: proxies, and what would weaken TLS.
@Suite struct EnvironmentTests {
    private static let secrets = ["application-42", "secret-de-l-application", "TECH_1_42@cpro.fr", "mot-de-passe-42"]

    private static func health(_ environment: [String: String]) throws -> (status: Int32, said: String) {
        let outcome = try CommandLineTool.run(
            ["health", "sandbox"],
            environment: [
                "CHORUS_PRO_CLIENT_ID": secrets[0], "CHORUS_PRO_CLIENT_SECRET": secrets[1],
                "CHORUS_PRO_LOGIN": secrets[2], "CHORUS_PRO_PASSWORD": secrets[3],
            ]
            .merging(environment) { $1 }
        )
        return (outcome.status, outcome.output + outcome.errors)
    }

    @Test func theProxyOfTheEnvironmentIsAskedForATunnelAndSeesNoCredentials() throws {
        let proxy = try TunnelProxy()
        defer { proxy.stop() }
        let outcome = try Self.health(["https_proxy": "http://127.0.0.1:\(proxy.port)"])
        #expect(outcome.status == 1)
        #expect(outcome.said.contains("the proxy refused to make the connection. Nothing was sent."), "\(outcome.said)")
        #expect(!proxy.heads.isEmpty)
        for head in proxy.heads { #expect(head.hasPrefix("CONNECT sandbox-oauth.piste.gouv.fr:443 HTTP/1.1\r\n")) }
        let seen = String(decoding: proxy.bytes, as: UTF8.self)
        for secret in Self.secrets {
            #expect(!seen.contains(secret))
            #expect(!outcome.said.contains(secret))
        }
    }

    @Test(arguments: [
        ["URLSessionCertificateAuthorityInfoFile": "INSECURE_SSL_NO_VERIFY"], ["SSLKEYLOGFILE": "/dev/null"],
    ])
    func aProcessWhoseEnvironmentWeakensTLSSendsNothing(environment: [String: String]) throws {
        let proxy = try TunnelProxy()
        defer { proxy.stop() }
        let outcome = try Self.health(environment.merging(["https_proxy": "http://127.0.0.1:\(proxy.port)"]) { $1 })
        #expect(outcome.status == 1)
        #expect(outcome.said.contains("the environment variable \(environment.keys.first ?? "")"), "\(outcome.said)")
        #expect(outcome.said.contains("Nothing was sent."), "\(outcome.said)")
        #expect(proxy.bytes.isEmpty)
    }
}
