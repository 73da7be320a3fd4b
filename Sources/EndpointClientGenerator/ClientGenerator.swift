package import EndpointSpecs

/// Turns a checked API into Swift source: one file for each spec file.
///
/// A pure function: the same API gives the same bytes everywhere.
package enum ClientGenerator {
    package static func generate(_ api: API) -> [GeneratedFile] {
        let requestTypes = RequestTypes(api)
        let translated =
            [ClientTranslator(api: api).file()]
            + api.namespaces.map { namespace in
                NamespaceTranslator(api: api, namespace: namespace, requestTypes: requestTypes).file()
            }
        return translated.map { file in
            GeneratedFile(name: GeneratedFile.name(forSpec: file.specName), text: Renderer.render(file))
        }
    }
}
