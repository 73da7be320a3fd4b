import ChorusPro
import EndpointMock
import EndpointSpecs
import Foundation
import Testing

/// Every example of the specs, sent by the emitted methods over the real transport to a server on loopback.
@Suite struct LoopbackTests {
    @Test(arguments: LoopbackTransport.all)
    func everyExampleGoesToTheServerAndItsAnswerComesBack(transport: LoopbackTransport) async throws {
        try await EndpointMockServer.during(over: transport) { mock, client in
            for call in ExampleCall.all {
                mock.clearLog()
                let emitted = try #require(EndpointCallTable.call(call.operation))
                let answer = try await emitted.send(client, call.request, call.parameters)
                #expect(
                    try answer.map { try PlainJSON.read($0).plainText } == call.answer?.plainText,
                    "\(call.testDescription)"
                )
                try Self.compare(mock.calls, with: call, mock)
            }
        }
    }

    /// What the server saw, against the example.
    private static func compare(_ calls: [MockCall], with call: ExampleCall, _ mock: EndpointMockServer) throws {
        let text = Comment(rawValue: call.testDescription)
        let seen = try #require(calls.last, text)
        #expect(calls.filter { $0.operation != "token" }.count == 1, text)
        #expect(seen.operation == call.operation, text)
        #expect(seen.method == call.endpoint.method.rawValue, text)
        #expect(seen.path == "/cpro/\(call.path)", text)
        #expect(seen.query.isEmpty, text)
        #expect(seen.login == MockCredentials.demo.accounts[0].login, text)
        #expect(seen.status == call.example.status, text)
        #expect(seen.header("accept") == "application/json;charset=utf-8", text)
        #expect(seen.header("content-type") == (call.sent == nil ? nil : "application/json;charset=utf-8"), text)
        let account = MockCredentials.demo.accounts[0]
        let header = Data("\(account.login):\(account.password)".utf8).base64EncodedString()
        #expect(seen.header("cpro-account") == mock.fingerprint(of: header), text)
        let body = seen.body.isEmpty ? nil : try PlainJSON.read(seen.body).plainText
        #expect(body == call.sent?.plainText, text)
    }
}
