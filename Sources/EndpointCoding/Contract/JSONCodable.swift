/// A type that reads itself from JSON and writes itself as JSON.
///
/// One protocol for both ways, since every type goes both, and each conformance of an emitted type costs compile time.
public protocol JSONCodable: Sendable {
    /// Reads one value, and leaves the reader behind it.
    ///
    /// - Parameter reader: the reader, standing before a value.
    /// - Returns: the value; `nil` when it was null (for anything but strings, also an empty string), or when reading
    ///   failed. The reader remembers the first failure and reads nothing after it.
    static func read(from reader: inout JSONReader) -> Self?

    /// Writes one value.
    ///
    /// - Parameter writer: the writer, standing where a value is due.
    func write(to writer: inout JSONWriter)
}

/// Says that reading stopped.
///
/// What went wrong is remembered by the reader, and thrown as a ``JSONReadError`` by whoever began the reading.
public struct JSONFailure: Error, Sendable {
    @usableFromInline init() {}
}
