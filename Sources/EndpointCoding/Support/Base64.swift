/// The base64 of RFC 4648 section 4.
enum Base64 {
    /// Takes the place of a sextet where there is none.
    private static let none: UInt8 = 0xFF

    private static let alphabet: StaticString = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

    // Both tables are filled once, before they are first used, and live as long as the process.
    private nonisolated(unsafe) static let sextets: UnsafePointer<UInt8> = {
        let table = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
        table.initialize(repeating: none, count: 256)
        for index in 0..<64 { table[Int(alphabet.utf8Start[index])] = UInt8(index) }
        return UnsafePointer(table)
    }()

    private nonisolated(unsafe) static let pairs: UnsafePointer<UInt16> = {
        let table = UnsafeMutablePointer<UInt16>.allocate(capacity: 4096)
        for index in 0..<4096 {
            let high = UInt16(alphabet.utf8Start[index >> 6])
            let low = UInt16(alphabet.utf8Start[index & 63])
            (table + index).initialize(to: (high | low << 8).littleEndian)
        }
        return UnsafePointer(table)
    }()

    /// The number of characters for so many bytes.
    static func encodedCount(_ count: Int) -> Int { (count + 2) / 3 * 4 }

    /// Writes ``encodedCount(_:)`` characters.
    static func encode(_ bytes: UnsafePointer<UInt8>, _ count: Int, to place: UnsafeMutablePointer<UInt8>) {
        let pairs = pairs
        var from = bytes
        var to = UnsafeMutableRawPointer(place)
        for _ in 0..<(count / 3) {
            let group = Int(from[0]) << 16 | Int(from[1]) << 8 | Int(from[2])
            to.storeBytes(of: pairs[group >> 12], as: UInt16.self)
            to.storeBytes(of: pairs[group & 4095], toByteOffset: 2, as: UInt16.self)
            from += 3
            to += 4
        }
        let rest = count % 3
        if rest == 0 { return }
        let group = Int(from[0]) << 16 | (rest == 2 ? Int(from[1]) << 8 : 0)
        to.storeBytes(of: pairs[group >> 12], as: UInt16.self)
        to.storeBytes(of: pairs[group & 4095], toByteOffset: 2, as: UInt16.self)
        to.storeBytes(of: UInt8(ascii: "="), toByteOffset: 3, as: UInt8.self)
        if rest == 1 { to.storeBytes(of: UInt8(ascii: "="), toByteOffset: 2, as: UInt8.self) }
    }

    /// Decodes what stands between the quotation marks of a JSON string.
    ///
    /// - Returns: the number of bytes, at most three for each four characters; `nil` when it isn't base64.
    static func decode(
        _ start: UnsafePointer<UInt8>,
        _ end: UnsafePointer<UInt8>,
        to place: UnsafeMutablePointer<UInt8>
    ) -> Int? {
        let sextets = sextets
        var from = start
        var to = place
        var pending: UInt32 = 0
        var digits = 0
        while true {
            if digits == 0 {
                while end - from >= 4 {
                    let one = sextets[Int(from[0])]
                    let two = sextets[Int(from[1])]
                    let three = sextets[Int(from[2])]
                    let four = sextets[Int(from[3])]
                    if (one | two | three | four) & 0xC0 != 0 { break }
                    let group =
                        UInt32(truncatingIfNeeded: one) << 18 | UInt32(truncatingIfNeeded: two) << 12
                        | UInt32(truncatingIfNeeded: three) << 6 | UInt32(truncatingIfNeeded: four)
                    to[0] = UInt8(truncatingIfNeeded: group >> 16)
                    to[1] = UInt8(truncatingIfNeeded: group >> 8)
                    to[2] = UInt8(truncatingIfNeeded: group)
                    to += 3
                    from += 4
                }
            }
            guard let character = nextCharacter(&from, end) else { return nil }
            if character == 0 || character == UInt8(ascii: "=") {
                guard isEnd(character, digits, &from, end) else { return nil }
                return finish(pending, digits, to).map { $0 - place }
            }
            let sextet = sextets[Int(character)]
            if sextet == none { return nil }
            pending = pending << 6 | UInt32(sextet)
            digits += 1
            if digits == 4 {
                to[0] = UInt8(truncatingIfNeeded: pending >> 16)
                to[1] = UInt8(truncatingIfNeeded: pending >> 8)
                to[2] = UInt8(truncatingIfNeeded: pending)
                to += 3
                pending = 0
                digits = 0
            }
        }
    }

    /// The next character that isn't white space, its escape undone; 0 at the end, `nil` where there can't be one.
    private static func nextCharacter(_ from: inout UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> UInt8? {
        while from < end {
            let byte = from.pointee
            from += 1
            if byte == 0x20 { continue }
            guard byte == Bytes.backslash else { return byte > 0x20 ? byte : nil }
            guard from < end else { return nil }
            let letter = from.pointee
            from += 1
            switch letter {
            case UInt8(ascii: "/"):
                return letter
            case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
                continue
            case UInt8(ascii: "u"):
                guard let byte = unicodeEscape(from, end) else { return nil }
                from += 4
                if byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { continue }
                return byte > 0x20 ? byte : nil
            default:
                return nil
            }
        }
        return 0
    }

    private static func unicodeEscape(_ place: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> UInt8? {
        guard end - place >= 4 else { return nil }
        let digits = UnsafeBufferPointer(start: place, count: 4)
        guard digits.allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit }) else { return nil }
        return UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
    }

    /// Whether the padding is right, if there is any, and nothing follows it.
    private static func isEnd(
        _ character: UInt8,
        _ digits: Int,
        _ from: inout UnsafePointer<UInt8>,
        _ end: UnsafePointer<UInt8>
    ) -> Bool {
        if character == 0 { return true }
        if digits == 2 {
            guard nextCharacter(&from, end) == UInt8(ascii: "=") else { return false }
        } else if digits != 3 {
            return false
        }
        return nextCharacter(&from, end) == 0
    }

    /// Writes the bytes of the last, shorter group; its spare bits are not looked at.
    private static func finish(
        _ pending: UInt32,
        _ digits: Int,
        _ place: UnsafeMutablePointer<UInt8>
    ) -> UnsafeMutablePointer<UInt8>? {
        switch digits {
        case 0:
            return place
        case 2:
            place[0] = UInt8(truncatingIfNeeded: pending >> 4)
            return place + 1
        case 3:
            place[0] = UInt8(truncatingIfNeeded: pending >> 10)
            place[1] = UInt8(truncatingIfNeeded: pending >> 2)
            return place + 2
        default:
            return nil
        }
    }
}
