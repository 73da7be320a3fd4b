import EndpointCoding
@_spi(Generated) import EndpointRuntime
import Foundation
import HTTPTypes
import Testing

@Suite struct RawAnswerTests {
    private static let body = #"{"codeRetour": 0, "amount": 12.50}"#

    @Test func theAnswerOfATypedCallIsGivenAsItCame() async throws {
        let transport = ScriptedTransport([.answer(201, Self.body, headers: ["X-Request-Id": "7"])])
        let client = TestClient(caller: TestAPI.caller(transport))
        let answer = try await client.answer { client in
            try await client.caller.send(TestAPI.endpoint(), JSONValue.object([:])) as JSONValue
        }
        #expect(answer.value["amount"] == .number("12.50"))
        #expect(answer.httpStatus == 201)
        #expect(answer.headers.first?.value == "7")
        #expect(String(decoding: answer.body, as: UTF8.self) == Self.body)
    }

    @Test func anAnswerWithoutAValueIsGivenToo() async throws {
        let transport = ScriptedTransport([.answer(204)])
        let client = TestClient(caller: TestAPI.caller(transport))
        let answer = try await client.answer { try await $0.caller.send(TestAPI.endpoint(envelope: nil)) as Void }
        #expect(answer.httpStatus == 204)
        #expect(answer.body.isEmpty)
    }

    @Test func ofSeveralCallsItIsTheLastToSucceed() async throws {
        let transport = ScriptedTransport([
            .answer(200, #"{"n": 1}"#), .answer(200, #"{"n": 2}"#), .answer(400, #"{"n": 3}"#),
        ])
        let client = TestClient(caller: TestAPI.caller(transport))
        let answer = try await client.answer { client in
            try await client.caller.call()
            try await client.with(account: TestAPI.account).caller.call()
            _ = try? await client.caller.call()
        }
        #expect(String(decoding: answer.body, as: UTF8.self) == #"{"n": 2}"#)
    }

    @Test func withoutACallThereIsNoAnswer() async throws {
        let client = TestClient(caller: TestAPI.caller(ScriptedTransport([.answer(200, success)])))
        let error = try await #require(throws: EndpointError.self) {
            try await client.answer { _ in try await client.caller.call() }
        }
        #expect(error.code == .invalidRequest)
        #expect(
            error.description == """
                answer: the closure made no call with the client that it was given. Use that client, not the one outside.
                """
        )
    }

    @Test(arguments: [
        (Step.answer(200, #"{"codeRetour": 7, "libelle": "no"}"#), #"{"codeRetour": 7, "libelle": "no"}"#),
        (.answer(200, "<html>down</html>"), "<html>down</html>"),
        (.answer(200, #"{"amount": "#), #"{"amount": "#),
        (.answer(500, "oh"), "oh"),
    ])
    func theAnswerOfAFailedCallIsInItsError(_ step: Step, _ body: String) async throws {
        let transport = ScriptedTransport([step])
        let error = try await TestAPI.caller(transport).failure()
        #expect(error.answer.map { String(decoding: $0.body, as: UTF8.self) } == body)
        #expect(error.answer?.head.status.code == error.httpStatus)
        #expect("\(error) \(String(reflecting: error))".contains(body) == false)
        var dumped = ""
        dump(error, to: &dumped)
        #expect(!dumped.contains(body))
    }

    @Test func anErrorKeepsTheBeginningOfALongBody() async throws {
        let long = String(repeating: "x", count: 100_000)
        let error = try await TestAPI.caller(ScriptedTransport([.answer(500, long)])).failure()
        #expect(error.answer?.body.count == 65_536)
        #expect(error.answer.map { "\($0)" } == "HTTP 500, 65536 bytes")
    }

    @Test func aFailureAfterAnAnswerHasNone() async throws {
        let transport = ScriptedTransport([.answer(503, "down"), .broken])
        let error = try await TestAPI.caller(transport).failure()
        #expect(error.attempts == 3)
        #expect(error.answer == nil)
    }
}
