import EndpointCoding
@_spi(Generated) import EndpointRuntime
import Foundation
import HTTPTypes
import Testing

@Suite struct ParameterTests {
    private func path(_ endpoint: EndpointDescription) async throws -> String? {
        let transport = ScriptedTransport([.answer(200, success)])
        try await TestAPI.caller(transport).call(endpoint)
        return transport.requests.first?.head.path
    }

    @Test(arguments: [
        ("abc-._~09AZ", "abc-._~09AZ"),
        ("a/b", "a%2Fb"),
        ("a b+c%", "a%20b%2Bc%25"),
        ("../x", "..%2Fx"),
        ("?#&=", "%3F%23%26%3D"),
        ("é😀", "%C3%A9%F0%9F%98%80"),
        ("a\r\nb", "a%0D%0Ab"),
        ("\"\\", "%22%5C"),
        ("...", "..."),
    ])
    func pathAndQueryAreEncoded(_ value: String, _ encoded: String) async throws {
        let endpoint = TestAPI.endpoint(.read, method: .get, path: "things/{uuid}/parts/{part}")
            .with(path: ["uuid": value, "part": Int32(7)], query: [("key \(value)", value)])
        let query = "key%20\(encoded)=\(encoded)"
        #expect(try await path(endpoint) == "/base/things/\(encoded)/parts/7?\(query)")
    }

    @Test func valuesOfAllKindsCanBeSent() async throws {
        let day = try #require(LocalDate(year: 2026, month: 1, day: 31))
        let missing: Int32? = nil
        let given: Int64? = 65_336_344_681_929
        let endpoint = TestAPI.endpoint(.read, method: .get, path: "things")
            .with(query: [
                ("day", day), ("flag", true), ("amount", Decimal(string: "12.50")), ("missing", missing),
                ("given", given),
                ("list", ["a", "b c"]), ("none", [String]()),
            ])
        #expect(
            try await path(endpoint)
                == "/base/things?day=2026-01-31&flag=true&amount=12.5&given=65336344681929&list=a&list=b%20c"
        )
    }

    @Test func headersAreSentAsTheyStand() async throws {
        let transport = ScriptedTransport([.answer(200, success)])
        let missing: String? = nil
        let endpoint = TestAPI.endpoint().with(headers: [("X-Kind", "a b"), ("X-Page", Int32(3)), ("X-None", missing)])
        try await TestAPI.caller(transport).call(endpoint)
        let request = try #require(transport.requests.first)
        #expect(request[header: "X-Kind"] == "a b")
        #expect(request[header: "X-Page"] == "3")
        #expect(request[header: "X-None"] == nil)
    }

    @Test func credentialsTakeTheirPlaceAfterParameters() async throws {
        let transport = ScriptedTransport([.answer(200, success)])
        let endpoint = TestAPI.endpoint().with(headers: [("Authorization", "mine"), ("X-Account", "mine")])
        try await TestAPI.caller(transport).call(endpoint)
        let request = try #require(transport.requests.first)
        #expect(request.head.headerFields[values: .authorization] == ["Bearer token-1"])
        #expect(request[header: "X-Account"] != "mine")
    }

    static let refusals: [(EndpointDescription, String)] = [
        (
            TestAPI.endpoint(path: "things/{uuid}").with(path: ["uuid": ""]),
            "the path parameter \"uuid\" can't be sent: it is empty. Give a value of at least one character."
        ),
        (
            TestAPI.endpoint(path: "things/{uuid}").with(path: ["uuid": ".."]),
            "the path parameter \"uuid\" can't be sent: \"..\" would lead to another path. Give another value."
        ),
        (
            TestAPI.endpoint(path: "things/{uuid}").with(path: ["uuid": "."]),
            "the path parameter \"uuid\" can't be sent: \".\" would lead to another path. Give another value."
        ),
        (
            TestAPI.endpoint(path: "things/{uuid}"),
            "the path parameter \"uuid\" can't be sent: the path \"things/{uuid}\" needs a value for it."
        ),
        (
            TestAPI.endpoint(path: "things").with(path: ["uuid": "x"]),
            "the path parameter \"uuid\" can't be sent: the path \"things\" has no place for it."
        ),
        (
            TestAPI.endpoint(path: "things/{uuid}").with(path: ["uuid": ["a", "b"]]),
            "the path parameter \"uuid\" can't be sent: expected a string, a number or a boolean."
        ),
        (
            TestAPI.endpoint().with(query: [("q", JSONValue.object(["a": 1]))]),
            "the query parameter \"q\" can't be sent: expected a string, a number or a boolean."
        ),
        (
            TestAPI.endpoint().with(headers: [("X-A", "a\r\nX-Evil: 1")]),
            """
            the header parameter "X-A" can't be sent: the character U+000D can't stand in a header. \
            Use visible ASCII characters and inner spaces.
            """
        ),
        (
            TestAPI.endpoint().with(headers: [("X-A", "a\u{7F}")]),
            """
            the header parameter "X-A" can't be sent: the character U+007F can't stand in a header. \
            Use visible ASCII characters and inner spaces.
            """
        ),
        (
            TestAPI.endpoint().with(headers: [("X-A", "é")]),
            """
            the header parameter "X-A" can't be sent: the character U+00E9 can't stand in a header. \
            Use visible ASCII characters and inner spaces.
            """
        ),
        (
            TestAPI.endpoint().with(headers: [("X-A", " a")]),
            """
            the header parameter "X-A" can't be sent: the character U+0020 can't stand in a header. \
            Use visible ASCII characters and inner spaces.
            """
        ),
        (
            TestAPI.endpoint().with(headers: [("X A", "a")]),
            "the header parameter \"X A\" can't be sent: its name can't be the name of a header."
        ),
        (
            TestAPI.endpoint().with(headers: [("Transfer-Encoding", "chunked")]),
            "the header parameter \"Transfer-Encoding\" can't be sent: its name can't be the name of a header."
        ),
    ]

    @Test(arguments: refusals)
    func whatCannotBeSentIsRefusedBeforeAnything(_ endpoint: EndpointDescription, _ text: String) async throws {
        let transport = ScriptedTransport([.answer(200, success)])
        let error = try await TestAPI.caller(transport).failure(endpoint)
        #expect(error.code == .invalidRequest)
        #expect(error.phase == .prepare)
        #expect(error.attempts == 0)
        #expect(error.description == "things.v1.search: \(text)")
        #expect(transport.tokenRequests.isEmpty)
        #expect(transport.requests.isEmpty)
    }

    @Test func aRequestThatCannotBeWrittenIsRefusedBeforeAnything() async throws {
        let transport = ScriptedTransport([.answer(200, success)])
        let error = await #expect(throws: EndpointError.self) {
            let _: JSONValue = try await TestAPI.caller(transport).send(TestAPI.endpoint(), ["a": Decimal.nan])
        }
        #expect(error?.code == .invalidRequest)
        #expect(error?.underlying is JSONWriteError)
        #expect(
            error?.description
                == "things.v1.search: the request can't be written as JSON: a: expected a number, found NaN."
        )
        #expect(transport.tokenRequests.isEmpty)
    }

    @Test func withoutARequestAPostSendsAnEmptyObject() async throws {
        let transport = ScriptedTransport([.answer(200, success)])
        let caller = TestAPI.caller(transport)
        let bare = EndpointDescription(operation: "o", method: .post, path: "p", kind: .read, emptyBody: .none)
        for endpoint in [
            TestAPI.endpoint(), TestAPI.endpoint(method: .get), TestAPI.endpoint(.delete, method: .delete), bare,
        ] {
            let _: JSONValue = try await caller.send(endpoint)
        }
        #expect(transport.requests.map(\.body) == [Data("{}".utf8), nil, nil, nil])
        #expect(transport.requests.map { $0[header: "content-type"] != nil } == [true, false, false, false])
        #expect(transport.requests.map(\.head.method) == [.post, .get, .delete, .post])
        #expect(transport.requests.map(\.isRepeatable) == [true, true, false, true])
    }
}
