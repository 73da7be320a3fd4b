import EndpointSpecs

/// Translates a service: the client's property, the struct with a method for each endpoint, the descriptions of endpoints.
struct ServiceTranslator {
    let api: API
    let namespace: Namespace
    let service: Service

    private var typeName: Code { "\(id: namespace.name + "Service")" }

    /// The client's property.
    func writeClientExtension(to source: inout SourceWriter) {
        source.type(TypeDeclaration(keyword: .extension, name: "\(id: api.clientName)")) { source in
            source.property(
                PropertyDeclaration(
                    doc: doc,
                    modifiers: "public",
                    name: "\(id: service.property)",
                    type: typeName,
                    content: .getter(.call(typeName, [Expression.Argument("caller", "caller" as Code)]))
                )
            )
        }
    }

    func writeServiceType(to source: inout SourceWriter) {
        let type = TypeDeclaration(doc: doc, keyword: .struct, name: typeName, conformances: "Sendable")
        let types = SwiftTypes(table: api.types)
        let endpoints = service.endpoints.map {
            EndpointTranslator(api: api, namespace: namespace, service: service, endpoint: $0, types: types)
        }
        source.type(type) { source in
            source.property(PropertyDeclaration(isConstant: true, name: "caller", type: "EndpointCaller"))
            for endpoint in endpoints { endpoint.writeMethods(to: &source) }
            for endpoint in endpoints { endpoint.writeDescription(to: &source) }
        }
    }

    private var doc: DocText { DocText(words: namespace.summary, fallback: "A service of the API.") }
}
