import EndpointSpecs

/// Translates one file of types, and the service that it describes.
struct NamespaceTranslator {
    private let api: API
    private let namespace: Namespace
    private let requestTypes: RequestTypes
    private let endpoints: [Endpoint]
    /// What each endpoint sends and gets as a type of its own.
    private let bodies: [(request: Schema?, response: Schema?)]

    init(api: API, namespace: Namespace, requestTypes: RequestTypes) {
        self.api = api
        self.namespace = namespace
        self.requestTypes = requestTypes
        endpoints = namespace.service?.endpoints ?? []
        bodies = endpoints.map { ($0.requestSchema, $0.responseSchema) }
    }

    func write(to source: inout SourceWriter) {
        writeHead(to: &source)
        if let service = namespace.service {
            let translator = ServiceTranslator(api: api, namespace: namespace, service: service)
            translator.writeClientExtension(to: &source)
            translator.writeServiceType(to: &source)
        }
        writeModels(to: &source)
        for type in namespace.enums { enums.writeValues(type, to: &source) }
    }

    private func writeHead(to source: inout SourceWriter) {
        var imports: [SourceWriter.Import] = []
        if hasModels || endpointsUseCoding { imports.append(SourceWriter.Import(module: "EndpointCoding")) }
        if namespace.service != nil { imports.append(SourceWriter.Import(module: "EndpointRuntime", withSPI: true)) }
        source.head(
            specName: namespace.fileName,
            imports: imports,
            needsFoundation: needsFoundation
        )
    }

    private var hasModels: Bool {
        !namespace.schemas.isEmpty || !namespace.enums.isEmpty
            || bodies.contains { $0.request != nil || $0.response != nil }
    }

    private var needsFoundation: Bool {
        namespace.schemas.contains(where: SwiftTypes.needsFoundation)
            || bodies.contains { body in
                body.request.map(SwiftTypes.needsFoundation) ?? false
                    || body.response.map(SwiftTypes.needsFoundation) ?? false
            }
            || endpoints.contains { $0.freeParameters.contains { SwiftTypes.needsFoundation($0.type.base) } }
            || bodyTypes.contains(where: SwiftTypes.needsFoundation)
    }

    private var enums: EnumTranslator { EnumTranslator(namespace: namespace.name) }

    private var bodyTypes: [FieldType.Base] {
        endpoints.flatMap { endpoint in
            [endpoint.request, endpoint.response]
                .compactMap { body in
                    if case .type(let type) = body { return type.base }
                    return nil
                }
        }
    }

    private var endpointsUseCoding: Bool {
        endpoints.contains { endpoint in
            endpoint.freeParameters.contains { [.date, .timestamp].contains($0.type.base) }
        } || bodyTypes.contains { [.json, .date, .timestamp].contains($0) }
    }

    private func writeModels(to source: inout SourceWriter) {
        let doc =
            namespace.service.map { DocText("Types of the service `\($0.name)`, version \($0.version).") }
            ?? DocText(words: namespace.summary, fallback: "Types that several services share.")
        let schemas = SchemaTranslator(table: api.types, namespace: namespace.name, requestTypes: requestTypes)
        source.type(TypeDeclaration(doc: doc, keyword: .enum, name: "\(id: namespace.name)")) { source in
            for index in endpoints.indices { writeBodies(of: index, schemas, to: &source) }
            for schema in namespace.schemas { schemas.write(schema, doc: "An object of the API.", to: &source) }
            for type in namespace.enums { enums.writeAlias(type, to: &source) }
            if !namespace.enums.isEmpty { enums.writeLists(namespace.enums, to: &source) }
        }
    }

    private func writeBodies(of index: Int, _ schemas: SchemaTranslator, to source: inout SourceWriter) {
        let endpoint = endpoints[index]
        if let schema = bodies[index].request {
            schemas.write(schema, doc: "The request of `\(endpoint.name)`.", to: &source)
        }
        if let schema = bodies[index].response {
            schemas.write(schema, doc: "The answer of `\(endpoint.name)`.", to: &source)
        }
        PagingTranslator(api: api, namespace: namespace, endpoint: endpoint)?.writeType(to: &source)
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

    /// The name of the answer's own type.
    var responseName: String? {
        switch response {
        case .none, .type: nil
        case .inline(let schema): schema.name
        case .empty: envelope == nil ? nil : SwiftName.capitalised(name) + "Response"
        }
    }

    /// The answer's own type: its fields after those of the envelope.
    var responseSchema: Schema? {
        switch response {
        case .none, .type: return nil
        case .inline(var schema):
            schema.fields = envelopeFields + schema.fields
            return schema
        case .empty:
            guard let responseName else { return nil }
            return Schema(name: responseName, fields: envelopeFields, place: place)
        }
    }

    private var envelopeFields: [Field] { envelope.map(EnvelopeFields.of) ?? [] }
}
