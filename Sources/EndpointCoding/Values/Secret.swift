/// A text that is never printed.
///
/// Description, debug description, mirror, interpolation and `dump` show `<redacted>`. The text itself is had from
/// ``value`` alone, and is sent when the model that holds it is written.
public struct Secret: Sendable, Hashable {
    /// The text.
    public let value: String

    private static let mask = "<redacted>"

    /// Hides a text.
    ///
    /// - Parameter value: the text.
    public init(_ value: String) {
        self.value = value
    }

    /// Gives the text to a closure, for places where it should not get a name.
    ///
    /// - Parameter body: is given the text.
    /// - Returns: what the closure returns.
    /// - Throws: what the closure throws.
    public func withValue<Result, Failure: Error>(_ body: (String) throws(Failure) -> Result) throws(Failure) -> Result
    {
        try body(value)
    }

    /// Whether both texts are the same bytes; takes the same time wherever they differ.
    public static func == (left: Secret, right: Secret) -> Bool {
        guard left.value.utf8.count == right.value.utf8.count else { return false }
        var difference: UInt8 = 0
        for (one, other) in zip(left.value.utf8, right.value.utf8) { difference |= one ^ other }
        return difference == 0
    }

    /// Hashes the text's bytes.
    public func hash(into hasher: inout Hasher) {
        for byte in value.utf8 { hasher.combine(byte) }
    }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// `<redacted>`.
    public var description: String { Self.mask }

    /// `<redacted>`.
    public var debugDescription: String { Self.mask }

    /// A mirror without children.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}

extension Secret: JSONCodable {
    /// Reads a text that is never printed.
    public static func read(from reader: inout JSONReader) -> Secret? { reader.secret() }

    /// Writes the text.
    public func write(to writer: inout JSONWriter) { writer.secretValue(self) }
}
