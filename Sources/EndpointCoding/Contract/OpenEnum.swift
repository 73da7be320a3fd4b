/// A text out of a list that may grow.
///
/// A value that the list doesn't hold survives reading and is written back as it came. Emitted code gives each list of
/// values a name for its type, and one property for each value:
///
/// ```swift
/// public typealias Side = OpenEnum<KnownValues.Side>
///
/// extension OpenEnum<KnownValues.Side> {
///     public static var port: Self { Self(rawValue: "PORT") }
/// }
/// ```
public struct OpenEnum<Values: OpenEnumValues>: RawRepresentable, Hashable, Sendable {
    /// The text as it is sent.
    public let rawValue: String

    /// Takes any text, known or not.
    ///
    /// - Parameter rawValue: the text as it is sent.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// The texts known when this code was written, in order.
    public static var knownValues: NameTable { Values.all }

    /// The known values, in order.
    public static var allKnown: [Self] {
        Values.all.names.map { Self(rawValue: $0) }
    }

    /// Whether the list of known values holds this one.
    public var isKnown: Bool {
        Values.all.contains(rawValue)
    }
}

/// The known values of an ``OpenEnum``: a type without instances, which tells apart enums with other values.
public protocol OpenEnumValues: Sendable {
    /// The texts known when this code was written, in order.
    static var all: NameTable { get }
}

extension OpenEnum: CustomStringConvertible {
    /// The text as it is sent.
    public var description: String { rawValue }
}

extension OpenEnum: JSONCodable {
    /// Reads the text; null and an empty string are nothing, unless the list holds the empty text.
    @inlinable
    public static func read(from reader: inout JSONReader) -> Self? {
        guard let text = reader.text(among: Values.all) else { return nil }
        return Self(rawValue: text)
    }

    /// Writes the text.
    @inlinable
    public func write(to writer: inout JSONWriter) {
        writer.stringValue(rawValue)
    }
}

extension OpenEnum: Codable {
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
}
