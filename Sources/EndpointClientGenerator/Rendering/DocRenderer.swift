import EndpointSpecs

/// Lays documentation comments out, so that no text can leave its comment.
struct DocRenderer {
    private let indent: String
    private let width: Int

    /// Adds the lines of a comment to a file's text.
    ///
    /// - Parameters:
    ///   - doc: what the comment says.
    ///   - indent: what stands before each line.
    ///   - width: how long a line may be with its indent, in bytes of UTF-8; a single word may be longer.
    ///   - text: the file so far.
    static func add(_ doc: DocText, indent: String, width: Int, to text: inout String) {
        DocRenderer(indent: indent, width: width).lines(doc, &text)
    }

    private func lines(_ doc: DocText, _ text: inout String) {
        add(doc.summary, first: "", rest: "", &text)
        for paragraph in doc.paragraphs {
            line("///", &text)
            add(paragraph, first: "", rest: "", &text)
        }
        let hasList = !doc.callouts.isEmpty || !doc.parameters.isEmpty || doc.returns != nil || doc.throwsText != nil
        if hasList { line("///", &text) }
        for callout in doc.callouts {
            add(callout.text, first: "- \(callout.keyword): ", rest: "  ", &text)
        }
        if doc.parameters.count == 1, let parameter = doc.parameters.first {
            add(parameter.text, first: "- Parameter \(parameter.name): ", rest: "  ", &text)
        } else if !doc.parameters.isEmpty {
            line("/// - Parameters:", &text)
            for parameter in doc.parameters {
                add(parameter.text, first: "  - \(parameter.name): ", rest: "    ", &text)
            }
        }
        if let result = doc.returns { add(result, first: "- Returns: ", rest: "  ", &text) }
        if let failure = doc.throwsText { add(failure, first: "- Throws: ", rest: "  ", &text) }
    }

    private func line(_ content: String, _ text: inout String) {
        text += indent
        text += content
        text += "\n"
    }

    /// Adds a paragraph, on as many lines as it needs.
    private func add(_ paragraph: String, first: String, rest: String, _ text: inout String) {
        var words = Self.isEvenlySpaced(paragraph) ? paragraph : Self.visible(paragraph)
        let head = "/// " + first
        if indent.utf8.count + head.utf8.count + words.utf8.count <= width {
            text += indent
            text += head
            text += words
            text += "\n"
            return
        }
        let next = "/// " + rest
        let room = width - indent.utf8.count
        let lines = words.withUTF8 { Self.broken($0, first: room - head.utf8.count, rest: room - next.utf8.count) }
        line(head + lines[0], &text)
        for words in lines.dropFirst() { line(next + words, &text) }
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

    /// Whether the text is printable ASCII with single spaces between words, as nearly all is.
    private static func isEvenlySpaced(_ text: String) -> Bool {
        var wasSpace = true
        let isEven = text.allBytes { byte in
            let isSpace = byte == 0x20
            defer { wasSpace = isSpace }
            return byte > 0x20 ? byte < 0x7F : isSpace && !wasSpace
        }
        return isEven && (!wasSpace || text.isEmpty)
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
