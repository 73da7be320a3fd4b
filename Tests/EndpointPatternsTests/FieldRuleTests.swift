import EndpointPatterns
import Testing

@Suite struct FieldRuleTests {
    private static let uppercase = try? TextPattern("^[A-Z]+$")

    @Test(
        arguments: [
            (.minLength(2), "é", "at least 2 characters", 1),
            (.minLength(1), "", "at least 1 character", 0),
            (.maxLength(1), "e\u{301}", "at most 1 character", 2),
            (.maxLength(2), "👍👍", nil, nil),
            (.maxBytes(6), "AAECAwQFBg==", "at most 6 bytes", 7),
            (.maxBytes(7), "AAECAwQFBg==", nil, nil),
            (.maxBytes(1), "", nil, nil),
            (.maxItems(1), "text", nil, nil),
        ] as [(FieldRule, String, String?, Int?)]
    )
    func texts(_ rule: FieldRule, _ text: String, _ expected: String?, _ count: Int?) {
        let breach = rule.breach(byText: text)
        #expect(breach?.expected == expected)
        #expect(breach?.count == count)
    }

    @Test func patternsAreFoundInTexts() throws {
        let rule = FieldRule.pattern(try #require(Self.uppercase))
        #expect(rule.breach(byText: "AB") == nil)
        #expect(rule.breach(byText: "AB\n")?.expected == "a text of the form ^[A-Z]+$")
        #expect(rule.breach(byNumber: "1") == nil)
    }

    @Test func numbersAreExactAndBoundsIncluded() throws {
        let bound = try #require(ExactNumber("9007199254740992"))
        #expect(
            FieldRule.minimum(bound).breach(byNumber: "9007199254740991.9999")?.expected == "at least 9007199254740992"
        )
        #expect(FieldRule.maximum(bound).breach(byNumber: "9007199254740993")?.expected == "at most 9007199254740992")
        for rule in [FieldRule.minimum(bound), .maximum(bound)] {
            #expect(rule.breach(byNumber: "9007199254740992.00") == nil)
            #expect(rule.breach(byNumber: "9.007199254740992e15") == nil)
        }
    }

    @Test func itemsAreCounted() {
        #expect(FieldRule.minItems(1).breach(byItems: 0)?.expected == "at least 1 item")
        #expect(FieldRule.maxItems(2).breach(byItems: 3)?.expected == "at most 2 items")
        #expect(FieldRule.maxItems(2).breach(byItems: 2) == nil)
    }
}

@Suite struct ExactNumberTests {
    @Test func numbersHaveOneOrder() throws {
        let ordered = [
            "-1e400", "-12345678901234567890123456789012345678.9", "-10", "-9.99", "-1", "-0.5", "-1e-400", "0",
            "1e-400",
            "0.001", "0.0010001", "0.5", "1", "9.99", "10", "10.01", "1e3", "1000.0000000000000000000000000000001",
            "1e400",
            "1e99999999999999999999",
        ]
        let numbers = try ordered.map { try #require(ExactNumber($0)) }
        for (index, number) in numbers.enumerated() {
            for (other, second) in numbers.enumerated() {
                #expect((number < second) == (index < other), "\(number.text) < \(second.text)")
                #expect((number == second) == (index == other), "\(number.text) == \(second.text)")
            }
        }
    }

    @Test(arguments: [("0", "-0.00e7"), ("1000", "1e3"), ("0.25", "25E-2"), ("-1.50", "-0.15e+1"), ("7", "7.000")])
    func oneValueHasManyForms(_ first: String, _ second: String) {
        #expect(ExactNumber(first) == ExactNumber(second))
    }

    @Test(arguments: ["", "-", ".5", "5.", "1e", "1e+", "0x1", "1 ", "１", "NaN", "1e5x", "+1"])
    func whatIsNoNumberHasNoValue(_ text: String) {
        #expect(ExactNumber(text) == nil)
    }
}
