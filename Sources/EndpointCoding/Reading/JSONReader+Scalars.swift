extension JSONReader {
    /// Reads a boolean: true, false, 0, 1, or one of them in quotation marks.
    ///
    /// - Returns: the boolean; `nil` for null, for an empty string, and after a failure.
    public mutating func boolean() -> Bool? {
        let first = peek()
        let place = position
        switch first {
        case UInt8(ascii: "t"):
            skipLiteral()
            return hasFailed ? nil : true
        case UInt8(ascii: "f"):
            skipLiteral()
            return hasFailed ? nil : false
        case UInt8(ascii: "n"):
            skipLiteral()
            return nil
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            skipNumber()
            if hasFailed { return nil }
            if let result = StringSpan(base: place, count: position - place, isWide: false).boolean { return result }
        case Bytes.quote:
            position += 1
            guard let span = restOfString() else { return nil }
            if span.isWide { checkUTF8(span) }
            if hasFailed || span.count == 0 { return nil }
            if let result = span.trimmed.boolean { return result }
        default:
            break
        }
        fail(at: place, "a boolean")
        return nil
    }

    /// Reads a day, in any of the renderings of ``LocalDate``.
    ///
    /// - Returns: the day; `nil` for null, for an empty string, and after a failure.
    public mutating func date() -> LocalDate? {
        dateText("a date such as 2026-01-31").map { LocalDate(text: $0) }
    }

    /// Reads a day and a time, in any of the renderings of ``Timestamp``.
    ///
    /// - Returns: the point in time; `nil` for null, for an empty string, and after a failure.
    public mutating func timestamp() -> Timestamp? {
        dateText("a date and time such as 2026-01-31T10:30:00Z").map { Timestamp(text: $0) }
    }

    @inline(__always)
    private mutating func dateText(_ expected: StaticString) -> DateText? {
        let first = peek()
        let place = position
        if first == Bytes.quote {
            position += 1
            guard let span = restOfString() else { return nil }
            if span.isWide { checkUTF8(span) }
            if hasFailed || span.count == 0 { return nil }
            if let result = DateText(span.base, span.count) { return result }
        } else if first == UInt8(ascii: "n") {
            skipLiteral()
            return nil
        }
        fail(at: place, expected.description)
        return nil
    }
}

extension StringSpan {
    /// The boolean that the text names.
    var boolean: Bool? {
        switch count {
        case 1:
            if base[0] == UInt8(ascii: "1") { return true }
            return base[0] == UInt8(ascii: "0") ? false : nil
        case 4:
            return isWord("true") ? true : nil
        case 5:
            return isWord("false") ? false : nil
        default:
            return nil
        }
    }

    /// Whether the text is this one, in letters of any size.
    private func isWord(_ word: StaticString) -> Bool {
        for offset in 0..<word.utf8CodeUnitCount where base[offset] | 0x20 != word.utf8Start[offset] { return false }
        return true
    }
}
