/// A field that breaks a rule of the API.
public struct RuleViolation: Sendable, Hashable, CustomStringConvertible {
    /// Where in the request, such as `lignePoste[3].quantite`; the parameter's name for a parameter.
    public let path: String

    /// The rule under its name in the spec format, such as `maxLength`.
    public let rule: String

    /// What the rule asks for, such as `at most 999`.
    public let expected: String

    /// What was to be sent: a count, a number, or the first characters of a text, never those of a sensitive field.
    public let found: String

    /// One line, such as `lignePoste[3].quantite: expected at most 999, found 1234 (maximum)`.
    public var description: String { "\(path): expected \(expected), found \(found) (\(rule))" }
}

/// A request that breaks rules of the API.
public struct ValidationError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Every rule that is broken, in the request's order, a hundred at most.
    public let violations: [RuleViolation]

    /// The violations, one a line.
    public var description: String { violations.map(\.description).joined(separator: "\n") }
}
