/// Reads enums.
struct EnumReader {
    /// Members that every enum has.
    private static let reserved: Set = [
        "self", "rawValue", "knownValues", "allKnown", "isKnown", "description", "hashValue",
    ]

    let diagnostics: DiagnosticBag

    func read(_ entry: YAMLNode.Entry) -> EnumType? {
        let what = Subject("the enum", entry.key)
        let keys = ["description", "deprecated", "values"]
        guard let map = MapReader(entry.value, what: what, keys: keys, diagnostics: diagnostics) else { return nil }
        guard map.required("values", expecting: "the list of known values") != nil else { return nil }
        let items = map.items("values") ?? []
        if items.isEmpty, let node = map.node("values"), case .sequence = node.content {
            diagnostics.error(
                .wrongValue,
                at: node.place,
                "'values' of \(what) is an empty list. Write the known values, or make the type a string where none is known."
            )
        }
        let values = items.compactMap { value($0, of: entry.key) }
        if !Self.areDistinct(values, items) { checkCollisions(values, of: what) }
        return EnumType(
            name: entry.key,
            description: map.text("description"),
            deprecated: map.deprecation("deprecated"),
            values: values,
            place: entry.keyPlace
        )
    }

    private func value(_ node: YAMLNode, of name: String) -> EnumType.Value? {
        if case .scalar(let text, _) = node.content {
            return value(text, name: nil, at: node.place, description: nil, deprecated: nil)
        }
        let keys = ["value", "name", "description", "deprecated"]
        let map = MapReader(node, what: Subject("a value of the enum", name), keys: keys, diagnostics: diagnostics)
        guard let map, let text = map.requiredText("value", expecting: "the value as it is sent") else { return nil }
        return value(
            text,
            name: map.text("name"),
            at: map.place(of: "value"),
            description: map.text("description"),
            deprecated: map.deprecation("deprecated")
        )
    }

    private func value(
        _ wireValue: String,
        name: String?,
        at place: Place,
        description: String?,
        deprecated: Deprecation?
    ) -> EnumType.Value {
        if let name, !SwiftName.isIdentifier(name, startsUpper: false) {
            diagnostics.error(
                .wrongName,
                at: place,
                "\(Wording.quote(name)) can't name a value in Swift. \(SwiftName.remedy(for: name, startsUpper: false))."
            )
        }
        let swiftName = name ?? SwiftName.property(wireValue)
        if swiftName == nil {
            diagnostics.error(
                .wrongName,
                at: place,
                "No Swift name can be made of the value \(Wording.quote(wireValue)). "
                    + "Write it as 'value:' with a 'name:'."
            )
        }
        return EnumType.Value(
            wireValue: wireValue,
            swiftName: swiftName ?? wireValue,
            description: description,
            deprecated: deprecated,
            place: place
        )
    }

    /// Whether each value has a name of its own, made by the rule, so that nothing can be wrong with them together.
    private static func areDistinct(_ values: [EnumType.Value], _ items: [YAMLNode]) -> Bool {
        for case .mapping in items.lazy.map(\.content) { return false }
        var names = reserved
        names.reserveCapacity(reserved.count + values.count)
        for value in values where !names.insert(value.swiftName).inserted { return false }
        return true
    }

    private func checkCollisions(_ values: [EnumType.Value], of what: Subject) {
        var seen: [String: String] = [:]
        var wireValues: Set<String> = []
        for value in values {
            if !wireValues.insert(value.wireValue).inserted {
                diagnostics.error(
                    .duplicateKey,
                    at: value.place,
                    "The value \(Wording.quote(value.wireValue)) of \(what) stands here a second time. Remove one of the two."
                )
            } else if Self.reserved.contains(value.swiftName) {
                diagnostics.error(
                    .reservedName,
                    at: value.place,
                    "The value \(Wording.quote(value.wireValue)) of \(what) becomes \(Wording.quote(value.swiftName)), "
                        + "which every enum has already. Give it another with 'name:'."
                )
            } else if let first = seen[value.swiftName] {
                diagnostics.error(
                    .nameCollision,
                    at: value.place,
                    "The values \(Wording.quote(first)) and \(Wording.quote(value.wireValue)) of \(what) both become "
                        + "\(Wording.quote(value.swiftName)) in Swift. Give one another with 'name:'."
                )
            } else {
                seen[value.swiftName] = value.wireValue
            }
        }
    }
}
