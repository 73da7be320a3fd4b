import EndpointCoding
@_spi(Generated) import EndpointRuntime
import HTTPTypes
import Testing

@Suite struct EnvelopeTests {
    /// What an answer means.
    enum Meaning: Sendable, Equatable {
        case success
        case refusal(String?, String?)
        case failure(EndpointError.Code)
    }

    struct Row: Sendable, CustomTestStringConvertible {
        let status: Int
        let body: String
        let meaning: Meaning
        var testDescription: String { "\(status) \(body)" }

        init(_ status: Int, _ body: String, _ meaning: Meaning) {
            self.status = status
            self.body = body
            self.meaning = meaning
        }
    }

    /// 20000 means "nothing found" here.
    static let rows = [
        Row(200, #"{"codeRetour": 0, "libelle": "OK"}"#, .success),
        Row(200, #"{"codeRetour": "0", "libelle": "OK"}"#, .success),
        Row(200, #"{"codeRetour": null}"#, .success),
        Row(200, #"{"liste": []}"#, .success),
        Row(200, "{}", .success),
        Row(200, #"{"codeRetour": 20000, "libelle": "TRA_MSG_00.015"}"#, .success),
        Row(200, #"{"codeRetour": "20000"}"#, .success),
        Row(201, #"{"codeRetour": 0}"#, .success),
        Row(202, #"{"codeRetour": 0}"#, .success),
        Row(200, #"{"liste": {"codeRetour": 1}, "libelle": "OK", "codeRetour": 0}"#, .success),
        Row(200, #"{"CODERETOUR": 1}"#, .success),
        Row(200, #"{"codeRetour": 20001, "libelle": "TRA_MSG_01.001"}"#, .refusal("20001", "TRA_MSG_01.001")),
        Row(200, #"{"libelle": "TRA_MSG_01.001", "codeRetour": 20001}"#, .refusal("20001", "TRA_MSG_01.001")),
        Row(200, #"{"codeRetour": "20001", "libelle": null}"#, .refusal("20001", nil)),
        Row(200, #"{"codeRetour": -1}"#, .refusal("-1", nil)),
        Row(200, #"{"codeRetour": "ERR", "libelle": 5}"#, .refusal("ERR", "5")),
        Row(201, #"{"codeRetour": 20001}"#, .refusal("20001", nil)),
        Row(400, #"{"codeRetour": 20003, "libelle": "GDP_MSG_11.033"}"#, .refusal("20003", "GDP_MSG_11.033")),
        Row(404, #"{"codeRetour": "20003"}"#, .refusal("20003", nil)),
        Row(403, #"{"codeRetour": 20001, "libelle": "no rights"}"#, .refusal("20001", "no rights")),
        Row(415, #"{"codeRetour": 1}"#, .refusal("1", nil)),
        Row(400, #"{"codeRetour": 20000, "libelle": "nothing"}"#, .success),
        Row(404, #"{"codeRetour": 20000}"#, .success),
        Row(400, #"{"codeRetour": 0}"#, .failure(.status)),
        Row(403, #"{"codeRetour": 0}"#, .failure(.notSubscribed)),
        Row(429, #"{"codeRetour": 20001}"#, .failure(.rateLimited)),
        Row(500, #"{"codeRetour": 20001}"#, .failure(.gateway)),
        Row(401, #"{"codeRetour": 20001}"#, .failure(.account)),
        Row(400, "{}", .failure(.status)),
        Row(400, "", .failure(.status)),
        Row(400, "<html></html>", .failure(.status)),
        Row(200, #"{"codeRetour": 20001"#, .failure(.unreadable)),
        Row(200, #"{"libelle": "x", "codeRetour" 0}"#, .failure(.unreadable)),
        Row(200, "[]", .success),
        Row(200, "null", .success),
        Row(200, "nothing", .failure(.unreadable)),
    ]

    @Test(arguments: rows)
    func codeAndStatusTellTheOutcome(_ row: Row) async throws {
        let transport = ScriptedTransport([.answer(row.status, row.body)])
        let caller = TestAPI.caller(transport) { $0.retry = .never }
        let endpoint = TestAPI.endpoint(empty: [20000])

        switch row.meaning {
        case .success:
            try await caller.call(endpoint)
        case .refusal(let code, let message):
            let error = try await caller.failure(endpoint)
            #expect(error.code == .refused)
            #expect(error.phase == .receive)
            #expect(error.refusalCode == code)
            #expect(error.message == message)
            #expect(error.httpStatus == row.status)
            #expect(error.mayHaveBeenCarriedOut == false)
            #expect(transport.requests.count == 1)
        case .failure(let code):
            #expect(try await caller.failure(endpoint).code == code)
        }
    }

    @Test func aRefusalShowsCodeAndMessage() async throws {
        let transport = ScriptedTransport([.answer(400, #"{"codeRetour": 20003, "libelle": "GDP_MSG_11.033"}"#)])
        let error = try await TestAPI.caller(transport).failure(TestAPI.endpoint(.create))
        #expect(error.description == "things.v1.search: the call was refused (HTTP 400, 20003: GDP_MSG_11.033).")
    }

    @Test func anEmptyAnswerIsReadAsAnyOther() async throws {
        let transport = ScriptedTransport([.answer(400, #"{"codeRetour": 20000, "libelle": "nothing"}"#)])
        let answer = try await TestAPI.caller(transport).call(TestAPI.endpoint(empty: [20000]))
        #expect(answer == ["codeRetour": 20000, "libelle": "nothing"])
    }

    @Test func withoutAnEnvelopeTheStatusAloneTells() async throws {
        let transport = ScriptedTransport([.answer(200, #"{"codeRetour": 20001}"#)])
        #expect(try await TestAPI.caller(transport).call(TestAPI.endpoint(envelope: nil)) == ["codeRetour": 20001])
    }

    @Test func aRefusalBehindDeepNestingIsSeenWhereTheReaderGoesAsDeep() async throws {
        let deep = String(repeating: "[", count: 200) + String(repeating: "]", count: 200)
        let transport = ScriptedTransport([.answer(200, #"{"deep": \#(deep), "codeRetour": 20001}"#)])
        let caller = TestAPI.caller(transport) { $0.limits.depth = 300 }
        #expect(try await caller.failure().refusalCode == "20001")
    }

    @Test func severalCodesCanMeanSuccess() async throws {
        let envelope = Envelope(code: "c", message: "m", success: [1, 2])
        let transport = ScriptedTransport([.answer(200, #"{"c": 2}"#), .answer(200, #"{"c": 0, "m": "no"}"#)])
        let caller = TestAPI.caller(transport)
        try await caller.call(TestAPI.endpoint(envelope: envelope))
        #expect(try await caller.failure(TestAPI.endpoint(envelope: envelope)).refusalCode == "0")
    }
}
