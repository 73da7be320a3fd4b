/// A service file or `common.yaml`, of which the names are known and the types and endpoints not yet.
struct NamespaceDraft: Sendable {
    /// A key of the file that holds a map, name → description.
    struct Section: Sendable {
        let key: String
        let node: YAMLNode?
        /// What the file is, with its article.
        let file: String

        private var noun: String {
            switch key {
            case "endpoints": "endpoint"
            case "schemas": "fields"
            default: "enum"
            }
        }

        func entries(_ diagnostics: DiagnosticBag) -> [YAMLNode.Entry] {
            guard let node else { return [] }
            if case .mapping(let entries) = node.content { return entries }
            diagnostics.error(
                .wrongValue,
                at: node.place,
                "\(Wording.quote(key)) of \(file) has to be a map, name → \(noun), found \(node.kind)."
            )
            return []
        }
    }

    /// With its enums; its schemas and endpoints are still to come.
    var namespace: Namespace
    let schemas: [YAMLNode.Entry]
    let enums: [YAMLNode.Entry]
    let endpoints: Section
    let envelope: YAMLNode?
    let names: [String: TypeParser.Meaning]

    init(_ map: MapReader, _ namespace: Namespace) {
        func section(_ key: String) -> Section {
            Section(key: key, node: map.node(key), file: "\(map.what)")
        }
        let diagnostics = map.diagnostics
        self.namespace = namespace
        schemas = section("schemas").entries(diagnostics)
        enums = section("enums").entries(diagnostics)
        endpoints = section("endpoints")
        envelope = map.node("envelope")
        var names: [String: TypeParser.Meaning] = [:]
        names.reserveCapacity(schemas.count + enums.count)
        for entry in schemas { Self.add(entry, .schema, to: &names, diagnostics) }
        for entry in enums { Self.add(entry, .enumeration, to: &names, diagnostics) }
        self.names = names
        self.namespace.enums = enums.compactMap(EnumReader(diagnostics: diagnostics).read)
    }

    private static func add(
        _ entry: YAMLNode.Entry,
        _ meaning: TypeParser.Meaning,
        to names: inout [String: TypeParser.Meaning],
        _ diagnostics: DiagnosticBag
    ) {
        if !SwiftName.isIdentifier(entry.key, startsUpper: true) {
            diagnostics.error(
                .wrongName,
                at: entry.keyPlace,
                "\(Wording.quote(entry.key)) can't name a type. "
                    + "\(SwiftName.remedy(for: entry.key, startsUpper: true)); the name is never sent."
            )
        } else if ReservedNames.namespace.contains(entry.key) {
            diagnostics.error(
                .reservedName,
                at: entry.keyPlace,
                "A type can't be called \(Wording.quote(entry.key)): emitted code uses that name. "
                    + "Choose another; it is never sent."
            )
        }
        if names.updateValue(meaning, forKey: entry.key) != nil { reportTaken(entry, diagnostics) }
    }

    /// Reports the names that another file of the same namespace has already.
    func reportNames(takenBy others: [String: TypeParser.Meaning], _ diagnostics: DiagnosticBag) {
        for entry in schemas + enums where others[entry.key] != nil { Self.reportTaken(entry, diagnostics) }
    }

    private static func reportTaken(_ entry: YAMLNode.Entry, _ diagnostics: DiagnosticBag) {
        diagnostics.error(
            .nameCollision,
            at: entry.keyPlace,
            "\(Wording.quote(entry.key)) is the name of a schema and of an enum. Rename one; the name is never sent."
        )
    }
}
