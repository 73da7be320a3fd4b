import EndpointPatterns

/// Reads the rules of a field, and checks that each has a meaning for the field's type.
struct ConstraintsReader {
    let map: MapReader
    let type: FieldType

    func read() -> Constraints {
        var constraints = Constraints()
        if fits("minLength", isText), let least = map.integer("minLength", atLeast: 0) {
            constraints.rules.append(.minLength(least))
        }
        if fits("maxLength", isText || type.base == .base64), let most = map.integer("maxLength", atLeast: 1) {
            constraints.rules.append(isText ? .maxLength(most) : .maxBytes(most))
        }
        if fits("minimum", isNumber), let least = number("minimum") { constraints.rules.append(.minimum(least)) }
        if fits("maximum", isNumber), let most = number("maximum") { constraints.rules.append(.maximum(most)) }
        if fits("minItems", isList), let least = map.integer("minItems", atLeast: 0) {
            constraints.rules.append(.minItems(least))
        }
        if fits("maxItems", isList), let most = map.integer("maxItems", atLeast: 1) {
            constraints.rules.append(.maxItems(most))
        }
        if fits("pattern", isText), let pattern = pattern() { constraints.rules.append(.pattern(pattern)) }
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

    private func pattern() -> TextPattern? {
        guard let node = map.node("pattern"), let text = map.text("pattern") else { return nil }
        do throws(TextPattern.Fault) {
            return try TextPattern(text)
        } catch {
            map.diagnostics.error(
                .wrongConstraint,
                at: node.place,
                "The pattern \(Wording.quote(text)) of \(map.what) can't be used: \(error.message)."
            )
            return nil
        }
    }

    private func number(_ key: String) -> ExactNumber? {
        guard let node = map.node(key) else { return nil }
        guard case .scalar(let text, _) = node.content, NumberForm.isDecimal(text), let number = ExactNumber(text)
        else {
            map.wrongValue(node, of: key, expected: "a number of at most 38 digits")
            return nil
        }
        if let range, let least = ExactNumber(range.least), let most = ExactNumber(range.most),
            number < least || most < number
        {
            map.diagnostics.error(
                .wrongConstraint,
                at: node.place,
                "\(Wording.quote(key)) of \(map.what) is \(text), but \(type.base.noun) lies between \(range.least) and "
                    + "\(range.most). Remove it, or choose another type."
            )
        }
        return number
    }

    /// The numbers that the type has itself.
    private var range: (least: String, most: String)? {
        switch type.base {
        case .int32: (String(Int32.min), String(Int32.max))
        case .int64: (String(Int64.min), String(Int64.max))
        default: nil
        }
    }

    /// Reports a least value that is above the largest.
    private func order<Value: LosslessStringConvertible>(
        _ lowKey: String,
        _ low: Value?,
        _ highKey: String,
        _ high: Value?
    ) {
        guard let low, let high, let least = ExactNumber(low.description), let most = ExactNumber(high.description),
            most < least
        else { return }
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
        var text = text
        return text.withUTF8 { bytes in
            guard let start = bytes.baseAddress, bytes.count <= 60 else { return false }
            let end = bytes.count
            var next = 0
            /// Goes past digits, and says how many there were.
            func digits() -> Int {
                let first = next
                while next < end, isDigit(start[next]) { next += 1 }
                return next - first
            }
            func take(_ byte: UInt8) -> Bool {
                guard next < end, start[next] == byte else { return false }
                next += 1
                return true
            }
            _ = take(UInt8(ascii: "-"))
            let startsWithZero = next < end && start[next] == UInt8(ascii: "0")
            let whole = digits()
            if whole == 0 || startsWithZero && whole > 1 { return false }
            if take(UInt8(ascii: ".")), digits() == 0 { return false }
            if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
                if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
                if digits() == 0 { return false }
            }
            return next == end
        }
    }

    /// A decimal number of at most 38 digits, without an exponent.
    static func isDecimal(_ text: String) -> Bool {
        isJSONNumber(text) && !text.contains("e") && !text.contains("E") && text.utf8.count(where: isDigit) <= 38
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
