import EndpointCoding
@_spi(Generated) import EndpointRuntime
import HTTPTypes
import Testing

@Suite struct APIKeyTests {
    private static func caller(
        _ place: APIDescription.APIKeyPlace,
        _ key: String?,
        _ transport: ScriptedTransport
    ) -> EndpointCaller {
        var credentials = Credentials.none
        credentials.apiKey = key.map { Secret($0) }
        return TestAPI.caller(
            transport,
            api: APIDescription(name: "Test", authentication: .init(apiKey: place)),
            credentials: credentials
        )
    }

    private static let unfit = ["", "a\nb", "a\r\nX-Evil: 1", " a", "a ", "clé", "a\u{0}", "a\u{7F}"]

    @Test(arguments: unfit)
    func aKeyThatCannotBeSentIsRefusedBeforeAnything(_ key: String) async throws {
        for place in [APIDescription.APIKeyPlace.header("x-key"), .query("key")] {
            let transport = ScriptedTransport([.answer(200, success)])
            let error = try await Self.caller(place, key, transport).failure()
            #expect(error.code == .invalidRequest)
            #expect(
                error.description == """
                    things.v1.search: the API key is empty, or holds a character that can't stand in a header. \
                    Check Credentials.apiKey.
                    """
            )
            #expect(transport.requests.isEmpty)
        }
    }

    @Test func aMissingKeyIsNamed() async throws {
        let transport = ScriptedTransport([.answer(200, success)])
        let error = try await Self.caller(.header("x-key"), nil, transport).failure()
        #expect(error.code == .invalidRequest)
        #expect(transport.requests.isEmpty)
    }

    @Test func theKeyStandsInItsPlace() async throws {
        let transport = ScriptedTransport([.answer(200, success)])
        try await Self.caller(.header("x-key"), "a b+/", transport).call()
        let endpoint = TestAPI.endpoint()
        try await Self.caller(.query("the key"), "a b+/", transport).call(endpoint)
        try await Self.caller(.query("key"), "k", transport).call(endpoint.with(query: [("page", Int64(2))]))
        #expect(transport.requests.first?[header: "x-key"] == "a b+/")
        #expect(
            transport.requests.map(\.head.path) == [
                "/base/things/v1/search", "/base/things/v1/search?the%20key=a%20b%2B%2F",
                "/base/things/v1/search?page=2&key=k",
            ]
        )
    }
}
