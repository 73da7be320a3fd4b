/// A piece of Swift on one line.
///
/// Literal parts are the generator's own words. What comes from a spec can enter through labelled interpolations alone,
/// each of which escapes it for its place: `\(id:)`, `\(string:)`, `\(type:)`.
package struct Code: Hashable, ExpressibleByStringInterpolation, Sendable {
    /// The text, escaped already.
    package let text: String

    package init(stringLiteral value: String) {
        text = value
    }

    package init(stringInterpolation: Interpolation) {
        text = stringInterpolation.text
    }

    package init(joining pieces: [Code]) {
        var length = 0
        for piece in pieces { length += piece.length }
        var text = ""
        text.reserveCapacity(length)
        for piece in pieces { text += piece.text }
        self.text = text
    }

    package var isEmpty: Bool { text.isEmpty }

    /// How long it is, in bytes of UTF-8.
    var length: Int { text.utf8.count }

    /// An identifier out of a spec.
    package static func identifier(_ name: String) -> Code { "\(id: name)" }

    package struct Interpolation: StringInterpolationProtocol {
        fileprivate var text = ""

        package init(literalCapacity: Int, interpolationCount: Int) {
            // Most are short, or one name that can be shared; room for them would be memory of their own.
            if interpolationCount > 2 { text.reserveCapacity(literalCapacity + interpolationCount * 16) }
        }

        package mutating func appendLiteral(_ literal: String) {
            text += literal
        }

        /// An identifier, in backticks where it is a keyword.
        package mutating func appendInterpolation(id name: String) {
            text += Identifier.escaped(name)
        }

        /// An identifier as an argument's label, where nearly every keyword can stand as it is.
        package mutating func appendInterpolation(label name: String) {
            text += Identifier.label(name)
        }

        /// A type's name, with those of its owners before it.
        package mutating func appendInterpolation(type name: String) {
            guard name.utf8.contains(UInt8(ascii: ".")) else { return appendInterpolation(id: name) }
            text += name.split(separator: ".").map { Identifier.escaped(String($0)) }.joined(separator: ".")
        }

        /// A string literal with its quotes.
        package mutating func appendInterpolation(string value: String) {
            text += "\""
            text += StringLiteral.content(value)
            text += "\""
        }

        /// A line of a string literal over several lines that holds the value as a JSON string has it.
        package mutating func appendInterpolation(jsonLine value: String) {
            text += StringLiteral.content(JSONKey.escaped(value))
        }

        package mutating func appendInterpolation(_ code: Code) {
            text += code.text
        }

        package mutating func appendInterpolation(_ number: Int) {
            text += String(number)
        }

        /// A JSON number's digits, checked by the reader of specs.
        package mutating func appendInterpolation(digits: String) {
            text.unicodeScalars.append(
                contentsOf: digits.unicodeScalars.filter { "0123456789.-eE+".unicodeScalars.contains($0) }
            )
        }

        /// Whole numbers, separated by commas.
        package mutating func appendInterpolation(list numbers: [Int]) {
            text += numbers.map(String.init).joined(separator: ", ")
        }
    }
}
