import EndpointSpecs
import Foundation

/// One endpoint, ready to be called.
struct Route: Sendable {
    let operation: String
    let serviceName: String
    let endpoint: Endpoint
    let examples: ExampleChoice
    private let segments: [String]

    init(_ service: Service, _ endpoint: Endpoint) {
        operation = "\(service.name).\(service.version).\(endpoint.name)"
        serviceName = service.name
        self.endpoint = endpoint
        examples = ExampleChoice(endpoint.examples)
        let path = service.path(of: endpoint)
        segments = path.split(separator: "/").map(String.init)
    }

    /// How many segments are written out, so that `a/b` goes before `a/{x}`.
    var literalCount: Int { segments.count { !$0.contains("{") } }

    /// The path's parameters, percent-decoded; `nil` when the path is another.
    func parameters(in path: [Substring]) -> [String: String]? {
        guard path.count == segments.count else { return nil }
        var parameters: [String: String] = [:]
        for (template, segment) in zip(segments, path) {
            guard let text = segment.percentDecoded else { return nil }
            guard Self.match(template[...], text[...], into: &parameters) else { return nil }
        }
        return parameters
    }

    /// Matches one segment, which may have parameters between literal parts.
    private static func match(_ template: Substring, _ text: Substring, into parameters: inout [String: String]) -> Bool
    {
        guard let open = template.firstIndex(of: "{"), let close = template[open...].firstIndex(of: "}") else {
            return template == text
        }
        let prefix = template[..<open]
        guard text.hasPrefix(prefix) else { return false }
        let name = String(template[template.index(after: open)..<close])
        let restOfTemplate = template[template.index(after: close)...]
        let restOfText = text.dropFirst(prefix.count)
        let next = restOfTemplate.prefix { $0 != "{" }
        guard
            let end = next.isEmpty ? restOfText.endIndex : restOfText.range(of: next, options: .backwards)?.lowerBound,
            end > restOfText.startIndex
        else { return false }
        parameters[name] = String(restOfText[..<end])
        return match(restOfTemplate, restOfText[end...], into: &parameters)
    }
}

/// All endpoints of an API by method and path.
struct RouteTable: Sendable {
    private let routes: [Endpoint.Method: [Route]]
    let operations: Set<String>

    init(_ api: API) {
        let all = api.endpoints.map { Route($0.service, $0.endpoint) }
        routes = Dictionary(grouping: all, by: \.endpoint.method)
            .mapValues { group in
                group.sorted { $0.literalCount > $1.literalCount }
            }
        operations = Set(all.map(\.operation))
    }

    /// The endpoint of a path below the API's address, and the path's parameters.
    func route(_ method: String, _ path: Substring) -> (route: Route, parameters: [String: String])? {
        guard let method = Endpoint.Method(rawValue: method) else { return nil }
        let segments = path.split(separator: "/", omittingEmptySubsequences: false)
        for route in routes[method] ?? [] {
            if let parameters = route.parameters(in: segments) { return (route, parameters) }
        }
        return nil
    }
}
