/// Swift as a small lexer sees it that knows nothing of the generator: comments are gone, strings are apart.
struct SwiftTokens {
    /// Words and signs in their order; a string is `""`.
    private(set) var code: [String] = []
    /// What the strings hold.
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

    private mutating func string() {
        rest.removeFirst()
        var value = String.UnicodeScalarView()
        while let scalar = rest.popFirst(), scalar != "\"", scalar != "\n", scalar != "\r" {
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
        code.append("\"\"")
        strings.append(String(value))
    }
}
