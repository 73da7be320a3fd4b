/// Puts into words what stands at a place of a document, in a few characters.
struct FoundText {
    private static let greatestLength = 20

    let start: UnsafePointer<UInt8>
    let count: Int

    func text(_ found: ReadFault.Found, at offset: Int) -> String {
        switch found {
        case .text(let text): return text
        case .nothing: return "nothing"
        case .value: return value(at: offset, isQuoted: true)
        case .kind: return value(at: offset, isQuoted: false)
        case .character: return character(at: offset)
        }
    }

    private func value(at offset: Int, isQuoted: Bool) -> String {
        guard offset < count else { return "the end of the document" }
        let place = start + offset
        switch place.pointee {
        case UInt8(ascii: "{"):
            return "an object"
        case UInt8(ascii: "["):
            return "a list"
        case Bytes.quote:
            guard isQuoted else { return "a string" }
            return "\"\(Self.shortened(Self.content(place + 1, start + count), Self.greatestLength))\""
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            return isQuoted ? Self.shortened(word(at: offset), Self.greatestLength) : "a number"
        default:
            let word = word(at: offset)
            if ["null", "true", "false"].contains(word) { return word }
            return isQuoted ? character(at: offset) : "something else"
        }
    }

    /// The letters, digits, signs and points that begin at a place.
    private func word(at offset: Int) -> String {
        var length = 0
        while offset + length < count, length <= Self.greatestLength, Self.isWord(start[offset + length]) {
            length += 1
        }
        return String(decoding: UnsafeBufferPointer(start: start + offset, count: length), as: UTF8.self)
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "-"): true
        default: false
        }
    }

    private func character(at offset: Int) -> String {
        guard offset < count else { return "the end of the document" }
        let bytes = UnsafeBufferPointer(start: start + offset, count: min(4, count - offset))
        guard let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first, scalar != "\u{FFFD}" else {
            return "byte 0x\(String(start[offset], radix: 16, uppercase: true))"
        }
        if scalar == "\"" { return "'\"'" }
        return Self.isVisible(scalar) ? "\"\(scalar)\"" : Self.code(scalar)
    }

    private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: false
        case .spaceSeparator: scalar == " "
        default: true
        }
    }

    private static func code(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// The name of a field, whose content begins at `place`, its escapes undone.
    static func name(_ place: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> String {
        var reader = JSONReader(start: place, count: end - place, limits: .unbounded, log: nil)
        return reader.restOfString().flatMap { reader.makeString($0) } ?? content(place, end)
    }

    /// A string's content as it stands in the document, no more than its first bytes.
    static func content(_ place: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> String {
        var length = 0
        while length < 240, place + length < end, place[length] != Bytes.quote {
            length += place[length] == Bytes.backslash && place + length + 1 < end ? 2 : 1
        }
        return String(decoding: UnsafeBufferPointer(start: place, count: length), as: UTF8.self)
    }

    /// The first characters, control characters replaced.
    static func shortened(_ text: String, _ length: Int) -> String {
        var result = ""
        for (index, scalar) in text.unicodeScalars.enumerated() {
            if index == length { return result + "…" }
            result.unicodeScalars.append(isVisible(scalar) ? scalar : "\u{FFFD}")
        }
        return result
    }
}
