#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension JSONReader {
    /// Reads a whole document.
    ///
    /// - Parameters:
    ///   - type: what to read: a model, a scalar, a list, a map or ``JSONValue``.
    ///   - data: the document, in UTF-8; a byte order mark at its beginning is skipped.
    ///   - limits: how much the document may ask for.
    ///   - observer: is told what is worth knowing about the document, before this returns or throws.
    /// - Returns: the value.
    /// - Throws: ``JSONReadError``, with path and byte offset.
    public static func read<T: JSONCodable>(
        _ type: T.Type,
        from data: Data,
        limits: JSONLimits = .default,
        observer: ((JSONNotice) -> Void)? = nil
    ) throws(JSONReadError) -> T {
        let result = data.withUnsafeBytes { outcome(type, from: $0, limits: limits, observer: observer) }
        return try result.get()
    }

    /// Reads a whole document.
    ///
    /// - Parameters:
    ///   - type: what to read: a model, a scalar, a list, a map or ``JSONValue``.
    ///   - bytes: the document, in UTF-8; a byte order mark at its beginning is skipped.
    ///   - limits: how much the document may ask for.
    ///   - observer: is told what is worth knowing about the document, before this returns or throws.
    /// - Returns: the value.
    /// - Throws: ``JSONReadError``, with path and byte offset.
    public static func read<T: JSONCodable>(
        _ type: T.Type,
        from bytes: [UInt8],
        limits: JSONLimits = .default,
        observer: ((JSONNotice) -> Void)? = nil
    ) throws(JSONReadError) -> T {
        let result = bytes.withUnsafeBytes { outcome(type, from: $0, limits: limits, observer: observer) }
        return try result.get()
    }

    private static func outcome<T: JSONCodable>(
        _ type: T.Type,
        from bytes: UnsafeRawBufferPointer,
        limits: JSONLimits,
        observer: ((JSONNotice) -> Void)?
    ) -> Result<T, JSONReadError> {
        withBase(of: bytes) { (base) -> Result<T, JSONReadError> in
            let log = observer == nil ? nil : NoticeLog(limit: limits.notices)
            var reader = JSONReader(start: base, count: bytes.count, limits: limits, log: log)
            _ = reader.peek()
            let place = reader.position
            let value = type.read(from: &reader) ?? JSONValue.null as? T
            if value == nil { reader.fail(at: place, "a value") }
            reader.finish()
            if let observer, let log { log.report(to: observer, base: base, count: bytes.count) }
            if let error = reader.error() { return .failure(error) }
            guard let value else {
                return .failure(JSONReadError(path: "", offset: 0, expected: "a value", found: "nothing"))
            }
            return .success(value)
        }
    }

    /// Lends the first byte's place; a place of its own when there are no bytes.
    static func withBase<R>(of bytes: UnsafeRawBufferPointer, _ body: (UnsafePointer<UInt8>) -> R) -> R {
        guard let base = bytes.baseAddress else {
            var nothing: UInt8 = 0
            return withUnsafePointer(to: &nothing, body)
        }
        return body(base.assumingMemoryBound(to: UInt8.self))
    }

    /// Makes sure that nothing but white space follows.
    mutating func finish() {
        skipSpace()
        if position < end { fail("the end of the document", .character) }
    }

    /// The failure in words.
    func error() -> JSONReadError? {
        guard let fault else { return nil }
        var walker = PathWalker(start: start, count: end - start)
        let path = walker.path(at: fault.offset, missing: fault.missing)
        let found = FoundText(start: start, count: end - start).text(fault.found, at: fault.offset)
        return JSONReadError(path: path, offset: fault.offset, expected: fault.expected, found: found)
    }
}
