/// A piece of Swift on one line.
///
/// Literal parts are the generator's own words. What comes from a spec can enter through labelled interpolations alone,
/// each of which escapes it for its place: `\(id:)`, `\(string:)`, `\(type:)`.
struct Code: Hashable, ExpressibleByStringInterpolation {
    /// The text, escaped already.
    let text: String

    init(stringLiteral value: String) {
        text = value
    }

    init(stringInterpolation: Interpolation) {
        text = stringInterpolation.text
    }

    /// An identifier out of a spec.
    static func identifier(_ name: String) -> Code { "\(id: name)" }

    struct Interpolation: StringInterpolationProtocol {
        fileprivate var text = ""

        init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount * 16)
        }

        mutating func appendLiteral(_ literal: String) {
            text += literal
        }

        /// An identifier, in backticks where it is a keyword.
        mutating func appendInterpolation(id name: String) {
            text += Identifier.escaped(name)
        }

        /// A type's name, with those of its owners before it.
        mutating func appendInterpolation(type name: String) {
            text += name.split(separator: ".").map { Identifier.escaped(String($0)) }.joined(separator: ".")
        }

        /// A string literal with its quotes.
        mutating func appendInterpolation(string value: String) {
            text += StringLiteral.of(value)
        }

        /// A string literal that holds the value as a JSON string has it, without JSON's quotes.
        mutating func appendInterpolation(jsonKey value: String) {
            text += StringLiteral.of(JSONKey.escaped(value))
        }

        mutating func appendInterpolation(_ code: Code) {
            text += code.text
        }

        mutating func appendInterpolation(_ number: Int) {
            text += String(number)
        }

        /// A JSON number's digits, checked by the reader of specs.
        mutating func appendInterpolation(digits: String) {
            text.unicodeScalars.append(
                contentsOf: digits.unicodeScalars.filter { "0123456789.-eE+".unicodeScalars.contains($0) }
            )
        }

        /// Whole numbers, separated by commas.
        mutating func appendInterpolation(list numbers: [Int]) {
            text += numbers.map(String.init).joined(separator: ", ")
        }
    }
}
