/// Why a document, or a part of it, could not be read.
public struct JSONReadError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Where in the document, such as `listeFactures[3].montantTTC`; empty at the top.
    public let path: String

    /// Where in the document, in bytes from its beginning.
    ///
    /// For a missing field: the end of the object that lacks it.
    public let offset: Int

    /// What should have stood there, such as `a decimal`.
    public let expected: String

    /// What stood there: its first characters, or only its kind where it may be confidential.
    public let found: String

    /// One line, such as `listeFactures[3].montantTTC: expected a decimal, found "abc"`.
    public var description: String {
        let text = "expected \(expected), found \(found)"
        return path.isEmpty ? text : "\(path): \(text)"
    }

    init(path: String, offset: Int, expected: String, found: String) {
        self.path = path
        self.offset = offset
        self.expected = expected
        self.found = found
    }
}
