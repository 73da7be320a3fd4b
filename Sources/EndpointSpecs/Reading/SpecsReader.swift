/// Reads a whole specs folder into one checked value.
///
/// First each file by itself: its YAML, its names and enums. Then, with all names known, the schemas of each file, and
/// with all types known the endpoints of each file. What spans files is done between these steps.
package enum SpecsReader {
    /// The result of reading: the API when nothing is wrong, and everything that is to be said.
    package struct Result: Sendable {
        package var api: API?
        package var diagnostics: [Diagnostic]
        /// What was read on the way, for a caller that ends soon and would rather not wait until it is freed.
        package var remains: (any Sendable)?
    }

    /// Reads all files of a folder.
    ///
    /// All faults of all files are reported in one run. The order of `sources` has no influence on the result.
    /// - Parameters:
    ///   - sources: the files, `api.yaml` among them.
    ///   - folder: the folder's path, named when a file is missing.
    /// - Returns: the API, or what is wrong with it.
    package static func read(_ sources: [SourceFile], folder: String = "specs") -> Result {
        let folder = SpecsFolder(sources, path: folder)
        let named = NamedFolder(folder, folder.sources.indices.map(folder.file))
        let typed = TypedFolder(named, named.drafts.indices.map(named.schemas))
        return typed.result(typed.named.drafts.indices.map(typed.endpoints))
    }

    /// Reads all files of a folder as `read` does, several at a time.
    ///
    /// - Parameters:
    ///   - sources: the files, `api.yaml` among them.
    ///   - folder: the folder's path, named when a file is missing.
    /// - Returns: the API, or what is wrong with it.
    package static func readOnAllCores(_ sources: [SourceFile], folder: String) async -> Result {
        let folder = SpecsFolder(sources, path: folder)
        let named = NamedFolder(folder, await onAllCores(folder.sources.count, folder.file))
        let typed = TypedFolder(named, await onAllCores(named.drafts.count, named.schemas))
        var result = typed.result(await onAllCores(typed.named.drafts.count, typed.endpoints))
        result.remains = typed
        return result
    }

    /// The values for all indices up to a count, in their order.
    private static func onAllCores<Value: Sendable>(
        _ count: Int,
        _ value: @escaping @Sendable (Int) -> Value
    ) async -> [Value] {
        await withTaskGroup(of: (index: Int, value: Value).self) { group in
            for index in 0..<count {
                group.addTask { (index, value(index)) }
            }
            var values = [Value?](repeating: nil, count: count)
            for await result in group { values[result.index] = result.value }
            return values.compactMap { $0 }
        }
    }
}

/// The files of a specs folder, in the order of what is said of them.
struct SpecsFolder: Sendable {
    let sources: [SourceFile]
    /// The files' paths, and at last the folder's own.
    let paths: [String]
    /// Which of the files is `api.yaml`.
    let apiFile: Int?

    init(_ sources: [SourceFile], path: String) {
        self.sources = sources.sorted { Self.order($0) < Self.order($1) }
        self.paths = self.sources.map(\.path) + [path]
        self.apiFile = self.sources.firstIndex { $0.name == "api.yaml" }
    }

    /// What one file is by itself.
    @Sendable func file(_ index: Int) -> SpecFile {
        let source = sources[index]
        let diagnostics = DiagnosticBag(files: paths)
        let root = YAMLReader.read(source, file: index, diagnostics: diagnostics)
        var draft: NamespaceDraft?
        if let root, index != apiFile {
            draft = DraftReader(diagnostics: diagnostics).read(root, fileName: source.name)
        }
        return SpecFile(name: source.name, root: root, draft: draft, reports: diagnostics.reports)
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

/// What one file is by itself; no other file has a part in it.
struct SpecFile: Sendable {
    let name: String
    /// `nil` when the file could not be read as YAML.
    let root: YAMLNode?
    /// `nil` when the file is `api.yaml`, or is wrong as a whole.
    let draft: NamespaceDraft?
    let reports: [DiagnosticBag.Report]
}
