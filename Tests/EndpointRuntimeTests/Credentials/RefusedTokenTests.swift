import EndpointCoding
@_spi(Generated) import EndpointRuntime
import Foundation
import HTTPTypes
import Testing

@Suite struct RefusedTokenTests {
    private static let challenge = [
        "WWW-Authenticate":
            #"Bearer realm="DefaultRealm", error="invalid_request", error_description="Unable to find token""#
    ]

    /// Answers 401 to an old token.
    private static func takes(_ tokens: String...) -> Step {
        Step { request in
            let isTaken = tokens.contains { request.bearer == "Bearer \($0)" }
            return isTaken ? .make(200, success) : .make(401)
        }
    }

    @Test(arguments: [EndpointDescription.Kind.read, .create, .update, .delete])
    func aRefusedTokenIsReplacedAndTheCallSentOnceMore(_ kind: EndpointDescription.Kind) async throws {
        let time = ManualTime()
        let transport = ScriptedTransport([Self.takes("token-2")])
        try await TestAPI.caller(transport, time).call(TestAPI.endpoint(kind))

        #expect(transport.tokenRequests.count == 2)
        #expect(transport.requests.map(\.bearer) == ["Bearer token-1", "Bearer token-2"])
        #expect(transport.requests.map(\.bodyText) == ["{}", "{}"])
        #expect(time.pauses == [])
    }

    @Test func aBearerChallengeOn400CountsAsARefusedToken() async throws {
        let transport = ScriptedTransport([.answer(400, headers: Self.challenge), .answer(200, success)])
        try await TestAPI.caller(transport).call(TestAPI.endpoint(.create))
        #expect(transport.requests.map(\.bearer) == ["Bearer token-1", "Bearer token-2"])
    }

    @Test func aBearerChallengeToANewTokenIsAboutTheToken() async throws {
        let transport = ScriptedTransport([.answer(400, headers: Self.challenge)])
        let error = try await TestAPI.caller(transport).failure()
        #expect(error.code == .token)
        #expect(error.phase == .receive)
        #expect(error.httpStatus == 400)
        #expect(transport.requests.count == 2)
        #expect(
            error.description == """
                things.v1.search: the gateway doesn't take a new token (HTTP 400). \
                Check that the environment's two addresses belong together. (after 2 attempts)
                """
        )
    }

    @Test func anotherChallengeOn400IsNotAboutTheToken() async throws {
        let transport = ScriptedTransport([.answer(400, headers: ["WWW-Authenticate": "Basic realm=\"Bearer\""])])
        #expect(try await TestAPI.caller(transport).failure().code == .status)
        #expect(transport.requests.count == 1)
    }

    @Test func aHundredStaleRefusalsMakeOneRefresh() async throws {
        let gate = Gate()
        let time = ManualTime()
        let transport = ScriptedTransport([
            .answer(200, success),
            Step { request in
                if request.bearer == "Bearer token-1" {
                    try await gate.wait()
                    return .make(401)
                }
                return .make(200, success)
            },
        ])
        let caller = TestAPI.caller(transport, time)
        try await caller.call()

        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<100 { group.addTask { try await caller.call() } }
            await gate.holds(100)
            gate.open()
            try await group.waitForAll()
        }

        #expect(transport.tokenRequests.count == 2)
        #expect(transport.requests.count == 201)
    }

    @Test func aLateRefusalOfAnOldTokenKeepsTheNewOne() async throws {
        let late = Gate()
        let transport = ScriptedTransport([
            .answer(200, success),
            .held(late, .answer(401)),
            .answer(401),
            .answer(200, success),
        ])
        let caller = TestAPI.caller(transport)
        try await caller.call()

        let first = Task { try await caller.call() }
        await late.holds(1)
        try await caller.call()
        late.open()
        _ = try await first.value

        #expect(transport.tokenRequests.count == 2)
        #expect(transport.requests.last?.bearer == "Bearer token-2")
    }

    @Test func refusedWithANewTokenItIsTheAccount() async throws {
        let time = ManualTime()
        let body = #"{"ErrorCode": "401", "Description": "[invalid field]"}"#
        let transport = ScriptedTransport([.answer(401, body), .answer(401, body), .answer(200, success)])
        let caller = TestAPI.caller(transport, time)

        let error = try await caller.failure(TestAPI.endpoint(.create))
        #expect(error.code == .account)
        #expect(error.phase == .receive)
        #expect(error.attempts == 2)
        #expect(error.httpStatus == 401)
        #expect(error.refusalCode == nil)
        #expect(error.message == "[invalid field]")
        #expect(error.mayHaveBeenCarriedOut == false)
        #expect(
            error.description == """
                things.v1.search: the account was refused with a new token (HTTP 401, 401: [invalid field]). \
                Check its login and password, and that it belongs to the environment "sandbox". \
                To keep it from being locked, its calls fail here for 30 s. (after 2 attempts)
                """
        )

        time.advance(by: .milliseconds(12_500))
        let held = try await caller.failure()
        #expect(held.code == .account)
        #expect(held.phase == .prepare)
        #expect(held.attempts == 0)
        #expect(
            held.description == """
                things.v1.search: the account was refused 12.5 s ago. To keep it from being locked, its calls fail \
                here, without being sent, for another 17.5 s. Check its login and password.
                """
        )
        #expect(transport.requests.count == 2)

        let other = Account(login: TestAPI.login, password: Secret("mended"))
        try await caller.with(account: other).call()
        #expect(transport.tokenRequests.count == 2)

        time.advance(by: .milliseconds(17_500))
        try await caller.call()
        #expect(transport.requests.last?.bearer == "Bearer token-2")
        #expect(transport.tokenRequests.count == 2)
    }

    @Test func withoutAnAccountItIsTheToken() async throws {
        let api = APIDescription(name: "Test", authentication: .init(oauth2Scope: ""))
        let transport = ScriptedTransport([.answer(401)])
        let error = try await TestAPI.caller(transport, api: api).failure()
        #expect(error.code == .token)
        #expect(transport.requests.count == 2)
    }

    @Test func withoutATokenItIsTheAccountAtOnce() async throws {
        let api = APIDescription(name: "Test", authentication: .init(accountHeader: "x-account"))
        let transport = ScriptedTransport([.answer(401)])
        let caller = TestAPI.caller(
            transport,
            api: api,
            addresses: EndpointAddresses(name: "sandbox", api: "https://api.test"),
            credentials: Credentials(account: TestAPI.account)
        )
        let error = try await caller.failure()
        #expect(error.code == .account)
        #expect(transport.requests.count == 1)
        #expect(transport.tokenRequests.isEmpty)
        #expect(transport.requests.first?.bearer == nil)
    }

    @Test func whenTheNewTokenCannotBeHadTheCallFailsWithThat() async throws {
        let transport = ScriptedTransport(
            tokens: [.token("token-1"), .answer(400, #"{"error": "invalid_client"}"#)],
            [.answer(401)]
        )
        let error = try await TestAPI.caller(transport).failure(TestAPI.endpoint(.create))
        #expect(error.code == .credentials)
        #expect(error.phase == .token)
        #expect(error.attempts == 1)
        #expect(error.mayHaveBeenCarriedOut == false)
    }

    @Test func aHeldAccountAsksForNoToken() async throws {
        let time = ManualTime()
        let transport = ScriptedTransport(
            tokens: [.token("token-1", lifetime: "20"), .token("token-2", lifetime: "20"), .token("token-3")],
            [.answer(401), .answer(401), .answer(200, success)]
        )
        let caller = TestAPI.caller(transport, time)
        #expect(try await caller.failure().code == .account)
        time.advance(by: .seconds(25))
        #expect(try await caller.failure().phase == .prepare)
        #expect(transport.tokenRequests.count == 2)
        time.advance(by: .seconds(5))
        try await caller.call()
        #expect(transport.requests.last?.bearer == "Bearer token-3")
    }

    @Test func withoutATokenAChallengeIsAboutNone() async throws {
        let api = APIDescription(name: "Test", authentication: .init(accountHeader: "x-account"))
        let transport = ScriptedTransport([.answer(400, headers: Self.challenge)])
        #expect(try await TestAPI.caller(transport, api: api).failure().code == .status)
        #expect(transport.requests.count == 1)
    }
}
