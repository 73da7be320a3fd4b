/// A rule of a field beyond its type.
///
/// What keeps to it is decided here alone, for examples in specs, for the mock and for what clients send.
package enum FieldRule: Sendable {
    /// Of a text, in Unicode scalars.
    case minLength(Int)
    /// Of a text, in Unicode scalars.
    case maxLength(Int)
    /// Of binary content, in bytes; `maxLength` in specs.
    case maxBytes(Int)
    /// That the pattern is found in the text.
    case pattern(TextPattern)
    /// The least number.
    case minimum(ExactNumber)
    /// The greatest number.
    case maximum(ExactNumber)
    /// Of a list.
    case minItems(Int)
    /// Of a list.
    case maxItems(Int)

    /// What a value that breaks the rule was expected to be.
    package struct Breach: Hashable, Sendable {
        /// Such as `at most 40 characters`.
        package let expected: String
        /// The count that was found, where the rule counts something.
        package let count: Int?
    }

    /// The rule's name in the spec format.
    package var name: String {
        switch self {
        case .minLength: "minLength"
        case .maxLength, .maxBytes: "maxLength"
        case .pattern: "pattern"
        case .minimum: "minimum"
        case .maximum: "maximum"
        case .minItems: "minItems"
        case .maxItems: "maxItems"
        }
    }

    /// How a text breaks the rule; `nil` when it doesn't.
    package func breach(byText text: String) -> Breach? {
        switch self {
        case .minLength(let least): Self.tooLow(text.unicodeScalars.count, least, "character")
        case .maxLength(let most): Self.tooHigh(text.unicodeScalars.count, most, "character")
        case .maxBytes(let most): Self.tooHigh(Self.contentCount(text), most, "byte")
        case .pattern(let pattern):
            pattern.matches(text) ? nil : Breach(expected: "a text of the form \(pattern.text)", count: nil)
        case .minimum, .maximum, .minItems, .maxItems: nil
        }
    }

    /// How a number in JSON's form breaks the rule; `nil` when it doesn't.
    package func breach(byNumber digits: String) -> Breach? {
        switch self {
        case .minimum(let least):
            ExactNumber(digits).flatMap { $0 < least ? Breach(expected: "at least \(least.text)", count: nil) : nil }
        case .maximum(let most):
            ExactNumber(digits).flatMap { $0 > most ? Breach(expected: "at most \(most.text)", count: nil) : nil }
        case .minLength, .maxLength, .maxBytes, .pattern, .minItems, .maxItems: nil
        }
    }

    /// How a list of so many items breaks the rule; `nil` when it doesn't.
    package func breach(byItems count: Int) -> Breach? {
        switch self {
        case .minItems(let least): Self.tooLow(count, least, "item")
        case .maxItems(let most): Self.tooHigh(count, most, "item")
        case .minLength, .maxLength, .maxBytes, .pattern, .minimum, .maximum: nil
        }
    }

    private static func tooLow(_ count: Int, _ least: Int, _ word: String) -> Breach? {
        count < least ? Breach(expected: "at least \(least) \(word)\(least == 1 ? "" : "s")", count: count) : nil
    }

    private static func tooHigh(_ count: Int, _ most: Int, _ word: String) -> Breach? {
        count > most ? Breach(expected: "at most \(most) \(word)\(most == 1 ? "" : "s")", count: count) : nil
    }

    /// The size of what base64 text stands for.
    private static func contentCount(_ text: String) -> Int {
        let padding = text.utf8.suffix(2).count { $0 == UInt8(ascii: "=") }
        return text.utf8.count / 4 * 3 - padding
    }
}
