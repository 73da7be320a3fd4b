/// Work on raw bytes, eight at a time where it can be.
enum Bytes {
    static let quote = UInt8(ascii: "\"")
    static let backslash = UInt8(ascii: "\\")

    @inline(__always)
    static func word(_ text: UnsafePointer<UInt8>) -> UInt64 {
        UInt64(littleEndian: UnsafeRawPointer(text).loadUnaligned(as: UInt64.self))
    }

    /// Whether `count` bytes are the same.
    ///
    /// Eight bytes may be loaded behind the last ones of `name`, and up to `readable` bytes of `text`.
    @inline(__always)
    static func equal(
        _ text: UnsafePointer<UInt8>,
        _ name: UnsafePointer<UInt8>,
        _ count: Int,
        readable: Int
    ) -> Bool {
        var offset = 0
        while offset &+ 8 <= count {
            if word(text + offset) != word(name + offset) { return false }
            offset &+= 8
        }
        let rest = count &- offset
        if rest == 0 { return true }
        if count >= 8 { return word(text + count - 8) == word(name + count - 8) }
        if offset &+ 8 <= readable {
            let difference = word(text + offset) ^ word(name + offset)
            return difference << UInt64(truncatingIfNeeded: 64 &- rest &* 8) == 0
        }
        while offset < count {
            if text[offset] != name[offset] { return false }
            offset &+= 1
        }
        return true
    }

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highs: UInt64 = 0x8080_8080_8080_8080

    /// Goes on to the first quotation mark, backslash or control character, or to the end.
    ///
    /// - Returns: where it stopped, and whether it passed anything but ASCII.
    @inline(__always)
    static func stringRun(
        _ start: UnsafePointer<UInt8>,
        _ end: UnsafePointer<UInt8>
    ) -> (stop: UnsafePointer<UInt8>, isWide: Bool) {
        var place = start
        var wide: UInt64 = 0
        while end - place >= 8 {
            let bytes = word(place)
            let quotes = bytes ^ (ones &* 0x22)
            let backslashes = bytes ^ (ones &* 0x5C)
            let found =
                ((quotes &- ones) & ~quotes | (backslashes &- ones) & ~backslashes | (bytes &- ones &* 0x20) & ~bytes)
                & highs
            if found != 0 {
                wide |= bytes & highs & ((found & (0 &- found)) &- 1)
                return (place + (found.trailingZeroBitCount >> 3), wide != 0)
            }
            wide |= bytes & highs
            place += 8
        }
        while place < end {
            let byte = place.pointee
            if byte == 0x22 || byte == 0x5C || byte < 0x20 { break }
            wide |= UInt64(byte & 0x80)
            place += 1
        }
        return (place, wide != 0)
    }

    /// The place of the first byte that is not part of well-formed UTF-8, or `nil`.
    static func firstIllFormed(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int? {
        var index = 0
        while index < count {
            if index + 8 <= count, word(start + index) & highs == 0 {
                index += 8
                continue
            }
            let lead = start[index]
            let length: Int
            var low: UInt8 = 0x80
            var high: UInt8 = 0xBF
            switch lead {
            case 0x00...0x7F: length = 1
            case 0xC2...0xDF: length = 2
            case 0xE0: (length, low) = (3, 0xA0)
            case 0xED: (length, high) = (3, 0x9F)
            case 0xE1...0xEF: length = 3
            case 0xF0: (length, low) = (4, 0x90)
            case 0xF1...0xF3: length = 4
            case 0xF4: (length, high) = (4, 0x8F)
            default: return index
            }
            for offset in 1..<max(length, 1) {
                guard index + offset < count else { return index }
                let byte = start[index + offset]
                guard byte >= low, byte <= high else { return index }
                low = 0x80
                high = 0xBF
            }
            index += length
        }
        return nil
    }
}

extension Bytes {
    /// Copies a few bytes; long stretches by the system's own means.
    @inline(__always)
    static func copy(_ from: UnsafePointer<UInt8>, _ count: Int, to place: UnsafeMutablePointer<UInt8>) {
        place.update(from: from, count: count)
    }
}
