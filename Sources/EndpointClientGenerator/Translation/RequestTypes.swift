import EndpointSpecs

/// The types that requests are made of, which alone have rules to keep to before they are sent.
struct RequestTypes: Sendable {
    private var names: Set<TypeName> = []

    init(_ api: API) {
        for (namespace, _, endpoint) in api.endpoints {
            switch endpoint.request {
            case .none, .empty: continue
            case .inline(let schema):
                names.insert(TypeName(namespace.name, schema.name))
                for field in schema.fields { add(field.type.base, api.types) }
            case .type(let type): add(type.base, api.types)
            }
        }
    }

    func contains(_ schema: Schema, of namespace: String?) -> Bool {
        namespace.map { names.contains(TypeName($0, schema.name)) } ?? false
    }

    private mutating func add(_ base: FieldType.Base, _ types: TypeTable) {
        var open = [base]
        while let base = open.popLast() {
            switch base {
            case .list(let inner), .map(let inner): open.append(inner)
            case .schema(let name):
                guard names.insert(name).inserted else { continue }
                open += (types.schemas[name]?.fields ?? []).map(\.type.base)
            default: continue
            }
        }
    }
}

extension Field {
    /// The field's rules in the words of the runtime's tables; `nil` when it has none.
    var rules: String? {
        guard !constraints.isEmpty else { return nil }
        var words = isSensitive ? ["sensitive"] : []
        if let least = constraints.minLength { words.append("minLength \(least)") }
        if let most = constraints.maxLength {
            words.append("\(type.base == .base64 ? "maxBytes" : "maxLength") \(most)")
        }
        if let least = constraints.minimum { words.append("minimum \(least)") }
        if let most = constraints.maximum { words.append("maximum \(most)") }
        if let least = constraints.minItems { words.append("minItems \(least)") }
        if let most = constraints.maxItems { words.append("maxItems \(most)") }
        if let pattern = constraints.pattern { words.append("pattern \(pattern)") }
        return words.joined(separator: ", ")
    }
}

/// Tables of rules, as emitted code has them.
enum RuleTableTranslator {
    /// The names of the fields that have rules, each with these; `nil` when there are none.
    static func table(_ fields: [Field]) -> Expression? {
        let pairs = fields.compactMap { field in
            field.rules.map { "\(string: field.wireName): \(string: $0)" as Code }
        }
        return pairs.isEmpty ? nil : .list(pairs)
    }
}
