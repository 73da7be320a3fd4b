import EndpointPatterns

/// What the fields of a type have to keep to, by the fields' names.
///
/// Each rule is a text such as `minLength 1, maxLength 40, pattern ^[A-Z]+$`; a pattern goes to the end of it.
public struct RuleTable: Sendable, ExpressibleByDictionaryLiteral {
    let storage: Storage

    final class Storage: Sendable {
        let elements: [(name: StaticString, rules: StaticString)]

        init(_ elements: [(StaticString, StaticString)]) {
            self.elements = elements.map { (name: $0.0, rules: $0.1) }
        }
    }

    /// Makes a table.
    ///
    /// - Parameter elements: names of fields as the API spells them, and their rules.
    public init(dictionaryLiteral elements: (StaticString, StaticString)...) {
        storage = Storage(elements)
    }
}

/// The rules of one field.
struct FieldRules {
    var rules: [FieldRule] = []
    var isSensitive = false

    /// Takes the text of rules apart; one that isn't known is a fault of the generator.
    init(_ text: StaticString) {
        var rest = text.description[...]
        while !rest.isEmpty {
            let word = rest.prefix { $0 != " " && $0 != "," }
            rest = rest.dropFirst(word.count)
            if word == "sensitive" {
                isSensitive = true
            } else {
                let isPattern = word == "pattern"
                let value = isPattern ? rest.dropFirst() : rest.dropFirst().prefix { $0 != "," }
                rest = rest.dropFirst(value.count + 1)
                guard let rule = Self.rule(word, String(value)) else {
                    preconditionFailure("There is no rule '\(word) \(value)'.")
                }
                rules.append(rule)
            }
            if rest.hasPrefix(", ") { rest = rest.dropFirst(2) }
        }
    }

    private static func rule(_ word: Substring, _ value: String) -> FieldRule? {
        switch word {
        case "pattern": (try? TextPattern(value)).map { .pattern($0) }
        case "minimum": ExactNumber(value).map { .minimum($0) }
        case "maximum": ExactNumber(value).map { .maximum($0) }
        default:
            Int(value)
                .flatMap { number in
                    switch word {
                    case "minLength": .minLength(number)
                    case "maxLength": .maxLength(number)
                    case "maxBytes": .maxBytes(number)
                    case "minItems": .minItems(number)
                    case "maxItems": .maxItems(number)
                    default: nil
                    }
                }
        }
    }
}
