import EndpointCoding
import Foundation
import Testing

/// Amounts can be written exactly in code.
@Suite struct ExactDecimalTests {
    @Test(
        arguments: [
            (123_456, 2, "1234.56"), (-5, 2, "-0.05"), (0, 2, "0"), (100, 2, "1"), (7, 0, "7"), (7, -3, "7"),
            (12_345, 3, "12.345"), (Int64.max, 2, "92233720368547758.07"), (Int64.min, 2, "-92233720368547758.08"),
        ] as [(Int64, Int, String)]
    )
    func minorUnitsAreTakenExactly(units: Int64, scale: Int, text: String) {
        #expect(Decimal(minorUnits: units, scale: scale).description == text)
    }

    @Test(arguments: [
        ("1234.56", "1234.56"), ("-0.5", "-0.5"), ("1e3", "1000"), ("12.50", "12.5"),
        ("12345678901234567890.123456789012345678", "12345678901234567890.123456789012345678"),
    ])
    func digitsAreTakenExactly(digits: String, text: String) {
        #expect(Decimal(digits: digits)?.description == text)
    }

    @Test(arguments: [
        "", " ", "12,50", "12.50 EUR", "1 234.56", ".5", "5.", "--1", "0x10", "NaN", "1e999",
        "123456789012345678901234567890123456789",
    ])
    func whatIsNotOneNumberIsRefused(text: String) {
        #expect(Decimal(digits: text) == nil)
    }
}
