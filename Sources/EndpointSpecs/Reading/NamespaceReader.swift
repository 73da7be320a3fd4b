/// Reads `common.yaml` and the service files: names first, then types, then endpoints, so that order never matters.
struct NamespaceReader {
    private static let serviceKeys = [
        "service", "version", "summary", "basePath", "envelope", "endpoints", "schemas", "enums",
    ]
    private static let commonKeys = ["summary", "schemas", "enums"]
    /// What the maps of a file hold.
    private static let kinds = ["endpoints": "endpoint", "schemas": "fields", "enums": "enum"]

    let diagnostics: DiagnosticBag
    /// What holds for the whole API; `nil` when `api.yaml` is wrong itself.
    let defaults: API?
    /// Whether `common.yaml` is there and can't be read, so that its names aren't known.
    let lacksCommon: Bool

    private struct Draft {
        var file: SpecFile
        var map: MapReader
        var namespace: Namespace
    }

    func read(_ files: [SpecFile]) -> [Namespace] {
        var drafts = files.compactMap(draft)
        checkNames(drafts)

        var names: [TypeName: TypeParser.Meaning] = [:]
        for draft in drafts { collectNames(draft, into: &names) }
        let enums = EnumReader(diagnostics: diagnostics)
        for index in drafts.indices {
            drafts[index].namespace.enums = entries("enums", of: drafts[index].map).compactMap(enums.read)
        }
        let fields = FieldReader(
            types: TypeParser(names: names, lacksCommon: lacksCommon, diagnostics: diagnostics),
            enums: TypeTable(drafts.map(\.namespace)).enums,
            diagnostics: diagnostics
        )
        for index in drafts.indices {
            let draft = drafts[index]
            drafts[index].namespace.schemas = entries("schemas", of: draft.map)
                .compactMap { entry in
                    fields.schema(entry.value, name: entry.key, at: entry.keyPlace, in: draft.namespace.name)
                }
        }
        let recursion = RecursionCheck(types: TypeTable(drafts.map(\.namespace)), diagnostics: diagnostics)
        let indirect = recursion.run()
        for index in drafts.indices where !indirect.isEmpty {
            drafts[index].namespace.schemas = drafts[index].namespace.schemas
                .map { indirect.marked($0, in: drafts[index].namespace.name) }
        }
        let table = TypeTable(drafts.map(\.namespace))

        for index in drafts.indices where drafts[index].namespace.service != nil {
            let draft = drafts[index]
            let endpoints = EndpointReader(
                fields: fields,
                types: table,
                namespace: draft.namespace.name,
                envelope: draft.map.node("envelope").map { EnvelopeReader.read($0, diagnostics: diagnostics) }
                    ?? defaults?.envelope,
                isEnvelopeKnown: defaults != nil || draft.map.node("envelope") != nil,
                diagnostics: diagnostics
            )
            drafts[index].namespace.service?.endpoints = entries("endpoints", of: draft.map).compactMap(endpoints.read)
        }
        let namespaces = drafts.map(\.namespace)
        CrossCheck(
            types: TypeTable(namespaces),
            names: names,
            authentication: defaults?.authentication ?? Authentication(),
            diagnostics: diagnostics
        )
        .run(namespaces)
        return namespaces
    }

    private func draft(_ file: SpecFile) -> Draft? {
        if file.name == "common.yaml" {
            let what = "common.yaml"
            let map = MapReader(file.root, what: what, keys: Self.commonKeys, diagnostics: diagnostics)
            guard let map else { return nil }
            let namespace = Namespace(
                name: "Common",
                fileName: file.name,
                summary: map.text("summary") ?? "Types that several services share.",
                service: nil,
                schemas: [],
                enums: [],
                place: map.place
            )
            return Draft(file: file, map: map, namespace: namespace)
        }
        return serviceDraft(file)
    }

    private func serviceDraft(_ file: SpecFile) -> Draft? {
        let map = MapReader(file.root, what: "a service file", keys: Self.serviceKeys, diagnostics: diagnostics)
        guard let map else { return nil }
        let name = map.requiredText("service", expecting: "the service's name, such as structures")
        let version = map.requiredText("version", expecting: "the version, such as v1")
        let summary = map.requiredWords("summary", expecting: "one sentence about the service")
        let stem = file.name.split(separator: ".").map(String.init)
        guard let name = name ?? stem.first, let version = version ?? stem.dropFirst().first else { return nil }
        if !SwiftName.isIdentifier(name, startsUpper: false) {
            diagnostics.error(
                .wrongName,
                at: map.node("service")?.place ?? map.place,
                "\(Wording.quote(name)) can't name a service. \(SwiftName.remedy(for: name, startsUpper: false))."
            )
            return nil
        }
        if version.utf8.first != UInt8(ascii: "v") || !SwiftName.isIdentifier(version, startsUpper: false) {
            if let node = map.node("version") { map.wrongValue(node, of: "version", expected: "such as v1 or v2") }
            return nil
        }
        let expected = "\(name).\(version).yaml"
        if file.name != expected {
            diagnostics.error(
                .fileName,
                at: map.place(of: "service"),
                "The file describes \(name) \(version), so its name has to be \(Wording.quote(expected)), "
                    + "not \(Wording.quote(file.name))."
            )
        }
        let basePath = map.text("basePath") ?? "\(name)/\(version)"
        if let node = map.node("basePath"), !basePath.isEmpty, let fault = PathForm.fault(of: basePath) {
            diagnostics.error(.wrongPath, at: node.place, "The path \(Wording.quote(basePath)) \(fault)")
        } else if let node = map.node("basePath"), basePath.contains("{") || basePath.contains("}") {
            diagnostics.error(
                .wrongPath,
                at: node.place,
                "The path \(Wording.quote(basePath)) has a parameter. Parameters stand in the paths of endpoints."
            )
        }
        let suffix = version == "v1" ? "" : version.uppercased()
        let namespace = Namespace(
            name: SwiftName.capitalised(name) + suffix,
            fileName: file.name,
            summary: summary ?? "",
            service: Service(name: name, version: version, basePath: basePath, endpoints: []),
            schemas: [],
            enums: [],
            place: map.place(of: "service")
        )
        return Draft(file: file, map: map, namespace: namespace)
    }

    private func checkNames(_ drafts: [Draft]) {
        var seen: [String: String] = [:]
        for draft in drafts {
            let name = draft.namespace.name
            let isService = draft.namespace.service != nil
            let isReserved =
                ReservedNames.topLevel.contains(name) || name == defaults?.name || name == defaults?.clientName
            if isService, isReserved {
                diagnostics.error(
                    .reservedName,
                    at: draft.namespace.place,
                    "A service can't be called \(Wording.quote(name)): emitted code has another use for that name."
                )
                continue
            }
            for emitted in isService ? [name, name + "Service"] : [name] {
                if let first = seen.updateValue(draft.file.name, forKey: emitted.lowercased()) {
                    diagnostics.error(
                        .nameCollision,
                        at: draft.namespace.place,
                        "\(Wording.quote(first)) and \(Wording.quote(draft.file.name)) both become "
                            + "\(Wording.quote(emitted)) in Swift. Rename one."
                    )
                    break
                }
            }
        }
    }

    private func entries(_ key: String, of map: MapReader) -> [YAMLNode.Entry] {
        guard let node = map.node(key) else { return [] }
        if case .mapping(let entries) = node.content { return entries }
        map.wrongValue(node, of: key, expected: "a map, name → \(Self.kinds[key] ?? "value")")
        return []
    }

    private func collectNames(_ draft: Draft, into names: inout [TypeName: TypeParser.Meaning]) {
        for (key, meaning) in [("schemas", TypeParser.Meaning.schema), ("enums", .enumeration)] {
            for entry in entries(key, of: draft.map) { add(entry, meaning, draft.namespace.name, to: &names) }
        }
    }

    private func add(
        _ entry: YAMLNode.Entry,
        _ meaning: TypeParser.Meaning,
        _ namespace: String,
        to names: inout [TypeName: TypeParser.Meaning]
    ) {
        let quoted = Wording.quote(entry.key)
        if !SwiftName.isIdentifier(entry.key, startsUpper: true) {
            diagnostics.error(
                .wrongName,
                at: entry.keyPlace,
                "\(quoted) can't name a type. \(SwiftName.remedy(for: entry.key, startsUpper: true)); the name is never sent."
            )
        } else if ReservedNames.namespace.contains(entry.key) {
            diagnostics.error(
                .reservedName,
                at: entry.keyPlace,
                "A type can't be called \(quoted): emitted code uses that name. Choose another; it is never sent."
            )
        }
        if names.updateValue(meaning, forKey: TypeName(namespace, entry.key)) != nil {
            diagnostics.error(
                .nameCollision,
                at: entry.keyPlace,
                "\(quoted) is the name of a schema and of an enum. Rename one; the name is never sent."
            )
        }
    }
}

/// Names that emitted code uses, and that a spec's own would hide.
enum ReservedNames {
    /// Types that emitted models speak of.
    static let types: Set<String> = [
        "Any", "AnyObject", "Bool", "Codable", "Common", "Data", "Decimal", "Foundation", "Hashable", "Int", "Int32",
        "Indirect", "Int64", "JSONFailure", "JSONModel", "JSONReader", "JSONValue", "JSONWriter", "LocalDate",
        "NameTable",
        "Nullable", "OpenEnum",
        "Optional", "PageSequence", "PagedEndpoint", "Protocol", "RuleTable", "Secret", "Self", "Sendable", "String",
        "Swift",
        "Timestamp", "Type",
        "EndpointDescription", "EndpointCaller", "CallOptions", "Envelope", "Void",
    ]
    /// Types that a namespace has beside its schemas and enums, or that stand there.
    static let namespace: Set<String> = types.union(["KnownValues", "OpenEnumValues"])
    static let topLevel: Set<String> = namespace.union([
        "EndpointCoding", "EndpointRuntime", "FoundationEssentials", "APIDescription", "Credentials", "Account",
        "ClientConfiguration", "EndpointAddresses", "EndpointClient", "EndpointEnvironmentChoice", "EndpointError",
        "LookupDescription",
    ])
}
