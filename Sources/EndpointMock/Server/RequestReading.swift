import EndpointSpecs
import Foundation

/// Reads what a call carries, and holds it against the spec.
struct RequestReading {
    let api: API
    let endpoint: Endpoint

    /// The content type that the call should have had.
    func wrongContentType(_ incoming: MockEngine.Incoming) -> String? {
        if case .none = endpoint.request { return nil }
        if incoming.body.isEmpty, allowsNoBody { return nil }
        let found = Self.mediaType(incoming.header("Content-Type") ?? "")
        let expected = Self.mediaType(api.contentType)
        let isRight =
            found.type == expected.type && (found.charset == nil || found.charset == expected.charset ?? "utf-8")
        return isRight ? nil : api.contentType
    }

    /// Fills the request, and tells where it doesn't fit the spec.
    func read(_ incoming: MockEngine.Incoming, into request: inout MockRequest) throws(JSONFault) -> [SchemaFault] {
        var check = SchemaCheck(types: api.types)
        readParameters(incoming, into: &request, &check)
        switch endpoint.request {
        case .none:
            if !incoming.body.isEmpty {
                check.report("", .type, "expected no body, found \(incoming.body.count) bytes")
            }
        case .empty, .inline, .type:
            if incoming.body.isEmpty, allowsNoBody { break }
            let body = try MockValue(json: incoming.body)
            check.check(body, body: endpoint.request)
            request.body = body
        }
        return check.faults
    }

    private var allowsNoBody: Bool {
        if case .type(let type) = endpoint.request { return type.isOptional }
        return false
    }

    private func readParameters(
        _ incoming: MockEngine.Incoming,
        into request: inout MockRequest,
        _ check: inout SchemaCheck
    ) {
        var texts = request.parameters.mapValues { [$0] }
        for pair in FormBody.pairs(incoming.query) {
            guard endpoint.queryParameters.contains(where: { $0.wireName == pair.name }) else {
                check.report(pair.name, .unknown, "expected a query parameter of the spec")
                continue
            }
            texts[pair.name, default: []].append(pair.value)
        }
        for field in endpoint.headerParameters {
            texts[field.wireName] = incoming.header(field.wireName).map { [$0] }
        }
        for field in endpoint.pathParameters + endpoint.queryParameters + endpoint.headerParameters {
            if let found = texts[field.wireName] {
                check.check(parameter: found, of: field)
                request.parameters[field.wireName] = found.first
                if case .list = field.type.base { request.lists[field.wireName] = found }
            } else if !field.type.isOptional {
                check.report(field.wireName, .required, "expected \(field.type.base.noun), found nothing")
            }
        }
    }

    private static func mediaType(_ header: String) -> (type: String, charset: String?) {
        let parts = header.lowercased().split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
        let charset = parts.dropFirst().first { $0.hasPrefix("charset=") }?.dropFirst("charset=".count)
        return (parts.first ?? "", charset.map { $0.trimmingCharacters(in: ["\""]) })
    }
}
