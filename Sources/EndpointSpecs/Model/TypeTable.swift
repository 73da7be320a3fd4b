/// All schemas and enums by name.
package struct TypeTable: Sendable {
    package var schemas = NamedTypes<Schema>()
    package var enums = NamedTypes<EnumType>()

    /// The fields of a body, the envelope's not counted.
    package func fields(of body: Endpoint.Body) -> [Field]? {
        switch body {
        case .none: nil
        case .empty: []
        case .inline(let schema): schema.fields
        case .type(let type): fields(of: type.base)
        }
    }

    package func fields(of base: FieldType.Base) -> [Field]? {
        guard case .schema(let name) = base else { return nil }
        return schemas[name]?.fields
    }

    /// The field at the end of a path of wire names; lists on the way are not entered.
    package func field(at path: [String], in fields: [Field]?) -> Field? {
        var level = fields
        var found: Field?
        for name in path {
            guard let field = level?.first(where: { $0.wireName == name }) else { return nil }
            found = field
            level = self.fields(of: field.type.base)
        }
        return found
    }
}

/// Types by the namespace that they stand in, and by their names there.
package struct NamedTypes<Value: Sendable>: Sendable {
    private var namespaces: [String: [String: Value]] = [:]
    /// Types of one namespace that only one endpoint can speak of, which go before all others.
    private var own: (namespace: String, types: [String: Value])?

    package subscript(name: TypeName) -> Value? {
        if let own, own.namespace == name.namespace, let value = own.types[name.name] { return value }
        return namespaces[name.namespace]?[name.name]
    }

    /// All types of a namespace.
    func types(of namespace: String) -> [String: Value] { namespaces[namespace] ?? [:] }

    /// Adds the types of a namespace; of two with one name the later stays.
    mutating func add(_ types: [String: Value], of namespace: String) {
        if types.isEmpty { return }
        if namespaces[namespace] == nil {
            namespaces[namespace] = types
        } else {
            namespaces[namespace]?.merge(types) { $1 }
        }
    }

    /// The same types with those of one endpoint, without a copy of all.
    func adding(_ types: [String: Value], of namespace: String) -> Self {
        var result = self
        if !types.isEmpty { result.own = (namespace, types) }
        return result
    }
}
