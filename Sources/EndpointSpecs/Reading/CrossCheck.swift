/// Checks what spans endpoints and files.
struct CrossCheck {
    let types: TypeTable
    let names: NamedTypes<TypeParser.Meaning>
    let authentication: Authentication
    let diagnostics: DiagnosticBag

    func run(_ namespaces: [Namespace], _ routes: [[Route]]) {
        checkRoutes(routes)
        checkProperties(namespaces)
        for namespace in namespaces {
            let endpoints = namespace.service?.endpoints ?? []
            lazy var indices = Dictionary(
                endpoints.enumerated().map { ($1.name, $0) },
                uniquingKeysWith: { first, _ in first }
            )
            for endpoint in endpoints {
                checkBodyNames(endpoint, in: namespace)
                checkCredentials(endpoint)
                guard let lookup = endpoint.lookup else { continue }
                if let index = indices[lookup.endpoint] {
                    check(lookup, of: endpoint, by: endpoints[index])
                } else {
                    reportMissing(lookup, of: endpoint, among: endpoints)
                }
            }
        }
    }

    private func checkRoutes(_ files: [[Route]]) {
        var seen: [String: String] = [:]
        for route in files.joined() where !route.isEmpty {
            guard let first = seen.updateValue(route.name, forKey: route.form) else { continue }
            seen[route.form] = first
            diagnostics.error(
                .duplicateRoute,
                at: route.place,
                "\(Wording.quote(route.name)) and \(Wording.quote(first)) are both \(Wording.quote(route.text)). "
                    + "One path is one endpoint: make the second an example of the first."
            )
        }
    }

    private func checkProperties(_ namespaces: [Namespace]) {
        let reserved: Set = [
            "answer", "api", "authenticate", "call", "caller", "init", "resolve", "self", "shutdown", "with",
        ]
        for namespace in namespaces {
            guard let service = namespace.service, reserved.contains(service.property) else { continue }
            diagnostics.error(
                .reservedName,
                at: namespace.place,
                "A service can't be called \(Wording.quote(service.property)): every client has that already."
            )
        }
    }

    /// Reports parameters that would take the place of a credential, or of what each request says of itself.
    private func checkCredentials(_ endpoint: Endpoint) {
        if endpoint.headerParameters.isEmpty, endpoint.queryParameters.isEmpty { return }
        for parameter in endpoint.headerParameters where HeaderName.hasOtherUse(parameter.wireName) {
            diagnostics.error(
                .reservedName,
                at: parameter.place,
                "The header \(Wording.quote(parameter.wireName)) has another use in each request, and can't be a parameter. "
                    + "Remove it here."
            )
        }
        var headerNames: [String: String] = [:]
        for parameter in endpoint.headerParameters {
            if let first = headerNames[parameter.wireName.lowercased()] {
                diagnostics.error(
                    .nameCollision,
                    at: parameter.place,
                    "\(Wording.quote(parameter.wireName)) is the header \(Wording.quote(first)) once more, as headers' names "
                        + "are the same in large and small letters. Remove one of the two."
                )
            } else {
                headerNames[parameter.wireName.lowercased()] = parameter.wireName
            }
        }
        var headers = authentication.oauth2 == nil ? [:] : ["authorization": "the token"]
        if let header = authentication.accountHeader { headers[header.lowercased()] = "the account" }
        var query: [String: String] = [:]
        switch authentication.apiKey {
        case .header(let name): headers[name.lowercased()] = "the API key"
        case .query(let name): query[name] = "the API key"
        case nil: break
        }
        let clashes =
            endpoint.headerParameters.map { ($0, headers[$0.wireName.lowercased()]) }
            + endpoint.queryParameters.map { ($0, query[$0.wireName]) }
        for case (let field, let owner?) in clashes {
            diagnostics.error(
                .nameCollision,
                at: field.place,
                "\(Wording.quote(field.wireName)) carries \(owner), which every call gets by itself. Remove it here."
            )
        }
    }

    private func checkBodyNames(_ endpoint: Endpoint, in namespace: Namespace) {
        var base: String { SwiftName.capitalised(endpoint.name) }
        var emitted: [String] = []
        if case .inline(let schema) = endpoint.request { emitted.append(schema.name) }
        switch endpoint.response {
        case .inline(let schema): emitted.append(schema.name)
        case .empty where endpoint.envelope != nil: emitted.append(base + "Response")
        default: break
        }
        if endpoint.pages != nil { emitted.append(base + "Pages") }
        for name in emitted where names[TypeName(namespace.name, name)] != nil {
            diagnostics.error(
                .nameCollision,
                at: endpoint.place,
                "The endpoint \(Wording.quote(endpoint.name)) emits a type \(Wording.quote(name)), "
                    + "and a schema or enum of this file has that name. Rename it; the name is never sent."
            )
        }
    }

    private func reportMissing(_ lookup: Lookup, of endpoint: Endpoint, among endpoints: [Endpoint]) {
        let hint = Wording.suggestion(for: lookup.endpoint, among: endpoints.map(\.name))
        diagnostics.error(
            .wrongReference,
            at: lookup.places.endpoint,
            "The lookup of \(Wording.quote(endpoint.name)) names \(Wording.quote(lookup.endpoint)), "
                + "which is no endpoint of this file.",
            hint: hint
        )
    }

    private func check(_ lookup: Lookup, of endpoint: Endpoint, by read: Endpoint) {
        if endpoint.kind == .read || read.kind != .read {
            diagnostics.error(
                .wrongReference,
                at: lookup.places.endpoint,
                "A lookup belongs to a write and names a read; \(Wording.quote(endpoint.name)) is a \(endpoint.kind.rawValue) "
                    + "and \(Wording.quote(read.name)) is a \(read.kind.rawValue)."
            )
        }
        let paths = FieldPathCheck(types: types, diagnostics: diagnostics)
        for pair in lookup.match {
            let side = "request of \(Wording.quote(read.name))"
            let request = types.fields(of: read.request)
            paths.check(pair.read, at: pair.place, in: request, side: side, expected: "a value") { _ in true }
            let own = types.fields(of: endpoint.request)
            paths.check(pair.write, at: pair.place, in: own, side: "request", expected: "a value") { _ in true }
        }
        let response = types.fields(of: read.response)
        let side = "response of \(Wording.quote(read.name))"
        paths.check(
            lookup.result,
            at: lookup.places.result,
            in: response,
            side: side,
            expected: "a list",
            FieldPathCheck.isList
        )
        if case .list(let item) = types.field(at: lookup.result, in: response)?.type.base {
            let fields = types.fields(of: item)
            paths.check(lookup.id, at: lookup.places.id, in: fields, side: "matches", expected: "a value") { _ in true }
        }
    }
}

/// Where an endpoint is called, with what names it in a diagnostic.
struct Route: Sendable {
    /// The method and the whole path.
    let text: String
    /// The same without the names of parameters, which make no difference to what it matches.
    let form: String
    let name: String
    let place: Place
    let isEmpty: Bool

    init(of endpoint: Endpoint, in service: Service) {
        text = endpoint.method.rawValue + " " + service.path(of: endpoint)
        form = PathForm.withoutNames(text)
        name = service.property + "." + endpoint.name
        place = endpoint.place
        isEmpty = endpoint.path.isEmpty
    }
}
