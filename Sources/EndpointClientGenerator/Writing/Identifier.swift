/// Identifiers as they have to be written.
enum Identifier {
    /// Words that can't be a name without backticks, wherever they stand in emitted code.
    private static let keywords: Set<String> = [
        "Any", "Protocol", "Self", "Type", "as", "associatedtype", "await", "break", "case", "catch", "class",
        "continue", "default", "defer", "deinit", "do", "else", "enum", "extension", "fallthrough", "false",
        "fileprivate", "for", "func", "guard", "if", "import", "in", "init", "inout", "internal", "is", "let", "nil",
        "operator", "precedencegroup", "private", "protocol", "public", "repeat", "rethrows", "return", "self",
        "static", "struct", "subscript", "super", "switch", "throw", "throws", "true", "try", "typealias", "var",
        "where", "while", "_",
    ]

    private static let greatestLength = "precedencegroup".utf8.count

    /// The name as an argument's label, where nearly every word can stand as it is.
    static func label(_ name: String) -> String {
        name == "inout" ? "`inout`" : name
    }

    static func escaped(_ name: String) -> String {
        name.utf8.count <= greatestLength && keywords.contains(name) ? "`\(name)`" : name
    }
}
