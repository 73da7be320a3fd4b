import EndpointSpecs

/// Which type of the new specs is which of the old ones: the one of the same name, or one of the same form under another.
struct TypeMatching {
    /// New names by old ones, for types that are there under another name.
    private(set) var renamed: [TypeName: TypeName] = [:]

    /// The types of the new specs.
    let types: TypeTable

    init(old: API, new: API) {
        types = new.types
        let gone = Self.forms(of: old).filter { !new.types.has($0.name) }
        var added = Self.forms(of: new).filter { !old.types.has($0.name) }
        for type in gone {
            let sameName = added.firstIndex { $0.form == type.form && $0.name.name == type.name.name }
            let same = added.indices.filter { added[$0].form == type.form }
            guard let match = sameName ?? (same.count == 1 ? same.first : nil) else { continue }
            renamed[type.name] = added[match].name
            added.remove(at: match)
        }
    }

    /// The type in the words of the new specs.
    func current(_ base: FieldType.Base) -> FieldType.Base {
        switch base {
        case .schema(let name): .schema(current(name))
        case .enumeration(let name): .enumeration(current(name))
        case .list(let item): .list(current(item))
        case .map(let value): .map(current(value))
        default: base
        }
    }

    /// The name in the new specs; of a type written in place, after that of its owner.
    func current(_ name: TypeName) -> TypeName {
        if let match = renamed[name] { return match }
        guard let point = name.name.firstIndex(of: "."),
            let owner = renamed[TypeName(name.namespace, String(name.name[..<point]))]
        else { return name }
        return TypeName(owner.namespace, owner.name + name.name[point...])
    }

    private static func form(_ field: Field) -> [String] {
        let names = "\(field.wireName) \(field.swiftName) \(field.type.isOptional)"
        guard let nested = field.nested else { return [names + " " + field.type.base.spelling] }
        return [names + " {"] + nested.fields.flatMap(form) + ["}"]
    }

    /// What a type is made of, apart from its name, in the order of the specs.
    private static func forms(of api: API) -> [(name: TypeName, form: [String])] {
        api.namespaces.flatMap { namespace in
            let schemas = namespace.schemas.filter { !$0.fields.isEmpty }
                .map { schema in
                    (TypeName(namespace.name, schema.name), ["schema"] + schema.fields.flatMap(form))
                }
            let enums = namespace.enums.map { type in
                let values = type.values.map { "\($0.wireValue) \($0.swiftName)" }
                return (TypeName(namespace.name, type.name), ["enum"] + values)
            }
            return schemas + enums
        }
    }
}

extension TypeTable {
    func has(_ name: TypeName) -> Bool { schemas[name] != nil || enums[name] != nil }
}
