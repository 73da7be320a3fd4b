/// A JSON number, compared digit by digit.
package struct ExactNumber: Sendable, Comparable {
    private static let greatestExponent = 1_000_000_000

    /// The number as it stood there.
    package let text: String

    private let isNegative: Bool
    /// The digits that count, without zeros at either end; none for zero.
    private let digits: [UInt8]
    /// Where the point stands, counted from before the first digit.
    private let scale: Int

    /// Reads a number.
    ///
    /// - Parameter text: the number as JSON writes it; anything else gives `nil`.
    package init?(_ text: String) {
        var bytes = Array(text.utf8)[...]
        let isNegative = bytes.first == UInt8(ascii: "-")
        if isNegative { bytes.removeFirst() }
        let whole = Self.takeDigits(&bytes)
        guard !whole.isEmpty else { return nil }
        var digits = Array(whole)
        if bytes.first == UInt8(ascii: ".") {
            bytes.removeFirst()
            let fraction = Self.takeDigits(&bytes)
            guard !fraction.isEmpty else { return nil }
            digits += fraction
        }
        guard let exponent = Self.exponent(bytes) else { return nil }
        let zeros = digits.prefix { $0 == UInt8(ascii: "0") }.count
        digits.removeFirst(zeros)
        while digits.last == UInt8(ascii: "0") { digits.removeLast() }
        self.text = text
        self.isNegative = isNegative && !digits.isEmpty
        self.digits = digits
        scale = digits.isEmpty ? 0 : whole.count - zeros + exponent
    }

    /// Whether both stand for one value, however they are written.
    package static func == (left: ExactNumber, right: ExactNumber) -> Bool {
        left.isNegative == right.isNegative && left.scale == right.scale && left.digits == right.digits
    }

    /// Whether the first stands for the smaller value.
    package static func < (left: ExactNumber, right: ExactNumber) -> Bool {
        if left.isNegative != right.isNegative { return left.isNegative }
        return left.isNegative ? right.isNearerToZero(than: left) : left.isNearerToZero(than: right)
    }

    private func isNearerToZero(than other: ExactNumber) -> Bool {
        if digits.isEmpty || other.digits.isEmpty { return digits.isEmpty && !other.digits.isEmpty }
        return scale == other.scale ? digits.lexicographicallyPrecedes(other.digits) : scale < other.scale
    }

    private static func takeDigits(_ bytes: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let digits = bytes.prefix { (0x30...0x39).contains($0) }
        bytes = bytes.dropFirst(digits.count)
        return digits
    }

    /// The exponent, zero without one; beyond a billion it makes no difference any more.
    private static func exponent(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard let first = bytes.first else { return 0 }
        guard first | 0x20 == UInt8(ascii: "e") else { return nil }
        var rest = bytes.dropFirst()
        let isNegative = rest.first == UInt8(ascii: "-")
        if isNegative || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
        let digits = takeDigits(&rest)
        guard !digits.isEmpty, rest.isEmpty else { return nil }
        let value = digits.reduce(0) { min($0 * 10 + Int($1 - 0x30), greatestExponent) }
        return isNegative ? -value : value
    }
}
