/// Reads a whole specs folder into one checked value.
package enum SpecsReader {
    /// The result of reading: the API when nothing is wrong, and everything that is to be said.
    package struct Result {
        package var api: API?
        /// Where each namespace's file stands in the list of sources.
        package var diagnostics: [Diagnostic]
    }

    /// Reads all files of a folder.
    ///
    /// All faults of all files are reported in one run. The order of `sources` has no influence on the result.
    /// - Parameters:
    ///   - sources: the files, `api.yaml` among them.
    ///   - folder: the folder's path, named when a file is missing.
    /// - Returns: the API, or what is wrong with it.
    package static func read(_ sources: [SourceFile], folder: String = "specs") -> Result {
        let sources = sources.sorted { order($0) < order($1) }
        let paths = sources.map(\.path) + [folder]
        return read(sources, paths, sources.indices.map { ParsedFile(sources[$0], index: $0, paths: paths) })
    }

    /// Reads all files of a folder as `read` does, and parses them on all cores.
    ///
    /// - Parameters:
    ///   - sources: the files, `api.yaml` among them.
    ///   - folder: the folder's path, named when a file is missing.
    /// - Returns: the API, or what is wrong with it.
    package static func readOnAllCores(_ sources: [SourceFile], folder: String) async -> Result {
        let sources = sources.sorted { order($0) < order($1) }
        let paths = sources.map(\.path) + [folder]
        let parsed = await withTaskGroup { group in
            for (index, source) in sources.enumerated() {
                group.addTask { ParsedFile(source, index: index, paths: paths) }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        return read(sources, paths, parsed.sorted { $0.index < $1.index })
    }

    private static func read(_ sources: [SourceFile], _ paths: [String], _ parsed: [ParsedFile]) -> Result {
        let diagnostics = DiagnosticBag(files: paths)
        for file in parsed { diagnostics.add(file.faults) }
        let files = parsed.compactMap(SpecFile.init)
        let apiFile = sources.firstIndex { $0.name == "api.yaml" }
        if apiFile == nil {
            diagnostics.error(
                .missingFile,
                at: .start(of: sources.count),
                "There is no api.yaml in this folder. Write one with the API's name and its environments."
            )
        }
        let before = diagnostics.count
        let api = files.first { $0.index == apiFile }.flatMap { APIFileReader.read($0, diagnostics: diagnostics) }
        let isSound = api != nil && diagnostics.count == before
        let lacksCommon = sources.contains { $0.name == "common.yaml" } && !files.contains { $0.name == "common.yaml" }
        let namespaces = NamespaceReader(
            diagnostics: diagnostics,
            defaults: isSound ? api : nil,
            lacksCommon: lacksCommon
        )
        .read(files.filter { $0.index != apiFile })
        if namespaces.allSatisfy({ $0.service == nil }), !diagnostics.hasErrors {
            diagnostics.error(
                .missingFile,
                at: .start(of: sources.count),
                "No file describes a service. Add one named after it, such as structures.v1.yaml."
            )
        }
        guard !diagnostics.hasErrors, var api else { return Result(api: nil, diagnostics: diagnostics.sorted) }
        api.namespaces = namespaces
        api.types = TypeTable(namespaces)
        return Result(api: api, diagnostics: diagnostics.sorted)
    }

    /// `api.yaml` and `common.yaml` first, the others by name.
    private static func order(_ source: SourceFile) -> String {
        switch source.name {
        case "api.yaml": "0"
        case "common.yaml": "1"
        default: "2" + source.name
        }
    }
}

/// A file that could be read as YAML.
struct SpecFile {
    let name: String
    let index: Int
    let root: YAMLNode

    fileprivate init?(_ parsed: ParsedFile) {
        guard let root = parsed.root else { return nil }
        self.name = parsed.name
        self.index = parsed.index
        self.root = root
    }
}

/// What parsing made of one file; no other file has a part in it.
private struct ParsedFile: Sendable {
    let name: String
    let index: Int
    let root: YAMLNode?
    let faults: Set<Diagnostic>

    init(_ source: SourceFile, index: Int, paths: [String]) {
        let diagnostics = DiagnosticBag(files: paths)
        self.name = source.name
        self.index = index
        self.root = YAMLReader.read(source, file: index, diagnostics: diagnostics)
        self.faults = diagnostics.found
    }
}

extension TypeTable {
    init(_ namespaces: [Namespace]) {
        for namespace in namespaces {
            for schema in namespace.schemas { add(schema, of: namespace.name) }
            for type in namespace.enums { enums[TypeName(namespace.name, type.name)] = type }
            for endpoint in namespace.service?.endpoints ?? [] { addNested(of: endpoint, namespace.name) }
        }
    }

    /// Adds the types that are written in place within an endpoint's own request and response.
    mutating func addNested(of endpoint: Endpoint, _ namespace: String) {
        for case .inline(let schema) in [endpoint.request, endpoint.response] {
            for nested in schema.nested { add(nested, of: namespace) }
        }
    }

    private mutating func add(_ schema: Schema, of namespace: String) {
        for schema in schema.withNested { schemas[TypeName(namespace, schema.name)] = schema }
    }
}
