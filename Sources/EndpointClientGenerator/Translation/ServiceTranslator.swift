import EndpointSpecs

/// Translates a service: the client's property, the struct with a method for each endpoint, the descriptions of endpoints.
struct ServiceTranslator {
    let api: API
    let namespace: Namespace
    let service: Service

    private var typeName: Code { "\(id: namespace.name + "Service")" }

    func clientExtension() -> Declaration {
        .type(
            TypeDeclaration(
                keyword: .extension,
                name: "\(id: api.clientName)",
                members: [
                    .property(
                        PropertyDeclaration(
                            doc: DocText(words: namespace.summary, fallback: "A service of the API."),
                            modifiers: [.public],
                            name: service.property,
                            type: typeName,
                            content: .getter(.call(typeName, [Expression.Argument("caller", "caller" as Code)]))
                        )
                    )
                ]
            )
        )
    }

    func serviceType() -> Declaration {
        let caller = Declaration.property(
            PropertyDeclaration(modifiers: [], isConstant: true, name: "caller", type: "EndpointCaller")
        )
        let methods = service.endpoints.flatMap { endpoint in
            EndpointTranslator(api: api, namespace: namespace, service: service, endpoint: endpoint).methods()
        }
        let descriptions = service.endpoints.map { endpoint in
            EndpointTranslator(api: api, namespace: namespace, service: service, endpoint: endpoint).description()
        }
        return .type(
            TypeDeclaration(
                doc: DocText(words: namespace.summary, fallback: "A service of the API."),
                keyword: .struct,
                name: typeName,
                conformances: ["Sendable"],
                members: [caller] + methods + descriptions
            )
        )
    }
}
