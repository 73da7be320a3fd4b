import EndpointCoding
@_spi(Generated) import EndpointRuntime
import HTTPTypes
import Testing

@Suite struct AddressTests {
    private func caller(
        _ transport: ScriptedTransport,
        api: String,
        token: String? = "https://login.test/t"
    ) -> EndpointCaller {
        TestAPI.caller(transport, addresses: EndpointAddresses(name: "sandbox", api: api, token: token))
    }

    @Test(arguments: [
        "http://api.test", "http://10.0.0.1/base", "http://localhost.evil.test", "http://127.0.0.1.evil.test",
        "http://127.0.0.256", "http://[::2]", "http://0.0.0.0", "http://128.0.0.1", "HTTP://api.test", "http://127.1",
    ])
    func plainHTTPIsRefusedButForLoopback(_ address: String) async throws {
        let transport = ScriptedTransport([.answer(200, success)])
        let error = try await caller(transport, api: address).failure()
        #expect(error.code == .invalidRequest)
        #expect(error.phase == .prepare)
        #expect(
            error.description == """
                things.v1.search: the API address "\(address)" is refused, since credentials would travel unprotected: \
                use https, or http with a loopback address (localhost, 127.0.0.1, [::1]).
                """
        )
        let tokenError = try await caller(transport, api: "https://api.test", token: address).failure()
        #expect(tokenError.code == .invalidRequest)
        #expect(tokenError.description.contains("the token address \"\(address)\" is refused"))
        #expect(transport.tokenRequests.isEmpty)
        #expect(transport.requests.isEmpty)
    }

    @Test(arguments: [
        "", "api.test", "api.test:443", "//api.test", "ftp://api.test", "https:/api.test", "https://", "https:///x",
        "https://api.test?x", "https://api.test/x?y", "https://api.test/#f", "https://api .test",
        "https://api.test/a b",
        "https://api.test:0", "https://api.test:65536", "https://api.test:", "https://api.test:x", "https://[::1",
        "https://[zz]", "https://.test", "https://api..test",
        "https://api.test\\@evil.test".replacing("@", with: "%40"),
        "https://api.test/a/../b", "https://api.test/é", "https://é.test", "https://api.test\r\n", "javascript://x",
    ])
    func anAddressOfAnotherFormIsRefused(_ address: String) async throws {
        let transport = ScriptedTransport([.answer(200, success)])
        let error = try await caller(transport, api: address).failure()
        #expect(error.code == .invalidRequest)
        #expect(
            error.description == """
                things.v1.search: the API address "\(address)" can't be used: expected the form https://host/path, \
                without query or fragment.
                """
        )
        #expect(transport.tokenRequests.isEmpty)
    }

    @Test func anAddressWithAPasswordIsRefusedWithoutShowingIt() async throws {
        let transport = ScriptedTransport([.answer(200, success)])
        let error = try await caller(transport, api: "https://user:secret@api.test").failure()
        #expect(
            error.description == """
                things.v1.search: the API address holds a user name or password: leave them out, expected the form \
                https://host/path.
                """
        )
    }

    @Test func aMissingTokenAddressIsNamed() async throws {
        let transport = ScriptedTransport([.answer(200, success)])
        let error = try await caller(transport, api: "https://api.test", token: nil).failure()
        #expect(
            error.description == """
                things.v1.search: the environment "sandbox" has no token address, but the API takes an OAuth 2.0 token. \
                Give it in EndpointAddresses.token.
                """
        )
    }

    @Test(arguments: [
        ("https://api.test", "https", "api.test", "/things/v1/search"),
        ("https://api.test/", "https", "api.test", "/things/v1/search"),
        ("HTTPS://API.test:8443/cpro//", "https", "api.test:8443", "/cpro/things/v1/search"),
        ("http://localhost:8080/a", "http", "localhost:8080", "/a/things/v1/search"),
        ("http://127.0.0.1:1", "http", "127.0.0.1:1", "/things/v1/search"),
        ("http://127.255.1.2", "http", "127.255.1.2", "/things/v1/search"),
        ("http://[::1]:99/x", "http", "[::1]:99", "/x/things/v1/search"),
        ("https://[2001:db8::1]", "https", "[2001:db8::1]", "/things/v1/search"),
    ])
    func callsGoToTheAddress(_ address: String, _ scheme: String, _ authority: String, _ path: String) async throws {
        let transport = ScriptedTransport([.answer(200, success)])
        try await caller(transport, api: address).call()
        let head = try #require(transport.requests.first).head
        #expect(head.scheme == scheme)
        #expect(head.authority == authority)
        #expect(head.path == path)
    }
}
