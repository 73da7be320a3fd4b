import HTTPTypes

/// Refuses plain http through a proxy, which would see the credentials.
struct ProxyCheck {
    let environment: [String: String]

    /// Fails where the environment takes a request in plain http to a proxy.
    func check(_ head: HTTPRequest) throws(TransportError) {
        guard head.scheme == "http", let authority = head.authority, let variable else { return }
        let host = Self.host(of: authority)
        guard !isExempt(host) else { return }
        throw TransportError(
            .neverSent,
            reason: .misconfigured,
            explanation:
                "the environment variable \(variable) would take the credentials to a proxy, add \(host) to no_proxy"
        )
    }

    /// The variable that names the proxy for plain http.
    private var variable: String? {
        ["http_proxy", "all_proxy", "ALL_PROXY"].first { environment[$0]?.isEmpty == false }
    }

    private func isExempt(_ host: String) -> Bool {
        let list = environment["no_proxy"] ?? environment["NO_PROXY"] ?? ""
        return list.split { $0 == "," || $0 == " " }
            .contains { entry in
                entry == "*" || entry.lowercased() == host
                    || (entry.hasPrefix(".") && host.hasSuffix(entry.lowercased()))
            }
    }

    private static func host(of authority: String) -> String {
        if authority.hasPrefix("[") { return String(authority.dropFirst().prefix { $0 != "]" }) }
        return String(authority.prefix { $0 != ":" })
    }
}
