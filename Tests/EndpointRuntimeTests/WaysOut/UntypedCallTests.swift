import EndpointCoding
@_spi(Generated) import EndpointRuntime
import Foundation
import HTTPTypes
import Testing

@Suite struct UntypedCallTests {
    private static func client(_ transport: ScriptedTransport, _ time: ManualTime = ManualTime()) -> TestClient {
        TestClient(caller: TestAPI.caller(transport, time))
    }

    @Test func aCallToAnyPathHasBothCredentials() async throws {
        let transport = ScriptedTransport([.answer(200, #"{"codeRetour": 0, "montant": 12.50}"#)])
        let answer = try await Self.client(transport)
            .call(
                "new/v2/things/{id}",
                kind: .update,
                method: .put,
                parameters: ["id": "a/b é"],
                query: ["q": "1 2", "q": "3"],
                headers: [HTTPField.Name("x-extra")!: "yes"],
                body: ["structure": ["code": 7]]
            )
        #expect(answer.value["montant"] == .number("12.50"))
        #expect(answer.httpStatus == 200)
        let request = try #require(transport.requests.first)
        #expect(request.head.path == "/base/new/v2/things/a%2Fb%20%C3%A9?q=1%202&q=3")
        #expect(request.head.method == .put)
        #expect(request.bodyText == #"{"structure":{"code":7}}"#)
        #expect(request[header: "x-extra"] == "yes")
        #expect(request[header: "content-type"] == "application/json;charset=utf-8")
        #expect(request.bearer == "Bearer token-1")
        #expect(request[header: "x-account"] != nil)
    }

    @Test(arguments: [EndpointKind.read, .create, .update, .delete])
    func onlyAReadIsRepeated(_ kind: EndpointKind) async throws {
        let transport = ScriptedTransport([.answer(503)])
        let error = try await #require(throws: EndpointError.self) {
            try await Self.client(transport).call("/things", kind: kind)
        }
        #expect(transport.requests.count == (kind == .read ? 3 : 1))
        #expect(error.code == (kind == .read ? .gateway : .outcomeUnknown))
        #expect(error.operation == "things")
    }

    @Test func theEnvelopeOfTheAPIIsJudged() async throws {
        let refusal = #"{"codeRetour": 20003, "libelle": "too large"}"#
        let transport = ScriptedTransport([.answer(200, refusal)])
        let client = Self.client(transport)
        let error = try await #require(throws: EndpointError.self) { try await client.call("things", kind: .read) }
        #expect(error.code == .refused)
        #expect(error.refusalCode == "20003")
        let answer = try await client.call("things", kind: .read, usesEnvelope: false)
        #expect(answer.value["codeRetour"]?.integer == 20003)
    }

    @Test(arguments: [
        (EndpointMethod.post, JSONValue?.none, "{}"), (.get, nil, ""), (.post, .some(["a": 1]), #"{"a":1}"#),
        (.post, .some([]), "[]"), (.patch, .some(.null), "null"),
    ])
    func theBodyIsWhatIsGiven(_ method: EndpointMethod, _ body: JSONValue?, _ text: String) async throws {
        let transport = ScriptedTransport([.answer(200, success)])
        _ = try await Self.client(transport).call("things", kind: .read, method: method, body: body)
        #expect(transport.requests.first?.bodyText == text)
    }

    @Test func nothingAtAllIsNull() async throws {
        let transport = ScriptedTransport([.answer(204)])
        #expect(try await Self.client(transport).call("things", kind: .delete, method: .delete).value == .null)
    }

    @Test(arguments: [
        ("a?b=1", "a?b=1"), ("a#b", "a#b"), ("a/../b", "a/../b"), ("a b", "a b"), ("é", "é"), ("a/{b", "a/{b"),
        ("./a", "./a"),
    ])
    func aPathThatLeadsElsewhereIsRefused(_ path: String, _ shown: String) async throws {
        let transport = ScriptedTransport([.answer(200, success)])
        let error = try await #require(throws: EndpointError.self) {
            try await Self.client(transport).call(path, kind: .read)
        }
        #expect(error.code == .invalidRequest)
        #expect(
            error.description == """
                \(shown): the path "\(shown)" can't be used: expected the part below the API's address, percent-encoded, \
                such as things/v1/search. Values go into parameters, what follows a question mark into query.
                """
        )
        #expect(transport.requests.isEmpty)
    }

    @Test(arguments: ["..", ".", ""])
    func aParameterCannotLeadElsewhere(_ value: String) async throws {
        let transport = ScriptedTransport([.answer(200, success)])
        let error = try await #require(throws: EndpointError.self) {
            try await Self.client(transport).call("things/{id}", kind: .read, parameters: ["id": value])
        }
        #expect(error.code == .invalidRequest)
        #expect(transport.requests.isEmpty)
    }

    @Test(arguments: ["Authorization", "X-Account"])
    func aHeaderNeverTakesTheCredentialsPlace(_ name: String) async throws {
        let transport = ScriptedTransport([.answer(200, success)])
        _ = try await Self.client(transport).call("things", kind: .read, headers: [HTTPField.Name(name)!: "mine"])
        let request = try #require(transport.requests.first)
        #expect(request.head.headerFields[values: HTTPField.Name(name)!].count == 1)
        #expect(request[header: name] != "mine")
    }

    @Test(arguments: ["Host", "Content-Length", "Transfer-Encoding", "Connection"])
    func aHeaderThatSaysWhereARequestEndsIsRefused(_ name: String) async throws {
        let transport = ScriptedTransport([.answer(200, success)])
        let error = try await #require(throws: EndpointError.self) {
            try await Self.client(transport).call("things", kind: .read, headers: [HTTPField.Name(name)!: "1"])
        }
        #expect(error.code == .invalidRequest)
        #expect(transport.requests.isEmpty)
    }
}
