/// A number taken apart: (-1)^negative × significand × 10^exponent, the significand without zeros at its end.
struct NumberText {
    enum Outcome {
        case number(NumberText)
        case tooManyDigits
        case malformed
    }

    static let greatestDigits = 38

    var isNegative = false
    var significand: UInt128 = 0
    var exponent = 0

    /// Takes digits apart, with a sign, a fraction and an exponent where there are any.
    ///
    /// More than RFC 8259 allows: a plus sign, zeros at the beginning. Refused are more than 38 significant digits.
    static func parse(_ text: UnsafePointer<UInt8>, _ count: Int) -> Outcome {
        var result = NumberText()
        var index = 0
        if index < count, text[index] == UInt8(ascii: "-") || text[index] == UInt8(ascii: "+") {
            result.isNegative = text[index] == UInt8(ascii: "-")
            index += 1
        }
        var digits = 0
        var zeros = 0
        var isTooLong = false

        func take() -> Int {
            let first = index
            while index < count {
                let digit = text[index] &- UInt8(ascii: "0")
                guard digit < 10 else { break }
                index += 1
                if digit == 0 {
                    if digits > 0 { zeros += 1 }
                    continue
                }
                digits += zeros + 1
                if digits > greatestDigits {
                    isTooLong = true
                } else {
                    for _ in 0...zeros { result.significand *= 10 }
                    result.significand += UInt128(digit)
                }
                zeros = 0
            }
            return index - first
        }

        guard take() > 0 else { return .malformed }
        if index < count, text[index] == UInt8(ascii: ".") {
            index += 1
            let fraction = take()
            guard fraction > 0 else { return .malformed }
            result.exponent -= fraction
        }
        if index < count, text[index] | 0x20 == UInt8(ascii: "e") {
            index += 1
            guard let exponent = Self.exponent(text, &index, count) else { return .malformed }
            result.exponent += exponent
        }
        guard index == count else { return .malformed }
        if isTooLong { return .tooManyDigits }
        result.exponent = digits == 0 ? 0 : result.exponent + zeros
        return .number(result)
    }

    private static func exponent(_ text: UnsafePointer<UInt8>, _ index: inout Int, _ count: Int) -> Int? {
        var isNegative = false
        if index < count, text[index] == UInt8(ascii: "-") || text[index] == UInt8(ascii: "+") {
            isNegative = text[index] == UInt8(ascii: "-")
            index += 1
        }
        let first = index
        var exponent = 0
        while index < count {
            let digit = text[index] &- UInt8(ascii: "0")
            guard digit < 10 else { break }
            exponent = min(exponent * 10 + Int(digit), 1_000_000)
            index += 1
        }
        guard index > first else { return nil }
        return isNegative ? -exponent : exponent
    }

    /// The number as an integer, if it is one and lies within 64 bits.
    var integer: Int64? {
        guard significand != 0 else { return 0 }
        guard exponent >= 0, exponent < 20 else { return nil }
        var magnitude = significand
        for _ in 0..<exponent {
            let (product, isOver) = magnitude.multipliedReportingOverflow(by: 10)
            if isOver { return nil }
            magnitude = product
        }
        if isNegative {
            guard magnitude <= UInt128(Int64.min.magnitude) else { return nil }
            return Int64(truncatingIfNeeded: 0 &- magnitude)
        }
        return Int64(exactly: magnitude)
    }

    /// Whether the number has no fraction.
    var isIntegral: Bool { significand == 0 || exponent >= 0 }
}

extension NumberText {
    /// Whether a text is a number as RFC 8259 has it.
    static func isJSON(_ text: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        var reader = JSONReader(start: text, count: count, limits: .unbounded, log: nil)
        reader.skipNumber()
        return !reader.hasFailed && reader.position == reader.end
    }
}
