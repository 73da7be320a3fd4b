import EndpointCoding
@_spi(Generated) import EndpointRuntime
import Foundation
import HTTPTypes
import Testing

@Suite struct CallTests {
    @Test func everyCallCarriesBothCredentials() async throws {
        let transport = ScriptedTransport([.answer(200, success)])
        let answer = try await TestAPI.caller(transport).call()

        let request = try #require(transport.requests.first)
        #expect(answer == ["codeRetour": 0, "libelle": "OK"])
        #expect(request.head.method == .post)
        #expect(request.head.scheme == "https")
        #expect(request.head.authority == "api.test")
        #expect(request.head.path == "/base/things/v1/search")
        #expect(request.bearer == "Bearer token-1")
        #expect(request[header: "x-account"] == Data("\(TestAPI.login):\(TestAPI.password)".utf8).base64EncodedString())
        #expect(request[header: "content-type"] == "application/json;charset=utf-8")
        #expect(request[header: "accept"] == "application/json;charset=utf-8")
        #expect(request.bodyText == "{}")
        #expect(request.timeout == .seconds(60))
    }

    /// HPACK and QPACK let a header be marked as one that no hop may index.
    @Test func noHopKeepsACredentialInItsCompressionTable() async throws {
        let transport = ScriptedTransport([.answer(200, success)])
        var credentials = TestAPI.credentials
        credentials.apiKey = Secret("key-1")
        let api = APIDescription(
            name: "Test",
            authentication: .init(oauth2Scope: "openid", accountHeader: "x-account", apiKey: .header("x-key"))
        )
        try await TestAPI.caller(transport, api: api, credentials: credentials).call()
        let fields = try #require(transport.requests.first).head.headerFields
        for name in ["authorization", "x-account", "x-key"] {
            let field = try #require(fields.first { $0.name.canonicalName == name })
            #expect(field.indexingStrategy == .disallow, "\(name)")
        }
    }
}
