/// Reads the examples of an endpoint, strictly by its types.
struct ExampleReader {
    private static let keys = ["name", "request", "response", "parameters", "status"]

    let endpoint: Endpoint
    let types: TypeTable
    let diagnostics: DiagnosticBag

    func read(_ map: MapReader) -> [Example] {
        var names: Set<String> = []
        let items = map.items("examples") ?? []
        if map.entry("examples") == nil || items.isEmpty {
            diagnostics.error(
                .missingExample,
                at: map.entry("examples")?.keyPlace ?? endpoint.place,
                "The endpoint \(Wording.quote(endpoint.name)) has no example. Add one under 'examples', "
                    + "with a request that fits and its answer."
            )
        }
        return items.compactMap { node in
            guard let example = example(node) else { return nil }
            if !names.insert(example.name).inserted {
                diagnostics.error(
                    .wrongExample,
                    at: node.place,
                    "There are two examples named \(Wording.quote(example.name)). Rename one."
                )
            }
            return example
        }
    }

    private func example(_ node: YAMLNode) -> Example? {
        let map = MapReader(node, what: "an example", keys: Self.keys, diagnostics: diagnostics)
        guard let map, let name = map.requiredWords("name", expecting: "what it shows, in a few words") else {
            return nil
        }
        let reader = ValueReader(types: types, diagnostics: diagnostics)
        return Example(
            name: name,
            parameters: parameters(map, reader),
            request: request(map, reader),
            response: response(map, reader),
            status: status(map),
            place: node.place
        )
    }

    private func status(_ map: MapReader) -> Int {
        guard let node = map.node("status") else { return 200 }
        guard case .scalar(let text, _) = node.content, let status = Int(text), (200...599).contains(status) else {
            map.wrongValue(node, of: "status", expected: "an HTTP status from 200 to 599")
            return 200
        }
        if [204, 205, 304].contains(status), map.node("response") != nil {
            diagnostics.error(
                .wrongExample,
                at: node.place,
                "An answer with the status \(status) has no body, and this example has a 'response'. Give it another status."
            )
        }
        return status
    }

    private func request(_ map: MapReader, _ reader: ValueReader) -> SpecValue? {
        let node = map.entry("request")?.value
        switch endpoint.request {
        case .none, .empty:
            if let node {
                diagnostics.error(
                    .wrongExample,
                    at: node.place,
                    "The endpoint \(Wording.quote(endpoint.name)) takes no request, so its examples have none."
                )
            }
            return nil
        case .inline(let schema):
            return object(node, schema.fields, of: "request", in: map, reader)
        case .type(let type):
            guard let node else {
                missing("request", in: map)
                return nil
            }
            return reader.read(node, as: type.base, path: "request")
        }
    }

    private func response(_ map: MapReader, _ reader: ValueReader) -> SpecValue? {
        let node = map.entry("response")?.value
        let envelope = endpoint.envelope?.fields ?? []
        switch endpoint.response {
        case .none:
            if let node {
                diagnostics.error(
                    .wrongExample,
                    at: node.place,
                    "The endpoint \(Wording.quote(endpoint.name)) has no response, so its examples have none."
                )
            }
            return nil
        case .empty:
            if envelope.isEmpty, node == nil { return nil }
            return object(node, envelope, of: "response", in: map, reader)
        case .inline(let schema):
            return object(node, envelope + schema.fields, of: "response", in: map, reader)
        case .type(let type):
            guard let node else {
                missing("response", in: map)
                return nil
            }
            return reader.read(node, as: type.base, path: "response")
        }
    }

    private func object(
        _ node: YAMLNode?,
        _ fields: [Field],
        of key: String,
        in map: MapReader,
        _ reader: ValueReader
    ) -> SpecValue? {
        guard let node else {
            missing(key, in: map)
            return nil
        }
        return reader.object(node, fields: fields, of: "the \(key)", path: key)
    }

    private func missing(_ key: String, in map: MapReader) {
        diagnostics.error(
            .wrongExample,
            at: map.place,
            "An example of \(Wording.quote(endpoint.name)) needs the key \(Wording.quote(key))."
        )
    }

    private func parameters(_ map: MapReader, _ reader: ValueReader) -> [(name: String, value: String)] {
        let fields = endpoint.pathParameters + endpoint.queryParameters + endpoint.headerParameters
        guard let node = map.node("parameters") else {
            for field in fields where !field.type.isOptional { missingParameter(field, at: map.place) }
            return []
        }
        let value = reader.object(node, fields: fields, of: "the parameters", path: "parameters")
        guard case .object(let members) = value else { return [] }
        checkSending(members, node)
        return members.flatMap { member in
            Self.texts(of: member.value).map { (member.name, $0) }
        }
    }

    /// Reports texts that no client can send in the place of their parameter.
    private func checkSending(_ members: [SpecValue.Member], _ node: YAMLNode) {
        guard case .mapping(let entries) = node.content else { return }
        for (fields, place) in [(endpoint.pathParameters, "path"), (endpoint.headerParameters, "header")] {
            for field in fields {
                guard let member = members.first(where: { $0.name == field.wireName }),
                    let entry = entries.first(where: { $0.key == field.wireName }),
                    let fault = ParameterText.fault(of: member.value, in: place)
                else { continue }
                diagnostics.error(
                    .wrongExample,
                    at: entry.value.place,
                    "The example's 'parameters.\(Wording.visible(field.wireName))' can't be sent: \(fault)."
                )
            }
        }
    }

    /// A parameter's texts: of a list those of its items, one after the other.
    private static func texts(of value: SpecValue) -> [String] {
        switch value {
        case .string, .number, .boolean: [value.scalarText]
        case .array(let items): items.flatMap(texts)
        case .null, .object: []
        }
    }

    private func missingParameter(_ field: Field, at place: Place) {
        diagnostics.error(
            .wrongExample,
            at: place,
            "An example of \(Wording.quote(endpoint.name)) needs 'parameters' with \(Wording.quote(field.wireName))."
        )
    }
}
