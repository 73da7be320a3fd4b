import EndpointCoding
@_spi(Generated) import EndpointRuntime
import HTTPTypes
import Testing

@Suite struct TokenRequestTests {
    private func form(
        clientID: String = "id",
        clientSecret: String = "secret",
        scope: String? = nil,
        configured: String? = nil
    ) async throws -> String {
        let transport = ScriptedTransport([.answer(200, success)])
        let caller = TestAPI.caller(
            transport,
            api: APIDescription(name: "Test", authentication: .init(oauth2Scope: scope ?? "openid")),
            credentials: Credentials(clientID: clientID, clientSecret: Secret(clientSecret))
        ) {
            $0.scope = configured
        }
        try await caller.call()
        return try #require(transport.tokenRequests.first).bodyText
    }

    @Test func theRequestIsAForm() async throws {
        let transport = ScriptedTransport([.answer(200, success)])
        try await TestAPI.caller(transport).call()

        let request = try #require(transport.tokenRequests.first)
        #expect(request.head.method == .post)
        #expect(request.head.authority == "login.test")
        #expect(request.head.path == "/oauth/token")
        #expect(request[header: "content-type"] == "application/x-www-form-urlencoded")
        #expect(request[header: "accept"] == "application/json")
        #expect(request[header: "x-account"] == nil)
        #expect(request.bearer == nil)
        #expect(request.bodyLimit == 1_048_576)
        #expect(request.timeout == .seconds(10))
        #expect(
            request.bodyText
                == "grant_type=client_credentials&client_id=client-id-1"
                + "&client_secret=S3cret%26%3D%2B+%C3%A9%2Fclient&scope=openid+read"
        )
    }

    @Test(arguments: [
        ("abcXYZ019-._~", "abcXYZ019-._~"),
        ("a b", "a+b"),
        ("a+b", "a%2Bb"),
        ("a%20b", "a%2520b"),
        ("&=?#/:;@", "%26%3D%3F%23%2F%3A%3B%40"),
        ("é€😀", "%C3%A9%E2%82%AC%F0%9F%98%80"),
        ("\"'<>\\^`{|}!*()$,[]", "%22%27%3C%3E%5C%5E%60%7B%7C%7D%21%2A%28%29%24%2C%5B%5D"),
        ("\u{0}\r\n\t\u{7F}", "%00%0D%0A%09%7F"),
    ])
    func everyCharacterIsEscaped(_ secret: String, _ escaped: String) async throws {
        #expect(
            try await form(clientSecret: secret)
                == "grant_type=client_credentials&client_id=id&client_secret=\(escaped)&scope=openid"
        )
    }

    @Test func theScopeCanBeConfigured() async throws {
        #expect(try await form(configured: "openid other").hasSuffix("&scope=openid+other"))
        #expect(try await form(configured: "").hasSuffix("&client_secret=secret"))
        #expect(try await form(scope: "").hasSuffix("&client_secret=secret"))
    }

    @Test(arguments: [
        [Step.answer(503), .answer(500), .token("token")],
        [Step.neverSent, .broken, .token("token")],
        [Step.answer(429), .answer(408), .token("token")],
        [
            Step.answer(400, #"{"error": "temporarily_unavailable"}"#), .answer(200, #"{"error": "server_error"}"#),
            .token("token"),
        ],
    ])
    func passingFaultsAreRepeatedTwice(_ steps: [Step]) async throws {
        let time = ManualTime()
        let transport = ScriptedTransport(tokens: steps, [.answer(200, success)])
        try await TestAPI.caller(transport, time).call(TestAPI.endpoint(.create))

        #expect(transport.tokenRequests.count == 3)
        #expect(time.pauses == [.milliseconds(250), .milliseconds(500)])
    }

    @Test func anAttemptThatStallsIsRepeated() async throws {
        let time = ManualTime()
        let transport = ScriptedTransport(tokens: [.stall(time), .token("token")], [.answer(200, success)])
        try await TestAPI.caller(transport, time).call()
        #expect(transport.tokenRequests.count == 2)
        #expect(time.now == .seconds(1_000 + 10) + .milliseconds(250))
    }

    @Test func retryAfterOfTheTokenEndpointIsKeptTo() async throws {
        let time = ManualTime()
        let transport = ScriptedTransport(
            tokens: [.answer(429, headers: ["Retry-After": "7"]), .token("token")],
            [.answer(200, success)]
        )
        try await TestAPI.caller(transport, time).call()
        #expect(time.pauses == [.seconds(7) + .milliseconds(125)])
    }

    @Test(arguments: ["31", "61"])
    func aLongRetryAfterOfTheTokenEndpointEndsTheCall(_ seconds: String) async throws {
        let time = ManualTime()
        let transport = ScriptedTransport(
            tokens: [.answer(429, headers: ["Retry-After": seconds])],
            [.answer(200, success)]
        )
        let error = try await TestAPI.caller(transport, time).failure()
        #expect(error.code == .rateLimited)
        #expect(error.phase == .token)
        #expect(error.retryAfter == .seconds(Int(seconds) ?? 0))
        #expect(time.pauses == [])
    }

    @Test func allAttemptsTogetherTakeHalfAMinuteAtMost() async throws {
        let time = ManualTime()
        let transport = ScriptedTransport(tokens: [.stall(time)], [.answer(200, success)])
        let error = try await TestAPI.caller(transport, time).failure()
        #expect(error.code == .timeout)
        #expect(error.phase == .token)
        #expect(transport.tokenRequests.map(\.timeout) == [.seconds(10), .seconds(10), .milliseconds(9_250)])
        #expect(time.now == .seconds(1_030))
    }
}
