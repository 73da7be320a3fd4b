/// Reads the keys of one map, and reports those that don't belong there.
struct MapReader {
    /// What the map is, with its article: `an endpoint`.
    let what: Subject
    let place: Place
    let diagnostics: DiagnosticBag
    private let entries: [String: YAMLNode.Entry]

    /// `nil`, with an error, when the node is not a map.
    init?(_ node: YAMLNode, what: Subject, keys: [String], diagnostics: DiagnosticBag) {
        guard case .mapping(let entries) = node.content else {
            diagnostics.error(
                .wrongKind,
                at: node.place,
                "Expected \(what) as a map of \(Wording.list(keys, last: "and")), found \(node.kind)."
            )
            return nil
        }
        self.init(entries, at: node.place, what: what, keys: keys, diagnostics: diagnostics)
    }

    init(_ list: [YAMLNode.Entry], at place: Place, what: Subject, keys: [String], diagnostics: DiagnosticBag) {
        self.what = what
        self.place = place
        self.diagnostics = diagnostics
        var entries: [String: YAMLNode.Entry] = [:]
        for entry in list {
            entries[entry.key] = entry
            if keys.contains(entry.key) { continue }
            if let advice = UnsupportedKeys.advice(for: entry.key) {
                diagnostics.error(
                    .unsupported,
                    at: entry.keyPlace,
                    "\(Wording.quote(entry.key)) is not supported: \(advice)"
                )
            } else {
                let hint = Wording.suggestion(for: entry.key, among: keys)
                diagnostics.error(
                    .unknownKey,
                    at: entry.keyPlace,
                    "\(Wording.quote(entry.key)) is not a key of \(what).",
                    hint: hint
                )
            }
        }
        self.entries = entries
    }

    /// The value of a key; `nil` when it is absent or left empty.
    func node(_ key: String) -> YAMLNode? {
        guard let entry = entries[key], !entry.value.isNull else { return nil }
        return entry.value
    }

    /// The value of a key, whatever it is, when the key stands there.
    func entry(_ key: String) -> YAMLNode.Entry? { entries[key] }

    /// The place of a key, or of the map when the key is absent.
    func place(of key: String) -> Place { entries[key]?.keyPlace ?? place }

    /// The value of a key that has to be there.
    func required(_ key: String, expecting expected: String) -> YAMLNode? {
        if let node = node(key) { return node }
        diagnostics.error(
            .missingKey,
            at: place(of: key),
            "\(Wording.capitalised(what.description)) needs the key \(Wording.quote(key)): \(expected)."
        )
        return nil
    }

    func text(_ key: String) -> String? {
        node(key).flatMap { text($0, of: key) }
    }

    func requiredText(_ key: String, expecting expected: String) -> String? {
        required(key, expecting: expected).flatMap { text($0, of: key) }
    }

    /// Words for a reader, which have to be there and can't be blank.
    func requiredWords(_ key: String, expecting expected: String) -> String? {
        guard let text = requiredText(key, expecting: expected) else { return nil }
        if let node = node(key), text.unicodeScalars.allSatisfy(\.properties.isWhitespace) {
            diagnostics.error(
                .missingKey,
                at: node.place,
                "\(Wording.quote(key)) of \(what) is blank. Write \(expected)."
            )
        }
        return text
    }

    func flag(_ key: String) -> Bool {
        guard let node = node(key) else { return false }
        if case .scalar(let text, true) = node.content {
            if text == "true" { return true }
            if text == "false" { return false }
        }
        wrongValue(node, of: key, expected: "true or false")
        return false
    }

    func integer(_ key: String, atLeast minimum: Int) -> Int? {
        guard let node = node(key) else { return nil }
        if case .scalar(let text, _) = node.content, let value = Int(text), value >= minimum { return value }
        wrongValue(node, of: key, expected: "a whole number, \(minimum) or more")
        return nil
    }

    func integers(_ key: String) -> [Int]? {
        items(key)?
            .compactMap { item in
                if case .scalar(let text, _) = item.content, let value = Int(text) { return value }
                wrongValue(item, of: key, expected: "a list of whole numbers")
                return nil
            }
    }

    func texts(_ key: String) -> [String] {
        items(key)?.compactMap { text($0, of: key) } ?? []
    }

    /// One of the cases, by its raw value.
    func choice<Choice: RawRepresentable & CaseIterable>(
        _ key: String,
        of type: Choice.Type,
        in node: YAMLNode
    ) -> Choice? where Choice.RawValue == String {
        if case .scalar(let text, _) = node.content, let choice = Choice(rawValue: text) { return choice }
        wrongValue(node, of: key, expected: Wording.list(Choice.allCases.map(\.rawValue)))
        return nil
    }

    /// A dotted path, `parametres.pageResultatDemandee`.
    func path(_ key: String) -> [String]? {
        text(key)?.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    }

    func deprecation(_ key: String) -> Deprecation? {
        guard let node = node(key) else { return nil }
        guard let deprecation = Deprecation.read(node) else {
            wrongValue(node, of: key, expected: "true, or a sentence")
            return nil
        }
        return deprecation.value
    }

    func items(_ key: String) -> [YAMLNode]? {
        guard let node = node(key) else { return nil }
        guard case .sequence(let items) = node.content else {
            wrongValue(node, of: key, expected: "a list")
            return nil
        }
        return items
    }

    func wrongValue(_ node: YAMLNode, of key: String, expected: String) {
        diagnostics.error(
            .wrongValue,
            at: node.place,
            "\(Wording.quote(key)) of \(what) has to be \(expected), found \(node.kind)."
        )
    }

    private func text(_ node: YAMLNode, of key: String) -> String? {
        if case .scalar(let text, _) = node.content { return text }
        wrongValue(node, of: key, expected: "a text")
        return nil
    }
}

extension Deprecation {
    struct Reading {
        var value: Deprecation?
    }

    /// What `deprecated` says; `nil` for what is neither true or false nor a sentence.
    ///
    /// YAML's other words for true and false are none here, and no sentences either.
    static func read(_ node: YAMLNode) -> Reading? {
        guard case .scalar(let text, let isPlain) = node.content else { return nil }
        guard isPlain else { return Reading(value: Deprecation(message: text)) }
        switch text.lowercased() {
        case "true" where text == "true": return Reading(value: Deprecation(message: nil))
        case "false" where text == "false": return Reading(value: nil)
        case "true", "false", "yes", "no", "on", "off", "y", "n": return nil
        default: return Reading(value: Deprecation(message: text))
        }
    }
}
