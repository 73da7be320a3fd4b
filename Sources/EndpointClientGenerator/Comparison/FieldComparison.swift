import EndpointSpecs

/// Compares object types, field by field, with those that are written in place of their fields.
struct FieldComparison {
    let matching: TypeMatching
    /// The namespace of the old and of the new type.
    let namespaces: (old: Namespace, new: Namespace)
    let list: ChangeList

    func compare(_ old: Schema, _ new: Schema, _ owner: Element) {
        compareFields(old, new, owner)
        list.compareDeprecation(owner, old.deprecated, new.deprecated)
        list.compareWords(owner, [("description", old.description == new.description)])
    }

    private func compareFields(_ old: Schema, _ new: Schema, _ owner: Element) {
        let pairs = Self.pairs(old.fields, new.fields)
        for field in old.fields where !pairs.contains(where: { $0.old.wireName == field.wireName }) {
            var gone = owner.part(field.swiftName, at: field.place, .old)
            gone.place.file = namespaces.old.fileName
            list.add(.breaking, .fieldRemoved, gone, "The field \(Wording.quote(field.wireName)) is gone.")
        }
        for field in new.fields where !pairs.contains(where: { $0.new.wireName == field.wireName }) {
            added(field, owner.part(field.swiftName, at: field.place))
        }
        for pair in pairs {
            let element = owner.part(pair.new.swiftName, at: pair.new.place)
            compare(pair.old, pair.new, element)
            compareTypes(pair.old, in: old, pair.new, in: new, element)
            if let before = pair.old.nested, let after = pair.new.nested { compare(before, after, element) }
        }
        let names = pairs.map(\.new.wireName)
        if names != new.fields.map(\.wireName).filter(names.contains) {
            list.add(
                .breaking,
                .fieldOrder,
                owner,
                "The fields have another order, and with them the arguments of the initialiser."
            )
        }
    }

    /// Fields of one wire name, and else of one Swift name, in the old order.
    private static func pairs(_ old: [Field], _ new: [Field]) -> [(old: Field, new: Field)] {
        let wireNames = Set(old.map(\.wireName)).intersection(new.map(\.wireName))
        return old.compactMap { field in
            let match =
                wireNames.contains(field.wireName)
                ? new.first { $0.wireName == field.wireName }
                : new.first { $0.swiftName == field.swiftName && !wireNames.contains($0.wireName) }
            return match.map { (field, $0) }
        }
    }

    private func added(_ field: Field, _ element: Element) {
        if let reason = field.reasonToLeaveOut {
            let message = "The field \(Wording.quote(field.wireName)) is new, and \(reason)."
            list.add(.compatible, .fieldAdded, element, message)
        } else {
            list.add(
                .breaking,
                .fieldAdded,
                element,
                "The field \(Wording.quote(field.wireName)) is new and not optional: the initialiser asks for it, and an "
                    + "answer without it can't be read."
            )
        }
    }

    private func compare(_ old: Field, _ new: Field, _ element: Element) {
        if old.swiftName != new.swiftName {
            list.add(
                .breaking,
                .fieldName,
                element,
                "The property is called \(Wording.quote(new.swiftName)) in Swift, was \(Wording.quote(old.swiftName))."
            )
        }
        if old.wireName != new.wireName {
            list.add(
                .compatible,
                .fieldWireName,
                element,
                "It is sent and read as \(Wording.quote(new.wireName)), was \(Wording.quote(old.wireName))."
            )
        }
        FixedValueComparison(old: old, new: new, list: list).run(element)
        compareRules(old.constraints, new.constraints, element)
        list.compareDeprecation(element, old.deprecated, new.deprecated)
        list.compareWords(
            element,
            [
                ("description", old.description == new.description),
                ("notes", old.notes == new.notes && old.isOneOrMany == new.isOneOrMany),
            ]
        )
    }

    /// Types written in place go by their own names, so that it doesn't matter what their owners are called.
    private func compareTypes(
        _ old: Field,
        in oldOwner: Schema,
        _ new: Field,
        in newOwner: Schema,
        _ element: Element
    ) {
        var former = old
        if old.nested == nil { former.type.base = matching.current(old.type.base) }
        let oldNamespace = old.nested == nil ? namespaces.new.name : namespaces.old.name
        let names = (
            old: SwiftTypes(table: matching.types, namespace: oldNamespace, owner: oldOwner.name).name(of: former).text,
            new: SwiftTypes(table: matching.types, namespace: namespaces.new.name, owner: newOwner.name).name(of: new)
                .text
        )
        if names.old == names.new { return }
        var message = "Its type is \(Wording.quote(names.new)), was \(Wording.quote(names.old))."
        if names.new == names.old + "?" {
            message = "It has become optional: code that reads it has to unwrap it."
        } else if names.new + "?" == names.old, new.constant == nil {
            message =
                "It is not optional any more: the initialiser asks for it, and an answer without it can't be read."
        }
        list.add(.breaking, .fieldType, element, message)
    }

    func compareRules(_ old: Constraints, _ new: Constraints, _ element: Element) {
        let rules: [(name: String, old: String?, new: String?)] = [
            ("minLength", old.minLength.map(String.init), new.minLength.map(String.init)),
            ("maxLength", old.maxLength.map(String.init), new.maxLength.map(String.init)),
            ("pattern", old.pattern, new.pattern),
            ("minimum", old.minimum, new.minimum),
            ("maximum", old.maximum, new.maximum),
            ("minItems", old.minItems.map(String.init), new.minItems.map(String.init)),
            ("maxItems", old.maxItems.map(String.init), new.maxItems.map(String.init)),
        ]
        for rule in rules where rule.old != rule.new {
            let now = rule.new.map { "is \(Wording.quote($0))" } ?? "is gone"
            let before = rule.old.map { ", was \(Wording.quote($0))" } ?? ", and there was none"
            list.add(.compatible, .rules, element, "The rule \(Wording.quote(rule.name)) \(now)\(before).")
        }
    }
}
