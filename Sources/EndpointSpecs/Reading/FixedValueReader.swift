/// Reads the values that a field can be given by the spec: a constant, and a default.
struct FixedValueReader {
    let map: MapReader
    let enums: NamedTypes<EnumType>

    func read(into field: inout Field) {
        let constant = value("const", of: field)
        let defaultValue = value("default", of: field)
        if constant == nil, defaultValue == nil { return }
        field.details.constant = constant
        field.details.defaultValue = defaultValue
        guard field.constant != nil else { return }
        if field.type.isOptional || field.isNullable {
            report(
                "const",
                "A constant is always sent, so \(map.what) can't be left out. Remove the '?' or 'nullable'."
            )
        }
        if field.defaultValue != nil {
            report("default", "\(what) is a constant already. Remove 'default' or 'const'.")
        }
    }

    private var what: String { Wording.capitalised(map.what.description) }

    private func value(_ key: String, of field: Field) -> SpecValue? {
        guard let entry = map.entry(key) else { return nil }
        if entry.value.isNull {
            map.diagnostics.error(
                .wrongValue,
                at: entry.keyPlace,
                "\(Wording.quote(key)) of \(map.what) is left empty. Give a value, or remove it; an empty text is \"\"."
            )
            return nil
        }
        if field.isSensitive {
            report(key, "\(what) is sensitive, and the value of \(Wording.quote(key)) would be public. Remove one.")
            return nil
        }
        guard Self.canBeFixed(field.type.base) else {
            report(
                key,
                "\(Wording.quote(key)) has no meaning for \(map.what), which is \(field.type.base.noun). "
                    + "It is for string, boolean, int32, int64, decimal, date and enums."
            )
            return nil
        }
        let reader = ValueReader(
            types: TypeTable(enums: enums),
            diagnostics: map.diagnostics,
            subject: "\(Wording.quote(key)) of",
            code: .wrongValue
        )
        guard let value = reader.read(entry.value, as: field.type.base, path: field.wireName) else { return nil }
        reader.check(entry.value, value, against: field, path: field.wireName)
        return value
    }

    private static func canBeFixed(_ base: FieldType.Base) -> Bool {
        switch base {
        case .string, .boolean, .int32, .int64, .decimal, .date, .enumeration: true
        case .timestamp, .base64, .json, .schema, .list, .map: false
        }
    }

    private func report(_ key: String, _ message: String) {
        map.diagnostics.error(.wrongConstraint, at: map.place(of: key), message)
    }
}
