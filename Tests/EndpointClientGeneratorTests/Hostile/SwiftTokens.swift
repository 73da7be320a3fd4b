import Foundation

/// Swift as a small lexer sees it that knows nothing of the generator: comments are gone, strings are apart.
struct SwiftTokens {
    /// Words and signs in their order; a string is `""`.
    private(set) var code: [String] = []
    /// What the strings hold; of a string over several lines each line, which is the content of a JSON string.
    private(set) var strings: [String] = []

    private var rest: Substring.UnicodeScalarView

    init(_ text: String) {
        rest = text[...].unicodeScalars
        while let scalar = rest.first {
            if scalar == " " || scalar == "\n" || scalar.properties.isWhitespace {
                rest.removeFirst()
            } else if starts("//") {
                rest = rest[(rest.firstIndex { $0 == "\n" || $0 == "\r" } ?? rest.endIndex)...]
            } else if starts("/*") {
                skipBlockComment()
            } else if starts("\"\"\"") {
                lines()
            } else if scalar == "\"" {
                string()
            } else if Self.isPartOfWord(scalar) {
                word()
            } else {
                code.append(String(scalar))
                rest.removeFirst()
            }
        }
    }

    private func starts(_ sign: String) -> Bool { rest.starts(with: sign.unicodeScalars) }

    private mutating func skipBlockComment() {
        var depth = 0
        repeat {
            if starts("/*") {
                depth += 1
                rest.removeFirst(2)
            } else if starts("*/") {
                depth -= 1
                rest.removeFirst(2)
            } else {
                rest.removeFirst()
            }
        } while depth > 0 && !rest.isEmpty
    }

    private mutating func word() {
        let end = rest.firstIndex { !Self.isPartOfWord($0) } ?? rest.endIndex
        code.append(String(rest[..<end]))
        rest = rest[end...]
    }

    private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "_": true
        default: !scalar.isASCII && scalar.properties.isXIDContinue
        }
    }

    private mutating func lines() {
        rest.removeFirst(4)
        let indent = indentOfLastLine()
        while !rest.dropFirst(indent).starts(with: "\"\"\"".unicodeScalars) {
            if rest.first == " " { rest.removeFirst(indent) }
            strings.append(Self.unescaped(value()))
        }
        rest.removeFirst(indent + 3)
        code.append("\"\"")
    }

    /// What the content of a JSON string stands for; Foundation's reader loses a byte order mark at its beginning.
    private static func unescaped(_ content: String) -> String {
        var value = String.UnicodeScalarView()
        var rest = content.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            guard scalar == "\\", let kind = rest.popFirst() else {
                value.append(scalar)
                continue
            }
            guard kind == "u" else {
                value.append(kind)
                continue
            }
            value.append(UInt32(String(rest.prefix(4)), radix: 16).flatMap(Unicode.Scalar.init) ?? "?")
            rest = rest.dropFirst(4)
        }
        return String(value)
    }

    /// How many spaces stand before the three quotation marks at the end, which the lines before have too, unless they are empty.
    private func indentOfLastLine() -> Int {
        var indent = 0
        for index in rest.indices {
            if rest[index...].starts(with: "\"\"\"".unicodeScalars) { return indent }
            indent = rest[index] == " " ? indent + 1 : 0
        }
        return 0
    }

    private mutating func string() {
        rest.removeFirst()
        strings.append(value(before: "\""))
        code.append("\"\"")
    }

    /// The value up to the end of its line, or to a sign before that.
    private mutating func value(before sign: Unicode.Scalar = "\n") -> String {
        var value = String.UnicodeScalarView()
        while let scalar = rest.popFirst(), scalar != sign, scalar != "\n", scalar != "\r" {
            guard scalar == "\\", let kind = rest.popFirst() else {
                value.append(scalar)
                continue
            }
            switch kind {
            case "n": value.append("\n")
            case "r": value.append("\r")
            case "t": value.append("\t")
            case "u":
                let digits = rest.prefix { $0 != "}" }.dropFirst()
                rest = rest.dropFirst(digits.count + 2)
                value.append(UInt32(String(digits), radix: 16).flatMap(Unicode.Scalar.init) ?? "?")
            default: value.append(kind)
            }
        }
        return String(value)
    }
}
