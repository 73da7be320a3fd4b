import EndpointSpecs

/// Translates `api.yaml`: the client, its environments, its credentials.
struct ClientTranslator {
    static let specName = "api.yaml"

    let api: API

    func file() -> SwiftFile {
        SwiftFile(
            specName: Self.specName,
            imports: [SwiftFile.Import(module: "EndpointRuntime", withSPI: true)],
            needsFoundation: false,
            declarations: [client(), environment()]
        )
    }

    private func client() -> Declaration {
        var members: [Declaration] = [callerProperty(), callerInitialiser(), initialiser(), description()]
        if let envelope = api.envelope { members.append(self.envelope(envelope)) }
        var doc = DocText(words: api.summary, fallback: "The client.")
        doc.paragraphs.append(
            "A value: copies share connections and token. Every call authenticates by itself; see each service's methods."
        )
        return .type(
            TypeDeclaration(
                doc: doc,
                keyword: .struct,
                name: "\(id: api.clientName)",
                conformances: ["EndpointClient"],
                members: members
            )
        )
    }

    private func callerProperty() -> Declaration {
        .property(
            PropertyDeclaration(
                doc: DocText("Makes the calls."),
                attributes: ["@_spi(Generated)"],
                modifiers: [.public],
                isConstant: true,
                name: "caller",
                type: "EndpointCaller"
            )
        )
    }

    private func callerInitialiser() -> Declaration {
        .function(
            FunctionDeclaration(
                doc: DocText("Creates a client that calls by way of another's caller."),
                attributes: ["@_spi(Generated)"],
                modifiers: [.public],
                name: nil,
                parameters: [FunctionDeclaration.Parameter(name: "caller", type: "EndpointCaller")],
                body: [.line("self.caller = caller")]
            )
        )
    }

    private func initialiser() -> Declaration {
        var doc = DocText("Creates a client; nothing is sent until its first call.")
        doc.parameters = [("environment", "Where the API is.")]
        var parameters = [FunctionDeclaration.Parameter(name: "environment", type: "Environment")]
        var arguments = [
            Expression.Argument("api", "Self.api" as Code),
            Expression.Argument("addresses", "environment.addresses" as Code),
        ]
        if !api.authentication.isNone {
            doc.parameters.append(("credentials", "What every call proves itself with."))
            parameters.append(FunctionDeclaration.Parameter(name: "credentials", type: "Credentials"))
            arguments.append(Expression.Argument("credentials", "credentials" as Code))
        }
        doc.parameters.append(("configuration", "Transport, time limits, repetition, logging."))
        parameters.append(
            FunctionDeclaration.Parameter(
                name: "configuration",
                type: "ClientConfiguration",
                defaultValue: "ClientConfiguration()"
            )
        )
        arguments.append(Expression.Argument("configuration", "configuration" as Code))
        return .function(
            FunctionDeclaration(
                doc: doc,
                modifiers: [.public],
                name: nil,
                parameters: parameters,
                body: [
                    .expression(
                        .call("self.init", [Expression.Argument("caller", .call("EndpointCaller", arguments))])
                    )
                ]
            )
        )
    }

    private func description() -> Declaration {
        var parts: [Expression.Argument] = []
        if let oauth2 = api.authentication.oauth2 {
            parts.append(Expression.Argument("oauth2Scope", "\(string: oauth2.scope ?? "")" as Code))
        }
        if let header = api.authentication.accountHeader {
            parts.append(Expression.Argument("accountHeader", "\(string: header)" as Code))
        }
        switch api.authentication.apiKey {
        case .header(let name):
            parts.append(Expression.Argument("apiKey", ".header(\(string: name))" as Code))
        case .query(let name):
            parts.append(Expression.Argument("apiKey", ".query(\(string: name))" as Code))
        case nil: break
        }
        var arguments = [
            Expression.Argument("name", "\(string: api.name)" as Code),
            Expression.Argument("authentication", .call("APIDescription.Authentication", parts)),
            Expression.Argument("contentType", "\(string: api.contentType)" as Code),
        ]
        if api.envelope != nil { arguments.append(Expression.Argument("envelope", "envelope" as Code)) }
        return .property(
            PropertyDeclaration(
                modifiers: [.static],
                isConstant: true,
                name: "api",
                content: .value(.call("APIDescription", arguments))
            )
        )
    }

    private func envelope(_ envelope: Envelope) -> Declaration {
        .property(
            PropertyDeclaration(
                modifiers: [.static],
                isConstant: true,
                name: "envelope",
                content: .value(EnvelopeFields.expression(envelope))
            )
        )
    }

    private func environment() -> Declaration {
        let addresses = Declaration.property(
            PropertyDeclaration(
                doc: DocText("The addresses of the API and of its token endpoint."),
                modifiers: [.public],
                isConstant: true,
                name: "addresses",
                type: "EndpointAddresses"
            )
        )
        let initialiser = Declaration.function(
            FunctionDeclaration(
                doc: DocText("Takes other addresses than the listed ones: those of a proxy, or of a test server."),
                modifiers: [.public],
                name: nil,
                parameters: [FunctionDeclaration.Parameter(label: "_", name: "addresses", type: "EndpointAddresses")],
                body: [.line("self.addresses = addresses")]
            )
        )
        let type = TypeDeclaration(
            doc: DocText("Where the API is: its own address and that of its tokens, kept together."),
            keyword: .struct,
            name: "Environment",
            conformances: ["EndpointEnvironmentChoice"],
            members: [addresses, initialiser] + api.environments.map(choice)
        )
        return .type(
            TypeDeclaration(keyword: .extension, name: "\(id: api.clientName)", members: [.type(type)])
        )
    }

    private func choice(_ environment: EndpointSpecs.Environment) -> Declaration {
        let summary = environment.summary ?? "The environment `\(environment.name)`."
        var arguments = [
            Expression.Argument("name", "\(string: environment.name)" as Code),
            Expression.Argument("api", "\(string: environment.api)" as Code),
        ]
        if let token = environment.token { arguments.append(Expression.Argument("token", "\(string: token)" as Code)) }
        return .property(
            PropertyDeclaration(
                doc: DocText(words: summary, fallback: "An environment."),
                modifiers: [.public, .static],
                name: environment.name,
                type: "Self",
                content: .getter(
                    .call("Self", [Expression.Argument(nil, .call("EndpointAddresses", arguments))])
                )
            )
        )
    }
}
