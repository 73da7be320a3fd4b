import EndpointCoding
@_spi(Generated) import EndpointRuntime
import Testing

@Suite struct AccountTests {
    @Test(arguments: [
        (Account(login: "", password: Secret("x")), "the account's login is empty. Give it in Account.login."),
        (
            Account(login: "a:b", password: Secret("x")),
            "the account's login holds a colon, which separates login and password. Check Account.login."
        ),
        (
            Account(login: "a", password: Secret("x\n")),
            "the account's login or password holds a control character, such as a line break. Check both."
        ),
        (
            Account(login: "a\r\nX", password: Secret("x")),
            "the account's login or password holds a control character, such as a line break. Check both."
        ),
    ])
    func anAccountThatCannotBeSentIsRefusedBeforeAnything(_ account: Account, _ text: String) async throws {
        let transport = ScriptedTransport([.answer(200, success)])
        let error = try await TestAPI.caller(transport).with(account: account).failure()
        #expect(error.code == .invalidRequest)
        #expect(error.phase == .prepare)
        #expect(error.description == "things.v1.search: \(text)")
        #expect(transport.tokenRequests.isEmpty)
        #expect(transport.requests.isEmpty)
    }

    @Test func aMissingAccountIsNamed() async throws {
        let transport = ScriptedTransport([.answer(200, success)])
        let credentials = Credentials(clientID: "id", clientSecret: Secret("secret"))
        let error = try await TestAPI.caller(transport, credentials: credentials).failure()
        #expect(error.code == .invalidRequest)
        #expect(
            error.description == """
                things.v1.search: there is no account, but the API takes one in the header "x-account". \
                Give it in Credentials.account or CallOptions.account.
                """
        )
        #expect(transport.tokenRequests.isEmpty)
    }

    @Test func aPasswordMayHoldColonsAndAnyLetters() async throws {
        let transport = ScriptedTransport([.answer(200, success)])
        let account = Account(login: "login", password: Secret("a:b€"))
        try await TestAPI.caller(transport).with(account: account).call()
        #expect(transport.requests.first?[header: "x-account"] == "bG9naW46YTpi4oKs")
    }
}
