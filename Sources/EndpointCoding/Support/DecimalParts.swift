#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A decimal taken apart: (-1)^negative × significand × 10^exponent.
struct DecimalParts {
    var significand: UInt128
    var exponent: Int
    var isNegative: Bool

    /// What `Decimal` has room for.
    static let exponents = -128...127

    init(significand: UInt128, exponent: Int, isNegative: Bool) {
        self.significand = significand
        self.exponent = exponent
        self.isNegative = isNegative
    }

    init(_ number: NumberText) {
        self.init(significand: number.significand, exponent: number.exponent, isNegative: number.isNegative)
    }

    /// The decimal, or `nil` when there is no room for the exponent.
    ///
    /// The significand has no zeros at its end.
    var decimal: Decimal? {
        if significand == 0 { return Decimal() }
        guard Self.exponents.contains(exponent) else { return nil }
        if let small = UInt64(exactly: significand) {
            return Self.decimal(small, exponent: exponent, isNegative: isNegative)
        }
        let step: UInt128 = 10_000_000_000_000_000_000
        let high = Decimal(sign: .plus, exponent: 19, significand: Decimal(UInt64(significand / step)))
        let sum = high + Decimal(UInt64(significand % step))
        var result = Decimal(sign: .plus, exponent: exponent, significand: sum)
        if isNegative { result.negate() }
        return result
    }

    @inline(__always)
    static func decimal(_ significand: UInt64, exponent: Int, isNegative: Bool) -> Decimal {
        var result = Decimal(significand)
        if exponent != 0 { result = Decimal(sign: .plus, exponent: exponent, significand: result) }
        if isNegative { result.negate() }
        return result
    }
}

extension DecimalParts {
    /// Takes a decimal apart; `nil` when it is not a number.
    init?(_ value: Decimal) {
        if value.isNaN { return nil }
        guard let significand = Self.layout.significand(of: value) else {
            self.init(describing: value)
            return
        }
        self.init(significand: significand, exponent: value.exponent, isNegative: value.isSignMinus)
    }

    /// Takes a decimal apart by the text it prints.
    init?(describing value: Decimal) {
        var text = value.description
        let outcome = text.withUTF8 { bytes in
            bytes.baseAddress.map { NumberText.parse($0, bytes.count) } ?? .malformed
        }
        guard case .number(let number) = outcome else { return nil }
        self.init(number)
    }

    /// How a decimal lies in memory: four bytes, of which the second holds the significand's length in 16-bit words, then
    /// eight such words.
    enum Layout {
        case lengthInHighBits, lengthInLowBits, unknown

        @inline(__always)
        func significand(of value: Decimal) -> UInt128? {
            if self == .unknown { return nil }
            return withUnsafeBytes(of: value) { bytes in
                let length = self == .lengthInHighBits ? bytes[1] >> 4 : bytes[1] & 0x0F
                let low = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 4, as: UInt64.self))
                if length <= 4 {
                    return length == 4 ? UInt128(low) : UInt128(low & (1 << (UInt64(length) * 16) - 1))
                }
                var high = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 12, as: UInt64.self))
                if length < 8 { high &= 1 << (UInt64(length - 4) * 16) - 1 }
                return UInt128(high) << 64 | UInt128(low)
            }
        }
    }

    /// The layout that gives the right significands for a few decimals made by public means.
    static let layout: Layout = {
        guard MemoryLayout<Decimal>.size == 20 else { return .unknown }
        let samples: [(String, UInt128)] = [
            ("0", 0), ("1", 1), ("-7.25", 725), ("65536", 65536), ("281474976710657", 281_474_976_710_657),
            ("18446744073709551615", 18_446_744_073_709_551_615),
            ("0.00018446744073709551617", 18_446_744_073_709_551_617),
            ("12345678901234567890123456789012345678", 12_345_678_901_234_567_890_123_456_789_012_345_678),
        ]
        let candidates: [Layout] = [.lengthInHighBits, .lengthInLowBits]
        return candidates.first { layout in
            samples.allSatisfy { text, significand in
                Decimal(string: text).map { layout.significand(of: $0) == significand } ?? false
            }
        } ?? .unknown
    }()
}
