/// The content of a string: a stretch of the document, or of the reader's own memory where there were escapes, which
/// holds until the next string is read.
struct StringSpan {
    var base: UnsafePointer<UInt8>
    var count: Int
    var isWide: Bool
    var isOwn = false
}

extension JSONReader {
    /// Reads a string; of a number its digits as they stand, of a boolean its word.
    ///
    /// - Returns: the text, lone surrogates replaced by U+FFFD; `nil` for null, and after a failure.
    public mutating func string() -> String? {
        let byte = peek()
        if byte == Bytes.quote {
            position += 1
            guard let span = restOfString() else { return nil }
            return makeString(span)
        }
        return stringOfOther(byte)
    }

    @inline(never)
    private mutating func stringOfOther(_ byte: UInt8) -> String? {
        let place = position
        switch byte {
        case UInt8(ascii: "n"):
            skipLiteral()
            return nil
        case UInt8(ascii: "t"), UInt8(ascii: "f"):
            skipLiteral()
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            skipNumber()
        default:
            fail("a string")
        }
        if hasFailed { return nil }
        return makeString(StringSpan(base: place, count: position - place, isWide: false))
    }

    /// Reads the text of an enum value: a ready-made one when it is known.
    ///
    /// - Parameter names: the known values.
    /// - Returns: the text; `nil` for null, for an empty string that is not known, and after a failure.
    @usableFromInline
    mutating func text(among names: NameTable) -> String? {
        let byte = peek()
        let place = position
        let span: StringSpan
        if byte == Bytes.quote {
            position += 1
            guard let content = restOfString() else { return nil }
            span = content
        } else {
            guard let text = stringOfOther(byte) else { return nil }
            if names.contains(text) { return text }
            log?.add(.unknownValue, at: place - start, text: text)
            return text
        }
        if let index = names.storage.index(of: span.base, count: span.count) { return names.storage.strings[index] }
        guard span.count > 0, let text = makeString(span) else { return nil }
        log?.add(.unknownValue, at: place - start, text: text)
        return text
    }

    /// Reads a string that is never printed.
    ///
    /// - Returns: the text, also of a number; `nil` for null, and after a failure.
    public mutating func secret() -> Secret? {
        isConfidential = true
        let text = string()
        isConfidential = false
        return text.map { Secret($0) }
    }

    /// Reads the rest of a string behind its first quotation mark.
    @inline(__always)
    mutating func restOfString() -> StringSpan? {
        let place = position
        let (stop, isWide) = Bytes.stringRun(place, end)
        if stop < end, stop.pointee == Bytes.quote {
            position = stop + 1
            return StringSpan(base: place, count: stop - place, isWide: isWide)
        }
        return restOfEscapedString(place, stop, isWide)
    }

    @inline(never)
    private mutating func restOfEscapedString(
        _ place: UnsafePointer<UInt8>,
        _ firstStop: UnsafePointer<UInt8>,
        _ isWide: Bool
    ) -> StringSpan? {
        escapedStart = place
        var from = place
        var stop = firstStop
        var wide = isWide
        var count = 0
        while true {
            guard stop < end else {
                fail(at: end, "a closing quotation mark")
                return nil
            }
            reserveScratch(count + (stop - from) + 4)
            guard let scratch else { return nil }
            (scratch + count).update(from: from, count: stop - from)
            count += stop - from
            switch stop.pointee {
            case Bytes.quote:
                position = stop + 1
                return StringSpan(base: UnsafePointer(scratch), count: count, isWide: wide, isOwn: true)
            case Bytes.backslash:
                guard let scalar = escape(at: &stop) else { return nil }
                for byte in scalar.utf8 {
                    scratch[count] = byte
                    count += 1
                }
                if !scalar.isASCII { wide = true }
            default:
                fail(at: stop, "an escaped control character", .character)
                return nil
            }
            from = stop
            let run = Bytes.stringRun(from, end)
            stop = run.stop
            wide = wide || run.isWide
        }
    }

    /// Reads one escape, or two that make a surrogate pair.
    mutating func escape(at place: inout UnsafePointer<UInt8>) -> Unicode.Scalar? {
        guard end - place >= 2 else {
            fail(at: end, "an escape")
            return nil
        }
        let letter = place[1]
        let byte: UInt8
        switch letter {
        case Bytes.quote, Bytes.backslash, UInt8(ascii: "/"): byte = letter
        case UInt8(ascii: "n"): byte = 0x0A
        case UInt8(ascii: "r"): byte = 0x0D
        case UInt8(ascii: "t"): byte = 0x09
        case UInt8(ascii: "b"): byte = 0x08
        case UInt8(ascii: "f"): byte = 0x0C
        case UInt8(ascii: "u"):
            guard let unit = hexadecimal(at: place + 2) else {
                fail(at: place, "four hexadecimal digits after \"\\u\"", .text("something else"))
                return nil
            }
            place += 6
            if let scalar = Unicode.Scalar(unit) { return scalar }
            guard unit < 0xDC00, end - place >= 6, place[0] == Bytes.backslash, place[1] == UInt8(ascii: "u"),
                let low = hexadecimal(at: place + 2), low >= 0xDC00, low < 0xE000
            else { return "\u{FFFD}" }
            place += 6
            return Unicode.Scalar(0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(low) - 0xDC00))
        default:
            fail(at: place + 1, "an escape such as \"\\n\"", .character)
            return nil
        }
        place += 2
        return Unicode.Scalar(byte)
    }

    private func hexadecimal(at place: UnsafePointer<UInt8>) -> UInt16? {
        guard end - place >= 4 else { return nil }
        var result: UInt16 = 0
        for offset in 0..<4 {
            let digit: UInt8
            switch place[offset] {
            case let byte where byte >= 0x30 && byte <= 0x39: digit = byte - 0x30
            case let byte where byte >= 0x41 && byte <= 0x46: digit = byte - 0x41 + 10
            case let byte where byte >= 0x61 && byte <= 0x66: digit = byte - 0x61 + 10
            default: return nil
            }
            result = result << 4 | UInt16(digit)
        }
        return result
    }

    private mutating func reserveScratch(_ needed: Int) {
        if needed <= scratchCapacity { return }
        let capacity = max(needed, scratchCapacity * 2, 64)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        if let scratch {
            larger.update(from: scratch, count: scratchCapacity)
            scratch.deallocate()
        }
        scratch = larger
        scratchCapacity = capacity
    }

    @inline(__always)
    mutating func makeString(_ span: StringSpan) -> String? {
        let bytes = UnsafeBufferPointer(start: span.base, count: span.count)
        if !span.isWide { return String(decoding: bytes, as: UTF8.self) }
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        checkUTF8(span)
        return nil
    }

    /// Fails when the string, behind whose closing quotation mark the reader stands, is not well-formed UTF-8.
    ///
    /// Looked at is the document itself: an escape is ASCII and stands for a whole scalar, so that undoing it changes
    /// nothing about the bytes beside it.
    @inline(never)
    mutating func checkUTF8(_ span: StringSpan) {
        let place = span.isOwn ? escapedStart : span.base
        let count = span.isOwn ? position - 1 - place : span.count
        guard let index = Bytes.firstIllFormed(place, count) else { return }
        let hexadecimal = String(place[index], radix: 16, uppercase: true)
        fail(at: place + index, "UTF-8", .text("byte 0x\(hexadecimal)"))
    }
}
