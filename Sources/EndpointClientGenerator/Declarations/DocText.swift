import EndpointSpecs

/// A documentation comment before it is laid out.
package struct DocText: Sendable {
    /// One sentence.
    package var summary: String
    /// Further paragraphs.
    package var paragraphs: [String] = []
    /// `- Note:` and the like; the keyword is the generator's own.
    package var callouts: [(keyword: StaticString, text: String)] = []
    package var parameters: [(name: String, text: String)] = []
    package var returns: String?
    package var throwsText: String?

    package init(_ summary: String) {
        self.summary = summary
    }

    /// Divides a spec's own words into a summary and the rest.
    package init(words: String, fallback: @autoclosure () -> String) {
        let paragraphs = Self.paragraphs(of: words)
        guard let first = paragraphs.first else {
            self.init(fallback())
            return
        }
        let (summary, rest) = Self.firstSentence(of: first)
        self.init(summary)
        self.paragraphs = (rest.isEmpty ? [] : [rest]) + paragraphs.dropFirst()
    }

    /// Paragraphs are separated by empty lines; other line ends are spaces.
    package static func paragraphs(of words: String) -> [String] {
        if words.isPrintable, let first = words.utf8.first, first != 0x20, words.utf8.last != 0x20 { return [words] }
        var paragraphs: [String] = []
        var current = ""
        for line in words.split(separator: "\n", omittingEmptySubsequences: false) {
            let text = trimmed(line)
            if text.isEmpty {
                if !current.isEmpty { paragraphs.append(current) }
                current = ""
            } else {
                current += current.isEmpty ? text : " " + text
            }
        }
        if !current.isEmpty { paragraphs.append(current) }
        return paragraphs
    }

    /// A sentence ends with a full stop that a space and a capital follow.
    private static func firstSentence(of text: String) -> (summary: String, rest: String) {
        var previous: (UInt8, UInt8) = (0, 0)
        var length = 0
        let isOne = text.allBytes { byte in
            let isNext = previous == (UInt8(ascii: "."), UInt8(ascii: " ")) && byte >= 0x41 && byte <= 0x5A
            if isNext { return false }
            previous = (previous.1, byte)
            length += 1
            return true
        }
        if isOne { return (text, "") }
        let start = text.utf8.index(text.utf8.startIndex, offsetBy: length)
        return (String(text[..<text.utf8.index(before: start)]), String(text[start...]))
    }

    private static func trimmed(_ line: Substring) -> String {
        var line = line
        while let first = line.unicodeScalars.first, first.properties.isWhitespace { line.unicodeScalars.removeFirst() }
        while let last = line.unicodeScalars.last, last.properties.isWhitespace { line.unicodeScalars.removeLast() }
        return String(line)
    }
}
