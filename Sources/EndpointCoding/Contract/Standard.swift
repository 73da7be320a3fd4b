#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension String: JSONCodable {
    /// Reads a string; of a number its digits as they stand, of a boolean its word.
    public static func read(from reader: inout JSONReader) -> String? { reader.string() }

    /// Writes a string.
    public func write(to writer: inout JSONWriter) { writer.stringValue(self) }
}

extension Bool: JSONCodable {
    /// Reads a boolean, also from 0, 1 and the words in quotation marks.
    public static func read(from reader: inout JSONReader) -> Bool? { reader.boolean() }

    /// Writes a boolean.
    public func write(to writer: inout JSONWriter) { writer.booleanValue(self) }
}

extension Int32: JSONCodable {
    /// Reads an integer, also from a string.
    public static func read(from reader: inout JSONReader) -> Int32? { reader.int32() }

    /// Writes an integer.
    public func write(to writer: inout JSONWriter) { writer.int64Value(Int64(self)) }
}

extension Int64: JSONCodable {
    /// Reads an integer, also from a string.
    public static func read(from reader: inout JSONReader) -> Int64? { reader.int64() }

    /// Writes an integer.
    public func write(to writer: inout JSONWriter) { writer.int64Value(self) }
}

extension Decimal: JSONCodable {
    /// Reads an exact number, also from a string.
    public static func read(from reader: inout JSONReader) -> Decimal? { reader.decimal() }

    /// Writes an exact number in plain digits.
    public func write(to writer: inout JSONWriter) { writer.decimalValue(self) }
}

extension Data: JSONCodable {
    /// Reads binary content from base64.
    public static func read(from reader: inout JSONReader) -> Data? { reader.base64() }

    /// Writes binary content as base64.
    public func write(to writer: inout JSONWriter) { writer.base64Value(self) }
}

extension Array: JSONCodable where Element: JSONCodable {
    /// Reads a list; a bare value is a list of one, nulls inside are dropped.
    public static func read(from reader: inout JSONReader) -> [Element]? { reader.list(Element.self) }

    /// Writes a list.
    public func write(to writer: inout JSONWriter) { writer.listValue(self) }
}

extension Dictionary: JSONCodable where Key == String, Value: JSONCodable {
    /// Reads an object with free keys; keys whose value is null are dropped.
    public static func read(from reader: inout JSONReader) -> [String: Value]? { reader.map(Value.self) }

    /// Writes an object with free keys, in the order of the keys' bytes.
    public func write(to writer: inout JSONWriter) { writer.mapValue(self) }
}
