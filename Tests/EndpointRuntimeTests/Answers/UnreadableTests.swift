import EndpointCoding
@_spi(Generated) import EndpointRuntime
import Foundation
import HTTPTypes
import Testing

@Suite struct UnreadableTests {
    struct Thing: JSONModel {
        var amount: Decimal?

        static let names: NameTable = ["amount"]

        init(reading reader: inout JSONReader) throws(JSONFailure) {
            reader.fields(of: &self)
        }

        mutating func codeFields(with coder: inout FieldCoder) {
            coder.decimal(&amount)
        }
    }

    @Test(arguments: [
        ("", "", "the answer is empty, expected JSON (HTTP 200)."),
        (" \r\n\t", "", "the answer is empty, expected JSON (HTTP 200)."),
        ("<!DOCTYPE html><p>Maintenance</p>", "", "the answer is an HTML page, expected JSON (HTTP 200)."),
        ("Maintenance", "text/html; charset=utf-8", "the answer is an HTML page, expected JSON (HTTP 200)."),
        ("Maintenance", "text/plain", "the answer isn't JSON (HTTP 200)."),
        ("<soap:Envelope/>", "text/xml", "the answer isn't JSON (HTTP 200)."),
        (
            #"{"amount": "abc"}"#, "",
            #"the answer can't be read: amount: expected a decimal, found "abc" (HTTP 200)."#
        ),
    ])
    func theTextSaysWhatTheAnswerIsInstead(_ body: String, _ type: String, _ text: String) async throws {
        let transport = ScriptedTransport([.answer(200, body, headers: type.isEmpty ? [:] : ["Content-Type": type])])
        let caller = TestAPI.caller(transport)
        let read = await #expect(throws: EndpointError.self) {
            let _: Thing = try await caller.send(TestAPI.endpoint(), JSONValue.object([:]))
        }
        #expect(read?.code == .unreadable)
        #expect(read?.phase == .decode)
        #expect(read?.mayHaveBeenCarriedOut == false)
        #expect(read?.description == "things.v1.search: \(text)")

        let written = await #expect(throws: EndpointError.self) {
            let _: Thing = try await caller.send(TestAPI.endpoint(.delete), JSONValue.object([:]))
        }
        #expect(written?.mayHaveBeenCarriedOut == true)
        #expect(
            written?.description == """
                things.v1.search: \(text) The delete was probably carried out: look it up before sending it again.
                """
        )
        #expect(transport.requests.count == 2)
    }

    @Test func theReadersErrorIsKept() async throws {
        let transport = ScriptedTransport([.answer(200, #"{"amount": []}"#)])
        let error = await #expect(throws: EndpointError.self) {
            let _: Thing = try await TestAPI.caller(transport).send(TestAPI.endpoint())
        }
        let underlying = try #require(error?.underlying as? JSONReadError)
        #expect(underlying.path == "amount")
    }

    @Test func anAnswerThatPassesTheLimitIsRefused() async throws {
        let transport = ScriptedTransport([.answer(200, #"{"codeRetour": 0}"#)])
        let error = try await TestAPI.caller(transport) { $0.responseLimit = 16 }.failure(TestAPI.endpoint(.create))
        #expect(error.code == .unreadable)
        #expect(error.phase == .receive)
        #expect(error.mayHaveBeenCarriedOut)
        #expect(transport.requests.first?.bodyLimit == 16)
        #expect(
            error.description == """
                things.v1.search: the answer has more than 16 bytes, raise ClientConfiguration.responseLimit or \
                CallOptions.responseLimit (HTTP 200). The create was probably carried out: look it up before sending \
                it again.
                """
        )
    }

    @Test func theLimitCanBeSetForOneCall() async throws {
        let transport = ScriptedTransport([.answer(200, #"{"codeRetour": 0}"#)])
        let caller = TestAPI.caller(transport) {
            $0.responseLimit = 16
            $0.limits.bytes = 8
        }
        try await caller.call(options: CallOptions(responseLimit: 17))
        #expect(transport.requests.first?.bodyLimit == 17)
    }

    @Test(arguments: [
        (200, "", false, true), (204, "", false, true), (204, "", true, true), (200, "", true, false),
        (200, "<html></html>", false, false), (200, "{}", true, true), (200, "[]", false, true),
        (200, #"{"codeRetour": 1}"#, true, false),
    ])
    func aCallWithoutAValueWantsJSONOrNothing(
        _ status: Int,
        _ body: String,
        _ hasEnvelope: Bool,
        _ succeeds: Bool
    ) async throws {
        let transport = ScriptedTransport([.answer(status, body)])
        let endpoint = TestAPI.endpoint(envelope: hasEnvelope ? TestAPI.envelope : nil)
        let caller = TestAPI.caller(transport)
        if succeeds {
            try await caller.send(endpoint, JSONValue.object([:])) as Void
            try await caller.send(endpoint) as Void
        } else {
            await #expect(throws: EndpointError.self) { try await caller.send(endpoint, JSONValue.object([:])) as Void }
            await #expect(throws: EndpointError.self) { try await caller.send(endpoint) as Void }
        }
    }

    @Test(arguments: [EndpointDescription.Kind.create, .update, .delete])
    func aWriteWhoseAnswerTheTransportCutsOffWasProbablyCarriedOut(_ kind: EndpointDescription.Kind) async throws {
        let fault = TransportError(.mayHaveBeenSent, reason: .bodyTooLarge(limit: 5))
        let error = try await TestAPI.caller(ScriptedTransport([.fault(fault)])).failure(TestAPI.endpoint(kind))
        #expect(error.code == .unreadable)
        #expect(error.httpStatus == nil)
        #expect(error.mayHaveBeenCarriedOut)
    }
}
