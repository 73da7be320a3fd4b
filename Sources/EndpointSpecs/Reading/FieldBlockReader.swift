/// Reads a field that is written as a block: its type and everything else that can be said of it.
struct FieldBlockReader {
    private static let keys = [
        "type", "fields", "typeName", "description", "name", "deprecated", "sensitive", "nullable", "const", "default",
        "maxLength", "minLength", "pattern", "minimum", "maximum", "maxItems", "minItems", "notes", "oneOrMany",
    ]

    private let fields: FieldReader
    private let map: MapReader
    private let entry: YAMLNode.Entry
    private let namespace: String
    private let owner: String
    private let hasForeignWords: Bool

    init(fields: FieldReader, entry: YAMLNode.Entry, entries: [YAMLNode.Entry], namespace: String, owner: String) {
        self.fields = fields
        self.entry = entry
        self.namespace = namespace
        self.owner = owner
        hasForeignWords = entries.contains { !Self.keys.contains($0.key) && UnsupportedKeys.advice(for: $0.key) != nil }
        self.map = MapReader(
            entries,
            at: entry.value.place,
            what: Subject("the field", entry.key),
            keys: Self.keys,
            diagnostics: fields.diagnostics
        )
    }

    /// The field; `unknown` is what it is taken for when its type can't be known.
    func read(unknown: FieldType.Base) -> Field {
        let name = FieldName(diagnostics: map.diagnostics)
            .of(entry, chosen: map.text("name"), at: map.place(of: "name"))
        let nested = nested(swiftName: name)
        let known = type(nested)
        let type = known ?? FieldType(spelled: map.node("type"), taken: unknown)
        var field = Field(wireName: entry.key, swiftName: name, type: type, place: entry.keyPlace)
        field.description = map.text("description")
        var details = FieldDetails()
        details.nested = nested
        details.notes = map.texts("notes")
        details.deprecated = map.deprecation("deprecated")
        details.isSensitive = map.flag("sensitive")
        details.isNullable = map.flag("nullable")
        if known != nil {
            if details.isSensitive, type.base != .string { reportSensitive(type.base) }
            details.isOneOrMany = isOneOrMany(type)
            details.constraints = ConstraintsReader(map: map, type: type).read()
        }
        field.details = details
        guard known != nil else { return field }
        FixedValueReader(map: map, enums: fields.enums).read(into: &field)
        return field
    }

    /// The object type written under `fields:`.
    private func nested(swiftName: String) -> Schema? {
        guard let node = map.node("fields") else {
            if map.node("typeName") != nil {
                map.diagnostics.error(
                    .wrongConstraint,
                    at: map.place(of: "typeName"),
                    "'typeName' names the type of what stands under 'fields:', which \(map.what) doesn't have. Remove it."
                )
            }
            return nil
        }
        let chosen = map.text("typeName")
        let name = chosen ?? SwiftName.capitalised(swiftName)
        let place = chosen == nil ? entry.keyPlace : map.place(of: "typeName")
        if !SwiftName.isIdentifier(name, startsUpper: true) {
            let remedy =
                chosen == nil ? "Give it one with 'typeName:'." : SwiftName.remedy(for: name, startsUpper: true) + "."
            map.diagnostics.error(
                .wrongName,
                at: place,
                "\(Wording.quote(name)) can't name the type of \(map.what). \(remedy)"
            )
        }
        return fields.schema(node, name: "\(owner).\(name)", at: place, in: namespace)
    }

    private func type(_ nested: Schema?) -> FieldType? {
        guard let nested else {
            if map.node("fields") != nil || hasForeignWords && map.node("type") == nil { return nil }
            return map.required("type", expecting: "what it holds, such as string or int64?")
                .flatMap { fields.types.parse($0, in: namespace) }
        }
        let object = TypeName(namespace, nested.name)
        guard let node = map.node("type") else { return FieldType(.schema(object)) }
        guard let type = fields.types.parse(node, in: namespace, object: object) else { return nil }
        if !type.base.holds(object) {
            map.diagnostics.error(
                .wrongType,
                at: node.place,
                "\(Wording.capitalised(map.what.description)) has 'fields' and is \(type.base.noun). "
                    + "Write object, object[] or map<object>, or remove one of the two."
            )
            return nil
        }
        return type
    }

    private func isOneOrMany(_ type: FieldType) -> Bool {
        guard map.flag("oneOrMany") else { return false }
        if case .list = type.base { return true }
        map.diagnostics.error(
            .wrongConstraint,
            at: map.place(of: "oneOrMany"),
            "'oneOrMany' is for lists; \(map.what) is \(type.base.noun). Make it a list, or remove 'oneOrMany'."
        )
        return false
    }

    private func reportSensitive(_ base: FieldType.Base) {
        map.diagnostics.error(
            .wrongConstraint,
            at: map.place(of: "sensitive"),
            "'sensitive' is for fields of type string; \(Wording.quote(entry.key)) is \(base.noun)."
        )
    }
}

/// Makes the Swift names of fields.
struct FieldName {
    let diagnostics: DiagnosticBag

    /// The name chosen at `place`, or the one that the rule makes of the key.
    func of(_ entry: YAMLNode.Entry, chosen: String?, at place: Place) -> String {
        if let chosen {
            if chosen == "self" { reportSelf(chosen, at: place) }
            if SwiftName.isIdentifier(chosen, startsUpper: false) { return chosen }
            diagnostics.error(
                .wrongName,
                at: place,
                "\(Wording.quote(chosen)) can't be a property's name. \(SwiftName.remedy(for: chosen, startsUpper: false))."
            )
            return chosen
        }
        guard let name = SwiftName.property(entry.key) else {
            diagnostics.error(
                .wrongName,
                at: entry.keyPlace,
                "No Swift name can be made of \(Wording.quote(entry.key)). Give it one with 'name:'."
            )
            return entry.key
        }
        if name == "self" { reportSelf(entry.key, at: entry.keyPlace) }
        return name
    }

    private func reportSelf(_ name: String, at place: Place) {
        diagnostics.error(
            .reservedName,
            at: place,
            "\(Wording.quote(name)) can't be a property in Swift, where self is the value itself. Give it another name "
                + "with 'name:'."
        )
    }
}

/// Checks the names of types that are written in place, which stand inside their owner in Swift.
struct NestedNames {
    let types: TypeParser
    let diagnostics: DiagnosticBag

    /// Reports names that would hide another type where the owner's fields speak of it.
    func check(_ owner: Schema, in namespace: String) {
        var seen: [String: String] = [:]
        for field in owner.fields {
            guard let nested = field.nested else { continue }
            let name = nested.ownName
            let holder: String
            if let first = seen[name] {
                holder = "the type of \(Wording.quote(first))"
            } else if owner.name.split(separator: ".").contains(where: { $0 == name }) {
                holder = "the type that it stands in"
            } else if types.names[TypeName(namespace, name)] != nil {
                holder = "a schema or enum of this file"
            } else if ReservedNames.types.contains(name) {
                holder = "a type that emitted code uses"
            } else {
                seen[name] = field.wireName
                continue
            }
            diagnostics.error(
                .nameCollision,
                at: nested.place,
                "The type of \(Wording.quote(field.wireName)) would be called \(Wording.quote(name)), as is \(holder). "
                    + "Give it another name with 'typeName:'; it is never sent."
            )
        }
    }
}
