/// A folder of which all names are known.
struct NamedFolder: Sendable {
    let paths: [String]
    /// The API without its services, when nothing is wrong with `api.yaml`.
    let defaults: API?
    /// The API without its services, though something is wrong with it.
    let api: API?
    let drafts: [NamespaceDraft]
    /// What was reported so far.
    let reports: [DiagnosticBag.Report]
    let names: NamedTypes<TypeParser.Meaning>
    let enums: NamedTypes<EnumType>
    /// Whether `common.yaml` is there and can't be read, so that its names aren't known.
    private let lacksCommon: Bool

    init(_ folder: SpecsFolder, _ files: [SpecFile]) {
        let diagnostics = DiagnosticBag(files: folder.paths)
        for file in files { diagnostics.add(file.reports) }
        let ofAPI = DiagnosticBag(files: folder.paths)
        paths = folder.paths
        api = Self.api(folder, files, ofAPI)
        defaults = ofAPI.hasErrors ? nil : api
        diagnostics.add(ofAPI.reports)
        drafts = files.compactMap(\.draft)
        lacksCommon =
            files.contains { $0.name == "common.yaml" }
            && !files.contains { $0.name == "common.yaml" && $0.root != nil }
        Self.checkNames(drafts, defaults, diagnostics)
        var names = NamedTypes<TypeParser.Meaning>()
        var enums = NamedTypes<EnumType>()
        for draft in drafts {
            let namespace = draft.namespace
            draft.reportNames(takenBy: names.types(of: namespace.name), diagnostics)
            names.add(draft.names, of: namespace.name)
            enums.add(
                Dictionary(namespace.enums.map { ($0.name, $0) }, uniquingKeysWith: { $1 }),
                of: namespace.name
            )
        }
        self.names = names
        self.enums = enums
        reports = diagnostics.reports
    }

    private static func api(_ folder: SpecsFolder, _ files: [SpecFile], _ diagnostics: DiagnosticBag) -> API? {
        guard let index = folder.apiFile else {
            diagnostics.error(
                .missingFile,
                at: .start(of: files.count),
                "There is no api.yaml in this folder. Write one with the API's name and its environments."
            )
            return nil
        }
        return files[index].root.flatMap { APIFileReader.read($0, diagnostics: diagnostics) }
    }

    private static func checkNames(_ drafts: [NamespaceDraft], _ defaults: API?, _ diagnostics: DiagnosticBag) {
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
                if let first = seen.updateValue(draft.namespace.fileName, forKey: emitted.lowercased()) {
                    diagnostics.error(
                        .nameCollision,
                        at: draft.namespace.place,
                        "\(Wording.quote(first)) and \(Wording.quote(draft.namespace.fileName)) both become "
                            + "\(Wording.quote(emitted)) in Swift. Rename one."
                    )
                    break
                }
            }
        }
    }

    /// The readers of a file, with a bag of its own.
    func fields(_ diagnostics: DiagnosticBag) -> FieldReader {
        FieldReader(
            types: TypeParser(names: names, lacksCommon: lacksCommon, diagnostics: diagnostics),
            enums: enums,
            diagnostics: diagnostics
        )
    }

    /// The schemas of one file.
    @Sendable func schemas(_ index: Int) -> FileSchemas {
        let draft = drafts[index]
        let diagnostics = DiagnosticBag(files: paths)
        let fields = fields(diagnostics)
        var result = FileSchemas(capacity: draft.schemas.count)
        for entry in draft.schemas {
            let schema = fields.schema(entry.value, name: entry.key, at: entry.keyPlace, in: draft.namespace.name)
            if let schema { result.add(schema) }
        }
        result.reports = diagnostics.reports
        return result
    }
}
