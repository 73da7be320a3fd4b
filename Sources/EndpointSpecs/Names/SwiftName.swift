/// The one rule that turns wire names into Swift names.
package enum SwiftName {
    /// lowerCamelCase, or `nil` when nothing that Swift accepts as a name is left.
    ///
    /// A name with a separator, or all in capitals, is split at the separators, and words in capitals are lower-cased.
    /// Any other name keeps its letters, but for the capitals at its beginning.
    package static func property(_ wireName: String) -> String? {
        if isIdentifier(wireName, startsUpper: false) { return wireName }
        if let name = propertyOfCapitals(wireName) { return name }
        var words: [[Unicode.Scalar]] = [[]]
        for scalar in wireName.unicodeScalars {
            if isSeparator(scalar) {
                if words.last?.isEmpty == false { words.append([]) }
            } else if scalar.properties.isXIDContinue, !scalar.properties.isDefaultIgnorableCodePoint {
                words[words.count - 1].append(scalar)
            } else {
                return nil
            }
        }
        if words.last?.isEmpty == true { words.removeLast() }
        guard let first = words.first else { return nil }

        let isAllCapitals = !words.joined().contains { $0.properties.isLowercase }
        var result: String
        if words.count == 1, !isAllCapitals {
            result = lowerStart(first)
        } else {
            result = words.enumerated()
                .map { index, word in
                    let isCapitals = !word.contains { $0.properties.isLowercase }
                    let text = String(String.UnicodeScalarView(word))
                    let calm = isCapitals ? text.lowercased() : text
                    return index == 0 ? lowerStart(Array(calm.unicodeScalars)) : capitalised(calm)
                }
                .joined()
        }
        if let start = result.unicodeScalars.first, !start.properties.isXIDStart, start != "_" { result = "_" + result }
        return result
    }

    /// The same for capitals, digits and underscores alone, as nearly all values of enums are; `nil` for other names.
    private static func propertyOfCapitals(_ wireName: String) -> String? {
        guard let first = wireName.utf8.first, (0x41...0x5A).contains(first) else { return nil }
        var name: [UInt8] = []
        var isStart = false
        let isFit = wireName.allBytes { byte in
            switch byte {
            case 0x5F: isStart = true
            case 0x30...0x39, 0x41...0x5A:
                name.append(isStart || byte < 0x41 ? byte : byte | 0x20)
                isStart = false
            default: return false
            }
            return true
        }
        return isFit ? String(decoding: name, as: UTF8.self) : nil
    }

    /// UpperCamelCase of a lowerCamelCase name.
    package static func capitalised(_ name: String) -> String {
        guard let first = name.unicodeScalars.first else { return name }
        return first.properties.uppercaseMapping + String(name.unicodeScalars.dropFirst())
    }

    private static let greatestLength = 200

    /// What to do about a name that is no identifier: a sentence without its point.
    static func remedy(for name: String, startsUpper: Bool) -> String {
        let form = startsUpper ? "UpperCamelCase" : "lowerCamelCase"
        if name.utf8.count > greatestLength { return "Use at most \(greatestLength) letters and digits" }
        if name.allBytes({ $0 < 0x80 }) { return "Use \(form) letters and digits" }
        return "Use \(form) and no letters but those from A to Z, and digits"
    }

    /// Whether a type, service or endpoint can bear this name as it is.
    package static func isIdentifier(_ name: String, startsUpper: Bool) -> Bool {
        guard let first = name.utf8.first, name.utf8.count <= greatestLength else { return false }
        guard startsUpper ? (0x41...0x5A).contains(first) : (0x61...0x7A).contains(first) else { return false }
        return isLettersAndDigits(name)
    }

    /// A loop of its own, and comparisons instead of ranges: each name of a spec comes by here at least once.
    private static func isLettersAndDigits(_ name: String) -> Bool {
        var name = name
        return name.withUTF8 { bytes in
            guard let start = bytes.baseAddress else { return true }
            var index = 0
            while index < bytes.count {
                let byte = start[index]
                let letter = byte | 0x20
                if letter < 0x61 || letter > 0x7A, byte < 0x30 || byte > 0x39 { return false }
                index += 1
            }
            return true
        }
    }

    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "_" || scalar == "-" || scalar == "." || scalar == " " || scalar == "/" || scalar == ":"
    }

    /// `IdStructure` → `idStructure`, `URLBase` → `urlBase`.
    private static func lowerStart(_ word: [Unicode.Scalar]) -> String {
        var capitals = 0
        while capitals < word.count, word[capitals].properties.isUppercase { capitals += 1 }
        if capitals > 1, capitals < word.count, word[capitals].properties.isLowercase { capitals -= 1 }
        let start = String(String.UnicodeScalarView(word[..<capitals])).lowercased()
        return start + String(String.UnicodeScalarView(word[capitals...]))
    }
}
