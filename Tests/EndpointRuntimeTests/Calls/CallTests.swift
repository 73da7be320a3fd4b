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
}
