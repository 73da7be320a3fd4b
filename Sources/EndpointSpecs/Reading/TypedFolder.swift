/// A folder of which all types are known.
struct TypedFolder: Sendable {
    private(set) var named: NamedFolder
    private let schemas: [FileSchemas]
    private let types: TypeTable
    private let reports: [DiagnosticBag.Report]

    init(_ named: NamedFolder, _ files: [FileSchemas]) {
        let diagnostics = DiagnosticBag(files: named.paths)
        diagnostics.add(named.reports)
        for file in files { diagnostics.add(file.reports) }
        self.named = named
        schemas = Self.marked(files, named.drafts.map(\.namespace.name), diagnostics)
        var types = TypeTable(enums: named.enums)
        for (draft, file) in zip(named.drafts, schemas) { types.schemas.add(file.byName, of: draft.namespace.name) }
        self.types = types
        reports = diagnostics.reports
    }

    /// The schemas with the fields marked by which a type leads back to itself.
    private static func marked(
        _ files: [FileSchemas],
        _ namespaces: [String],
        _ diagnostics: DiagnosticBag
    ) -> [FileSchemas] {
        var holders: [TypeName: Schema] = [:]
        for (file, namespace) in zip(files, namespaces) {
            if !holders.isEmpty {
                for name in file.byName.keys { holders[TypeName(namespace, name)] = nil }
            }
            for schema in file.holders { holders[TypeName(namespace, schema.name)] = file.byName[schema.name] }
        }
        if holders.isEmpty { return files }
        let indirect = RecursionCheck(schemas: holders, diagnostics: diagnostics).run()
        if indirect.isEmpty { return files }
        return zip(files, namespaces).map { file, namespace in file.marked(indirect, in: namespace) }
    }

    /// The endpoints of one file.
    @Sendable func endpoints(_ index: Int) -> FileEndpoints {
        let draft = named.drafts[index]
        var result = FileEndpoints()
        guard let service = draft.namespace.service else { return result }
        let diagnostics = DiagnosticBag(files: named.paths)
        let reader = EndpointReader(
            fields: named.fields(diagnostics),
            types: types,
            namespace: draft.namespace.name,
            envelope: draft.envelope.map { EnvelopeReader.read($0, diagnostics: diagnostics) }
                ?? named.defaults?.envelope,
            isEnvelopeKnown: named.defaults != nil || draft.envelope != nil,
            diagnostics: diagnostics
        )
        for entry in draft.endpoints.entries(diagnostics) {
            guard let endpoint = reader.read(entry) else { continue }
            result.all.append(endpoint)
            endpoint.addNested(to: &result.nested)
            result.routes.append(Route(of: endpoint, in: service))
        }
        result.reports = diagnostics.reports
        return result
    }

    /// The whole folder, checked in what spans files.
    func result(_ files: [FileEndpoints]) -> SpecsReader.Result {
        let diagnostics = DiagnosticBag(files: named.paths)
        diagnostics.add(reports)
        var namespaces: [Namespace] = []
        var types = types
        for index in files.indices {
            var namespace = named.drafts[index].namespace
            namespace.schemas = schemas[index].all
            namespace.service?.endpoints = files[index].all
            types.schemas.add(files[index].nested, of: namespace.name)
            namespaces.append(namespace)
            diagnostics.add(files[index].reports)
        }
        CrossCheck(
            types: types,
            names: named.names,
            authentication: named.defaults?.authentication ?? Authentication(),
            diagnostics: diagnostics
        )
        .run(namespaces, files.map(\.routes))
        if namespaces.allSatisfy({ $0.service == nil }), !diagnostics.hasErrors {
            diagnostics.error(
                .missingFile,
                at: .start(of: named.paths.count - 1),
                "No file describes a service. Add one named after it, such as structures.v1.yaml."
            )
        }
        guard !diagnostics.hasErrors, var api = named.api else {
            return SpecsReader.Result(api: nil, diagnostics: diagnostics.sorted)
        }
        api.namespaces = namespaces
        api.types = types
        return SpecsReader.Result(api: api, diagnostics: diagnostics.sorted)
    }
}

/// The endpoints of one file.
struct FileEndpoints: Sendable {
    var all: [Endpoint] = []
    /// The types that are written in place within them.
    var nested: [String: Schema] = [:]
    var routes: [Route] = []
    var reports: [DiagnosticBag.Report] = []
}
