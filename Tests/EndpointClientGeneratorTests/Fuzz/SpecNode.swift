/// A value of a spec, written in YAML's flow style.
indirect enum SpecNode: Sendable {
    /// A text, in quotes.
    case text(String)
    /// A number or a truth value, as it stands.
    case plain(String)
    case list([SpecNode])
    case map([(key: String, value: SpecNode)])

    var yaml: String {
        switch self {
        case .text(let text): Self.quoted(text)
        case .plain(let text): text
        case .list(let items): "[" + items.map(\.yaml).joined(separator: ", ") + "]"
        case .map(let entries):
            "{" + entries.map { Self.quoted($0.key) + ": " + $0.value.yaml }.joined(separator: ",\n ") + "}"
        }
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
                let hex = String(scalar.value, radix: 16)
                quoted += "\\U" + String(repeating: "0", count: 8 - hex.count) + hex
            default:
                if scalar == "\"" || scalar == "\\" { quoted += "\\" }
                quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
