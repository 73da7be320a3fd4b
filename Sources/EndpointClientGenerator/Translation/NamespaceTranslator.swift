import EndpointSpecs

/// Translates one file of types, and the service that it describes.
struct NamespaceTranslator {
    let api: API
    let namespace: Namespace
    let requestTypes: RequestTypes

    func file() -> SwiftFile {
        var declarations: [Declaration] = []
        if let service = namespace.service {
            let translator = ServiceTranslator(api: api, namespace: namespace, service: service)
            declarations += [translator.clientExtension(), translator.serviceType()]
        }
        let models = models()
        declarations.append(models)
        declarations += namespace.enums.filter { !$0.values.isEmpty }.map(enums.values)
        let bodies = namespace.service?.endpoints.flatMap { [$0.requestSchema, $0.responseSchema] } ?? []
        let schemas = namespace.schemas + bodies.compactMap { $0 }
        let usesCoding = !schemas.isEmpty || !namespace.enums.isEmpty || endpointsUseCoding
        let parameters = (namespace.service?.endpoints ?? []).flatMap(\.freeParameters)
        let bases =
            schemas.flatMap(\.withNested).flatMap(\.fields).map(\.type.base) + parameters.map(\.type.base) + bodyTypes
        var imports: [SwiftFile.Import] = []
        if usesCoding { imports.append(SwiftFile.Import(module: "EndpointCoding")) }
        if namespace.service != nil { imports.append(SwiftFile.Import(module: "EndpointRuntime", withSPI: true)) }
        return SwiftFile(
            specName: namespace.fileName,
            imports: imports,
            needsFoundation: bases.contains(where: SwiftTypes.needsFoundation),
            declarations: declarations
        )
    }

    private var enums: EnumTranslator { EnumTranslator(namespace: namespace.name) }

    private var bodyTypes: [FieldType.Base] {
        (namespace.service?.endpoints ?? [])
            .flatMap { endpoint in
                [endpoint.request, endpoint.response]
                    .compactMap { body in
                        if case .type(let type) = body { return type.base }
                        return nil
                    }
            }
    }

    private var endpointsUseCoding: Bool {
        (namespace.service?.endpoints ?? [])
            .contains { endpoint in
                endpoint.freeParameters.contains { [.date, .timestamp].contains($0.type.base) }
            } || bodyTypes.contains { [.json, .date, .timestamp].contains($0) }
    }

    private func models() -> Declaration {
        let schemas = SchemaTranslator(table: api.types, namespace: namespace.name, requestTypes: requestTypes)
        var members: [Declaration] = []
        for endpoint in namespace.service?.endpoints ?? [] {
            if let schema = endpoint.requestSchema {
                members.append(schemas.declaration(schema, doc: "The request of `\(endpoint.name)`."))
            }
            if let schema = endpoint.responseSchema {
                members.append(schemas.declaration(schema, doc: "The answer of `\(endpoint.name)`."))
            }
            if let paging = PagingTranslator(api: api, namespace: namespace, endpoint: endpoint) {
                members.append(paging.type())
            }
        }
        members += namespace.schemas.map { schemas.declaration($0, doc: "An object of the API.") }
        members += namespace.enums.map(enums.alias)
        if !namespace.enums.isEmpty { members.append(enums.lists(namespace.enums)) }
        let doc: DocText
        if let service = namespace.service {
            doc = DocText("Types of the service `\(service.name)`, version \(service.version).")
        } else {
            doc = DocText(words: namespace.summary, fallback: "Types that several services share.")
        }
        return .type(TypeDeclaration(doc: doc, keyword: .enum, name: "\(id: namespace.name)", members: members))
    }
}

extension Endpoint {
    /// Parameters in the order of the method's arguments.
    var parameters: [Field] { pathParameters + queryParameters + headerParameters }

    /// The parameters that are arguments of the method.
    var freeParameters: [Field] { parameters.filter { $0.constant == nil } }

    /// The request's own type, when it has fields.
    var requestSchema: Schema? {
        if case .inline(let schema) = request { return schema }
        return nil
    }

    /// The answer's own type: its fields after those of the envelope.
    var responseSchema: Schema? {
        switch response {
        case .none, .type: return nil
        case .inline(var schema):
            schema.fields = envelopeFields + schema.fields
            return schema
        case .empty:
            guard envelope != nil else { return nil }
            let name = SwiftName.capitalised(name) + "Response"
            return Schema(name: name, fields: envelopeFields, place: place)
        }
    }

    private var envelopeFields: [Field] { envelope.map(EnvelopeFields.of) ?? [] }
}
