extension FieldReader {
    /// Reports names of a schema's fields that meet; `taken` are names that are used already, and by what.
    func checkNames(of schema: Schema, in namespace: String, besides taken: [String: String]) {
        var isRenamed = !taken.isEmpty
        var hasNested = false
        for field in schema.fields {
            if field.swiftName != field.wireName { isRenamed = true }
            if field.hasNested { hasNested = true }
        }
        // No two fields of a map have one name, so that names can only meet where one isn't the key itself.
        if isRenamed {
            let reserved = Dictionary(
                taken.keys.compactMap(SwiftName.property).map { ($0, "a field of the envelope") },
                uniquingKeysWith: { first, _ in first }
            )
            checkCollisions(schema.fields, of: "the schema \(Wording.quote(schema.name))", reserved: reserved)
        }
        if hasNested { NestedNames(types: types, diagnostics: diagnostics).check(schema, in: namespace) }
    }

    /// Reports names that become one; `reserved` are Swift names that are taken already, and by what.
    func checkCollisions(
        _ fields: [Field],
        of what: @autoclosure () -> String,
        reserved: [String: String] = [:]
    ) {
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
                    "\(Wording.quote(first)) and \(Wording.quote(field.wireName)) of \(what()) both become "
                        + "\(Wording.quote(field.swiftName)) in Swift. Give one another with 'name:'."
                )
            } else {
                seen[field.swiftName] = field.wireName
            }
        }
    }
}
