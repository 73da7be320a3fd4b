#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension Decimal {
    /// The exact number that a literal writes.
    ///
    /// A literal with a fraction, such as `12.35`, would pass through binary floating point first.
    ///
    /// - Parameter digits: at most 38 digits, with a sign and a fraction where there are any; anything else is a
    ///   programmer's mistake and stops the process.
    public init(literal digits: StaticString) {
        guard case .number(let number) = NumberText.parse(digits.utf8Start, digits.utf8CodeUnitCount),
            let value = DecimalParts(number).decimal
        else { preconditionFailure("\(digits) is no decimal number of at most 38 digits") }
        self = value
    }
}

extension LocalDate {
    /// The day that a literal writes.
    ///
    /// - Parameter text: a day that exists, such as `2026-01-31`; anything else is a programmer's mistake and stops the
    ///   process.
    public init(literal text: StaticString) {
        guard let date = LocalDate(text.description) else { preconditionFailure("\(text) is no day") }
        self = date
    }
}
