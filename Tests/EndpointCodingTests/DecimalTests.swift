import EndpointCoding
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Amounts are read from their own digits and written in plain digits.
@Suite struct DecimalTests {
    @Test(arguments: [
        ("0", "0"), ("-0", "0"), ("0.00", "0"), ("0e50", "0"), ("12.50", "12.5"), ("100", "100"), ("-1", "-1"),
        ("16.6667", "16.6667"), ("0.1", "0.1"), ("0.000001", "0.000001"), ("1e3", "1000"), ("1.25E+2", "125"),
        ("125e-2", "1.25"), ("12345678.90", "12345678.9"), ("999999999999999999", "999999999999999999"),
        ("9999999999999999999", "9999999999999999999"), ("18446744073709551615", "18446744073709551615"),
        ("18446744073709551616", "18446744073709551616"), ("0.1234567890123456789", "0.1234567890123456789"),
        ("99999999999999999999999999999999999999", "99999999999999999999999999999999999999"),
        ("-0.99999999999999999999999999999999999999", "-0.99999999999999999999999999999999999999"),
        ("1234567890123456789012345678901234567.8", "1234567890123456789012345678901234567.8"),
        ("00012.50", "12.5"), ("+12.5", "12.5"), ("12.50 ", "12.5"),
        ("1000000000000000000000000000000000000000000000", "1000000000000000000000000000000000000000000000"),
        ("1.0000000000000000000000000000000000000000000000", "1"),
        (
            "0.00000000000000000000000000000000000000000000000001",
            "0.00000000000000000000000000000000000000000000000001"
        ),
        ("0.5", "0.5"), ("5e-1", "0.5"), ("1e20", "100000000000000000000"), ("12345e-5", "0.12345"),
        ("12345e-6", "0.012345"),
    ])
    func areReadExactlyAndWrittenPlainly(text: String, plain: String) throws {
        let value = try read(Decimal.self, "\"\(text)\"")
        #expect(try written(value) == plain)
        #expect(value == Decimal(string: plain))
        #expect(try read(Decimal.self, plain) == value)
        #expect(try read([Decimal].self, "[ \(plain) ]") == [value])
    }

    @Test func theLargestAndTheSmallestAreExact() throws {
        let nines = String(repeating: "9", count: 38)
        for (text, plain) in [
            ("1e127", "1" + String(repeating: "0", count: 127)), ("1000e124", "1" + String(repeating: "0", count: 127)),
            ("\(nines)e127", nines + String(repeating: "0", count: 127)),
            ("-1e-128", "-0." + String(repeating: "0", count: 127) + "1"),
            ("\(nines)e-128", "0." + String(repeating: "0", count: 90) + nines),
        ] {
            let value = try read(Decimal.self, text)
            #expect(try written(value) == plain)
            #expect(try read(Decimal.self, plain) == value)
        }
    }

    @Test(arguments: [
        ("123456789012345678901234567890123456789", "a decimal of at most 38 digits", "12345678901234567890…"),
        ("0.123456789012345678901234567890123456789", "a decimal of at most 38 digits", "0.123456789012345678…"),
        ("1" + String(repeating: "0", count: 38) + "1", "a decimal of at most 38 digits", "10000000000000000000…"),
        ("1e400", "a decimal with an exponent from -128 to 127", "1e400"),
        ("1e128", "a decimal with an exponent from -128 to 127", "1e128"),
        ("1e-129", "a decimal with an exponent from -128 to 127", "1e-129"),
        ("\"abc\"", "a decimal", "\"abc\""), ("\"1,5\"", "a decimal", "\"1,5\""), ("\"1.\"", "a decimal", "\"1.\""),
        ("\".5\"", "a decimal", "\".5\""), ("\"1e\"", "a decimal", "\"1e\""), ("\"--1\"", "a decimal", "\"--1\""),
        ("\"1 000\"", "a decimal", "\"1 000\""), ("\" \"", "a decimal", "\" \""), ("\"NaN\"", "a decimal", "\"NaN\""),
        ("true", "a decimal", "true"), ("[]", "a decimal", "a list"), ("{}", "a decimal", "an object"),
    ])
    func whatIsNotExactIsRefused(json: String, expected: String, found: String) {
        #expect(refusal(Everything.self, "{\"montant\":\(json)}") == "montant: expected \(expected), found \(found)")
    }

    @Test func agreeWithFoundationsOwnReading() throws {
        var random = Seeded(seed: 11)
        for _ in 0..<20_000 {
            let text = Self.randomNumber(&random)
            let expected = try #require(Decimal(string: text))
            let value = try read(Decimal.self, text)
            if value != expected { Issue.record("\(text): \(value) is not \(expected)") }
            let plain = try written(value)
            if try read(Decimal.self, plain) != value { Issue.record("\(text): written as \(plain)") }
            if Decimal(string: plain) != value { Issue.record("\(text): written as \(plain)") }
        }
    }

    @Test func resultsOfArithmeticAreWrittenExactly() throws {
        var random = Seeded(seed: 12)
        for _ in 0..<5000 {
            let left = try #require(Decimal(string: Self.randomNumber(&random)))
            let right = try #require(Decimal(string: Self.randomNumber(&random)))
            for value in [left + right, left - right, left * right, left / (right == 0 ? 3 : right), -left]
            where !value.isNaN {
                let text = try written(value)
                if text != value.description { Issue.record("\(value.description) is written as \(text)") }
            }
        }
    }

    @Test func whatIsNotANumberIsNotWritten() {
        var model = Everything()
        model.enfants = [Everything(), Everything()]
        model.enfants?[1].montant = Decimal.nan
        let error = #expect(throws: JSONWriteError.self) { _ = try JSONWriter.data(of: model) }
        #expect(error?.description == "enfants[1].montant: expected a number, found NaN")
        #expect(error?.path == "enfants[1].montant")
        #expect(throws: JSONWriteError.self) { _ = try JSONWriter.bytes(of: model) }
        #expect(throws: JSONWriteError.self) { _ = try model.json() }
        #expect(model == model)
    }

    static func randomNumber(_ random: inout Seeded) -> String {
        let digits = 1 + random.below(random.chance(20) ? 38 : 16)
        var text = random.chance(30) ? "-" : ""
        let point = random.chance(70) ? random.below(digits) : digits
        for index in 0..<digits {
            if index == point { text += index == 0 ? "0." : "." }
            let isFirst = index == 0 && point > 0
            text += String(isFirst && digits > 1 && point != 1 ? 1 + random.below(9) : random.below(10))
        }
        if random.chance(15) { text += "e\(random.below(60) - 30)" }
        return text
    }
}
