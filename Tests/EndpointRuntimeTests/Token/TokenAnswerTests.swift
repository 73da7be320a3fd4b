import EndpointCoding
@_spi(Generated) import EndpointRuntime
import Testing

@Suite struct TokenAnswerTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let answer: Step
        let code: EndpointError.Code
        let text: String
        var testDescription: String { text }

        init(_ answer: Step, _ code: EndpointError.Code, _ text: String) {
            self.answer = answer
            self.code = code
            self.text = text
        }
    }

    static let cases = [
        Case(
            .answer(400, #"{"error": "invalid_client", "error_description": "Unknown client"}"#),
            .credentials,
            """
            the token endpoint refused the client (HTTP 400, invalid_client: Unknown client). Check Credentials.clientID \
            and Credentials.clientSecret, and that they belong to the environment "sandbox". It isn't asked again for 30 s.
            """
        ),
        Case(
            .answer(401),
            .credentials,
            """
            the token endpoint refused the client (HTTP 401). Check Credentials.clientID and Credentials.clientSecret, \
            and that they belong to the environment "sandbox". It isn't asked again for 30 s.
            """
        ),
        Case(
            .answer(200, #"{"error": "invalid_client"}"#),
            .credentials,
            """
            the token endpoint refused the client (HTTP 200, invalid_client). Check Credentials.clientID and \
            Credentials.clientSecret, and that they belong to the environment "sandbox". It isn't asked again for 30 s.
            """
        ),
        Case(
            .answer(400, #"{"error": "invalid_scope"}"#),
            .scope,
            """
            the token endpoint refused the scope "openid read" (HTTP 400, invalid_scope). Set ClientConfiguration.scope \
            to one that the application has, or to "" to ask for none. It isn't asked again for 30 s.
            """
        ),
        Case(
            .answer(400, #"{"error": "unsupported_grant_type"}"#),
            .token,
            """
            the token endpoint refused the request (HTTP 400, unsupported_grant_type). \
            Check the environment's token address.
            """
        ),
        Case(
            .answer(404, "<html>no</html>"),
            .token,
            "the token endpoint refused the request (HTTP 404). Check the environment's token address."
        ),
        Case(
            .answer(200, #"{"access_token": "", "token_type": "Bearer", "expires_in": 42, "scope": "openid"}"#),
            .token,
            "the token endpoint's answer has a blank access_token (HTTP 200). Check the environment's token address."
        ),
        Case(
            .answer(200, #"{"access_token": " \n "}"#),
            .token,
            "the token endpoint's answer has a blank access_token (HTTP 200). Check the environment's token address."
        ),
        Case(
            .answer(200, #"{"token_type": "Bearer"}"#),
            .token,
            "the token endpoint's answer has no access_token (HTTP 200). Check the environment's token address."
        ),
        Case(
            .answer(200, #"{"access_token": null}"#),
            .token,
            "the token endpoint's answer has no access_token (HTTP 200). Check the environment's token address."
        ),
        Case(
            .answer(200, #"{"access_token": 12}"#),
            .token,
            "the token endpoint's answer has no access_token (HTTP 200). Check the environment's token address."
        ),
        Case(
            .answer(200, #"{"access_token": "a\r\nX-Evil: 1"}"#),
            .token,
            """
            the token endpoint's access_token has characters that can't stand in a header (HTTP 200). \
            Check the environment's token address.
            """
        ),
        Case(
            .answer(200, #"{"access_token": "abc", "token_type": "mac"}"#),
            .token,
            """
            the token endpoint's answer has another token_type than Bearer (HTTP 200). \
            Check the environment's token address.
            """
        ),
        Case(
            .answer(200, "<!DOCTYPE html><html></html>"),
            .unreadable,
            """
            the token endpoint's answer is an HTML page, expected JSON (HTTP 200). \
            Check the environment's token address.
            """
        ),
        Case(
            .answer(200, " \r\n"),
            .unreadable,
            "the token endpoint's answer is empty, expected JSON (HTTP 200). Check the environment's token address."
        ),
        Case(
            .answer(200, "access_token=abc"),
            .unreadable,
            "the token endpoint's answer isn't JSON (HTTP 200). Check the environment's token address."
        ),
        Case(
            .answer(200, #"[{"access_token": "abc"}]"#),
            .unreadable,
            "the token endpoint's answer isn't JSON (HTTP 200). Check the environment's token address."
        ),
        Case(
            .answer(200, #"{"access_token": "abc", "#),
            .unreadable,
            "the token endpoint's answer isn't JSON (HTTP 200). Check the environment's token address."
        ),
        Case(
            .answer(200, #"{"access_token": "abc", "more": "\#(String(repeating: "x", count: 1_048_576))"}"#),
            .unreadable,
            "the token endpoint's answer has more than 1048576 bytes. Check the environment's token address."
        ),
        Case(
            .fault(TransportError(.mayHaveBeenSent, reason: .bodyTooLarge(limit: 1_048_576))),
            .unreadable,
            "the token endpoint's answer has more than 1048576 bytes. Check the environment's token address."
        ),
        Case(
            .answer(302, headers: ["Location": "https://user:pass@evil.test/x?y"]),
            .redirected,
            """
            there is no token: the answer points to "evil.test" (HTTP 302). Redirects are never followed, since \
            credentials would go along. Check the environment's addresses.
            """
        ),
        Case(
            .answer(503),
            .gateway,
            "the token endpoint failed (HTTP 503). Try again later."
        ),
        Case(
            .answer(429),
            .rateLimited,
            "there is no token: too many calls (HTTP 429). Call less often."
        ),
        Case(
            .neverSent,
            .connection,
            "there is no token: login.test couldn't be reached: no connection could be made. Nothing was sent."
        ),
        Case(
            .broken,
            .connection,
            """
            there is no token: the connection to login.test broke before the answer was complete: \
            the connection was lost.
            """
        ),
    ]

    @Test(arguments: cases)
    func anAnswerWithoutAUsableTokenIsATypedError(_ testCase: Case) async throws {
        let transport = ScriptedTransport(tokens: [testCase.answer], [.answer(200, success)])
        let error = try await TestAPI.caller(transport).failure(TestAPI.endpoint(.create))

        #expect(error.code == testCase.code)
        #expect(error.phase == .token)
        #expect(error.attempts == 0)
        #expect(error.mayHaveBeenCarriedOut == false)
        #expect(error.description == "things.v1.search: \(testCase.text)")
        #expect(transport.requests.isEmpty)
    }

    @Test(arguments: ["Bearer", "bearer", "BEARER"])
    func theTokenTypeIsReadInAnyCase(_ type: String) async throws {
        let token = #"{"access_token": "abc", "token_type": "\#(type)", "expires_in": 60}"#
        let transport = ScriptedTransport(tokens: [.answer(200, token)], [.answer(200, success)])
        try await TestAPI.caller(transport).call()
        #expect(transport.requests.first?.bearer == "Bearer abc")
    }
}
