package import EndpointSpecs

/// A page of Markdown that lists every endpoint of an API, with what is known of it.
package enum EndpointsPage {
    package static func render(_ api: API) -> String {
        let services = api.namespaces.compactMap { namespace in namespace.service.map { (namespace, $0) } }
        let count = services.reduce(0) { $0 + $1.1.endpoints.count }
        var text = """
            # Endpoints of \(plain(api.name))

            Made from `specs/` by `endpoint-client-generator document`; edit the specs, not this page.

            \(count) endpoints in \(services.count) services. *Kind* decides what is repeated after a fault: reads are, the others never once they may have
            been carried out. *Known from*: documented (by the API's owner or public documentation), implemented (by public clients), inferred.


            """
        for (namespace, service) in services {
            text += "## \(plain(service.property))\n\n\(plain(namespace.summary))\n\n"
            text += "| call | route | kind | known from | what it does |\n|---|---|---|---|---|\n"
            for endpoint in service.endpoints { text += row(endpoint, of: service) }
            text += "\nSources: \(sources(of: service)).\n\n"
        }
        return text
    }

    private static func row(_ endpoint: Endpoint, of service: Service) -> String {
        let call = "`\(service.property).\(endpoint.name)`"
        let route = "`\(endpoint.method.rawValue) \(plain(service.path(of: endpoint)))`"
        let kind = endpoint.kind.rawValue + (endpoint.deprecated == nil ? "" : ", deprecated")
        let confidence = endpoint.confidence.map(\.rawValue).joined(separator: ", ")
        return "| \(call) | \(route) | \(kind) | \(confidence) | \(plain(endpoint.summary)) |\n"
    }

    private static func sources(of service: Service) -> String {
        var names: [String] = []
        for source in service.endpoints.flatMap(\.sources) where !names.contains(source) { names.append(source) }
        return names.isEmpty ? "none named" : names.map(plain).joined(separator: "; ")
    }

    /// The text on one line, with what would end a cell or begin markup made harmless.
    private static func plain(_ text: String) -> String {
        var result = ""
        for scalar in DocText.paragraphs(of: text).joined(separator: " ").unicodeScalars {
            switch scalar {
            case "|", "<", ">": result += "\\" + String(scalar)
            case _ where InvisibleText.isInvisible(scalar): result += InvisibleText.escape(scalar)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
