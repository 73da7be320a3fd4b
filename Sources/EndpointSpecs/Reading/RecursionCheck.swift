/// Finds types that lead back to themselves by fields that are no lists and no maps.
///
/// Such a field is kept behind a reference when it can be absent; a way of required fields alone has no end.
struct RecursionCheck {
    /// At least those with fields that hold an object themselves.
    let schemas: [TypeName: Schema]
    let diagnostics: DiagnosticBag

    /// The optional fields by which a type leads back to itself; ways without an end are reported.
    func run() -> IndirectFields {
        let order = schemas.keys.sorted { ($0.namespace, $0.name) < ($1.namespace, $1.name) }
        reportEndless(order)
        var components = StrongComponents(edges: directEdges)
        components.visit(order)
        var indirect = IndirectFields()
        for (owner, schema) in schemas {
            for field in schema.fields where field.type.isOptional && !field.isNullable {
                guard case .schema(let target) = field.type.base else { continue }
                if components.areTogether(owner, target) { indirect.insert(field, of: owner) }
            }
        }
        return indirect
    }

    /// The types that a value of a type can hold itself.
    private func directEdges(_ name: TypeName) -> [TypeName] {
        (schemas[name]?.fields ?? [])
            .compactMap { field in
                guard !field.isNullable, case .schema(let target) = field.type.base else { return nil }
                return target
            }
    }

    private func reportEndless(_ order: [TypeName]) {
        var done: Set<TypeName> = []
        for root in order where done.insert(root).inserted {
            var way: [(owner: TypeName, rest: ArraySlice<Field>, field: Field?)] = [(root, required(root), nil)]
            while let top = way.last {
                guard let field = top.rest.first, case .schema(let target) = field.type.base else {
                    way.removeLast()
                    continue
                }
                way[way.count - 1].rest = top.rest.dropFirst()
                way[way.count - 1].field = field
                if let start = way.firstIndex(where: { $0.owner == target }) {
                    report(way[start...].compactMap { step in step.field.map { (step.owner, $0) } }, at: field.place)
                } else if done.insert(target).inserted {
                    way.append((target, required(target), nil))
                }
            }
        }
    }

    /// The fields that a value of a type can't do without, and that are objects themselves.
    private func required(_ name: TypeName) -> ArraySlice<Field> {
        let fields = schemas[name]?.fields ?? []
        return
            fields.filter { field in
                if case .schema = field.type.base { return !field.type.isOptional && !field.isNullable }
                return false
            }[...]
    }

    private func report(_ way: [(owner: TypeName, field: Field)], at place: Place) {
        let names = way.map { "\($0.owner.name).\($0.field.wireName)" }
        let steps = way.indices.map { index in
            "\(Wording.quote(names[index])) needs \(Wording.quote(way[(index + 1) % way.count].owner.name))"
        }
        diagnostics.error(
            .recursiveType,
            at: place,
            "A value of \(Wording.quote(way[0].owner.name)) would never end: \(steps.joined(separator: ", ")). "
                + "Make \(way.count == 1 ? "the field" : "one of these fields") optional, or a list."
        )
    }
}

/// Fields whose values are kept behind a reference.
struct IndirectFields {
    private var names: [TypeName: Set<String>] = [:]

    var isEmpty: Bool { names.isEmpty }

    mutating func insert(_ field: Field, of owner: TypeName) {
        names[owner, default: []].insert(field.wireName)
    }

    /// The schema with these fields marked, also in types written in place.
    func marked(_ schema: Schema, in namespace: String) -> Schema {
        var schema = schema
        let own = names[TypeName(namespace, schema.name)] ?? []
        for index in schema.fields.indices {
            if own.contains(schema.fields[index].wireName) { schema.fields[index].details.isIndirect = true }
            if let nested = schema.fields[index].nested {
                schema.fields[index].details.nested = marked(nested, in: namespace)
            }
        }
        return schema
    }
}

/// Tarjan's strongly connected components, without recursion.
private struct StrongComponents {
    private let edges: (TypeName) -> [TypeName]
    private var indices: [TypeName: Int] = [:]
    private var lowLinks: [TypeName: Int] = [:]
    private var components: [TypeName: Int] = [:]
    private var open: [TypeName] = []

    init(edges: @escaping (TypeName) -> [TypeName]) {
        self.edges = edges
    }

    /// Whether each of the two leads to the other.
    func areTogether(_ one: TypeName, _ other: TypeName) -> Bool {
        components[one] != nil && components[one] == components[other]
    }

    mutating func visit(_ roots: [TypeName]) {
        for root in roots where indices[root] == nil {
            var way = [enter(root)]
            while let step = way.last {
                if let target = step.rest.first {
                    way[way.count - 1].rest = step.rest.dropFirst()
                    if indices[target] == nil {
                        way.append(enter(target))
                    } else if components[target] == nil {
                        lower(step.name, to: indices[target])
                    }
                } else {
                    way.removeLast()
                    if let owner = way.last?.name { lower(owner, to: lowLinks[step.name]) }
                    if lowLinks[step.name] == indices[step.name] { close(step.name) }
                }
            }
        }
    }

    private mutating func enter(_ name: TypeName) -> (name: TypeName, rest: ArraySlice<TypeName>) {
        let index = indices.count
        indices[name] = index
        lowLinks[name] = index
        open.append(name)
        return (name, edges(name)[...])
    }

    private mutating func lower(_ name: TypeName, to index: Int?) {
        guard let index, let current = lowLinks[name], index < current else { return }
        lowLinks[name] = index
    }

    private mutating func close(_ root: TypeName) {
        while let name = open.popLast() {
            components[name] = indices[root]
            if name == root { return }
        }
    }
}
