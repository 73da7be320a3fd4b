import CLibYAML

/// Builds nodes from parser events, with the open levels as a list, so that depth costs no call stack.
struct NodeBuilder {
    private let file: Int
    private let diagnostics: DiagnosticBag
    private var level: OpenNode?
    private var documents = 0

    /// The finished document.
    private(set) var root: YAMLNode?
    /// Whether an error was reported.
    private(set) var hasFailed = false

    init(file: Int, diagnostics: DiagnosticBag) {
        self.file = file
        self.diagnostics = diagnostics
    }

    /// Takes one event in; `false` when reading can't go on.
    mutating func take(_ event: yaml_event_t) -> Bool {
        let place = Place(file: file, line: event.start_mark.line + 1, column: event.start_mark.column + 1)
        // Raw values, since cases of C are compared by way of protocols where nothing is optimised.
        let type = event.type.rawValue
        if type == YAML_SCALAR_EVENT.rawValue {
            let scalar = event.data.scalar
            guard plainForm(anchor: scalar.anchor, tag: scalar.tag, at: place) else { return false }
            let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
            let text = String(decoding: bytes, as: UTF8.self)
            if let level, level.awaitsKey { return add(key: text, at: place, to: level) }
            let isPlain = scalar.style.rawValue == YAML_PLAIN_SCALAR_STYLE.rawValue
            return add(YAMLNode(.scalar(text, isPlain: isPlain), at: place))
        }
        if type == YAML_MAPPING_START_EVENT.rawValue {
            let start = event.data.mapping_start
            guard plainForm(anchor: start.anchor, tag: start.tag, at: place) else { return false }
            return open(OpenNode(place, isMapping: true, in: level))
        }
        if type == YAML_SEQUENCE_START_EVENT.rawValue {
            let start = event.data.sequence_start
            guard plainForm(anchor: start.anchor, tag: start.tag, at: place) else { return false }
            return open(OpenNode(place, isMapping: false, in: level))
        }
        if type == YAML_MAPPING_END_EVENT.rawValue || type == YAML_SEQUENCE_END_EVENT.rawValue { return close() }
        if type == YAML_DOCUMENT_START_EVENT.rawValue {
            documents += 1
            if documents > 1 { return stop(at: place, "A second document begins here. One file holds one document.") }
        }
        if type == YAML_ALIAS_EVENT.rawValue {
            return stop(at: place, "Aliases (*name) are not read. Write the value out, or give it a schema's name.")
        }
        return true
    }

    private mutating func stop(at place: Place, _ message: String) -> Bool {
        hasFailed = true
        diagnostics.error(.yamlFeature, at: place, message)
        return false
    }

    private mutating func plainForm(
        anchor: UnsafeMutablePointer<UInt8>?,
        tag: UnsafeMutablePointer<UInt8>?,
        at place: Place
    ) -> Bool {
        if anchor != nil {
            return stop(at: place, "Anchors (&name) are not read. Write the value out where it is used.")
        }
        if tag != nil { return stop(at: place, "Tags (!name) are not read. The format itself says what a value is.") }
        return true
    }

    private mutating func open(_ level: OpenNode) -> Bool {
        guard level.depth <= YAMLReader.maximumDepth else {
            hasFailed = true
            diagnostics.error(
                .yamlTooDeep,
                at: level.place,
                "The value is nested more than \(YAMLReader.maximumDepth) levels deep. Name inner objects as schemas."
            )
            return false
        }
        self.level = level
        return true
    }

    private mutating func close() -> Bool {
        guard let level else { return true }
        self.level = level.outer
        return add(YAMLNode(level.isMapping ? .mapping(level.entries) : .sequence(level.items), at: level.place))
    }

    private mutating func add(_ node: YAMLNode) -> Bool {
        guard let level else {
            root = node
            return true
        }
        guard level.isMapping else {
            level.items.append(node)
            return true
        }
        guard let pending = level.pending else {
            return stop(at: node.place, "A key has to be a text, found \(node.kind).")
        }
        level.pending = nil
        if level.has(pending.key) {
            hasFailed = true
            diagnostics.error(
                .duplicateKey,
                at: pending.place,
                "The key \(Wording.quote(pending.key)) stands here a second time. Remove one of the two."
            )
        } else {
            level.entries.append(YAMLNode.Entry(key: pending.key, keyPlace: pending.place, value: node))
        }
        return true
    }

    private mutating func add(key: String, at place: Place, to level: OpenNode) -> Bool {
        if key == "<<" { return stop(at: place, "Merge keys (<<) are not read. Write the fields out.") }
        if key.utf8.count > YAMLReader.maximumKeyBytes {
            return stop(
                at: place,
                "The key \(Wording.quote(key)) has \(key.utf8.count) bytes; at most \(YAMLReader.maximumKeyBytes) are read."
            )
        }
        level.pending = (key, place)
        return true
    }
}
