/// One place where a value doesn't fit the spec.
public struct SchemaFault: Hashable, Sendable, CustomStringConvertible {
    /// The rule that is broken, under the name that the spec format has for it.
    public enum Rule: String, Hashable, Sendable {
        /// The field is not one of the spec's.
        case unknown
        /// A field that is not optional is absent or null.
        case required
        /// Another kind of value than the type's.
        case type
        /// A value that the enum doesn't list.
        case `enum`
        /// Another value than the constant.
        case const
        /// A text or content that is too short.
        case minLength
        /// A text or content that is too long.
        case maxLength
        /// A text of another form.
        case pattern
        /// A number that is too small.
        case minimum
        /// A number that is too big.
        case maximum
        /// A list with too few items.
        case minItems
        /// A list with too many items.
        case maxItems
    }

    /// The field, such as `lignePoste[2].lignePosteQuantite`; empty for the body itself.
    public var path: String
    /// The rule.
    public var rule: Rule
    /// What was expected, and what was found.
    public var detail: String

    /// The fault in words, such as `numeroFactureSaisi: expected at most 20 characters, found 24 (maxLength)`.
    public var description: String { "\(path.isEmpty ? "the body" : path): \(detail) (\(rule.rawValue))" }
}
