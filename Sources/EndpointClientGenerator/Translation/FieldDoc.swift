import EndpointSpecs

/// Documentation of fields, enums and whatever else specs describe.
enum FieldDoc {
    static func doc(_ field: Field) -> DocText {
        var doc = DocText(words: field.description ?? "", fallback: "The field `\(code(field.wireName))`.")
        var rules = field.hasDetails ? rules(field) : ""
        func add(_ rule: String) {
            if !rules.isEmpty { rules += " " }
            rules += rule
        }
        if field.hasDetails {
            if let constant = field.constant {
                let text = code(constant.scalarText)
                add("Always sent as `\(text)`; reading keeps another value.")
            }
            if let value = field.defaultValue { add("Default: `\(code(value.scalarText))`.") }
            if field.isNullable {
                add(field.type.isOptional ? "`.null` sends null, `nil` nothing." : "`.null` sends null.")
            }
        }
        if field.type.base == .decimal {
            add("Exact: write `Decimal(string:)`, as a literal with a fraction is rounded to binary.")
        }
        if field.isOneOrMany {
            add("One bare value or a list, as sources disagree: a list is sent, and both are read.")
        }
        if !rules.isEmpty { doc.paragraphs.append(rules) }
        doc.callouts = callouts(field.notes, field.deprecated)
        return doc
    }

    /// Notes and deprecation, in this order.
    static func callouts(_ notes: [String], _ deprecated: Deprecation?) -> [(keyword: StaticString, text: String)] {
        var callouts: [(keyword: StaticString, text: String)] = []
        for note in notes { callouts.append(("Note", DocText.paragraphs(of: note).joined(separator: " "))) }
        if let deprecated {
            let text = deprecated.message ?? "It may disappear from the API."
            callouts.append(("Warning", "Deprecated. " + DocText.paragraphs(of: text).joined(separator: " ")))
        }
        return callouts
    }

    /// Text for code voice: what would end it is left out.
    static func code(_ text: String) -> String {
        if text.allBytes({ $0 != UInt8(ascii: "`") && $0 != 0x0A && $0 != 0x0D }) { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "`" && $0 != "\n" && $0 != "\r" }))
    }

    private static func rules(_ field: Field) -> String {
        let constraints = field.constraints
        guard !constraints.isEmpty else { return "" }
        let unit = field.type.base == .base64 ? "bytes" : "characters"
        var rules: [String] = []
        if let maximum = constraints.maxLength { rules.append("At most \(maximum) \(unit).") }
        if let minimum = constraints.minLength { rules.append("At least \(minimum) \(unit).") }
        if let pattern = constraints.pattern { rules.append("Matches `\(code(pattern))`.") }
        if let minimum = constraints.minimum { rules.append("At least \(minimum).") }
        if let maximum = constraints.maximum { rules.append("At most \(maximum).") }
        if let minimum = constraints.minItems { rules.append("At least \(minimum) items.") }
        if let maximum = constraints.maxItems { rules.append("At most \(maximum) items.") }
        return rules.joined(separator: " ")
    }
}
