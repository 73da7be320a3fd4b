import EndpointSpecs

/// Documentation comments, laid out so that no text can leave its comment.
extension SourceWriter {
    mutating func doc(_ doc: DocText?) {
        guard let doc else { return }
        paragraph(doc.summary, isEvenlySpaced: doc.isEvenlySpaced)
        for paragraph in doc.paragraphs {
            line("///")
            self.paragraph(paragraph)
        }
        let hasList = !doc.callouts.isEmpty || !doc.parameters.isEmpty || doc.returns != nil || doc.throwsText != nil
        if hasList { line("///") }
        for callout in doc.callouts { paragraph(callout.text, first: "- \(callout.keyword): ", rest: "  ") }
        if doc.parameters.count == 1, let parameter = doc.parameters.first {
            paragraph(parameter.text, first: "- Parameter \(parameter.name): ", rest: "  ")
        } else if !doc.parameters.isEmpty {
            line("/// - Parameters:")
            for (name, text) in doc.parameters { paragraph(text, first: "  - \(name): ", rest: "    ") }
        }
        if let result = doc.returns { paragraph(result, first: "- Returns: ", rest: "  ") }
        if let failure = doc.throwsText { paragraph(failure, first: "- Throws: ", rest: "  ") }
    }

    /// A paragraph on as many lines as it needs; a single word may be longer than the width.
    private mutating func paragraph(
        _ words: String,
        first: String = "",
        rest: String = "",
        isEvenlySpaced: Bool = false
    ) {
        var words =
            isEvenlySpaced || words.isEmpty || TextShape(words).isEvenlySpaced ? words : Self.visible(words)
        if fits(4 + first.utf8.count + words.utf8.count) {
            comment(first.isEmpty ? "/// " : "/// " + first, words)
            return
        }
        let room = Self.width - indent - 4
        let lines = words.withUTF8 {
            Self.broken($0, first: room - first.utf8.count, rest: room - rest.utf8.count)
        }
        comment("/// " + first, lines[0])
        for words in lines.dropFirst() { comment("/// " + rest, words) }
    }

    /// Divides words at their spaces into lines of at most so many bytes; at least one line.
    private static func broken(_ words: UnsafeBufferPointer<UInt8>, first: Int, rest: Int) -> [String] {
        guard let base = words.baseAddress else { return [""] }
        var lines: [String] = []
        var start = 0
        var end = 0
        var index = 0
        while index < words.count {
            var wordEnd = index
            while wordEnd < words.count, base[wordEnd] != 0x20 { wordEnd += 1 }
            let room = lines.isEmpty ? first : rest
            if end > start, wordEnd - start > room {
                lines.append(String(decoding: words[start..<end], as: UTF8.self))
                start = index
            }
            end = wordEnd
            index = wordEnd + 1
        }
        lines.append(String(decoding: words[start..<end], as: UTF8.self))
        return lines
    }

    /// The words with one space between them, and with what can't be seen written as an escape.
    private static func visible(_ text: String) -> String {
        var clean = ""
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace {
                clean += " "
            } else if InvisibleText.isInvisible(scalar) {
                clean += InvisibleText.escape(scalar)
            } else {
                clean.unicodeScalars.append(scalar)
            }
        }
        return clean.split(separator: " ").joined(separator: " ")
    }
}
