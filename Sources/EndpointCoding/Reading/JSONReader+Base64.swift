#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension JSONReader {
    /// Reads binary content from base64, straight from the document's bytes.
    ///
    /// Line breaks, spaces and tabs inside are skipped, `\/` is a slash, and the padding may be missing; anything else
    /// that isn't of the alphabet of RFC 4648 section 4 is refused.
    ///
    /// - Returns: the content; `nil` for null, for an empty string, and after a failure.
    public mutating func base64() -> Data? {
        isConfidential = true
        defer { isConfidential = false }
        if skipAbsent() { return nil }
        let place = position
        guard peek() == Bytes.quote, let close = Bytes.firstQuote(place + 1, end) else {
            fail("base64 content", .kind)
            return nil
        }
        let content = place + 1
        let capacity = (close - content) / 4 * 3 + 3
        guard let memory = Memory.allocate(capacity) else {
            fail("base64 content that fits into memory", .kind)
            return nil
        }
        let count = Base64.decode(content, close, to: memory)
        guard let count else {
            Memory.free(memory)
            fail("base64 content", .kind)
            return nil
        }
        position = close + 1
        if capacity - count < 1024 { return Memory.data(memory, count: count) }
        return Memory.data(Memory.shrink(memory, to: count), count: count)
    }
}

extension Bytes {
    /// The first quotation mark.
    static func firstQuote(
        _ start: UnsafePointer<UInt8>,
        _ end: UnsafePointer<UInt8>
    ) -> UnsafePointer<UInt8>? {
        let length = end - start
        guard length > 0 else { return nil }
        return Memory.find(quote, start, length)
    }
}
