/// Reads field maps: schemas, inline requests and responses, parameters.
struct FieldReader {
    private static let keys = [
        "type", "description", "name", "deprecated", "sensitive", "maxLength", "minLength", "pattern", "minimum",
        "maximum", "maxItems", "minItems", "notes", "oneOrMany",
    ]

    let types: TypeParser
    let diagnostics: DiagnosticBag

    /// A schema out of a field map.
    ///
    /// `taken` are the wire names that are already used, by the envelope for instance, and by what.
    func schema(
        _ node: YAMLNode,
        name: String,
        at place: Place,
        in namespace: String,
        taken: [String: String] = [:]
    ) -> Schema? {
        guard case .mapping(let entries) = node.content else {
            diagnostics.error(
                .wrongKind,
                at: node.place,
                "Expected the fields of \(Wording.quote(name)) as a map, name → type, found \(node.kind)."
            )
            return nil
        }
        var schema = Schema(name: name, place: place)
        for entry in entries {
            switch entry.key {
            case "$description":
                if case .scalar(let text, _) = entry.value.content {
                    schema.description = text
                } else {
                    diagnostics.error(
                        .wrongValue,
                        at: entry.value.place,
                        "'$description' of \(Wording.quote(name)) has to be a text, found \(entry.value.kind)."
                    )
                }
            case "$deprecated":
                schema.deprecated = deprecation(entry.value)
            default:
                if entry.key.hasPrefix("$") {
                    diagnostics.error(
                        .unknownKey,
                        at: entry.keyPlace,
                        "\(Wording.quote(entry.key)) says nothing of a schema. Expected '$description' or '$deprecated'."
                    )
                } else if let owner = taken[entry.key] {
                    diagnostics.error(
                        .nameCollision,
                        at: entry.keyPlace,
                        "\(Wording.quote(entry.key)) belongs to \(owner) and is added by itself. Remove it here."
                    )
                } else {
                    schema.fields.append(field(entry, in: namespace, unknown: .json))
                }
            }
        }
        let reserved = Dictionary(
            taken.keys.compactMap(SwiftName.property).map { ($0, "a field of the envelope") },
            uniquingKeysWith: { first, _ in first }
        )
        checkCollisions(schema.fields, of: "the schema \(Wording.quote(name))", reserved: reserved)
        return schema
    }

    /// The fields of a map that is no schema: parameters.
    func parameters(_ node: YAMLNode, place: String, in namespace: String) -> [Field] {
        guard case .mapping(let entries) = node.content else {
            diagnostics.error(
                .wrongKind,
                at: node.place,
                "Expected the \(place) parameters as a map, name → type, found \(node.kind)."
            )
            return []
        }
        let fields = entries.map { field($0, in: namespace, unknown: .string) }
        for field in fields where !Self.canBeParameter(field.type.base) {
            diagnostics.error(
                .wrongType,
                at: field.place,
                "The parameter \(Wording.quote(field.wireName)) can't be \(field.type.base.noun). "
                    + "Parameters are string, boolean, int32, int64, decimal, date, timestamp or an enum."
            )
        }
        return fields
    }

    private static func canBeParameter(_ base: FieldType.Base) -> Bool {
        switch base {
        case .string, .boolean, .int32, .int64, .decimal, .date, .timestamp, .enumeration: true
        case .base64, .json, .schema, .list, .map: false
        }
    }

    /// Reports names that become one; `reserved` are Swift names that are taken already, and by what.
    func checkCollisions(_ fields: [Field], of what: String, reserved: [String: String] = [:]) {
        var seen: [String: String] = [:]
        for field in fields {
            if let owner = reserved[field.swiftName] {
                diagnostics.error(
                    .nameCollision,
                    at: field.place,
                    "\(Wording.quote(field.wireName)) becomes \(Wording.quote(field.swiftName)) in Swift, "
                        + "which is \(owner). Give it another with 'name:'."
                )
            } else if let first = seen[field.swiftName] {
                diagnostics.error(
                    .nameCollision,
                    at: field.place,
                    "\(Wording.quote(first)) and \(Wording.quote(field.wireName)) of \(what) both become "
                        + "\(Wording.quote(field.swiftName)) in Swift. Give one another with 'name:'."
                )
            } else {
                seen[field.swiftName] = field.wireName
            }
        }
    }

    /// A field; one that is wrong stays, so that what speaks of it isn't wrong too.
    ///
    /// `unknown` is what it is taken for when its type can't be known.
    private func field(_ entry: YAMLNode.Entry, in namespace: String, unknown: FieldType.Base) -> Field {
        guard case .mapping(let entries) = entry.value.content else {
            return Field(
                wireName: entry.key,
                swiftName: swiftName(of: entry.key, chosen: nil, at: entry.keyPlace),
                type: types.parse(entry.value, in: namespace) ?? Self.type(entry.value, taken: unknown),
                description: nil,
                notes: [],
                deprecated: nil,
                isSensitive: false,
                isOneOrMany: false,
                constraints: Constraints(),
                place: entry.keyPlace
            )
        }
        let what = "the field \(Wording.quote(entry.key))"
        let map = MapReader(entries, at: entry.value.place, what: what, keys: Self.keys, diagnostics: diagnostics)
        let typeNode = map.required("type", expecting: "what it holds, such as string or int64?")
        let known = typeNode.flatMap { types.parse($0, in: namespace) }
        let type = known ?? Self.type(typeNode, taken: unknown)
        let swiftName = swiftName(
            of: entry.key,
            chosen: map.text("name"),
            at: map.place(of: "name"),
            key: entry.keyPlace
        )
        let isSensitive = map.flag("sensitive")
        if isSensitive, known != nil, type.base != .string {
            diagnostics.error(
                .wrongConstraint,
                at: map.place(of: "sensitive"),
                "'sensitive' is for fields of type string; \(Wording.quote(entry.key)) is \(type.base.noun)."
            )
        }
        return Field(
            wireName: entry.key,
            swiftName: swiftName,
            type: type,
            description: map.text("description"),
            notes: map.texts("notes"),
            deprecated: map.deprecation("deprecated"),
            isSensitive: isSensitive,
            isOneOrMany: known != nil && isOneOrMany(map, type),
            constraints: known == nil ? Constraints() : ConstraintsReader(map: map, type: type).read(),
            place: entry.keyPlace
        )
    }

    private func isOneOrMany(_ map: MapReader, _ type: FieldType) -> Bool {
        guard map.flag("oneOrMany") else { return false }
        if case .list = type.base { return true }
        diagnostics.error(
            .wrongConstraint,
            at: map.place(of: "oneOrMany"),
            "'oneOrMany' is for lists; \(map.what) is \(type.base.noun). Make it a list, or remove 'oneOrMany'."
        )
        return false
    }

    private static func type(_ node: YAMLNode?, taken base: FieldType.Base) -> FieldType {
        guard case .scalar(let text, _)? = node?.content else { return FieldType(base, isOptional: true) }
        return FieldType(base, isOptional: text.hasSuffix("?"))
    }

    private func swiftName(of wireName: String, chosen: String?, at place: Place, key: Place? = nil) -> String {
        if let chosen {
            if chosen == "self" { reportSelf(chosen, at: place) }
            if SwiftName.isIdentifier(chosen, startsUpper: false) { return chosen }
            diagnostics.error(
                .wrongName,
                at: place,
                "\(Wording.quote(chosen)) can't be a property's name. Use lowerCamelCase letters and digits."
            )
            return chosen
        }
        guard let name = SwiftName.property(wireName) else {
            diagnostics.error(
                .wrongName,
                at: key ?? place,
                "No Swift name can be made of \(Wording.quote(wireName)). Give it one with 'name:'."
            )
            return wireName
        }
        if name == "self" { reportSelf(wireName, at: key ?? place) }
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

    private func deprecation(_ node: YAMLNode) -> Deprecation? {
        guard case .scalar(let text, let isPlain) = node.content else {
            diagnostics.error(
                .wrongValue,
                at: node.place,
                "'$deprecated' has to be true, or a sentence, found \(node.kind)."
            )
            return nil
        }
        if isPlain, text == "false" { return nil }
        return Deprecation(message: isPlain && text == "true" ? nil : text)
    }
}
