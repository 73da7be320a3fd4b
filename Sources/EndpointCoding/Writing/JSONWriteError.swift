/// Why a value could not be written as JSON.
public struct JSONWriteError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Where in the document, such as `lignes[3].montant`; empty at the top.
    public let path: String

    /// What can be written there, such as `a number`.
    public let expected: String

    /// What was to be written, such as `NaN`.
    public let found: String

    /// One line, such as `lignes[3].montant: expected a number, found NaN`.
    public var description: String {
        let text = "expected \(expected), found \(found)"
        return path.isEmpty ? text : "\(path): \(text)"
    }
}
