package import EndpointSpecs

/// Turns a checked API into Swift source: one file for each spec file.
///
/// A pure function: the same API gives the same bytes everywhere. No file depends on another's text, so they can be emitted
/// in any order, and at the same time.
package struct ClientGenerator: Sendable {
    private let api: API
    private let requestTypes: RequestTypes

    package init(_ api: API) {
        self.api = api
        requestTypes = RequestTypes(api)
    }

    /// All files, that of `api.yaml` first.
    package static func generate(_ api: API) -> [GeneratedFile] {
        let generator = ClientGenerator(api)
        return generator.indices.map(generator.file)
    }

    /// The places of the files.
    package var indices: Range<Int> { 0..<1 + api.namespaces.count }

    /// The name of one of the files.
    package func fileName(at index: Int) -> String {
        GeneratedFile.name(forSpec: index == 0 ? ClientTranslator.specName : api.namespaces[index - 1].fileName)
    }

    /// One of the files.
    package func file(at index: Int) -> GeneratedFile {
        var source = SourceWriter()
        if index == 0 {
            ClientTranslator(api: api).write(to: &source)
        } else {
            NamespaceTranslator(api: api, namespace: api.namespaces[index - 1], requestTypes: requestTypes)
                .write(to: &source)
        }
        return GeneratedFile(name: fileName(at: index), bytes: source.bytes())
    }
}
