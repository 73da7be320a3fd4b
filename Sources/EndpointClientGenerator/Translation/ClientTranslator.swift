import EndpointSpecs

/// Translates `api.yaml`: the client, its environments, its credentials.
struct ClientTranslator {
    static let specName = "api.yaml"

    let api: API

    func write(to source: inout SourceWriter) {
        source.head(
            specName: Self.specName,
            imports: [SourceWriter.Import(module: "EndpointRuntime", withSPI: true)],
            needsFoundation: false
        )
        writeClient(to: &source)
        writeEnvironment(to: &source)
    }

    private func writeClient(to source: inout SourceWriter) {
        var doc = DocText(words: api.summary, fallback: "The client.")
        doc.paragraphs.append(
            "A value: copies share connections and token. Every call authenticates by itself; see each service's methods."
        )
        let client = TypeDeclaration(
            doc: doc,
            keyword: .struct,
            name: "\(id: api.clientName)",
            conformances: "EndpointClient"
        )
        source.type(client) { source in
            writeCaller(to: &source)
            writeInitialiser(to: &source)
            writeDescription(to: &source)
            if let envelope = api.envelope { writeEnvelope(envelope, to: &source) }
        }
    }

    private func writeCaller(to source: inout SourceWriter) {
        source.property(
            PropertyDeclaration(
                doc: DocText(own: "Makes the calls."),
                attributes: ["@_spi(Generated)"],
                modifiers: "public",
                isConstant: true,
                name: "caller",
                type: "EndpointCaller"
            )
        )
        let initialiser = FunctionDeclaration(
            doc: DocText(own: "Creates a client that calls by way of another's caller."),
            attributes: ["@_spi(Generated)"],
            modifiers: "public",
            name: nil,
            parameters: [FunctionDeclaration.Parameter(name: "caller", type: "EndpointCaller")]
        )
        source.function(initialiser) { $0.line("self.caller = caller") }
    }

    private func writeInitialiser(to source: inout SourceWriter) {
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
        let initialiser = FunctionDeclaration(doc: doc, modifiers: "public", name: nil, parameters: parameters)
        source.function(initialiser) { source in
            source.expression(.call("self.init", [Expression.Argument("caller", .call("EndpointCaller", arguments))]))
        }
    }

    private func writeDescription(to source: inout SourceWriter) {
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
        source.property(
            PropertyDeclaration(
                modifiers: "static",
                isConstant: true,
                name: "api",
                content: .value(.call("APIDescription", arguments))
            )
        )
    }

    private func writeEnvelope(_ envelope: Envelope, to source: inout SourceWriter) {
        source.property(
            PropertyDeclaration(
                modifiers: "static",
                isConstant: true,
                name: "envelope",
                content: .value(EnvelopeFields.expression(envelope))
            )
        )
    }

    private func writeEnvironment(to source: inout SourceWriter) {
        let environment = TypeDeclaration(
            doc: DocText("Where the API is: its own address and that of its tokens, kept together."),
            keyword: .struct,
            name: "Environment",
            conformances: "EndpointEnvironmentChoice"
        )
        let addresses = PropertyDeclaration(
            doc: DocText("The addresses of the API and of its token endpoint."),
            modifiers: "public",
            isConstant: true,
            name: "addresses",
            type: "EndpointAddresses"
        )
        let initialiser = FunctionDeclaration(
            doc: DocText("Takes other addresses than the listed ones: those of a proxy, or of a test server."),
            modifiers: "public",
            name: nil,
            parameters: [FunctionDeclaration.Parameter(label: "_", name: "addresses", type: "EndpointAddresses")]
        )
        source.type(TypeDeclaration(keyword: .extension, name: "\(id: api.clientName)")) { source in
            source.type(environment) { source in
                source.property(addresses)
                source.function(initialiser) { $0.line("self.addresses = addresses") }
                for environment in api.environments { writeChoice(environment, to: &source) }
            }
        }
    }

    private func writeChoice(_ environment: EndpointSpecs.Environment, to source: inout SourceWriter) {
        let summary = environment.summary ?? "The environment `\(environment.name)`."
        var arguments = [
            Expression.Argument("name", "\(string: environment.name)" as Code),
            Expression.Argument("api", "\(string: environment.api)" as Code),
        ]
        if let token = environment.token { arguments.append(Expression.Argument("token", "\(string: token)" as Code)) }
        source.property(
            PropertyDeclaration(
                doc: DocText(words: summary, fallback: "An environment."),
                modifiers: "public static",
                name: "\(id: environment.name)",
                type: "Self",
                content: .getter(.call("Self", [Expression.Argument(nil, .call("EndpointAddresses", arguments))]))
            )
        )
    }
}
