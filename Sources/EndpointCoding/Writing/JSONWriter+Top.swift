#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension JSONWriter {
    /// Writes a whole document.
    ///
    /// - Parameter value: what to write.
    /// - Returns: the document, in UTF-8.
    /// - Throws: ``JSONWriteError`` when a value can't be written, such as a decimal that is not a number.
    public static func data(of value: some JSONCodable) throws(JSONWriteError) -> Data {
        var writer = JSONWriter()
        value.write(to: &writer)
        if let error = writer.error() { throw error }
        return writer.takeDocument()
    }

    /// Writes a whole document.
    ///
    /// - Parameter value: what to write.
    /// - Returns: the document, in UTF-8.
    /// - Throws: ``JSONWriteError`` when a value can't be written, such as a decimal that is not a number.
    public static func bytes(of value: some JSONCodable) throws(JSONWriteError) -> [UInt8] {
        var writer = JSONWriter()
        value.write(to: &writer)
        if let error = writer.error() { throw error }
        return Array(UnsafeBufferPointer(start: writer.base, count: writer.count))
    }

    /// Hands over what was written, in the very block in which it was written; the writer is empty then.
    mutating func takeDocument() -> Data {
        let memory = Memory.shrink(base, to: count)
        let data = Memory.data(memory, count: count)
        base = Memory.grow(nil, to: 1)
        capacity = 1
        count = 0
        return data
    }

    /// The document as a text, secrets and binary content replaced by a remark.
    static func redactedText(of value: some JSONCodable) -> String {
        var writer = JSONWriter(isRedacting: true)
        value.write(to: &writer)
        return String(decoding: UnsafeBufferPointer(start: writer.base, count: writer.count), as: UTF8.self)
    }

    /// Whether two values are written as the same bytes.
    static func writeSame<Value: JSONCodable>(_ left: Value, _ right: Value) -> Bool {
        var one = JSONWriter()
        var other = JSONWriter()
        left.write(to: &one)
        right.write(to: &other)
        return one.count == other.count && Memory.isEqual(one.base, other.base, one.count)
    }

    /// Hashes the bytes that a value is written as.
    static func hash(_ value: some JSONCodable, into hasher: inout Hasher) {
        var writer = JSONWriter()
        value.write(to: &writer)
        hasher.combine(bytes: UnsafeRawBufferPointer(start: writer.base, count: writer.count))
    }

    /// The failure in words.
    func error() -> JSONWriteError? {
        guard let fault else { return nil }
        var walker = PathWalker(start: UnsafePointer(base), count: count)
        return JSONWriteError(path: walker.path(at: fault.offset), expected: fault.expected, found: fault.found)
    }
}
