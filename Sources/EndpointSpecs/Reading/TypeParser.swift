/// Reads type expressions such as `Common.TriSens?`, `string[]` and `map<decimal>`.
struct TypeParser {
    /// What a name can mean.
    enum Meaning {
        case schema
        case enumeration
    }

    private static let builtins: [String: FieldType.Base] = [
        "string": .string, "boolean": .boolean, "int32": .int32, "int64": .int64, "decimal": .decimal,
        "date": .date, "timestamp": .timestamp, "base64": .base64, "json": .json,
    ]
    private static let maximumNesting = 8

    let names: [TypeName: Meaning]
    /// Whether any name of `Common` is taken as right.
    let lacksCommon: Bool
    let diagnostics: DiagnosticBag

    func parse(_ node: YAMLNode, in namespace: String) -> FieldType? {
        guard case .scalar(let text, _) = node.content, !node.isNull else {
            diagnostics.error(
                .wrongKind,
                at: node.place,
                "Expected a type such as string, int64? or Name[], found \(node.kind)."
            )
            return nil
        }
        let isOptional = text.hasSuffix("?")
        let inner = isOptional ? text.dropLast() : text[...]
        guard let base = base(inner, whole: text, at: node.place, in: namespace, nesting: 0) else { return nil }
        return FieldType(base, isOptional: isOptional)
    }

    private func base(
        _ text: Substring,
        whole: String,
        at place: Place,
        in namespace: String,
        nesting: Int
    ) -> FieldType.Base? {
        if nesting > Self.maximumNesting {
            wrong(whole, at: place, "is nested too deeply. Name the inner part as a schema.")
            return nil
        }
        if text.hasSuffix("[]") {
            return base(text.dropLast(2), whole: whole, at: place, in: namespace, nesting: nesting + 1)
                .map { .list($0) }
        }
        if text.hasPrefix("map<"), text.hasSuffix(">") {
            let value = text.dropFirst(4).dropLast()
            return base(value, whole: whole, at: place, in: namespace, nesting: nesting + 1).map { .map($0) }
        }
        if text.hasSuffix("?") {
            wrong(whole, at: place, "has an optional item. Lists and maps hold values; write '?' at the end alone.")
            return nil
        }
        if let builtin = Self.builtins[String(text)] { return builtin }
        return named(String(text), whole: whole, at: place, in: namespace)
    }

    private func named(_ name: String, whole: String, at place: Place, in namespace: String) -> FieldType.Base? {
        let typeName: TypeName
        if let dot = name.firstIndex(of: ".") {
            typeName = TypeName(String(name[..<dot]), String(name[name.index(after: dot)...]))
            if typeName.namespace != "Common" {
                wrong(whole, at: place, "names a type of another file. Only 'Common.' can stand before a name.")
                return nil
            }
        } else {
            typeName = TypeName(namespace, name)
        }
        if lacksCommon, typeName.namespace == "Common" { return .json }
        switch names[typeName] {
        case .schema: return .schema(typeName)
        case .enumeration: return .enumeration(typeName)
        case nil:
            unknown(name, whole: whole, at: place, in: namespace)
            return nil
        }
    }

    private func unknown(_ name: String, whole: String, at place: Place, in namespace: String) {
        let subject = name == whole ? Wording.quote(name) : "\(Wording.quote(name)) in \(Wording.quote(whole))"
        let hint = diagnostics.isWorthHinting ? hint(for: name, in: namespace) : ""
        diagnostics.error(.unknownType, at: place, "There is no type \(subject).\(hint)")
    }

    private func hint(for name: String, in namespace: String) -> String {
        let known = names.keys.compactMap { candidate -> String? in
            if candidate.namespace == namespace { return candidate.name }
            return candidate.namespace == "Common" ? "Common." + candidate.name : nil
        }
        if known.contains("Common." + name) { return " Did you mean 'Common.\(name)'?" }
        if let nearest = Wording.nearest(to: name, among: (known + Self.builtins.keys).sorted()) {
            return " Did you mean \(Wording.quote(nearest))?"
        }
        return " Add a schema or enum of that name, or use one of \(Wording.list(Self.builtins.keys.sorted()))."
    }

    private func wrong(_ text: String, at place: Place, _ fault: String) {
        diagnostics.error(.wrongType, at: place, "The type \(Wording.quote(text)) \(fault)")
    }
}
