#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension Decimal {
    /// Makes an amount out of a whole number of its smallest unit, exactly: `Decimal(minorUnits: 123_456)` is 1234.56.
    ///
    /// A literal with a fraction, such as `1234.56`, passes through binary floating point first and arrives as
    /// 1234.5599999999997952.
    ///
    /// - Parameters:
    ///   - minorUnits: how many of the smallest unit, such as cents.
    ///   - scale: how many digits stand behind the decimal point. Default 2; from 0 to 127, others are taken as the nearer of these.
    public init(minorUnits: Int64, scale: Int = 2) {
        let parts = DecimalParts(
            significand: UInt128(minorUnits.magnitude),
            exponent: -Swift.min(Swift.max(scale, 0), 127),
            isNegative: minorUnits < 0
        )
        self = parts.decimal ?? Decimal()
    }

    /// Reads a number digit by digit, exactly: `Decimal(digits: "1234.56")`.
    ///
    /// Unlike `Decimal(string:)`, which stops in silence at the first character that it doesn't know and makes 12 of `12,50`,
    /// this gives `nil` for everything but one number with a point, of at most 38 digits.
    ///
    /// - Parameter digits: the number, such as `1234.56`, `-0.5` or `1e3`.
    public init?(digits: String) {
        var text = digits
        let outcome = text.withUTF8 { bytes in bytes.baseAddress.map { NumberText.parse($0, bytes.count) } }
        guard case .number(let number)? = outcome, let value = DecimalParts(number).decimal else { return nil }
        self = value
    }
}
