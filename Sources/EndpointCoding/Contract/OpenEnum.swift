/// A text out of a list that may grow.
///
/// A value that the list doesn't hold survives reading and is written back as it came.
public protocol OpenEnum: JSONReadable, JSONWritable, RawRepresentable, Codable, Hashable, CustomStringConvertible
where RawValue == String {
    /// Makes the value with that text, known or not.
    ///
    /// - Parameter rawValue: the text as it is sent.
    init(rawValue: String)

    /// The texts known when this code was written, in order.
    static var knownValues: NameTable { get }
}

extension OpenEnum {
    /// The known values, in order.
    public static var allKnown: [Self] {
        knownValues.names.map { Self(rawValue: $0) }
    }

    /// Whether the list of known values holds this one.
    public var isKnown: Bool {
        Self.knownValues.contains(rawValue)
    }

    /// The text as it is sent.
    public var description: String { rawValue }

    /// Reads the text; null and an empty string are nothing, unless the list holds the empty text.
    @inlinable
    public static func read(from reader: inout JSONReader) -> Self? {
        guard let text = reader.text(among: Self.knownValues) else { return nil }
        return Self(rawValue: text)
    }

    /// Writes the text.
    @inlinable
    public func write(to writer: inout JSONWriter) {
        writer.stringValue(rawValue)
    }

    /// Reads the text from a foreign decoder.
    ///
    /// - Parameter decoder: where to read from.
    /// - Throws: `DecodingError` when there is neither a text nor a number.
    public init(from decoder: any Decoder) throws {
        self.init(rawValue: try JSONValue.text(from: decoder))
    }

    /// Writes the text to a foreign encoder.
    ///
    /// - Parameter encoder: where to write to.
    /// - Throws: what the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }

    /// Whether both have the same text.
    public static func == (left: Self, right: Self) -> Bool {
        left.rawValue == right.rawValue
    }

    /// Hashes the text.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(rawValue)
    }
}
