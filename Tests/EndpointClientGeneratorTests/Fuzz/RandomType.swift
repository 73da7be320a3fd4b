/// A field's type, with a value that fits it.
struct RandomType: Sendable {
    /// Without the final `?`.
    var spelled: String
    /// A value for examples.
    var example: SpecNode
    /// Constraints that the example keeps to.
    var rules: [(key: String, value: SpecNode)] = []
    /// What a constant or a default can be; `nil` where there is none.
    var fixed: SpecNode?

    static let scalars: [RandomType] = [
        RandomType(
            spelled: "string",
            example: .text("abc"),
            rules: [
                ("minLength", .plain("1")), ("maxLength", .plain("3")), ("pattern", .text("^[a-z\"\\\\`]*$")),
            ],
            fixed: .text("a \"quoted\" \\(text) */ \u{2028}\0")
        ),
        RandomType(spelled: "boolean", example: .plain("true"), fixed: .plain("false")),
        RandomType(
            spelled: "int32",
            example: .plain("5"),
            rules: [("minimum", .plain("-2147483648")), ("maximum", .plain("5"))],
            fixed: .plain("-2147483648")
        ),
        RandomType(
            spelled: "int64",
            example: .plain("5"),
            rules: [("minimum", .plain("5")), ("maximum", .plain("9223372036854775807"))],
            fixed: .plain("-9223372036854775808")
        ),
        RandomType(
            spelled: "decimal",
            example: .plain("0.10"),
            rules: [("minimum", .plain("-0.5")), ("maximum", .plain("99999999999999999999.99"))],
            fixed: .plain("-12345678901234567890.123456789")
        ),
        RandomType(spelled: "date", example: .text("2026-01-31"), fixed: .text("2024-02-29")),
        RandomType(spelled: "timestamp", example: .text("2026-01-31T12:00:00Z")),
        RandomType(spelled: "base64", example: .text("AAAA"), rules: [("maxLength", .plain("3"))]),
        RandomType(spelled: "json", example: .map([("a", .list([.plain("1")]))])),
    ]

    /// Whether the example can be sent in a path and in a header.
    var canStandOutsideOfQueries: Bool {
        guard case .text(let text) = example else { return true }
        return !text.isEmpty && text != "." && text != ".." && !text.hasPrefix(" ") && !text.hasSuffix(" ")
            && text.unicodeScalars.allSatisfy { (0x20...0x7E).contains($0.value) }
    }

    var list: RandomType {
        RandomType(
            spelled: spelled + "[]",
            example: .list([example]),
            rules: [("minItems", .plain("1")), ("maxItems", .plain("1")), ("oneOrMany", .plain("true"))]
        )
    }

    var map: RandomType { RandomType(spelled: "map<\(spelled)>", example: .map([("key", example)])) }
}
