import EndpointSpecs

extension Authentication.APIKey {
    /// Takes the key out of a call, so that what looks for the spec's parameters doesn't see it.
    func take(from incoming: inout MockEngine.Incoming) -> String? {
        switch self {
        case .header(let name): return incoming.header(name)
        case .query(let name):
            var key: String?
            let others = Self.parts(of: incoming.query)
                .filter { part in
                    guard let pair = FormBody.pairs(part).first, pair.name == name else { return true }
                    key = pair.value
                    return false
                }
            incoming.query = others.joined(separator: "&")
            return key
        }
    }

    /// The query with the key's value replaced.
    func masked(_ query: String, by mask: (String) -> String) -> String {
        guard case .query(let name) = self else { return query }
        return Self.parts(of: query)
            .map { part in
                guard let pair = FormBody.pairs(part).first, pair.name == name else { return part }
                return "\(name)=\(mask(pair.value))"
            }
            .joined(separator: "&")
    }

    private static func parts(of query: String) -> [String] {
        query.split(separator: "&", omittingEmptySubsequences: false).map(String.init)
    }
}
