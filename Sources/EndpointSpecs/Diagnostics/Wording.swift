/// How diagnostics quote, list and suggest.
package enum Wording {
    /// The user's own words in quotes, on one line, cut when they are long.
    package static func quote(_ text: String) -> String {
        if text.utf8.count <= 60, text.isPrintable { return "'" + text + "'" }
        var result = "'"
        var count = 0
        for scalar in text.unicodeScalars {
            if count == 60 {
                result += "…"
                break
            }
            count += 1
            append(scalar, to: &result)
        }
        return result + "'"
    }

    /// The text on one line, with what could not be seen, or would change what is seen, as `\u{…}`.
    package static func visible(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars { append(scalar, to: &result) }
        return result
    }

    /// Whether a reader could not see the character, or would see others differently because of it.
    static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x7F { return scalar.value < 0x20 }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: return true
        default: return scalar.properties.isDefaultIgnorableCodePoint
        }
    }

    private static func append(_ scalar: Unicode.Scalar, to text: inout String) {
        if isHidden(scalar) {
            text += "\\u{\(String(scalar.value, radix: 16))}"
        } else {
            text.unicodeScalars.append(scalar)
        }
    }

    /// `'a', 'b' or 'c'`.
    package static func list(_ words: [String], last: String = "or") -> String {
        let quoted = words.map(quote)
        guard let final = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
        return quoted.dropLast().joined(separator: ", ") + " \(last) " + final
    }

    /// The text with its first letter large, for the beginning of a sentence; a file's name stays as it is.
    static func capitalised(_ text: String) -> String {
        guard let first = text.first, !text.contains(".") else { return text }
        return first.uppercased() + text.dropFirst()
    }

    /// ` Did you mean 'path'?`, or a list of a few candidates, or nothing.
    package static func suggestion(for word: String, among candidates: [String]) -> Hint {
        if let nearest = nearest(to: word, among: candidates) { return Hint(replacing: word, with: nearest) }
        if candidates.isEmpty || candidates.count > 24 { return Hint("") }
        return Hint(" Expected \(list(candidates.sorted())).")
    }

    /// The candidate that is fewest edits away, when it is near enough to be meant.
    package static func nearest(to word: String, among candidates: [String]) -> String? {
        let letters = Array(word.utf8.prefix(80))
        let bound = max(1, min(4, letters.count / 2))
        var best: (distance: Int, candidate: String)?
        for candidate in candidates {
            let other = Array(candidate.utf8)
            guard abs(other.count - letters.count) <= bound else { continue }
            let distance = editDistance(lowercased(letters), lowercased(other))
            guard distance <= bound, distance == 0 || distance < letters.count else { continue }
            if let current = best, (current.distance, current.candidate) <= (distance, candidate) { continue }
            best = (distance, candidate)
        }
        return best?.candidate
    }

    private static func lowercased(_ bytes: [UInt8]) -> [UInt8] {
        bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    }

    private static func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var previous = Array(0...right.count)
        for (row, leftByte) in left.enumerated() {
            var current = [row + 1]
            current.reserveCapacity(right.count + 1)
            for (column, rightByte) in right.enumerated() {
                let substitution = previous[column] + (leftByte == rightByte ? 0 : 1)
                current.append(min(substitution, previous[column + 1] + 1, current[column] + 1))
            }
            previous = current
        }
        return previous[right.count]
    }
}
