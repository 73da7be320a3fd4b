/// Reads the endpoints of one service file.
struct EndpointReader {
    private static let keys = [
        "path", "method", "kind", "summary", "description", "notes", "deprecated", "confidence", "sources",
        "parameters", "request", "response", "envelope", "empty", "pages", "lookup", "examples",
    ]

    private static let kinds = Wording.list(Endpoint.Kind.allCases.map(\.rawValue))

    let fields: FieldReader
    let types: TypeTable
    let namespace: String
    /// The envelope that holds unless the endpoint says otherwise.
    let envelope: Envelope?
    /// `false` when `api.yaml` is wrong itself.
    let isEnvelopeKnown: Bool
    let diagnostics: DiagnosticBag

    func read(_ entry: YAMLNode.Entry) -> Endpoint? {
        let what = Subject("the endpoint", entry.key)
        guard let map = MapReader(entry.value, what: what, keys: Self.keys, diagnostics: diagnostics) else {
            return nil
        }
        if !SwiftName.isIdentifier(entry.key, startsUpper: false) {
            diagnostics.error(
                .wrongName,
                at: entry.keyPlace,
                "\(Wording.quote(entry.key)) can't name a method. \(SwiftName.remedy(for: entry.key, startsUpper: false))."
            )
        }
        if entry.key == "self" {
            diagnostics.error(
                .reservedName,
                at: entry.keyPlace,
                "A method can't be called 'self', which is the service itself in Swift. Choose another name; it is never sent."
            )
        }
        let path = map.requiredText("path", expecting: "where it is, relative to the service")
        let kindNode = map.required("kind", expecting: "\(Self.kinds); it decides what may be repeated after a fault")
        let kind = kindNode.flatMap { map.choice("kind", of: Endpoint.Kind.self, in: $0) }
        let summary = map.requiredWords("summary", expecting: "one sentence about what it does")
        let method = map.node("method").flatMap { map.choice("method", of: Endpoint.Method.self, in: $0) } ?? .post
        var endpoint = Endpoint(
            name: entry.key,
            method: method,
            path: path ?? "",
            kind: kind ?? (map.node("lookup") == nil ? .read : .update),
            summary: summary ?? "",
            description: map.text("description"),
            notes: map.texts("notes"),
            deprecated: map.deprecation("deprecated"),
            confidence: confidence(map),
            sources: map.texts("sources"),
            pathParameters: [],
            queryParameters: [],
            headerParameters: [],
            request: .none,
            response: .empty,
            envelope: map.node("envelope").map { EnvelopeReader.read($0, diagnostics: diagnostics) } ?? envelope,
            emptyCodes: map.integers("empty") ?? [],
            pages: nil,
            lookup: map.node("lookup").flatMap(lookup),
            examples: [],
            place: entry.keyPlace
        )
        readParameters(map, into: &endpoint)
        readBodies(map, into: &endpoint)
        var nested: [String: Schema] = [:]
        endpoint.addNested(to: &nested)
        var types = types
        types.schemas = types.schemas.adding(nested, of: namespace)
        let isEnvelopeKnown = isEnvelopeKnown || map.node("envelope") != nil
        if isEnvelopeKnown { checkEmptyCodes(map, endpoint) }
        endpoint.pages = map.node("pages")
            .flatMap { PagesReader(endpoint: endpoint, types: types, diagnostics: diagnostics).read($0) }
        if isEnvelopeKnown {
            endpoint.examples = ExampleReader(endpoint: endpoint, types: types, diagnostics: diagnostics).read(map)
        }
        return endpoint
    }

    private func confidence(_ map: MapReader) -> [Endpoint.Confidence] {
        (map.items("confidence") ?? []).compactMap { map.choice("confidence", of: Endpoint.Confidence.self, in: $0) }
    }

    private func readParameters(_ map: MapReader, into endpoint: inout Endpoint) {
        if let node = map.node("parameters") {
            let keys = ["path", "query", "header"]
            if let parts = MapReader(node, what: "'parameters'", keys: keys, diagnostics: diagnostics) {
                func read(_ key: String) -> [Field] {
                    parts.node(key).map { fields.parameters($0, place: key, in: namespace) } ?? []
                }
                endpoint.pathParameters = read("path")
                endpoint.queryParameters = read("query")
                endpoint.headerParameters = read("header")
            }
        }
        let all = endpoint.pathParameters + endpoint.queryParameters + endpoint.headerParameters
        if !all.isEmpty {
            fields.checkCollisions(
                all,
                of: "the endpoint \(Wording.quote(endpoint.name))",
                reserved: ["request": "an argument of the method", "options": "an argument of the method"]
            )
        }
        for parameter in endpoint.headerParameters where !HeaderName.isValid(parameter.wireName) {
            diagnostics.error(
                .wrongName,
                at: parameter.place,
                "\(Wording.quote(parameter.wireName)) can't name a header. Use letters, digits and hyphens."
            )
        }
        if let node = map.node("path"), case .scalar = node.content {
            PathForm.check(endpoint, at: node.place, diagnostics: diagnostics)
        }
    }

    private func readBodies(_ map: MapReader, into endpoint: inout Endpoint) {
        let typeName = SwiftName.capitalised(endpoint.name)
        if let node = map.node("request") {
            endpoint.request = body(node, name: typeName + "Request", taken: [:])
        } else {
            endpoint.request = endpoint.method == .post ? .empty : .none
        }
        if endpoint.method == .get || endpoint.method == .delete, let entry = map.entry("request") {
            if case .none = endpoint.request {
            } else {
                diagnostics.error(
                    .wrongValue,
                    at: entry.keyPlace,
                    "A \(endpoint.method.rawValue) sends no body. Remove 'request', or change 'method'."
                )
            }
        }
        guard let node = map.node("response") else { return }
        var taken: [String: String] = [:]
        if let envelope = endpoint.envelope {
            taken = [envelope.code: "the envelope", envelope.message: "the envelope"]
        }
        endpoint.response = body(node, name: typeName + "Response", taken: taken)
        if endpoint.envelope != nil, case .type(let type) = endpoint.response, type.base != .json {
            var subject = type.base.noun
            if case .schema(let name) = type.base { subject = "the schema \(Wording.quote(name.name))" }
            diagnostics.error(
                .wrongType,
                at: node.place,
                "An answer with an envelope is a map of fields; \(subject) has no place for one. "
                    + "List the fields, take json, or add 'envelope: none'."
            )
        }
    }

    private func body(_ node: YAMLNode, name: String, taken: [String: String]) -> Endpoint.Body {
        switch node.content {
        case .scalar("none", _): return .none
        case .scalar:
            guard let type = fields.types.parse(node, in: namespace) else { return .type(FieldType(.json)) }
            if type.isOptional {
                diagnostics.error(
                    .wrongType,
                    at: node.place,
                    "A body can't be optional. Remove the '?'."
                )
            }
            return .type(type)
        case .mapping(let entries):
            if entries.isEmpty { return .empty }
            return fields.schema(node, name: name, at: node.place, in: namespace, taken: taken).map { .inline($0) }
                ?? .empty
        case .sequence:
            diagnostics.error(
                .wrongKind,
                at: node.place,
                "Expected a body as a map of fields, a type such as Name[], or none; found a list."
            )
            return .none
        }
    }

    private func checkEmptyCodes(_ map: MapReader, _ endpoint: Endpoint) {
        guard let entry = map.entry("empty"), !endpoint.emptyCodes.isEmpty else { return }
        guard let envelope = endpoint.envelope else {
            diagnostics.error(
                .wrongValue,
                at: entry.keyPlace,
                "'empty' lists codes of an envelope, and this endpoint has none. Remove it."
            )
            return
        }
        if let code = endpoint.emptyCodes.first(where: envelope.success.contains) {
            diagnostics.error(
                .wrongValue,
                at: entry.keyPlace,
                "The code \(code) means success already. 'empty' lists refusals that mean \"nothing found\"."
            )
        }
    }

    private func lookup(_ node: YAMLNode) -> Lookup? {
        let keys = ["endpoint", "match", "result", "id"]
        guard let map = MapReader(node, what: "'lookup'", keys: keys, diagnostics: diagnostics) else { return nil }
        let name = map.requiredText("endpoint", expecting: "the read to ask")
        _ = map.required("result", expecting: "the list of matches in the read's response")
        _ = map.required("id", expecting: "the field of a match that holds the id")
        guard let name, let result = map.path("result"), let id = map.path("id") else { return nil }
        guard let match = map.required("match", expecting: "request field of the read → request field of this write")
        else { return nil }
        guard case .mapping(let entries) = match.content, !entries.isEmpty else {
            map.wrongValue(
                match,
                of: "match",
                expected: "a map, request field of the read → request field of this write"
            )
            return nil
        }
        let pairs = entries.compactMap { entry -> Lookup.Match? in
            guard case .scalar(let text, _) = entry.value.content else {
                map.wrongValue(entry.value, of: "match", expected: "a field's path")
                return nil
            }
            return Lookup.Match(
                read: FieldPathCheck.parts(entry.key),
                write: FieldPathCheck.parts(text),
                place: entry.keyPlace
            )
        }
        func place(_ key: String) -> Place { map.node(key)?.place ?? map.place }
        return Lookup(
            endpoint: name,
            match: pairs,
            result: result,
            id: id,
            places: (place("endpoint"), place("result"), place("id"))
        )
    }
}
