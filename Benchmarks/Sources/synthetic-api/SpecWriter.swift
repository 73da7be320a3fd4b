/// Writes the API as a specs folder.
struct SpecWriter {
    let api: SyntheticAPI

    /// The files of the folder, by name.
    func files() -> [(name: String, text: String)] {
        [("api.yaml", apiFile), ("common.yaml", commonFile)]
            + api.services.map { ("\($0.name).v1.yaml", text(of: $0)) }
    }

    private var apiFile: String {
        """
        name: Synthetic
        summary: An API as large as benchmarks want it.
        environments:
          local:
            api: http://localhost:8080
        envelope:
          code: codeRetour
          message: libelle

        """
    }

    private var commonFile: String {
        var text = "summary: Types that all services share.\n\nschemas:\n"
        schema("PageRequest", SyntheticAPI.pageRequest, to: &text)
        schema("PageResult", SyntheticAPI.pageResult, to: &text)
        return text
    }

    private func text(of service: Service) -> String {
        var text = "service: \(service.name)\nversion: v1\nsummary: All that concerns \(service.name).\n\nendpoints:\n"
        for endpoint in service.endpoints { self.endpoint(endpoint, to: &text) }
        text += "schemas:\n"
        for endpoint in service.endpoints {
            let type = Words.capitalised(endpoint.name)
            schema(type + "Ligne", endpoint.line, to: &text)
            schema(type + "Resultat", endpoint.result, to: &text)
        }
        text += "enums:\n"
        for endpoint in service.endpoints {
            text += "  \(Words.capitalised(endpoint.name))Statut:\n    values:\n"
            for value in endpoint.enumValues { text += "      - \(value)\n" }
        }
        return text
    }

    private func endpoint(_ endpoint: Endpoint, to text: inout String) {
        text += "  \(endpoint.name):\n    path: \(endpoint.name)\n    kind: read\n"
        text += "    summary: Does what its name says, \(endpoint.name), for one account.\n    request:\n"
        for field in endpoint.request { self.field(field, indent: "      ", to: &text) }
        text += "    response:\n"
        // The envelope adds the first two by itself.
        for field in endpoint.response.dropFirst(2) { self.field(field, indent: "      ", to: &text) }
        text += "    examples:\n      - name: nothing found\n        request:\n          pagination:\n"
        text += "            numeroPage: 1\n        response:\n          codeRetour: 0\n          resultats: []\n\n"
    }

    private func schema(_ name: String, _ fields: [Field], to text: inout String) {
        text += "  \(name):\n"
        for field in fields { self.field(field, indent: "    ", to: &text) }
        text += "\n"
    }

    private func field(_ field: Field, indent: String, to text: inout String) {
        guard let summary = field.summary else {
            text += "\(indent)\(field.name): \(Self.type(field.kind))?\n"
            return
        }
        text += "\(indent)\(field.name):\n\(indent)  type: \(Self.type(field.kind))?\n"
        text += "\(indent)  description: \(summary)\n"
    }

    private static func type(_ kind: Field.Kind) -> String {
        switch kind {
        case .string: "string"
        case .boolean: "boolean"
        case .int32: "int32"
        case .int64: "int64"
        case .decimal: "decimal"
        case .date: "date"
        case .timestamp: "timestamp"
        case .named(let name): name
        case .list(let name): name + "[]"
        }
    }
}
