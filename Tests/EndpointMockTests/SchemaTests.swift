import EndpointMock
import Foundation
import Testing

@Suite struct SchemaTests {
    /// A body as JSON text, and the refusal it gets, or `nil` when it is taken.
    static let bodies: [(String, String?)] = [
        (#"{"label":"AAA"}"#, nil),
        (#"{"label":"AAA","count":null,"lines":null}"#, nil),
        (#"{}"#, "label: expected a text, found nothing (required)"),
        (#"{"label":null}"#, "label: expected a text, found null (required)"),
        (#"{"label":7}"#, "label: expected a text, found the number 7 (type)"),
        (#"{"label":"AAA","colr":"RED"}"#, "colr: expected a field of the spec (unknown)"),
        (#"{"label":"A"}"#, "label: expected at least 2 characters, found 1 (minLength)"),
        (#"{"label":"ÀÀÀÀÀÀÀÀ"}"#, "label: expected a text of the form ^[A-Z] (pattern)"),
        (#"{"label":"AAAAAAAAA"}"#, "label: expected at most 8 characters, found 9 (maxLength)"),
        (#"{"label":"AAA","count":"5"}"#, "count: expected an integer of 32 bits, found the text '5' (type)"),
        (#"{"label":"AAA","count":5.0}"#, "count: expected an integer of 32 bits, found the number 5.0 (type)"),
        (
            #"{"label":"AAA","count":2147483648}"#,
            "count: expected an integer of 32 bits, found the number 2147483648 (type)"
        ),
        (#"{"label":"AAA","count":0}"#, "count: expected at least 1, found 0 (minimum)"),
        (#"{"label":"AAA","count":101}"#, "count: expected at most 100, found 101 (maximum)"),
        (#"{"label":"AAA","number":9223372036854775807}"#, nil),
        (#"{"label":"AAA","number":1e3}"#, "number: expected an integer of 64 bits, found the number 1e3 (type)"),
        (#"{"label":"AAA","price":12.50}"#, nil),
        (#"{"label":"AAA","price":"12.50"}"#, "price: expected a decimal number, found the text '12.50' (type)"),
        (#"{"label":"AAA","express":true}"#, nil),
        (#"{"label":"AAA","express":"true"}"#, "express: expected true or false, found the text 'true' (type)"),
        (#"{"label":"AAA","express":1}"#, "express: expected true or false, found the number 1 (type)"),
        (
            #"{"label":"AAA","day":"2026-02-30"}"#,
            "day: expected a date such as 2026-01-31, found the text '2026-02-30' (type)"
        ),
        (
            #"{"label":"AAA","day":20260131}"#,
            "day: expected a date such as 2026-01-31, found the number 20260131 (type)"
        ),
        (#"{"label":"AAA","file":"AAEC"}"#, nil),
        (#"{"label":"AAA","file":"AAE"}"#, "file: expected base64 text, found the text 'AAE' (type)"),
        (#"{"label":"AAA","file":"AA=C"}"#, "file: expected base64 text, found the text 'AA=C' (type)"),
        (#"{"label":"AAA","file":"AAECAwQFBg=="}"#, "file: expected at most 6 bytes, found 7 (maxLength)"),
        (#"{"label":"AAA","colour":"BLUE"}"#, "colour: expected one of RED, GREEN, found 'BLUE' (enum)"),
        (#"{"label":"AAA","colour":1}"#, "colour: expected a value of Colour, found the number 1 (type)"),
        (#"{"label":"AAA","lines":{"title":"pen"}}"#, "lines: expected a list of Line, found an object (type)"),
        (#"{"label":"AAA","lines":[]}"#, "lines: expected at least 1 item, found 0 (minItems)"),
        (
            #"{"label":"AAA","lines":[{"title":"a"},{"title":"b"},{"title":"c"}]}"#,
            "lines: expected at most 2 items, found 3 (maxItems)"
        ),
        (
            #"{"label":"AAA","lines":[{"title":"a"},{"weight":1}]}"#,
            "lines[1].title: expected a text, found nothing (required)"
        ),
        (#"{"label":"AAA","lines":["a"]}"#, "lines[0]: expected an object, found the text 'a' (type)"),
        (#"{"label":"AAA","extra":{"any":[1,null,"x"]},"names":{"fr":"non"}}"#, nil),
        (#"{"label":"AAA","names":{"fr":1}}"#, "names.fr: expected a text, found the number 1 (type)"),
        (#"{"label":"AAA","tags":["a","b"]}"#, nil),
        (#"{"label":"AAA","tags":"a"}"#, nil),
        (#"{"label":"AAA","tags":1}"#, "tags: expected a text, found the number 1 (type)"),
        (#"[]"#, "the body: expected an object, found a list (type)"),
    ]

    @Test(arguments: bodies)
    func aBodyIsHeldAgainstTheSpec(body: String, refusal: String?) async throws {
        try await withShop { _, client, token in
            let answer = try await client.call("POST", "orders/v1/create", token: token, bytes: Data(body.utf8))
            #expect(answer.status == 200)
            if let refusal {
                #expect(answer.json == ["code": 10000, "text": .string(refusal)])
            } else {
                #expect(answer.json?["code"] == 0)
            }
        }
    }

    @Test(arguments: [
        "2026-01-31", "2026-01-31 09:30", "2026-01-31T09:30:00", "2026-01-31T09:30:00.123+01:00",
        "2026-01-31T09:30:00Z",
        "2018-02-16T15:10:25.536+0100", "1789-07-14 00:00",
    ])
    func allUsualRenderingsOfTimeAreTaken(text: String) async throws {
        try await withShop { _, client, token in
            let body: MockValue = ["label": "AAA", "day": .string(text), "moment": .string(text)]
            let answer = try await client.call("POST", "orders/v1/create", token: token, body)
            #expect(answer.json?["code"] == 0)
        }
    }

    @Test(arguments: [
        "31/01/2026", "2026-1-31", "2026-01-31T24:00:00", "2026-01-31T9:30", "2026-02-29", "", "٢٠٢٦-01-31",
    ])
    func otherRenderingsOfTimeAreRefused(text: String) async throws {
        try await withShop { _, client, token in
            let body: MockValue = ["label": "AAA", "moment": .string(text)]
            let answer = try await client.call("POST", "orders/v1/create", token: token, body)
            let fault =
                "moment: expected a date and time such as 2026-01-31T09:30:00+01:00, found the text '\(text)' (type)"
            #expect(answer.json?["text"] == .string(fault))
        }
    }

    @Test func allFaultsAreNamed() async throws {
        try await withShop { _, client, token in
            let body: MockValue = ["label": 1, "count": "x"]
            let answer = try await client.call("POST", "orders/v1/create", token: token, body)
            let text =
                "label: expected a text, found the number 1 (type); "
                + "count: expected an integer of 32 bits, found the text 'x' (type)"
            #expect(answer.json?["text"] == .string(text))
        }
    }

    @Test func refusalsCanComeWithStatus400() async throws {
        var configuration = MockConfiguration()
        configuration.refusalStatus = 400
        configuration.refusalCode = 77
        try await withShop(configuration) { _, client, token in
            let answer = try await client.call("POST", "orders/v1/create", token: token, [:])
            #expect(answer.status == 400)
            #expect(answer.json?["code"] == 77)
        }
    }

    @Test(arguments: [
        ("", "no JSON at byte 0: expected a value"), ("{\"label\":", "no JSON at byte 9: expected a value"),
        ("{\"a\":1,\"a\":2}", "no JSON at byte 7: expected each name once, 'a' stands there twice"),
        ("{} {}", "no JSON at byte 3: expected nothing more"),
    ])
    func whatIsNoJSONGets400(body: String, text: String) async throws {
        try await withShop { _, client, token in
            let headers = ["Content-Type": "application/json"]
            let answer = try await client.call(
                "POST",
                "orders/v1/create",
                token: token,
                bytes: Data(body.utf8),
                headers: headers
            )
            #expect(answer.status == 400)
            #expect(answer.json == ["code": 10000, "text": .string(text)])
        }
    }

    @Test func anAPIWithoutEnvelopeRefusesWithAList() async throws {
        try await withShop { _, client, token in
            let answer = try await client.call("PATCH", "orders/v1/items/7", token: token, ["label": 1, "x": 2])
            #expect(answer.status == 400)
            #expect(
                answer.json == [
                    [
                        "error": "InvalidField", "message": "label: expected a text, found the number 1 (type)",
                        "detail": "label",
                    ],
                    ["error": "InvalidField", "message": "x: expected a field of the spec (unknown)", "detail": "x"],
                ]
            )
            let unreadable = try await client.call("PATCH", "orders/v1/items/7", token: token, bytes: Data("{".utf8))
            #expect(unreadable.status == 400)
            #expect(unreadable.json?.items?.first?["error"] == "InvalidJSON")
        }
    }

    @Test(
        arguments: [
            ("items/x/parts/wheel", [:], "number: expected an integer of 64 bits, found the number x (type)"),
            (
                "items/7/parts/wheel?lang=BLUE", [:],
                "lang: expected one of RED, GREEN, found 'BLUE' (enum)"
            ),
            ("items/7/parts/wheel?page=1", [:], "page: expected a query parameter of the spec (unknown)"),
            ("items/7/parts/wheel", ["x-kind": "new"], nil),
        ] as [(String, [String: String?], String?)]
    )
    func parametersAreHeldAgainstTheSpec(path: String, headers: [String: String?], fault: String?) async throws {
        try await withShop { _, client, token in
            let answer = try await client.call("GET", "orders/v1/" + path, token: token, headers: headers)
            #expect(answer.status == (fault == nil ? 200 : 400))
            #expect(answer.json?.items?.first?["message"]?.text == fault)
        }
    }

    @Test func aBodyWhereNoneBelongsIsRefused() async throws {
        try await withShop { _, client, token in
            let answer = try await client.call("DELETE", "orders/v1/items/7", token: token, ["a": 1])
            #expect(answer.status == 400)
            #expect(answer.json?.items?.first?["message"] == "the body: expected no body, found 7 bytes (type)")
        }
    }
}
