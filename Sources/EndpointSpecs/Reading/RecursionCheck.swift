/// Finds schemas that would have to contain themselves.
struct RecursionCheck {
    let types: TypeTable
    let diagnostics: DiagnosticBag

    private enum State {
        case open
        case done
    }

    /// Reports every schema that leads back to itself by fields that are no lists and no maps.
    func run() {
        var states: [TypeName: State] = [:]
        for name in types.schemas.keys.sorted(by: { ($0.namespace, $0.name) < ($1.namespace, $1.name) }) {
            visit(name, &states)
        }
    }

    private func visit(_ root: TypeName, _ states: inout [TypeName: State]) {
        guard states[root] == nil, let schema = types.schemas[root] else { return }
        var stack: [(name: TypeName, fields: ArraySlice<Field>)] = [(root, schema.fields[...])]
        states[root] = .open
        while let top = stack.last {
            guard let field = top.fields.first else {
                states[top.name] = .done
                stack.removeLast()
                continue
            }
            stack[stack.count - 1].fields = top.fields.dropFirst()
            guard case .schema(let target) = field.type.base, let next = types.schemas[target] else { continue }
            switch states[target] {
            case .done: continue
            case .open: report(field, from: top.name, to: target)
            case nil:
                states[target] = .open
                stack.append((target, next.fields[...]))
            }
        }
    }

    private func report(_ field: Field, from owner: TypeName, to target: TypeName) {
        let way = owner == target ? "itself" : "\(Wording.quote(target.name)), which contains it in turn,"
        diagnostics.error(
            .recursiveType,
            at: field.place,
            "\(Wording.quote(owner.name)) contains \(way) in the field \(Wording.quote(field.wireName)): "
                + "a value of it would never end. Make the field a list."
        )
    }
}
