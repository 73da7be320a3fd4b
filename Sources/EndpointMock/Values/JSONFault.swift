/// Why a text is no JSON.
public struct JSONFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// What was expected.
    public var expected: String
    /// Where, in bytes from the beginning.
    public var offset: Int

    package init(expected: String, offset: Int) {
        self.expected = expected
        self.offset = offset
    }

    /// The fault in words, such as `no JSON at byte 12: expected ',' or '}'`.
    public var description: String { "no JSON at byte \(offset): expected \(expected)" }
}
