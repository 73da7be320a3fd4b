import EndpointSpecs

/// Swift string literals that hold exactly the given text.
enum StringLiteral {
    /// What stands between the quotes.
    static func content(_ value: String) -> String {
        if value.allBytes(isPlain) { return value }
        var literal = ""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": literal += "\\\""
            case "\\": literal += "\\\\"
            case "\n": literal += "\\n"
            case "\r": literal += "\\r"
            case "\t": literal += "\\t"
            default:
                if InvisibleText.isInvisible(scalar) {
                    literal += InvisibleText.escape(scalar)
                } else {
                    literal.unicodeScalars.append(scalar)
                }
            }
        }
        return literal
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte < 0x7F && byte != 0x22 && byte != 0x5C
    }
}

/// Keys of JSON objects, escaped as RFC 8259 asks, so that the writer need not look at them again.
enum JSONKey {
    static func escaped(_ key: String) -> String {
        if key.allBytes({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C }) { return key }
        var text = ""
        for scalar in key.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case _ where scalar.value < 0x20:
                let hex = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}

/// Characters that a reader of the source could not see, or that would change what he sees.
enum InvisibleText {
    static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x7F { return scalar.value < 0x20 }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: return true
        default: return false
        }
    }

    static func escape(_ scalar: Unicode.Scalar) -> String {
        "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
    }
}
