#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension JSONReader {
    /// Reads an integer of 32 bits, also from a string; 12.0 and 1e3 are integers.
    ///
    /// - Returns: the integer; `nil` for null, for an empty string, and after a failure, which a value out of range is.
    public mutating func int32() -> Int32? {
        _ = peek()
        let place = position
        guard let wide = int64() else { return nil }
        if let result = Int32(exactly: wide) { return result }
        fail(at: place, "an integer from \(Int32.min) to \(Int32.max)")
        return nil
    }

    /// Reads an integer of 64 bits, also from a string; 12.0 and 1e3 are integers.
    ///
    /// - Returns: the integer; `nil` for null, for an empty string, and after a failure, which a value out of range is.
    public mutating func int64() -> Int64? {
        let first = peek()
        var place = position
        let isNegative = first == UInt8(ascii: "-")
        if isNegative { place += 1 }
        let digits = place
        var magnitude: Int64 = 0
        while place < end {
            let digit = place.pointee &- UInt8(ascii: "0")
            guard digit < 10 else { break }
            magnitude = magnitude &* 10 &+ Int64(digit)
            place += 1
        }
        let count = place - digits
        if count > 0, count <= 18, place < end, count == 1 || digits.pointee != UInt8(ascii: "0"),
            place.pointee != UInt8(ascii: "."), place.pointee | 0x20 != UInt8(ascii: "e")
        {
            position = place
            return isNegative ? -magnitude : magnitude
        }
        return int64ByText()
    }

    @inline(never)
    private mutating func int64ByText() -> Int64? {
        let place = position
        switch numberText() {
        case .absent:
            return nil
        case .malformed:
            fail(at: place, "an integer")
        case .tooManyDigits:
            fail(at: place, "an integer from \(Int64.min) to \(Int64.max)")
        case .number(let number):
            if let result = number.integer { return result }
            fail(at: place, number.isIntegral ? "an integer from \(Int64.min) to \(Int64.max)" : "an integer")
        }
        return nil
    }

    /// Reads an exact number, also from a string, from its own digits.
    ///
    /// - Returns: the number, without zeros at its end (12.50 is 12.5); `nil` for null, for an empty string, and after a
    ///   failure, which more than 38 significant digits or an exponent that a decimal doesn't have are.
    public mutating func decimal() -> Decimal? {
        let first = peek()
        var place = position
        let isNegative = first == UInt8(ascii: "-")
        if isNegative { place += 1 }
        let digits = place
        var significand: UInt64 = 0
        while place < end {
            let digit = place.pointee &- UInt8(ascii: "0")
            guard digit < 10 else { break }
            significand = significand &* 10 &+ UInt64(digit)
            place += 1
        }
        let whole = place - digits
        var fraction = 0
        if whole > 0, place < end, place.pointee == UInt8(ascii: ".") {
            place += 1
            let point = place
            while place < end {
                let digit = place.pointee &- UInt8(ascii: "0")
                guard digit < 10 else { break }
                significand = significand &* 10 &+ UInt64(digit)
                place += 1
            }
            fraction = place - point
            if fraction == 0 { return decimalByText() }
        }
        if whole > 0, whole &+ fraction <= 18, place < end, whole == 1 || digits.pointee != UInt8(ascii: "0"),
            place.pointee | 0x20 != UInt8(ascii: "e")
        {
            position = place
            return DecimalParts.decimal(significand, exponent: -fraction, isNegative: isNegative)
        }
        return decimalByText()
    }

    @inline(never)
    private mutating func decimalByText() -> Decimal? {
        let place = position
        switch numberText() {
        case .absent:
            return nil
        case .malformed:
            fail(at: place, "a decimal")
        case .tooManyDigits:
            fail(at: place, "a decimal of at most \(NumberText.greatestDigits) digits")
        case .number(let number):
            if let result = DecimalParts(number).decimal { return result }
            let exponents = DecimalParts.exponents
            fail(at: place, "a decimal with an exponent from \(exponents.lowerBound) to \(exponents.upperBound)")
        }
        return nil
    }

    private enum NumberOutcome {
        case absent, malformed, tooManyDigits
        case number(NumberText)
    }

    /// Reads a number, or a string with one in it.
    private mutating func numberText() -> NumberOutcome {
        let place = position
        let outcome: NumberText.Outcome
        switch peek() {
        case UInt8(ascii: "n"):
            skipLiteral()
            return .absent
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            skipNumber()
            if hasFailed { return .absent }
            outcome = NumberText.parse(place, position - place)
        case Bytes.quote:
            position += 1
            guard let span = restOfString() else { return .absent }
            if span.isWide { checkUTF8(span) }
            if hasFailed || span.count == 0 { return .absent }
            guard span.count <= limits.numberLength else { return .malformed }
            let trimmed = span.trimmed
            outcome = NumberText.parse(trimmed.base, trimmed.count)
        default:
            return .malformed
        }
        switch outcome {
        case .number(let number): return .number(number)
        case .tooManyDigits: return .tooManyDigits
        case .malformed: return .malformed
        }
    }

    /// Goes over a number, which must be one as RFC 8259 has it.
    mutating func skipNumber() {
        let first = position
        var place = first
        if place < end, place.pointee == UInt8(ascii: "-") { place += 1 }
        if place < end, place.pointee == UInt8(ascii: "0") {
            place += 1
        } else {
            guard skipDigits(&place) else { return }
        }
        if place < end, place.pointee == UInt8(ascii: ".") {
            place += 1
            guard skipDigits(&place) else { return }
        }
        if place < end, place.pointee | 0x20 == UInt8(ascii: "e") {
            place += 1
            if place < end, place.pointee == UInt8(ascii: "+") || place.pointee == UInt8(ascii: "-") { place += 1 }
            guard skipDigits(&place) else { return }
        }
        guard place - first <= limits.numberLength else {
            return fail(at: first, "a number of at most \(limits.numberLength) characters", .text("a longer one"))
        }
        position = place
    }

    @inline(__always)
    private mutating func skipDigits(_ place: inout UnsafePointer<UInt8>) -> Bool {
        let first = place
        while place < end, place.pointee &- UInt8(ascii: "0") < 10 { place += 1 }
        if place > first { return true }
        fail(at: place, "a digit", .character)
        return false
    }
}

extension StringSpan {
    /// Without spaces at both ends.
    var trimmed: StringSpan {
        var result = self
        while result.count > 0, result.base.pointee == 0x20 {
            result.base += 1
            result.count -= 1
        }
        while result.count > 0, result.base[result.count - 1] == 0x20 { result.count -= 1 }
        return result
    }
}
