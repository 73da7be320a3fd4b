import EndpointPatterns

/// Reads the rules of a field, and checks that each has a meaning for the field's type.
struct ConstraintsReader {
    let map: MapReader
    let type: FieldType

    func read() -> Constraints {
        var constraints = Constraints()
        if fits("maxLength", isText || type.base == .base64) {
            constraints.maxLength = map.integer("maxLength", atLeast: 1)
        }
        if fits("minLength", isText) { constraints.minLength = map.integer("minLength", atLeast: 0) }
        if fits("pattern", isText) { constraints.pattern = pattern() }
        if fits("minimum", isNumber) { constraints.minimum = number("minimum") }
        if fits("maximum", isNumber) { constraints.maximum = number("maximum") }
        if fits("maxItems", isList) { constraints.maxItems = map.integer("maxItems", atLeast: 1) }
        if fits("minItems", isList) { constraints.minItems = map.integer("minItems", atLeast: 0) }
        order("minLength", constraints.minLength, "maxLength", constraints.maxLength)
        order("minItems", constraints.minItems, "maxItems", constraints.maxItems)
        order("minimum", constraints.minimum, "maximum", constraints.maximum)
        return constraints
    }

    private var isText: Bool { type.base == .string }

    private var isNumber: Bool {
        switch type.base {
        case .int32, .int64, .decimal: true
        default: false
        }
    }

    private var isList: Bool {
        if case .list = type.base { return true }
        return false
    }

    private func fits(_ key: String, _ condition: Bool) -> Bool {
        guard map.node(key) != nil else { return false }
        if condition { return true }
        map.diagnostics.error(
            .wrongConstraint,
            at: map.place(of: key),
            "\(Wording.quote(key)) has no meaning for \(map.what), which is \(type.base.noun). Remove it."
        )
        return false
    }

    private func pattern() -> String? {
        guard let node = map.node("pattern"), let text = map.text("pattern") else { return nil }
        do throws(TextPattern.Fault) {
            _ = try TextPattern(text)
            return text
        } catch {
            map.diagnostics.error(
                .wrongConstraint,
                at: node.place,
                "The pattern \(Wording.quote(text)) of \(map.what) can't be used: \(error.message)."
            )
            return nil
        }
    }

    private func number(_ key: String) -> String? {
        guard let node = map.node(key) else { return nil }
        if case .scalar(let text, _) = node.content, NumberForm.isDecimal(text) { return text }
        map.wrongValue(node, of: key, expected: "a number of at most 38 digits")
        return nil
    }

    /// Reports a least value that is above the largest.
    private func order<Value: LosslessStringConvertible>(
        _ lowKey: String,
        _ low: Value?,
        _ highKey: String,
        _ high: Value?
    ) {
        guard let low, let high, NumberForm.isLess(high.description, low.description) else { return }
        map.diagnostics.error(
            .wrongConstraint,
            at: map.place(of: lowKey),
            "\(Wording.quote(lowKey)) of \(map.what) is \(low), more than its \(Wording.quote(highKey)) of \(high)."
        )
    }
}

/// Forms of numbers and dates, checked on their text.
enum NumberForm {
    /// RFC 8259's number, of at most 60 characters.
    static func isJSONNumber(_ text: String) -> Bool {
        var bytes = Array(text.utf8)[...]
        guard bytes.count <= 60 else { return false }
        if bytes.first == UInt8(ascii: "-") { bytes.removeFirst() }
        guard let first = bytes.first, isDigit(first) else { return false }
        let whole = bytes.prefix(while: isDigit)
        if first == UInt8(ascii: "0"), whole.count > 1 { return false }
        bytes = bytes.dropFirst(whole.count)
        if bytes.first == UInt8(ascii: ".") {
            bytes.removeFirst()
            let fraction = bytes.prefix(while: isDigit)
            if fraction.isEmpty { return false }
            bytes = bytes.dropFirst(fraction.count)
        }
        if bytes.first == UInt8(ascii: "e") || bytes.first == UInt8(ascii: "E") {
            bytes.removeFirst()
            if bytes.first == UInt8(ascii: "+") || bytes.first == UInt8(ascii: "-") { bytes.removeFirst() }
            return !bytes.isEmpty && bytes.allSatisfy(isDigit)
        }
        return bytes.isEmpty
    }

    /// Whether the first of two JSON numbers is the smaller one, as doubles have them.
    static func isLess(_ left: String, _ right: String) -> Bool {
        guard let left = Double(left), let right = Double(right) else { return false }
        return left < right
    }

    /// A decimal number of at most 38 digits, without an exponent.
    static func isDecimal(_ text: String) -> Bool {
        isJSONNumber(text) && !text.contains("e") && !text.contains("E") && text.utf8.count(where: isDigit) <= 38
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
