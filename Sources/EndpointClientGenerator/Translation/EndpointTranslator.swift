import EndpointSpecs

/// Translates one endpoint into its methods and its description.
struct EndpointTranslator {
    /// A request of at most so many fields can be given as arguments.
    static let maximumArguments = 4

    let api: API
    let namespace: Namespace
    let service: Service
    let endpoint: Endpoint
    let types: SwiftTypes

    private var constant: String { endpoint.name + "Endpoint" }

    /// The method that takes the request as one value, and where the request is small, one that takes its fields.
    func writeMethods(to source: inout SourceWriter) {
        writeMethod(request: requestParameter, arguments: [], to: &source)
        if let schema = endpoint.requestSchema, Self.takesArguments(schema, of: endpoint) {
            writeMethod(request: nil, arguments: schema.free, to: &source)
        }
        PagingTranslator(api: api, namespace: namespace, endpoint: endpoint)?.writeMethod(to: &source)
    }

    /// What the runtime has to know of the endpoint.
    func writeDescription(to source: inout SourceWriter) {
        var arguments: [Expression.Argument] = [
            Expression.Argument(
                "operation",
                "\(string: "\(service.name).\(service.version).\(endpoint.name)")" as Code
            ),
            Expression.Argument("method", Self.method(endpoint.method)),
            Expression.Argument("path", "\(string: service.path(of: endpoint))" as Code),
            Expression.Argument("kind", Self.kind(endpoint.kind)),
        ]
        if let envelope = endpoint.envelope {
            arguments.append(Expression.Argument("envelope", self.envelope(envelope)))
        }
        if !endpoint.emptyCodes.isEmpty {
            arguments.append(Expression.Argument("empty", "[\(list: endpoint.emptyCodes)]" as Code))
        }
        if case .none = endpoint.request, endpoint.method == .post {
            arguments.append(Expression.Argument("emptyBody", ".none" as Code))
        }
        if let lookup = endpoint.lookup { arguments.append(Expression.Argument("lookup", self.lookup(lookup))) }
        source.property(
            PropertyDeclaration(
                modifiers: "private static",
                name: "\(id: constant)",
                type: "EndpointDescription",
                content: .getter(.call("EndpointDescription", arguments))
            )
        )
    }

    private func lookup(_ lookup: Lookup) -> Expression {
        let matches = lookup.match.map { pair in
            let read = pair.read.joined(separator: ".")
            return "LookupDescription.Match(\(string: read), from: \(string: pair.write.joined(separator: ".")))"
                as Code
        }
        return .call(
            "LookupDescription",
            [
                Expression.Argument(nil, "\(id: lookup.endpoint + "Endpoint")" as Code),
                Expression.Argument("matches", .list(matches)),
                Expression.Argument("result", "\(string: lookup.result.joined(separator: "."))" as Code),
                Expression.Argument("id", "\(string: lookup.id.joined(separator: "."))" as Code),
            ]
        )
    }

    private var requestParameter: FunctionDeclaration.Parameter? {
        switch endpoint.request {
        case .none, .empty: nil
        case .inline(let schema):
            FunctionDeclaration.Parameter(
                label: "_",
                name: "request",
                type: "\(id: namespace.name).\(id: schema.name)"
            )
        case .type(let type):
            FunctionDeclaration.Parameter(label: "_", name: "request", type: types.name(type.base))
        }
    }

    private var result: Code? {
        if let name = endpoint.responseName { return "\(id: namespace.name).\(id: name)" }
        if case .type(let type) = endpoint.response { return types.name(type.base) }
        return nil
    }

    /// Whether the fields of a request can be given one by one.
    static func takesArguments(_ schema: Schema, of endpoint: Endpoint) -> Bool {
        let names = Set(endpoint.parameters.map(\.swiftName) + ["options"])
        return schema.free.count <= maximumArguments && !schema.free.contains { names.contains($0.swiftName) }
    }

    private func writeMethod(
        request: FunctionDeclaration.Parameter?,
        arguments: [Field],
        to source: inout SourceWriter
    ) {
        let fields = endpoint.freeParameters + arguments
        var parameters: [FunctionDeclaration.Parameter] = []
        if let request { parameters.append(request) }
        for field in fields {
            parameters.append(
                FunctionDeclaration.Parameter(
                    name: "\(id: field.swiftName)",
                    type: types.name(of: field),
                    defaultValue: types.defaultValue(of: field)
                )
            )
        }
        parameters.append(
            FunctionDeclaration.Parameter(name: "options", type: "CallOptions", defaultValue: "CallOptions()")
        )
        let method = FunctionDeclaration(
            doc: doc(request: request, fields: fields),
            attributes: endpoint.deprecated.map { [Deprecated.attribute($0)] } ?? [],
            modifiers: "public",
            name: "\(id: endpoint.name)",
            parameters: parameters,
            effects: "async throws",
            result: result
        )
        source.function(method) { source in
            source.expression(send(request: request, arguments: arguments, fields: fields))
        }
    }

    private func send(
        request: FunctionDeclaration.Parameter?,
        arguments: [Field],
        fields: [Field]
    ) -> Expression {
        var values: [Expression.Argument] = [Expression.Argument(nil, target)]
        if request != nil {
            values.append(Expression.Argument(nil, "request" as Code))
        } else if let schema = endpoint.requestSchema {
            let own = arguments.map {
                Expression.Argument("\(label: $0.swiftName)", "\(id: $0.swiftName)" as Code)
            }
            values.append(Expression.Argument(nil, .call("\(id: namespace.name).\(id: schema.name)", own)))
        }
        values.append(Expression.Argument("options", "options" as Code))
        let hidesCaller = fields.contains { $0.swiftName == "caller" }
        return .call(hidesCaller ? "try await self.caller.send" : "try await caller.send", values)
    }

    /// The description, with this call's parameters filled in.
    private var target: Expression {
        let description: Code = "Self.\(id: constant)"
        guard !endpoint.parameters.isEmpty else { return .code(description) }
        var arguments: [Expression.Argument] = []
        if !endpoint.pathParameters.isEmpty {
            let pairs = endpoint.pathParameters.map { "\(string: $0.wireName): \(value(of: $0))" as Code }
            arguments.append(Expression.Argument("path", .list(pairs)))
        }
        let others: [(Code, [Field])] = [("query", endpoint.queryParameters), ("headers", endpoint.headerParameters)]
        for (label, fields) in others {
            guard !fields.isEmpty else { continue }
            let pairs = fields.map { "(\(string: $0.wireName), \(value(of: $0)))" as Code }
            arguments.append(Expression.Argument(label, .list(pairs)))
        }
        if let rules = RuleTableTranslator.table(endpoint.freeParameters) {
            arguments.append(Expression.Argument("rules", rules))
        }
        return .call("\(description).with", arguments)
    }

    /// A constant is sent as its text, which is what a parameter of any type becomes.
    private func value(of parameter: Field) -> Code {
        parameter.constant.map { "\(string: $0.scalarText)" } ?? "\(id: parameter.swiftName)"
    }

    private func doc(request: FunctionDeclaration.Parameter?, fields: [Field]) -> DocText {
        var doc = DocText(words: endpoint.summary, fallback: "Calls `\(endpoint.name)`.")
        if request == nil, endpoint.requestSchema != nil {
            doc.paragraphs = ["The same as the method that takes a request, with its fields as arguments."]
            document(fields, in: &doc)
            return doc
        }
        if let description = endpoint.description { doc.paragraphs += DocText.paragraphs(of: description) }
        let route = "`\(endpoint.method.rawValue) \(FieldDoc.code(service.path(of: endpoint)))`"
        doc.paragraphs.append("\(route), \(Self.effect(of: endpoint.kind)).")
        doc.callouts = FieldDoc.callouts(endpoint.notes, nil)
        if request != nil { doc.parameters.append(("request", "What to send.")) }
        document(fields, in: &doc)
        return doc
    }

    private func document(_ fields: [Field], in doc: inout DocText) {
        doc.parameters += fields.map { field in
            let words = field.description.map { DocText.paragraphs(of: $0).joined(separator: " ") }
            return (field.swiftName, words ?? "The parameter `\(FieldDoc.code(field.wireName))`.")
        }
        doc.parameters.append(("options", "What holds for this call alone."))
        if result != nil { doc.returns = "The answer." }
        doc.throwsText = "`EndpointError`, or `CancellationError`."
    }

    private static func effect(of kind: Endpoint.Kind) -> String {
        switch kind {
        case .read: "a read: repeated by itself after a fault"
        case .create: "a create: never repeated once it may have been carried out"
        case .update: "an update: never repeated once it may have been carried out"
        case .delete: "a delete: never repeated once it may have been carried out"
        }
    }

    private static func method(_ method: Endpoint.Method) -> Code {
        switch method {
        case .get: ".get"
        case .post: ".post"
        case .put: ".put"
        case .patch: ".patch"
        case .delete: ".delete"
        }
    }

    private static func kind(_ kind: Endpoint.Kind) -> Code {
        switch kind {
        case .read: ".read"
        case .create: ".create"
        case .update: ".update"
        case .delete: ".delete"
        }
    }

    private func envelope(_ envelope: Envelope) -> Expression {
        if envelope == api.envelope { return .code("\(id: api.clientName).envelope") }
        return EnvelopeFields.expression(envelope)
    }
}
