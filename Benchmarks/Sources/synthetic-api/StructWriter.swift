/// Writes the API's types as plain structs that leave their coding to the compiler.
struct StructWriter {
    let api: SyntheticAPI

    /// The files of the module, by name: as many as the generator emits for the same API.
    func files() -> [(name: String, text: String)] {
        var common = "public enum Common {\n"
        type("PageRequest", SyntheticAPI.pageRequest, to: &common)
        type("PageResult", SyntheticAPI.pageResult, to: &common)
        common += "}\n"
        return [("Common.swift", common)] + api.services.map { ("\($0.namespace).swift", text(of: $0)) }
    }

    private func text(of service: Service) -> String {
        var text = "public import Foundation\n\npublic enum \(service.namespace) {\n"
        for endpoint in service.endpoints {
            let name = Words.capitalised(endpoint.name)
            text += "    /// Values of \(name)Statut.\n    public enum \(name)Statut: String, Codable, Sendable {\n"
            for value in endpoint.enumValues { text += "        case \(value.lowercased()) = \"\(value)\"\n" }
            text += "    }\n\n"
            for (suffix, fields) in endpoint.structs { type(name + suffix, fields, to: &text) }
        }
        return text + "}\n"
    }

    private func type(_ name: String, _ fields: [Field], to text: inout String) {
        text += "    /// An object of the API.\n    public struct \(name): Codable, Sendable {\n"
        for field in fields {
            text += "        /// \(field.summary ?? "The field `\(field.name)`.")\n"
            text += "        public var \(field.name): \(Self.type(field.kind))?\n"
        }
        text += "\n        /// Creates a value.\n        public init(\n"
        let parameters = fields.map { "            \($0.name): \(Self.type($0.kind))? = nil" }
        text += parameters.joined(separator: ",\n") + "\n        ) {\n"
        for field in fields { text += "            self.\(field.name) = \(field.name)\n" }
        text += "        }\n    }\n\n"
    }

    private static func type(_ kind: Field.Kind) -> String {
        switch kind {
        case .string: "String"
        case .boolean: "Bool"
        case .int32: "Int32"
        case .int64: "Int64"
        case .decimal: "Decimal"
        case .date, .timestamp: "Date"
        case .named(let name): name
        case .list(let name): "[\(name)]"
        }
    }
}
