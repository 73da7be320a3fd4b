/// A JSON value written in a spec, its kind settled by the type at its place.
package indirect enum SpecValue: Hashable, Sendable {
    case null
    case boolean(Bool)
    /// A number as its digits stood there.
    case number(String)
    case string(String)
    case array([SpecValue])
    case object([Member])

    package struct Member: Hashable, Sendable {
        package var name: String
        package var value: SpecValue

        package init(_ name: String, _ value: SpecValue) {
            self.name = name
            self.value = value
        }
    }

    /// The member of an object.
    package subscript(name: String) -> SpecValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }

    /// The text of a scalar; of anything else its JSON.
    package var scalarText: String {
        switch self {
        case .string(let text), .number(let text): text
        case .null, .boolean, .array, .object: json
        }
    }

    /// The value as JSON text, members in their order.
    package var json: String {
        var text = ""
        write(to: &text)
        return text
    }

    private func write(to text: inout String) {
        switch self {
        case .null: text += "null"
        case .boolean(let value): text += value ? "true" : "false"
        case .number(let digits): text += digits
        case .string(let value): Self.write(value, to: &text)
        case .array(let items):
            text += "["
            for (index, item) in items.enumerated() {
                if index > 0 { text += "," }
                item.write(to: &text)
            }
            text += "]"
        case .object(let members):
            text += "{"
            for (index, member) in members.enumerated() {
                if index > 0 { text += "," }
                Self.write(member.name, to: &text)
                text += ":"
                member.value.write(to: &text)
            }
            text += "}"
        }
    }

    private static func write(_ value: String, to text: inout String) {
        text += "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case _ where Wording.isHidden(scalar):
                for unit in UTF16.encode(scalar) ?? .init() {
                    let hex = String(unit, radix: 16)
                    text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
                }
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
