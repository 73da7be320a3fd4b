/// Lays documentation comments out, so that no text can leave its comment.
enum DocRenderer {
    static func lines(_ doc: DocText, width: Int) -> [String] {
        var lines: [String] = []
        add(doc.summary, first: "", rest: "", width, &lines)
        for paragraph in doc.paragraphs {
            lines.append("///")
            add(paragraph, first: "", rest: "", width, &lines)
        }
        let hasList = !doc.callouts.isEmpty || !doc.parameters.isEmpty || doc.returns != nil || doc.throwsText != nil
        if hasList { lines.append("///") }
        for callout in doc.callouts {
            add(callout.text, first: "- \(callout.keyword): ", rest: "  ", width, &lines)
        }
        if doc.parameters.count == 1, let parameter = doc.parameters.first {
            add(parameter.text, first: "- Parameter \(parameter.name): ", rest: "  ", width, &lines)
        } else if !doc.parameters.isEmpty {
            lines.append("/// - Parameters:")
            for parameter in doc.parameters {
                add(parameter.text, first: "  - \(parameter.name): ", rest: "    ", width, &lines)
            }
        }
        if let text = doc.returns { add(text, first: "- Returns: ", rest: "  ", width, &lines) }
        if let text = doc.throwsText { add(text, first: "- Throws: ", rest: "  ", width, &lines) }
        return lines
    }

    private static func add(_ text: String, first: String, rest: String, _ width: Int, _ lines: inout [String]) {
        var line = "/// " + first
        var length = line.utf8.count
        var isEmpty = true
        for word in words(of: text) {
            let size = word.utf8.count
            if !isEmpty, length + 1 + size > width {
                lines.append(line)
                line = "/// " + rest
                length = line.utf8.count
                isEmpty = true
            }
            if isEmpty {
                line += word
                length += size
            } else {
                line += " "
                line += word
                length += size + 1
            }
            isEmpty = false
        }
        lines.append(line)
    }

    private static func words(of text: String) -> [Substring] {
        let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
        guard !isPlain else { return text.split(separator: " ") }
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
        return clean.split(separator: " ").map { Substring(String($0)) }
    }
}
