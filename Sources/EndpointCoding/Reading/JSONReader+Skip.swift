extension JSONReader {
    /// Goes over one value, which is checked as if it were read.
    ///
    /// Without recursion: what is open is kept as bits.
    public mutating func skip() {
        let outside = depth
        var open = OpenContainers()
        while !hasFailed {
            let byte = peek()
            switch byte {
            case Bytes.quote:
                position += 1
                skipRestOfString()
            case UInt8(ascii: "{"):
                enter()
                if peek() == UInt8(ascii: "}") {
                    depth -= 1
                    position += 1
                } else {
                    open.push(isObject: true)
                    skipKey("a field's name or \"}\"")
                    continue
                }
            case UInt8(ascii: "["):
                enter()
                if peek() == UInt8(ascii: "]") {
                    depth -= 1
                    position += 1
                } else {
                    open.push(isObject: false)
                    continue
                }
            case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                skipNumber()
            case 0 where position == end:
                fail("a value")
            default:
                skipLiteral()
            }
            skipEnds(&open, outside: outside)
            if depth == outside { return }
        }
    }

    /// Goes over the ends of containers, and over a comma and the key behind it.
    @inline(__always)
    private mutating func skipEnds(_ open: inout OpenContainers, outside: Int) {
        while depth > outside, !hasFailed {
            let isObject = open.isObject
            let byte = peek()
            if byte == UInt8(ascii: ",") {
                position += 1
                if isObject { skipKey("a field's name") }
                return
            }
            guard byte == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
                return fail(isObject ? "\",\" or \"}\"" : "\",\" or \"]\"", .character)
            }
            position += 1
            depth -= 1
            open.pop()
        }
    }

    @inline(__always)
    private mutating func skipKey(_ expected: StaticString) {
        guard peek() == Bytes.quote else { return fail(expected.description, .character) }
        position += 1
        skipRestOfString()
        colon()
    }

    @inline(__always)
    private mutating func skipRestOfString() {
        let place = position
        var from = place
        var isWide = false
        while true {
            let run = Bytes.stringRun(from, end)
            isWide = isWide || run.isWide
            if run.stop < end, run.stop.pointee == Bytes.quote {
                position = run.stop + 1
                break
            }
            from = run.stop
            guard from < end else { return fail(at: end, "a closing quotation mark") }
            guard from.pointee == Bytes.backslash else {
                return fail(at: from, "an escaped control character", .character)
            }
            guard escape(at: &from) != nil else { return }
        }
        if isWide { checkUTF8(StringSpan(base: place, count: position - 1 - place, isWide: true)) }
    }
}

/// Which of the containers around a place are objects, one bit each.
private struct OpenContainers {
    private var bits: UInt64 = 0
    private var count = 0
    private var full: [UInt64] = []

    var isObject: Bool { bits & 1 == 1 }

    @inline(__always)
    mutating func push(isObject: Bool) {
        if count == 64 {
            full.append(bits)
            count = 0
        }
        bits = bits << 1 | (isObject ? 1 : 0)
        count += 1
    }

    @inline(__always)
    mutating func pop() {
        bits >>= 1
        count -= 1
        if count == 0, let last = full.popLast() {
            bits = last
            count = 64
        }
    }
}
