/// Reads field maps: schemas, inline requests and responses, parameters.
struct FieldReader {
    let types: TypeParser
    /// The enums, which defaults and constants name values of.
    let enums: NamedTypes<EnumType>
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
        if let fields = Self.fieldsOfBlock(entries) {
            diagnostics.error(
                .wrongKind,
                at: fields.keyPlace,
                "\(Wording.quote(name)) is a map of its fields already. Write them without 'fields:', and leave 'type:' out."
            )
            return self.schema(fields.value, name: name, at: place, in: namespace, taken: taken)
        }
        var schema = Schema(name: name, place: place)
        schema.fields.reserveCapacity(entries.count)
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
                if let advice = UnsupportedKeys.advice(forField: entry) {
                    diagnostics.error(
                        .unsupported,
                        at: entry.keyPlace,
                        "\(Wording.quote(entry.key)) is not supported: \(advice)"
                    )
                } else if entry.key.hasPrefix("$") {
                    reportKey(entry)
                } else if !taken.isEmpty, let owner = taken[entry.key] {
                    diagnostics.error(
                        .nameCollision,
                        at: entry.keyPlace,
                        "\(Wording.quote(entry.key)) belongs to \(owner) and is added by itself. Remove it here."
                    )
                } else {
                    schema.fields.append(field(entry, in: namespace, owner: name, unknown: .json))
                }
            }
        }
        checkNames(of: schema, in: namespace, besides: taken)
        return schema
    }

    private static let blockKeys: Set = ["type", "fields", "typeName", "description"]

    /// What stands under `fields:` of a map that is written as if it were a field.
    private static func fieldsOfBlock(_ entries: [YAMLNode.Entry]) -> YAMLNode.Entry? {
        guard let fields = entries.entry("fields"), entries.allSatisfy({ blockKeys.contains($0.key) }),
            case .mapping(let inner) = fields.value.content
        else { return nil }
        return inner.contains { $0.key == "type" || $0.key == "fields" } ? nil : fields
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
        let fields = entries.map { field($0, in: namespace, owner: "Parameters", unknown: .string) }
        for field in fields where !Self.canBeParameter(field.type.base, in: place) {
            diagnostics.error(
                .wrongType,
                at: field.place,
                "The parameter \(Wording.quote(field.wireName)) can't be \(field.type.base.noun). "
                    + "Parameters are string, boolean, int32, int64, decimal, date, timestamp or an enum; "
                    + "one in the query can be a list of these."
            )
        }
        for (field, entry) in zip(fields, entries) { checkSending(field, entry, in: place) }
        for field in fields where field.isNullable {
            diagnostics.error(
                .wrongConstraint,
                at: field.place,
                "The parameter \(Wording.quote(field.wireName)) can't be null, which only JSON has. Remove 'nullable'."
            )
        }
        return fields
    }

    /// Reports a constant or default that no call could be made with.
    private func checkSending(_ field: Field, _ entry: YAMLNode.Entry, in place: String) {
        guard case .mapping(let entries) = entry.value.content else { return }
        for (key, value) in [("const", field.constant), ("default", field.defaultValue)] {
            guard let value, let fault = ParameterText.fault(of: value, in: place),
                let node = entries.first(where: { $0.key == key })?.value
            else { continue }
            diagnostics.error(
                .wrongValue,
                at: node.place,
                "\(Wording.quote(key)) of the parameter \(Wording.quote(field.wireName)) can't be sent: \(fault)."
            )
        }
    }

    private static func canBeParameter(_ base: FieldType.Base, in place: String) -> Bool {
        if place == "query", case .list(let item) = base { return canBeParameter(item, in: "list") }
        return switch base {
        case .string, .boolean, .int32, .int64, .decimal, .date, .timestamp, .enumeration: true
        case .base64, .json, .schema, .list, .map: false
        }
    }

    /// A field; one that is wrong stays, so that what speaks of it isn't wrong too.
    ///
    /// `unknown` is what it is taken for when its type can't be known.
    private func field(
        _ entry: YAMLNode.Entry,
        in namespace: String,
        owner: String,
        unknown: FieldType.Base
    ) -> Field {
        if case .mapping(let entries) = entry.value.content {
            if let field = described(entry, entries, in: namespace, unknown: unknown) { return field }
            return FieldBlockReader(fields: self, entry: entry, entries: entries, namespace: namespace, owner: owner)
                .read(unknown: unknown)
        }
        return Field(
            wireName: entry.key,
            swiftName: FieldName(diagnostics: diagnostics).of(entry, chosen: nil, at: entry.keyPlace),
            type: types.parse(entry.value, in: namespace) ?? FieldType(spelled: entry.value, taken: unknown),
            place: entry.keyPlace
        )
    }

    /// A field of which nothing is said but its type and its description, as most blocks are.
    private func described(
        _ entry: YAMLNode.Entry,
        _ entries: [YAMLNode.Entry],
        in namespace: String,
        unknown: FieldType.Base
    ) -> Field? {
        guard entries.count == 2, entries[0].key == "type", entries[1].key == "description",
            case .scalar(let description, _) = entries[1].value.content, !entries[1].value.isNull
        else { return nil }
        let node = entries[0].value
        if node.isNull { return nil }
        var field = Field(
            wireName: entry.key,
            swiftName: FieldName(diagnostics: diagnostics).of(entry, chosen: nil, at: entry.keyPlace),
            type: types.parse(node, in: namespace) ?? FieldType(spelled: node, taken: unknown),
            place: entry.keyPlace
        )
        field.description = description
        return field
    }

    private func reportKey(_ entry: YAMLNode.Entry) {
        if let advice = UnsupportedKeys.advice(for: entry.key) {
            diagnostics.error(
                .unsupported,
                at: entry.keyPlace,
                "\(Wording.quote(entry.key)) is not supported: \(advice)"
            )
            return
        }
        diagnostics.error(
            .unknownKey,
            at: entry.keyPlace,
            "\(Wording.quote(entry.key)) says nothing of a schema. Expected '$description' or '$deprecated'."
        )
    }

    private func deprecation(_ node: YAMLNode) -> Deprecation? {
        guard let deprecation = Deprecation.read(node) else {
            diagnostics.error(
                .wrongValue,
                at: node.place,
                "'$deprecated' has to be true, or a sentence, found \(node.kind)."
            )
            return nil
        }
        return deprecation.value
    }
}
