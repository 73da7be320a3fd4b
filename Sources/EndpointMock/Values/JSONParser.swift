import Foundation

/// Reads RFC 8259 strictly: UTF-8, no duplicate names, nothing after the value.
///
/// The bytes of texts are passed over by the C library's `strcspn`, so that 15 MB of base64 cost no loop of ours.
struct JSONParser {
    private static let depthLimit = 128
    /// What ends a plain run of a text: quote, backslash, what may not stand there, and the 0 that ends a C text.
    private static let stops: [CChar] = [0x22, 0x5C] + (1...0x1F).map { CChar($0) } + [0]

    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0
    private var depth = 0

    /// - Parameter bytes: the text, and one 0 after it.
    private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    static func parse(_ data: Data) throws(JSONFault) -> MockValue {
        var bytes = [UInt8](data)
        bytes.append(0)
        let result = bytes.withUnsafeBufferPointer { buffer in
            Result { () throws(JSONFault) in
                var parser = JSONParser(buffer)
                return try parser.document()
            }
        }
        return try result.get()
    }

    private mutating func document() throws(JSONFault) -> MockValue {
        let value = try value()
        skipSpace()
        guard position == bytes.count - 1 else { throw fault("nothing more") }
        return value
    }

    private mutating func value() throws(JSONFault) -> MockValue {
        skipSpace()
        switch bytes[position] {
        case UInt8(ascii: "{"): return try nested { (parser) throws(JSONFault) in try parser.object() }
        case UInt8(ascii: "["): return try nested { (parser) throws(JSONFault) in try parser.array() }
        case UInt8(ascii: "\""): return .string(try text())
        case UInt8(ascii: "t"): return try literal("true", .boolean(true))
        case UInt8(ascii: "f"): return try literal("false", .boolean(false))
        case UInt8(ascii: "n"): return try literal("null", .null)
        case UInt8(ascii: "-"), 0x30...0x39: return .number(try number())
        default: throw fault("a value")
        }
    }

    private mutating func nested(
        _ body: (inout JSONParser) throws(JSONFault) -> MockValue
    ) throws(JSONFault) -> MockValue {
        guard depth < Self.depthLimit else { throw fault("at most \(Self.depthLimit) levels") }
        depth += 1
        position += 1
        let value = try body(&self)
        depth -= 1
        return value
    }

    private mutating func object() throws(JSONFault) -> MockValue {
        var members: [MockValue.Member] = []
        var names: Set<String> = []
        if take(UInt8(ascii: "}")) { return .object([]) }
        repeat {
            skipSpace()
            guard bytes[position] == UInt8(ascii: "\"") else { throw fault("a member's name in quotes") }
            let start = position
            let name = try text()
            guard names.insert(name).inserted else {
                throw JSONFault(expected: "each name once, '\(name)' stands there twice", offset: start)
            }
            guard take(UInt8(ascii: ":")) else { throw fault("':'") }
            members.append(MockValue.Member(name, try value()))
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "}")) else { throw fault("',' or '}'") }
        return .object(members)
    }

    private mutating func array() throws(JSONFault) -> MockValue {
        var items: [MockValue] = []
        if take(UInt8(ascii: "]")) { return .array([]) }
        repeat { items.append(try value()) } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "]")) else { throw fault("',' or ']'") }
        return .array(items)
    }

    private mutating func literal(_ word: String, _ value: MockValue) throws(JSONFault) -> MockValue {
        for byte in word.utf8 {
            guard bytes[position] == byte else { throw fault(word) }
            position += 1
        }
        return value
    }

    private mutating func number() throws(JSONFault) -> String {
        let start = position
        if bytes[position] == UInt8(ascii: "-") { position += 1 }
        if bytes[position] == UInt8(ascii: "0") { position += 1 } else { try digits() }
        if bytes[position] == UInt8(ascii: ".") {
            position += 1
            try digits()
        }
        if bytes[position] | 0x20 == UInt8(ascii: "e") {
            position += 1
            if bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-") { position += 1 }
            try digits()
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func digits() throws(JSONFault) {
        let start = position
        while (0x30...0x39).contains(bytes[position]) { position += 1 }
        guard position > start else { throw fault("a digit") }
    }

    private mutating func text() throws(JSONFault) -> String {
        position += 1
        var text = ""
        while true {
            let start = position
            position += plainRun()
            if position > start {
                guard let run = String(validating: bytes[start..<position], as: UTF8.self) else {
                    throw JSONFault(expected: "UTF-8", offset: start)
                }
                if text.isEmpty { text = run } else { text += run }
            }
            switch bytes[position] {
            case UInt8(ascii: "\""):
                position += 1
                return text
            case UInt8(ascii: "\\"): text.unicodeScalars.append(try escape())
            case 0 where position == bytes.count - 1: throw fault("the end of the text, a '\"'")
            default: throw fault("an escape for a control character")
            }
        }
    }

    private func plainRun() -> Int {
        guard let base = bytes.baseAddress else { return 0 }
        return (base + position)
            .withMemoryRebound(to: CChar.self, capacity: bytes.count - position) { rest in
                strcspn(rest, Self.stops)
            }
    }

    private mutating func escape() throws(JSONFault) -> Unicode.Scalar {
        position += 1
        let byte = bytes[position]
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try unicodeEscape()
        default:
            position -= 1
            throw fault("an escape")
        }
    }

    private mutating func unicodeEscape() throws(JSONFault) -> Unicode.Scalar {
        let start = position
        var code = try hexUnit()
        if (0xD800..<0xDC00).contains(code), take(literally: "\\u") {
            let low = try hexUnit()
            guard (0xDC00..<0xE000).contains(low) else {
                throw JSONFault(expected: "the second half of a pair", offset: position - 4)
            }
            code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
        }
        guard let scalar = Unicode.Scalar(code) else { throw JSONFault(expected: "a character's code", offset: start) }
        return scalar
    }

    private mutating func hexUnit() throws(JSONFault) -> UInt32 {
        var unit: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = Character(Unicode.Scalar(bytes[position])).hexDigitValue else {
                throw fault("four hexadecimal digits")
            }
            unit = unit << 4 + UInt32(digit)
            position += 1
        }
        return unit
    }

    private mutating func take(literally word: String) -> Bool {
        for (index, byte) in word.utf8.enumerated() where bytes[position + index] != byte { return false }
        position += word.utf8.count
        return true
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        skipSpace()
        guard bytes[position] == byte else { return false }
        position += 1
        return true
    }

    private mutating func skipSpace() {
        while true {
            switch bytes[position] {
            case 0x20, 0x09, 0x0A, 0x0D: position += 1
            default: return
            }
        }
    }

    private func fault(_ expected: String) -> JSONFault { JSONFault(expected: expected, offset: position) }
}
