/// Reads how callers of an API prove who they are.
struct AuthenticationReader {
    let diagnostics: DiagnosticBag

    /// The parts that are given; none for no node and for `none`.
    func read(_ node: YAMLNode?) -> Authentication {
        guard let node else { return Authentication() }
        if case .scalar("none", _) = node.content { return Authentication() }
        let keys = ["oauth2", "account", "apiKey"]
        guard let parts = MapReader(node, what: "'authentication'", keys: keys, diagnostics: diagnostics) else {
            return Authentication()
        }
        let oauth2 = parts.node("oauth2").flatMap(readOAuth2)
        var taken = oauth2 == nil ? [] : ["authorization"]
        let accountHeader = parts.node("account").flatMap { readAccount($0, &taken) }
        let apiKey = parts.node("apiKey").flatMap { readAPIKey($0, &taken) }
        return Authentication(oauth2: oauth2, accountHeader: accountHeader, apiKey: apiKey)
    }

    private func readOAuth2(_ node: YAMLNode) -> Authentication.OAuth2? {
        let keys = ["grant", "scope"]
        guard let map = MapReader(node, what: "'oauth2'", keys: keys, diagnostics: diagnostics) else { return nil }
        let grant = map.requiredText("grant", expecting: "client_credentials")
        if let grant, grant != "client_credentials", let node = map.node("grant") {
            map.wrongValue(node, of: "grant", expected: "'client_credentials'")
        }
        return Authentication.OAuth2(scope: map.text("scope"))
    }

    private func readAccount(_ node: YAMLNode, _ taken: inout [String]) -> String? {
        let map = MapReader(node, what: "'account'", keys: ["header"], diagnostics: diagnostics)
        guard let map, let header = map.requiredText("header", expecting: "the header's name") else { return nil }
        checkHeader(header, of: map, &taken)
        return header
    }

    private func readAPIKey(_ node: YAMLNode, _ taken: inout [String]) -> Authentication.APIKey? {
        let map = MapReader(node, what: "'apiKey'", keys: ["header", "query"], diagnostics: diagnostics)
        guard let map else { return nil }
        if map.node("header") != nil, let query = map.entry("query") {
            diagnostics.error(
                .wrongValue,
                at: query.keyPlace,
                "'apiKey' has both 'header' and 'query'. Remove one of them: the key is sent in one place."
            )
        }
        if let name = map.text("query") {
            if name.isEmpty, let node = map.node("query") {
                map.wrongValue(node, of: "query", expected: "the name of a query parameter")
            }
            return .query(name)
        }
        let header = map.requiredText("header", expecting: "the header's name; or 'query': the query parameter's name")
        guard let header else { return nil }
        checkHeader(header, of: map, &taken)
        return .header(header)
    }

    private func checkHeader(_ name: String, of map: MapReader, _ taken: inout [String]) {
        guard let node = map.node("header") else { return }
        if !HeaderName.isValid(name) {
            map.wrongValue(node, of: "header", expected: "a header's name, of letters, digits and hyphens")
        } else if HeaderName.hasOtherUse(name) || taken.contains(name.lowercased()) {
            diagnostics.error(
                .reservedName,
                at: node.place,
                "The header \(Wording.quote(name)) has another use in each request. Name the one that the API asks for."
            )
        }
        taken.append(name.lowercased())
    }
}

/// Header names as RFC 9110 has them.
enum HeaderName {
    static func isValid(_ name: String) -> Bool {
        !name.isEmpty
            && name.utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
                default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
                }
            }
    }

    /// Whether a request has the header for its own sake.
    static func hasOtherUse(_ name: String) -> Bool {
        [
            "accept", "connection", "content-length", "content-type", "host", "te", "trailer", "transfer-encoding",
            "upgrade",
        ]
        .contains(name.lowercased())
    }
}
