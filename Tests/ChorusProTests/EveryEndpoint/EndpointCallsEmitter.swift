import EndpointSpecs

/// Writes `EndpointCalls.swift`: every endpoint of the specs, called by its emitted methods.
///
/// It makes no use of the generator: where the two disagree, the file doesn't compile.
struct EndpointCallsEmitter {
    private static let maximumArguments = 4

    let api: API

    func text() -> String {
        let services = api.namespaces.compactMap { namespace in namespace.service.map { (namespace, $0) } }
        var text = """
            // Written from specs/ by EveryEndpointTests. After a change of the specs, run the tests with RECORD_REFERENCE=1.

            import ChorusPro

            enum EndpointCalls: EndpointCallList {
                @available(*, deprecated)
                static var table: EndpointCallTable {
                    var table = EndpointCallTable()

            """
        for (_, service) in services { text += "        \(service.property)(&table)\n" }
        text += "        return table\n    }\n}\n"
        for (namespace, service) in services {
            text += "\nextension EndpointCalls {\n    @available(*, deprecated)\n"
            text += "    private static func \(service.property)(_ table: inout EndpointCallTable) {\n"
            for endpoint in service.endpoints { text += call(endpoint, service, namespace) }
            text += "    }\n}\n"
        }
        return text
    }

    private func call(_ endpoint: Endpoint, _ service: Service, _ namespace: Namespace) -> String {
        let request = request(endpoint, namespace)
        let answer = answer(endpoint, namespace)
        let parameters = endpoint.pathParameters + endpoint.queryParameters + endpoint.headerParameters
        let method = "client.\(service.property).\(endpoint.name)"
        let last = parameters.isEmpty ? "_" : "parameters"
        let names = request == nil ? "client, \(last)" : "client, request, \(last)"
        let given = parameters.map { field in
            "\(field.swiftName): parameters.\(field.type.isOptional ? "optional" : "value")(\"\(field.wireName)\")"
        }

        var lines = ["table.add("]
        var arguments = ["\"\(API.operation(service, endpoint))\""]
        if let request { arguments.append("request: \(request).self") }
        if let answer { arguments.append("answer: \(answer).self") }
        lines += arguments.enumerated().map { "    \($1)\($0 < arguments.count - 1 ? "," : "")" }
        lines.append(") { \(names) in")
        lines += Self.invocation("try await \(method)", (request == nil ? [] : ["request"]) + given)
        if let fields = argumentFields(endpoint) {
            lines.append("} arguments: { client, request, \(last) in")
            let own = fields.map { "\($0.swiftName): request.\($0.swiftName)" }
            lines += Self.invocation("try await \(method)", given + own)
        }
        if endpoint.pages != nil {
            lines.append("} pages: { client, request in")
            lines.append("    \(method)Pages(request)")
        }
        lines.append("}")
        return lines.map { "        \($0)\n" }.joined()
    }

    /// A call, one argument on a line where there are several, or where they are long.
    private static func invocation(_ callee: String, _ arguments: [String]) -> [String] {
        let line = "    \(callee)(\(arguments.joined(separator: ", ")))"
        if arguments.count < 2, line.utf8.count <= 108 { return [line] }
        let lines = arguments.enumerated()
            .map { index, argument in
                let line = "        \(argument)\(index < arguments.count - 1 ? "," : "")"
                return line.utf8.count <= 112 ? line : line.replacing(": ", with: ":\n                    ")
            }
        return ["    \(callee)("] + lines + ["    )"]
    }

    private func request(_ endpoint: Endpoint, _ namespace: Namespace) -> String? {
        switch endpoint.request {
        case .none, .empty: nil
        case .inline: "\(namespace.name).\(Self.capitalised(endpoint.name))Request"
        case .type(let type): Self.name(type.base)
        }
    }

    private func answer(_ endpoint: Endpoint, _ namespace: Namespace) -> String? {
        switch endpoint.response {
        case .none: nil
        case .empty where endpoint.envelope == nil: nil
        case .empty, .inline: "\(namespace.name).\(Self.capitalised(endpoint.name))Response"
        case .type(let type): Self.name(type.base)
        }
    }

    private func argumentFields(_ endpoint: Endpoint) -> [Field]? {
        guard case .inline(let schema) = endpoint.request, schema.fields.count <= Self.maximumArguments else {
            return nil
        }
        let taken = (endpoint.pathParameters + endpoint.queryParameters + endpoint.headerParameters).map(\.swiftName)
        let isFree = !schema.fields.contains { taken.contains($0.swiftName) || $0.swiftName == "options" }
        return isFree ? schema.fields : nil
    }

    private static func capitalised(_ name: String) -> String { name.prefix(1).uppercased() + name.dropFirst() }

    private static func name(_ base: FieldType.Base) -> String {
        switch base {
        case .string: "String"
        case .boolean: "Bool"
        case .int32: "Int32"
        case .int64: "Int64"
        case .decimal: "Decimal"
        case .date: "LocalDate"
        case .timestamp: "Timestamp"
        case .base64: "Data"
        case .json: "JSONValue"
        case .schema(let name), .enumeration(let name): "\(name.namespace).\(name.name)"
        case .list(let item): "[\(self.name(item))]"
        case .map(let value): "[String: \(self.name(value))]"
        }
    }
}
