/// What a map is, with its article: `an endpoint`, `the field 'id'`.
///
/// The words are put together only where something is wrong.
struct Subject: CustomStringConvertible, ExpressibleByStringLiteral {
    private let words: String
    private let name: String?

    init(_ words: String, _ name: String) {
        self.words = words
        self.name = name
    }

    init(stringLiteral words: String) {
        self.words = words
        name = nil
    }

    var description: String { name.map { words + " " + Wording.quote($0) } ?? words }
}
