import EndpointSpecs

/// A documentation comment before it is laid out.
package struct DocText: Sendable {
    /// One sentence.
    package private(set) var summary: String
    /// Whether the summary is known to be printable ASCII with single spaces.
    let isEvenlySpaced: Bool
    /// Further paragraphs.
    package var paragraphs: [String] = []
    /// `- Note:` and the like; the keyword is the generator's own.
    package var callouts: [(keyword: StaticString, text: String)] = []
    package var parameters: [(name: String, text: String)] = []
    package var returns: String?
    package var throwsText: String?

    package init(_ summary: String) {
        self.summary = summary
        isEvenlySpaced = false
    }

    /// A sentence of the generator's own.
    package init(own summary: String) {
        self.summary = summary
        isEvenlySpaced = true
    }

    /// Divides a spec's own words into a summary and the rest.
    package init(words: String, fallback: @autoclosure () -> String) {
        if words.isEmpty {
            self.init(fallback())
            return
        }
        let shape = TextShape(words)
        if shape.isEvenlySpaced {
            if shape.sentence == words.utf8.count {
                self.init(own: words)
                return
            }
            let end = words.utf8.index(words.utf8.startIndex, offsetBy: shape.sentence)
            self.init(own: String(words[..<end]))
            paragraphs = [String(words[words.utf8.index(after: end)...])]
            return
        }
        let paragraphs = Self.paragraphs(of: words)
        guard let first = paragraphs.first else {
            self.init(fallback())
            return
        }
        let length = TextShape(first).sentence
        let start = first.utf8.index(first.utf8.startIndex, offsetBy: length)
        self.init(String(first[..<start]))
        if length < first.utf8.count { self.paragraphs = [String(first[first.utf8.index(after: start)...])] }
        self.paragraphs += paragraphs.dropFirst()
    }

    /// Paragraphs are separated by empty lines; other line ends are spaces.
    package static func paragraphs(of words: String) -> [String] {
        if !words.isEmpty, TextShape(words).isEvenlySpaced { return [words] }
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

    private static func trimmed(_ line: Substring) -> String {
        var line = line
        while let first = line.unicodeScalars.first, first.properties.isWhitespace { line.unicodeScalars.removeFirst() }
        while let last = line.unicodeScalars.last, last.properties.isWhitespace { line.unicodeScalars.removeLast() }
        return String(line)
    }
}
