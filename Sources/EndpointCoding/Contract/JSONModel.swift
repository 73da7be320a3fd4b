#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A model: an object with named fields that foreign coders read and write too, and that can be compared and printed.
///
/// Whoever needs models in sets or as keys says so in an extension without members, `extension Facture: Hashable {}`. The
/// protocols stand beside each other since a conformance by way of another protocol costs compile time for every type.
public typealias JSONModel = JSONFields & Codable & Equatable & CustomStringConvertible

/// An object with named fields.
///
/// It reads and writes its own fields; everything else that ``JSONModel`` and `Hashable` ask for comes from here. Foreign
/// coders go through ``JSONValue``, and two objects are equal when they are written as the same bytes.
public protocol JSONFields: JSONCodable {
    /// Reads the fields of one object.
    ///
    /// - Parameter reader: the reader, standing before the object.
    /// - Throws: ``JSONFailure`` when a required field is missing; the reader knows which one.
    init(reading reader: inout JSONReader) throws(JSONFailure)

    /// The names of the fields.
    static var names: NameTable { get }

    /// Reads or writes the fields: one call for each, in the order of their names.
    ///
    /// - Parameter coder: what reads or writes.
    mutating func codeFields(with coder: inout FieldCoder)
}

extension JSONFields {
    /// Reads an object; null and an empty string are nothing.
    @inlinable
    public static func read(from reader: inout JSONReader) -> Self? {
        if reader.skipAbsent() { return nil }
        do throws(JSONFailure) {
            let model = try Self(reading: &reader)
            return reader.hasFailed ? nil : model
        } catch {
            return nil
        }
    }

    /// Writes the fields as one object, absent ones left out.
    ///
    /// - Parameter writer: the writer, standing where a value is due.
    @inlinable
    public func write(to writer: inout JSONWriter) {
        var copy = self
        writer.fields(of: &copy)
    }

    /// Reads a model from untyped JSON.
    ///
    /// - Parameter json: an object.
    /// - Throws: ``JSONReadError`` when the value doesn't fit the model. Its offset counts in the compact form of `json`.
    public init(json: JSONValue) throws(JSONReadError) {
        let bytes: Data
        do throws(JSONWriteError) {
            bytes = try JSONWriter.data(of: json)
        } catch {
            throw JSONReadError(path: error.path, offset: 0, expected: error.expected, found: error.found)
        }
        self = try JSONReader.read(Self.self, from: bytes, limits: .unbounded)
    }

    /// The model as untyped JSON, with everything in it: also what ``description`` hides.
    ///
    /// - Returns: an object.
    /// - Throws: ``JSONWriteError`` when a field can't be written, such as a decimal that is not a number.
    public func json() throws(JSONWriteError) -> JSONValue {
        try JSONValue(writing: self)
    }

    /// The compact JSON text, in which secrets and binary content are replaced by a remark.
    public var description: String {
        JSONWriter.redactedText(of: self)
    }

    /// Whether both are written as the same bytes.
    public static func == (left: Self, right: Self) -> Bool {
        JSONWriter.writeSame(left, right)
    }

    /// Hashes the written bytes.
    public func hash(into hasher: inout Hasher) {
        JSONWriter.hash(self, into: &hasher)
    }
}
