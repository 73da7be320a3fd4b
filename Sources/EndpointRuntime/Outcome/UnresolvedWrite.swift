import EndpointCoding

/// What an error keeps of a write that may have been carried out: how to look it up, and by which values.
struct UnresolvedWrite: Sendable, CustomReflectable {
    let lookup: LookupDescription
    /// The values by their place in the read's request.
    ///
    /// `nil`: the write lacked one of them, so it can't be looked up.
    let criteria: [(path: [String], value: JSONValue)]?
    let account: Account?

    /// `nil` for an endpoint that can't be looked up.
    init?(_ endpoint: EndpointDescription, _ payload: EndpointCaller.Payload, account: Account?) {
        guard let lookup = endpoint.lookup, case .value(let request) = payload else { return nil }
        self.lookup = lookup
        self.account = account
        let json = Self.json(of: request)
        var criteria: [(path: [String], value: JSONValue)] = []
        for match in lookup.matches {
            guard let value = json?.value(at: match.write), value != .null, value != .string("") else { continue }
            criteria.append((match.read, value))
        }
        self.criteria = criteria.count == lookup.matches.count ? criteria : nil
    }

    /// The request of the read.
    var request: JSONValue? {
        criteria.map { criteria in
            var request = JSONValue.object(JSONObject())
            for criterion in criteria { request = request.setting(criterion.value, at: criterion.path[...]) }
            return request
        }
    }

    var customMirror: Mirror { Mirror(self, children: ["operation": lookup.endpoint.operation]) }

    private static func json(of request: any JSONCodable) -> JSONValue? {
        guard let data = try? JSONWriter.data(of: request) else { return nil }
        return try? JSONReader.read(JSONValue.self, from: data)
    }
}

extension JSONValue {
    /// The value at the end of a path of member names.
    func value(at path: [String]) -> JSONValue? {
        var value: JSONValue? = self
        for name in path { value = value?[name] }
        return value
    }

    /// The same with another value at the end of a path; objects on the way are made.
    fileprivate func setting(_ value: JSONValue, at path: ArraySlice<String>) -> JSONValue {
        guard let name = path.first else { return value }
        var members: [JSONObject.Member] = []
        if case .object(let object) = self { members = object.members.filter { $0.name != name } }
        let inner = (self[name] ?? .object(JSONObject())).setting(value, at: path.dropFirst())
        return .object(JSONObject(members + [JSONObject.Member(name: name, value: inner)]))
    }
}
