/// Reads type expressions such as `Common.TriSens?`, `string[]` and `map<decimal>`.
struct TypeParser {
    /// What a name can mean.
    enum Meaning: Sendable {
        case schema
        case enumeration
    }

    private static let builtins: [String: FieldType.Base] = [
        "string": .string, "boolean": .boolean, "int32": .int32, "int64": .int64, "decimal": .decimal,
        "date": .date, "timestamp": .timestamp, "base64": .base64, "json": .json,
    ]
    private static let maximumNesting = 8

    /// What expressions of one namespace were found to mean; a few of them stand nearly everywhere.
    private final class Known {
        var namespace = ""
        var types: [String: FieldType] = [:]
    }

    private let known = Known()
    let names: NamedTypes<Meaning>
    /// Whether any name of `Common` is taken as right.
    let lacksCommon: Bool
    let diagnostics: DiagnosticBag

    init(names: NamedTypes<Meaning>, lacksCommon: Bool, diagnostics: DiagnosticBag) {
        self.names = names
        self.lacksCommon = lacksCommon
        self.diagnostics = diagnostics
    }

    /// The type that an expression stands for.
    ///
    /// `object` is the type written in place beside it, which the word `object` means there.
    func parse(_ node: YAMLNode, in namespace: String, object: TypeName? = nil) -> FieldType? {
        guard case .scalar(let text, _) = node.content, !node.isNull else {
            diagnostics.error(
                .wrongKind,
                at: node.place,
                "Expected a type such as string, int64? or Name[], found \(node.kind)."
            )
            return nil
        }
        if object == nil, known.namespace == namespace, let type = known.types[text] { return type }
        if let type = plain(text, in: namespace) { return type }
        let isOptional = text.hasSuffix("?")
        let inner = isOptional ? text.dropLast() : text[...]
        let site = Site(text: text, place: node.place, namespace: namespace, object: object)
        guard let base = base(inner, site, nesting: 0) else { return nil }
        let type = FieldType(base, isOptional: isOptional)
        if object == nil { remember(type, as: text, in: namespace) }
        return type
    }

    /// The type of a name that is known, with or without `[]` and `?`; most expressions are no more than that.
    private func plain(_ text: String, in namespace: String) -> FieldType? {
        var text = text
        let form = text.withUTF8 { bytes -> (name: String, isList: Bool, isOptional: Bool)? in
            guard let start = bytes.baseAddress, !bytes.isEmpty else { return nil }
            var end = bytes.count
            let isOptional = start[end - 1] == UInt8(ascii: "?")
            if isOptional { end -= 1 }
            let isList = end > 2 && start[end - 1] == UInt8(ascii: "]") && start[end - 2] == UInt8(ascii: "[")
            if isList { end -= 2 }
            let name = String(decoding: UnsafeBufferPointer(start: start, count: end), as: UTF8.self)
            return (name, isList, isOptional)
        }
        // Only names of schemas and enums begin large; the other expressions are few, and remembered.
        guard let form, SwiftName.isIdentifier(form.name, startsUpper: true), !lacksCommon || namespace != "Common",
            let meaning = names.types(of: namespace)[form.name]
        else { return nil }
        let name = TypeName(namespace, form.name)
        let base: FieldType.Base = meaning == .schema ? .schema(name) : .enumeration(name)
        return FieldType(form.isList ? .list(base) : base, isOptional: form.isOptional)
    }

    private func remember(_ type: FieldType, as text: String, in namespace: String) {
        if known.namespace != namespace {
            known.namespace = namespace
            known.types = [:]
        }
        known.types[text] = type
    }

    /// A whole expression, and where it stands.
    private struct Site {
        var text: String
        var place: Place
        var namespace: String
        var object: TypeName?
    }

    private func base(_ text: Substring, _ site: Site, nesting: Int) -> FieldType.Base? {
        if nesting > Self.maximumNesting {
            wrong(site, "is nested too deeply. Name the inner part as a schema.")
            return nil
        }
        if text.hasSuffix("[]") {
            return base(text.dropLast(2), site, nesting: nesting + 1).map { .list($0) }
        }
        if text.hasPrefix("map<"), text.hasSuffix(">") {
            return base(text.dropFirst(4).dropLast(), site, nesting: nesting + 1).map { .map($0) }
        }
        if text.hasSuffix("?") {
            wrong(site, "has an optional item. Lists and maps hold values; write '?' at the end alone.")
            return nil
        }
        if text == "object" {
            if let object = site.object { return .schema(object) }
            wrong(site, "needs its fields. List them under 'fields:', or name a schema; anything at all is json.")
            return nil
        }
        if let builtin = Self.builtins[String(text)] { return builtin }
        return named(String(text), site)
    }

    private func named(_ name: String, _ site: Site) -> FieldType.Base? {
        let typeName: TypeName
        if let dot = name.firstIndex(of: ".") {
            typeName = TypeName(String(name[..<dot]), String(name[name.index(after: dot)...]))
            if typeName.namespace != "Common" {
                wrong(site, "names a type of another file. Only 'Common.' can stand before a name.")
                return nil
            }
        } else {
            typeName = TypeName(site.namespace, name)
        }
        if lacksCommon, typeName.namespace == "Common" { return .json }
        switch names[typeName] {
        case .schema: return .schema(typeName)
        case .enumeration: return .enumeration(typeName)
        case nil:
            unknown(name, site)
            return nil
        }
    }

    private func unknown(_ name: String, _ site: Site) {
        if name.contains("|"), let advice = UnsupportedKeys.advice(for: "union") {
            wrong(site, "can't have a '|': \(advice)")
            return
        }
        let subject = name == site.text ? Wording.quote(name) : "\(Wording.quote(name)) in \(Wording.quote(site.text))"
        let message = "There is no type \(subject)."
        if name.contains(","), site.text.hasPrefix("map<") {
            let hint = Hint(" A map has the type of its values alone, such as map<string>.")
            diagnostics.error(.unknownType, at: site.place, message, hint: hint)
        } else {
            diagnostics.error(.unknownType, at: site.place, message) { [names] in
                Self.hint(for: name, in: site.namespace, of: names)
            }
        }
    }

    /// Other formats' words for types.
    private static let synonyms: [String: String] = [
        "integer": "int64", "int": "int64", "long": "int64", "number": "decimal", "float": "decimal",
        "double": "decimal",
        "bool": "boolean", "str": "string", "text": "string", "uuid": "string", "uri": "string", "email": "string",
        "datetime": "timestamp", "date-time": "timestamp", "dateTime": "timestamp", "binary": "base64",
        "bytes": "base64",
        "byte": "base64", "file": "base64", "any": "json",
    ]

    /// `string[]` for `list<string>`.
    private static func list(_ name: String) -> String? {
        for word in ["list<", "array<", "List<", "Array<"] where name.hasPrefix(word) && name.hasSuffix(">") {
            return name.dropFirst(word.count).dropLast() + "[]"
        }
        return nil
    }

    private static func hint(for name: String, in namespace: String, of names: NamedTypes<Meaning>) -> Hint {
        if name == "array" || name == "list" {
            return Hint(" A list's type is that of its items with '[]', such as string[].")
        }
        if name == "multipart" { return Hint(" Bodies are JSON: send a file as a field of type base64.") }
        if let meant = synonyms[name] ?? list(name) { return Hint(replacing: name, with: meant) }
        var known = Array(names.types(of: namespace).keys)
        if namespace != "Common" { known += names.types(of: "Common").keys.map { "Common." + $0 } }
        if known.contains("Common." + name) { return Hint(replacing: name, with: "Common." + name) }
        if let nearest = Wording.nearest(to: name, among: (known + builtins.keys).sorted()) {
            return Hint(replacing: name, with: nearest)
        }
        return Hint(
            " Add a schema or enum of that name, or use one of \(Wording.list(builtins.keys.sorted()))."
        )
    }

    private func wrong(_ site: Site, _ fault: String) {
        diagnostics.error(.wrongType, at: site.place, "The type \(Wording.quote(site.text)) \(fault)")
    }
}

extension FieldType {
    /// What a field of an unknown type is taken for.
    init(spelled node: YAMLNode?, taken base: Base) {
        guard case .scalar(let text, _)? = node?.content else {
            self.init(base, isOptional: true)
            return
        }
        self.init(base, isOptional: text.hasSuffix("?"))
    }
}

extension FieldType.Base {
    /// Whether the type is this one, or lists or maps of it.
    func holds(_ name: TypeName) -> Bool {
        switch self {
        case .schema(name): true
        case .list(let inner), .map(let inner): inner.holds(name)
        default: false
        }
    }
}
