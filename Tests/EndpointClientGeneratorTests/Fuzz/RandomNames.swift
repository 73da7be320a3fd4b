import EndpointSpecs

/// Names as owners of APIs choose them: words of Swift, other scripts, capitals, long ones.
enum RandomNames {
    /// Words that mean something in Swift or in emitted code.
    private static let words = [
        "init", "default", "class", "in", "is", "as", "for", "func", "let", "var", "where", "while", "nil", "true",
        "async", "await", "try", "throws", "rethrows", "any", "some", "each", "repeat", "consume", "copy", "borrowing",
        "consuming", "sending", "isolated", "nonisolated", "unsafe", "discard", "actor", "macro", "package", "open",
        "get", "set", "willSet", "didSet", "lazy", "weak", "unowned", "operator", "yield", "then", "of", "dynamic",
        "reader", "writer", "object", "field", "names", "rules", "value", "rawValue", "description", "hashValue",
        "caller", "code", "message", "error", "newValue", "oldValue", "page", "type", "write", "response", "api",
        "switch", "case", "extension", "protocol", "public", "static", "super", "precedencegroup", "subscript",
    ]
    private static let others = [
        "id", "name", "montantTTC", "IdStructure", "SIRET", "UE_HORS_FRANCE", "reception-edi", "x.y", "with space",
        "größe", "日付", "дата", "naïve", "e\u{301}tat", "ΑΒΓ", "ﬁeld", "ß", "ǅ", "_private", "1st", "2", "URLBase", "a",
        String(repeating: "long", count: 75),
    ]
    /// Names that no Swift name can be made of.
    private static let unspeakable = ["€", "a\"b", "a\\b", "*/", "\\(x)", "a\u{202E}b", "#", "👨‍👩‍👧", "'"]

    /// The names of a field: on the wire, and where that gives none, in Swift.
    static func field(_ taken: inout Set<String>, _ random: inout SeededGenerator) -> (wire: String, swift: String?) {
        while true {
            let number = random.isOnce(in: 3) ? String(random.below(100)) : ""
            let wire = random.pick([random.pick(words), random.pick(others), random.pick(unspeakable)]) + number
            let own = SwiftName.property(wire)
            let swift = own ?? "named\(random.below(1000))"
            guard swift != "self", taken.insert("on the wire: " + wire).inserted, taken.insert(swift).inserted else {
                continue
            }
            return (wire, own == nil ? swift : nil)
        }
    }

    /// A name of ASCII letters, such as paths, methods and headers have.
    static func plain(_ taken: inout Set<String>, _ random: inout SeededGenerator) -> String {
        while true {
            let name = random.pick(words) + (random.isOnce(in: 2) ? "" : String(random.below(100)))
            if taken.insert(name).inserted { return name }
        }
    }

    static func type(_ taken: inout Set<String>, _ random: inout SeededGenerator) -> String {
        let bases = [
            "Error", "Result", "Task", "URL", "Date", "Array", "Dictionary", "Set", "Never", "Double", "Character",
            "Item",
            "Element", "Value", "Clock", "Duration", "Iterator", "Sequence", "Equatable", "Identifiable", "RawValue",
            "Names", "Reader", "T", "A1", "UInt8", "Float", "Substring", "Unicode", "Actor", "MainActor", "Encoder",
            "CodingKeys", "Body", String(repeating: "Long", count: 25),
        ]
        while true {
            let name = random.pick(bases) + (random.isOnce(in: 2) ? "" : String(random.below(100)))
            if taken.insert(name).inserted { return name }
        }
    }

    static func words(_ random: inout SeededGenerator) -> String {
        random.pick([
            "One sentence.", "One sentence. And another.\n\nA paragraph.",
            "Hostile \"text\" */ \\(fatalError()) `x` #if",
            "a\u{2028}b\u{202E}c\0d\re", "日付 größe 👨‍👩‍👧", String(repeating: "word ", count: 60), "- Parameter x: y", "",
        ])
    }
}
