import ChorusPro
import EndpointMock
import EndpointSpecs
import Foundation
import HTTPTypes
import Testing

/// Every example of the specs, sent by the emitted methods over a transport in memory.
@Suite struct WireTests {
    private static func transport(_ call: ExampleCall) -> MemoryTransport {
        let answer = call.example.response.map(\.json) ?? ""
        return MemoryTransport(status: call.example.status, answer: answer)
    }

    @Test("method, address, headers and body are what the specs say", arguments: ExampleCall.all)
    func request(_ call: ExampleCall) async throws {
        let transport = Self.transport(call)
        let emitted = try #require(EndpointCallTable.call(call.operation))

        _ = try await emitted.send(.over(transport), call.request, call.parameters)

        let request = try #require(transport.requests.first)
        #expect(transport.requests.count == 1)
        #expect(request.head.method.rawValue == call.endpoint.method.rawValue)
        #expect(request.head.scheme == "https")
        #expect(request.head.authority == "sandbox-api.piste.gouv.fr")
        #expect(request.head.path == "/cpro/\(call.path)")
        #expect(request.isRepeatable == (call.endpoint.kind == .read))

        let account = Data("\(ChorusProClient.login):\(ChorusProClient.password)".utf8).base64EncodedString()
        var headers = [
            "accept: application/json;charset=utf-8",
            "authorization: Bearer \(MemoryTransport.token)",
            "cpro-account: \(account)",
        ]
        if call.sent != nil { headers.append("content-type: application/json;charset=utf-8") }
        let sent = request.head.headerFields.map { "\($0.name.canonicalName): \($0.value)" }
        #expect(sent.sorted() == headers.sorted())
        #expect(try request.body.map { try PlainJSON.read($0).plainText } == call.sent?.plainText)
    }

    @Test("the answer is the example's", arguments: ExampleCall.all)
    func answer(_ call: ExampleCall) async throws {
        let emitted = try #require(EndpointCallTable.call(call.operation))
        let answer = try await emitted.send(.over(Self.transport(call)), call.request, call.parameters)
        #expect(try answer.map { try PlainJSON.read($0).plainText } == call.answer?.plainText)
    }

    @Test(
        "the method with arguments sends the same bytes",
        arguments: ExampleCall.all.filter { EndpointCallTable.call($0.operation)?.sendArguments != nil }
    )
    func arguments(_ call: ExampleCall) async throws {
        let emitted = try #require(EndpointCallTable.call(call.operation))
        let sendArguments = try #require(emitted.sendArguments)
        let transports = [Self.transport(call), Self.transport(call)]
        let answers = [
            try await emitted.send(.over(transports[0]), call.request, call.parameters),
            try await sendArguments(.over(transports[1]), call.request, call.parameters),
        ]
        let requests = transports.compactMap(\.requests.first)
        #expect(requests.count == 2)
        #expect(requests[0].head == requests[1].head)
        #expect(requests[0].body == requests[1].body)
        #expect(answers[0] == answers[1])
    }

    @Test func nullsAreNeverSent() async throws {
        for call in ExampleCall.all where call.endpoint.request.isObject {
            let emitted = try #require(EndpointCallTable.call(call.operation))
            let rewrite = try #require(emitted.rewriteRequest)
            let names = try Repository.api.get().types.fields(of: call.endpoint.request)?.map(\.wireName) ?? []
            let nulls = "{" + names.map { "\"\($0)\":null" }.joined(separator: ",") + "}"
            #expect(try rewrite(Data(nulls.utf8), nil) == Data("{}".utf8), "\(call.operation)")
        }
    }
}

extension Endpoint.Body {
    fileprivate var isObject: Bool {
        if case .inline = self { true } else { false }
    }
}
