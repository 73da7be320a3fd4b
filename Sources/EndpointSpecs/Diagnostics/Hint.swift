/// The last sentence of a diagnostic: what was meant, or what is expected.
package struct Hint: Sendable, CustomStringConvertible {
    /// The sentence with a space before it, or nothing.
    package let description: String
    /// What to write instead, when that is known.
    package let fix: Diagnostic.Fix?

    init(_ sentence: String) {
        description = sentence
        fix = nil
    }

    /// The sentence that asks whether another word was meant.
    init(replacing word: String, with nearest: String) {
        description = " Did you mean \(Wording.quote(nearest))?"
        fix = Diagnostic.Fix(replace: word, with: nearest)
    }
}
