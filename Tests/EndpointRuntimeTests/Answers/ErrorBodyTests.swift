import EndpointCoding
@_spi(Generated) import EndpointRuntime
import HTTPTypes
import Testing

@Suite struct ErrorBodyTests {
    private func failure(_ body: String, status: Int = 400) async throws -> EndpointError {
        let transport = ScriptedTransport([.answer(status, body)])
        return try await TestAPI.caller(transport).failure(TestAPI.endpoint(envelope: nil))
    }

    @Test(
        arguments: [
            (
                #"[{"error": "NotFoundReference", "message": "Aucun Services trouvé", "detail": "more"}]"#,
                "NotFoundReference", "Aucun Services trouvé"
            ),
            (#"{"ErrorCode": "400", "Description": "[invalid field]"}"#, "400", "[invalid field]"),
            (#"{"error": "invalid_request", "error_description": "no token"}"#, "invalid_request", "no token"),
            (#"{"CODE": 12, "MESSAGE": "x"}"#, "12", "x"),
            (#"{"error": {"code": "E1", "message": "inner"}}"#, "E1", "inner"),
            (#"{"message": "only words"}"#, nil, "only words"),
            (#"{"error": "only code"}"#, "only code", nil),
            (#"[{"message": "first"}, {"message": "second"}]"#, nil, "first"),
        ] as [(String, String?, String?)]
    )
    func codeAndMessageAreFoundUnderTheirUsualNames(_ body: String, _ code: String?, _ message: String?) async throws {
        let error = try await failure(body)
        #expect(error.code == .refused)
        #expect(error.refusalCode == code)
        #expect(error.message == message)
    }

    @Test(arguments: [
        "", "[]", "{}", "[1]", "12", #""text""#, "not json", "{", #"{"other": "x"}"#, #"{"message": {}}"#,
    ])
    func anAnswerWithoutAReasonHasAnUnexpectedStatus(_ body: String) async throws {
        let error = try await failure(body, status: 404)
        #expect(error.code == .status)
        #expect(error.description == "things.v1.search: the answer has an unexpected status (HTTP 404).")
    }

    @Test func theTextShowsBoth() async throws {
        let error = try await failure(#"[{"error": "NotFoundReference", "message": "Aucun Services trouvé"}]"#)
        #expect(
            error.description
                == "things.v1.search: the call was refused (HTTP 400, NotFoundReference: Aucun Services trouvé)."
        )
    }

    @Test func aMessageIsCutAndKeptInOneLine() async throws {
        let long = String(repeating: "é", count: 500)
        #expect(try await failure(#"{"message": "\#(long)"}"#).message == String(repeating: "é", count: 300))
        #expect(try await failure(#"{"code": "\#(long)"}"#).refusalCode == String(repeating: "é", count: 80))
        let lines = #"{"message": "\r\n a\u0000\u0007b\r\nERROR forged\u2028line\u202Eend\t\n"}"#
        let cleaned = try await failure(lines).message
        #expect(cleaned == "a b ERROR forged line end")
        #expect(try await failure(#"{"message": "\n\u0001"}"#).code == .status)
    }

    @Test func forbiddenNamesTheSubscriptionAndThePath() async throws {
        let error = try await failure(#"{"message": "Forbidden"}"#, status: 403)
        #expect(error.code == .notSubscribed)
        #expect(error.message == "Forbidden")
        #expect(error.refusalCode == nil)
        #expect(
            error.description == """
                things.v1.search: the gateway doesn't let this application call it (HTTP 403, Forbidden): the API isn't \
                subscribed by the application for the environment "sandbox", or the path "things/v1/search" isn't \
                known to the gateway. Subscribe the API and accept its terms.
                """
        )
    }

    @Test(arguments: [
        ("https://evil.test:8443/x", "to \"evil.test:8443\""),
        ("https://user:secret@evil.test/x", "to \"evil.test\""),
        ("//evil.test", "to \"evil.test\""),
        ("/elsewhere", "elsewhere"),
        ("https://evil\u{7}.test/", "elsewhere"),
    ])
    func aRedirectNamesTheHostAlone(_ location: String, _ place: String) async throws {
        let transport = ScriptedTransport([
            Step { _ in
                var response = TransportResponse.make(307)
                response.head.headerFields.append(HTTPField(name: .location, value: location))
                return response
            }
        ])
        let error = try await TestAPI.caller(transport).failure()
        #expect(error.code == .redirected)
        #expect(
            error.description == """
                things.v1.search: the answer points \(place) (HTTP 307). Redirects are never followed, since \
                credentials would go along. Check the environment's addresses.
                """
        )
    }

    @Test func aVeryLongBodyIsNoReason() async throws {
        let filling = String(repeating: "x", count: 256 * 1024)
        let error = try await failure(#"{"message": "no", "x": "\#(filling)"}"#)
        #expect(error.code == .status)
        #expect(error.message == nil)
    }
}
