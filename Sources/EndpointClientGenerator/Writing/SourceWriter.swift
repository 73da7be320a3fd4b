/// Writes a file of Swift, member after member, in the form that `swift format` gives it.
///
/// What is written goes to the file's text at once: no tree of the file is ever built, since building and freeing one took
/// more time than all else.
package struct SourceWriter: ~Copyable {
    static let width = 120

    /// The file so far, without the end of its last line.
    private var lines = TextBuffer()
    /// What begins a line: the end of the one before, and the indent.
    private var start = "\n"
    /// Whether the next member stands right behind the head of its type.
    private var isFirst = false

    package init() {}

    /// The whole file, in UTF-8.
    package consuming func bytes() -> [UInt8] {
        lines.append("\n")
        return lines.bytes
    }

    // MARK: Lines

    /// How far lines are indented.
    var indent: Int { start.utf8.count - 1 }

    package mutating func line(_ code: Code) {
        lines.append(start)
        lines.append(code.text)
    }

    /// A line of pieces that follow each other; putting them together first would cost memory of its own.
    package mutating func line(_ first: Code, _ second: Code) {
        lines.append(start)
        lines.append(first.text)
        lines.append(second.text)
    }

    package mutating func line(_ first: Code, _ second: Code, _ third: Code) {
        lines.append(start)
        lines.append(first.text)
        lines.append(second.text)
        lines.append(third.text)
    }

    package mutating func line(_ first: Code, _ second: Code, _ third: Code, _ fourth: Code) {
        lines.append(start)
        lines.append(first.text)
        lines.append(second.text)
        lines.append(third.text)
        lines.append(fourth.text)
    }

    package mutating func line(_ first: Code, _ second: Code, _ third: Code, _ fourth: Code, _ fifth: Code) {
        lines.append(start)
        lines.append(first.text)
        lines.append(second.text)
        lines.append(third.text)
        lines.append(fourth.text)
        lines.append(fifth.text)
    }

    /// The first line of the file.
    mutating func begin(with text: String) {
        lines.append(text)
    }

    package mutating func blank() {
        lines.append("\n")
    }

    /// A line of words that are made fit for a comment already.
    mutating func comment(_ head: String, _ words: String) {
        lines.append(start)
        lines.append(head)
        lines.append(words)
    }

    /// Begins a line that is put together by `add`.
    mutating func begin() { lines.append(start) }

    mutating func add(_ number: Int) { lines.append(String(number)) }

    mutating func add(_ code: Code) { lines.append(code.text) }

    /// Whether a line of so many bytes stands in the width, with its indent.
    func fits(_ length: Int) -> Bool {
        indent + length <= Self.width
    }

    // MARK: Blocks

    package mutating func indented(_ body: (inout SourceWriter) -> Void) {
        let outer = start
        start += "    "
        body(&self)
        start = outer
    }

    package mutating func block(_ head: Code, _ body: (inout SourceWriter) -> Void) {
        line(head, " {")
        indented(body)
        line("}")
    }

    /// Members of a type behind its head: on the head's own line, an empty pair of braces, where there are none.
    mutating func members(_ head: Code, _ body: (inout SourceWriter) -> Void) {
        line(head, " {")
        isFirst = true
        indented(body)
        if isFirst {
            isFirst = false
            add("}")
        } else {
            line("}")
        }
    }

    /// Leaves a line empty behind the member before.
    mutating func beginMember() {
        if !isFirst { blank() }
        isFirst = false
    }
}
