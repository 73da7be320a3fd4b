/// Any JSON, untyped.
///
/// Numbers are kept as the text that was read, objects in their order: what was read is written back the same, but for
/// white space, escapes and repeated keys. Two objects are equal when they have the same members in the same order, two
/// numbers when their texts are equal.
public enum JSONValue: Sendable, Hashable {
    /// `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A number, as its exact text. Writing fails when it is not a JSON number.
    case number(String)
    /// A string.
    case string(String)
    /// A list.
    case array([JSONValue])
    /// An object, in order.
    case object(JSONObject)

    /// The member of an object, or `nil` when there is none or this isn't an object.
    ///
    /// - Parameter name: the member's name.
    public subscript(name: String) -> JSONValue? {
        if case .object(let object) = self { return object[name] }
        return nil
    }

    /// The element of a list, or `nil` when there is none or this isn't a list.
    ///
    /// - Parameter index: the element's place, from 0.
    public subscript(index: Int) -> JSONValue? {
        guard case .array(let elements) = self, elements.indices.contains(index) else { return nil }
        return elements[index]
    }

    /// The text, if this is a string.
    public var string: String? {
        if case .string(let text) = self { return text }
        return nil
    }

    /// The number, if this is one, or a string with one in it, and fits.
    public var integer: Int64? {
        switch self {
        case .number(var text), .string(var text):
            let outcome = text.withUTF8 { bytes in bytes.baseAddress.map { NumberText.parse($0, bytes.count) } }
            guard case .number(let number)? = outcome else { return nil }
            return number.integer
        default:
            return nil
        }
    }

    /// Reads untyped JSON.
    ///
    /// - Parameter text: the JSON text.
    /// - Throws: ``JSONReadError``, with path and byte offset.
    public init(parsing text: String) throws(JSONReadError) {
        self = try JSONReader.read(JSONValue.self, from: Array(text.utf8))
    }

    /// The JSON that a value is written as.
    init(writing value: some JSONCodable) throws(JSONWriteError) {
        let bytes = try JSONWriter.bytes(of: value)
        do throws(JSONReadError) {
            self = try JSONReader.read(JSONValue.self, from: bytes, limits: .unbounded)
        } catch {
            throw JSONWriteError(path: error.path, expected: error.expected, found: error.found)
        }
    }
}

extension JSONValue: CustomStringConvertible {
    /// The compact JSON text.
    public var description: String { JSONWriter.redactedText(of: self) }
}

extension JSONValue: JSONCodable {
    /// Reads anything; null is nothing.
    public static func read(from reader: inout JSONReader) -> JSONValue? { reader.json() }

    /// Writes it as it is.
    public func write(to writer: inout JSONWriter) { writer.jsonValue(self) }
}

extension JSONValue: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    /// `null`.
    public init(nilLiteral: ()) { self = .null }

    /// `true` or `false`.
    public init(booleanLiteral value: Bool) { self = .bool(value) }

    /// An integer.
    public init(integerLiteral value: Int64) { self = .number(String(value)) }

    /// A string.
    public init(stringLiteral value: String) { self = .string(value) }

    /// A list.
    public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }

    /// An object.
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(JSONObject(elements.map { JSONObject.Member(name: $0.0, value: $0.1) }))
    }
}
