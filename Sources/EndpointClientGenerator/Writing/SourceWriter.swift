/// Writes a file of Swift, member after member, in the form that `swift format` gives it.
///
/// What is written goes to the file's text at once: no tree of the file is ever built, since building and freeing one took
/// more time than all else.
package struct SourceWriter: ~Copyable {
    static let width = 120

    /// The file so far.
    package private(set) var text = ""
    /// What stands before each line.
    private(set) var indent = ""

    package init() {}

    // MARK: Lines

    package mutating func line(_ code: Code) {
        text += indent
        text += code.text
        text += "\n"
    }

    /// A line of pieces that follow each other; putting them together first would cost memory of its own.
    package mutating func line(_ first: Code, _ second: Code) {
        text += indent
        text += first.text
        text += second.text
        text += "\n"
    }

    package mutating func line(_ first: Code, _ second: Code, _ third: Code) {
        text += indent
        text += first.text
        text += second.text
        text += third.text
        text += "\n"
    }

    package mutating func line(_ first: Code, _ second: Code, _ third: Code, _ fourth: Code) {
        text += indent
        text += first.text
        text += second.text
        text += third.text
        text += fourth.text
        text += "\n"
    }

    package mutating func line(_ first: Code, _ second: Code, _ third: Code, _ fourth: Code, _ fifth: Code) {
        text += indent
        text += first.text
        text += second.text
        text += third.text
        text += fourth.text
        text += fifth.text
        text += "\n"
    }

    package mutating func blank() {
        text += "\n"
    }

    /// A line of words that are made fit for a comment already.
    mutating func comment(_ head: String, _ words: String) {
        text += indent
        text += head
        text += words
        text += "\n"
    }

    /// Begins a line that is put together by `add`.
    mutating func begin() { text += indent }

    mutating func add(_ code: Code) { text += code.text }

    mutating func end(_ code: Code) {
        text += code.text
        text += "\n"
    }

    /// Whether a line of so many bytes stands in the width, with its indent.
    func fits(_ length: Int) -> Bool {
        indent.utf8.count + length <= Self.width
    }

    // MARK: Blocks

    package mutating func indented(_ body: (inout SourceWriter) -> Void) {
        let outer = indent
        indent += "    "
        body(&self)
        indent = outer
    }

    /// Lines between a head with a brace and the brace that closes it.
    package mutating func block(_ head: Code, _ body: (inout SourceWriter) -> Void) {
        line(head, " {")
        indented(body)
        line("}")
    }

    /// Members of a type behind its head: on the head's own line, an empty pair of braces, where there are none.
    mutating func members(_ head: Code, _ body: (inout SourceWriter) -> Void) {
        text += indent
        text += head.text
        text += " {"
        let start = text.utf8.count
        indented(body)
        if text.utf8.count > start { text += indent }
        text += "}\n"
    }

    /// Begins a member: ends the head of its type, or leaves a line empty behind the member before it.
    mutating func beginMember() {
        text += "\n"
    }
}
