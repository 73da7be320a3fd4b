/// Reads JSON out of bytes, one value after the other, as the model asks for them.
///
/// Reading is lenient about kinds (a number for a string, a string for a number, one value for a list of one, null for
/// anything) and strict about the JSON itself: what RFC 8259 doesn't allow is refused, also where it is skipped.
///
/// No method throws. The first failure is remembered, everything after it reads as `nil`, and the `read` function that
/// began the reading throws it as ``JSONReadError``. A reader is lent by such a function and stands for the bytes it was
/// lent with; it is of no use afterwards.
public struct JSONReader: ~Copyable {
    let start: UnsafePointer<UInt8>
    let end: UnsafePointer<UInt8>
    let limits: JSONLimits
    let log: NoticeLog?
    var position: UnsafePointer<UInt8>
    var depth = 0
    var fault: ReadFault?
    var isConfidential = false
    var lastObjectEnd = 0
    var scratch: UnsafeMutablePointer<UInt8>?
    var scratchCapacity = 0
    /// Where the content begins, in the document, of the last string that had escapes.
    var escapedStart: UnsafePointer<UInt8>

    /// Stands before the first byte of `bytes`, which must outlive the reader.
    init(start: UnsafePointer<UInt8>, count: Int, limits: JSONLimits, log: NoticeLog?) {
        self.start = start
        self.end = start + count
        self.limits = limits
        self.log = log
        self.position = start
        self.escapedStart = start
        if count >= 3, start[0] == 0xEF, start[1] == 0xBB, start[2] == 0xBF { position += 3 }
        if count > limits.bytes {
            fault = ReadFault(
                offset: 0,
                expected: "at most \(limits.bytes) bytes",
                found: .text("\(count) bytes")
            )
            position = end
        }
    }

    deinit {
        scratch?.deallocate()
    }

    /// Whether reading has failed, so that nothing more will be read.
    public var hasFailed: Bool { fault != nil }

    /// Remembers that a required field was not there.
    ///
    /// - Parameters:
    ///   - name: the field.
    ///   - expected: what it should have been, such as `an integer`.
    /// - Returns: the failure to throw.
    public mutating func missing(_ name: StaticString, _ expected: StaticString) -> JSONFailure {
        if fault == nil {
            fault = ReadFault(
                offset: lastObjectEnd,
                expected: expected.description,
                found: .nothing,
                missing: name.description
            )
            position = end
        }
        return JSONFailure()
    }

    /// Remembers what went wrong at `place`, if nothing has before, and goes to the end.
    @inline(never)
    mutating func fail(at place: UnsafePointer<UInt8>, _ expected: String, _ found: ReadFault.Found = .value) {
        if fault == nil {
            fault = ReadFault(offset: place - start, expected: expected, found: isConfidential ? found.hidden : found)
        }
        position = end
    }

    @inline(never)
    mutating func fail(_ expected: String, _ found: ReadFault.Found = .value) {
        fail(at: position, expected, found)
    }
}

/// What went wrong, before it is put into words.
struct ReadFault {
    enum Found {
        /// The value that stands there, its first characters quoted.
        case value
        /// The one character that stands there.
        case character
        /// Only the kind of value that stands there.
        case kind
        /// Nothing stands there.
        case nothing
        /// These words.
        case text(String)

        /// The same without a word of the document.
        var hidden: Found {
            switch self {
            case .value: .kind
            case .character: .text("something else")
            case .kind, .nothing, .text: self
            }
        }
    }

    var offset: Int
    var expected: String
    var found: Found
    var missing: String?
}

extension JSONReader {
    @inline(__always)
    mutating func skipSpace() {
        while position < end {
            let byte = position.pointee
            if byte > 0x20 { return }
            guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
            position += 1
        }
    }

    /// The next byte that isn't white space; 0, which begins nothing, at the end.
    @inline(__always)
    mutating func peek() -> UInt8 {
        if position < end {
            let byte = position.pointee
            if byte > 0x20 { return byte }
        }
        skipSpace()
        return position < end ? position.pointee : 0
    }

    /// Skips null and the empty string.
    ///
    /// - Returns: whether there was one, or reading has failed.
    @usableFromInline
    mutating func skipAbsent() -> Bool {
        switch peek() {
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            return false
        case UInt8(ascii: "n"):
            skipLiteral()
            return true
        case Bytes.quote where end - position > 1 && position[1] == Bytes.quote:
            position += 2
            return true
        default:
            return hasFailed
        }
    }

    /// Skips `null`, `true` or `false`, one of which must stand here.
    mutating func skipLiteral() {
        let place = position
        let word: StaticString
        switch place.pointee {
        case UInt8(ascii: "n"): word = "null"
        case UInt8(ascii: "t"): word = "true"
        case UInt8(ascii: "f"): word = "false"
        default: return fail("a value", .character)
        }
        let count = word.utf8CodeUnitCount
        guard end - place >= count, Bytes.equal(place, word.utf8Start, count, readable: 0) else {
            return fail(word.description, .character)
        }
        position = place + count
    }
}
