/// Reads `api.yaml`.
struct APIFileReader {
    private let map: MapReader
    private let diagnostics: DiagnosticBag

    /// The API without its services, or `nil` after reported errors.
    static func read(_ root: YAMLNode, diagnostics: DiagnosticBag) -> API? {
        let keys = ["name", "summary", "environments", "authentication", "contentType", "envelope"]
        guard let map = MapReader(root, what: "api.yaml", keys: keys, diagnostics: diagnostics) else { return nil }
        return APIFileReader(map: map, diagnostics: diagnostics).read()
    }

    private func read() -> API? {
        let name = map.requiredText("name", expecting: "the API's name in Swift, such as ChorusPro")
        if let name, !SwiftName.isIdentifier(name, startsUpper: true) {
            diagnostics.error(
                .wrongName,
                at: map.node("name")?.place ?? map.place,
                "\(Wording.quote(name)) can't begin a type's name. Use letters and digits, a capital first."
            )
        }
        if let name, ReservedNames.topLevel.contains(name + "Client") {
            diagnostics.error(
                .reservedName,
                at: map.node("name")?.place ?? map.place,
                "The client would be called \(Wording.quote(name + "Client")), which emitted code has another use for. "
                    + "Choose another name; it is never sent."
            )
        }
        let summary = map.requiredWords("summary", expecting: "one sentence about the API")
        let authentication = AuthenticationReader(diagnostics: diagnostics).read(map.node("authentication"))
        let environments = readEnvironments(needsToken: authentication.oauth2 != nil)
        let envelope = map.node("envelope").flatMap { EnvelopeReader.read($0, diagnostics: diagnostics) }
        guard let name, let summary else { return nil }
        return API(
            name: name,
            summary: summary,
            environments: environments,
            authentication: authentication,
            contentType: contentType(),
            envelope: envelope,
            namespaces: [],
            types: TypeTable()
        )
    }

    private func contentType() -> String {
        guard let text = map.text("contentType") else { return "application/json" }
        let place = map.node("contentType")?.place ?? map.place
        if UnsupportedKeys.reportMultipart(text, at: place, diagnostics: diagnostics) { return text }
        let isToken = text.utf8.allSatisfy { (0x21...0x7E).contains($0) || $0 == 0x20 }
        if !isToken || !text.lowercased().hasPrefix("application/") || !text.lowercased().contains("json") {
            if let node = map.node("contentType") {
                map.wrongValue(node, of: "contentType", expected: "a JSON media type such as application/json")
            }
        }
        return text
    }

    private func readEnvironments(needsToken: Bool) -> [Environment] {
        guard let node = map.required("environments", expecting: "a map, name → addresses") else { return [] }
        guard case .mapping(let entries) = node.content, !entries.isEmpty else {
            map.wrongValue(node, of: "environments", expected: "a map, name → addresses")
            return []
        }
        return entries.compactMap { entry in
            if !SwiftName.isIdentifier(entry.key, startsUpper: false) {
                diagnostics.error(
                    .wrongName,
                    at: entry.keyPlace,
                    "\(Wording.quote(entry.key)) can't name an environment. Use lowerCamelCase letters and digits."
                )
            }
            let keys = ["summary", "api", "token"]
            let map = MapReader(entry.value, what: "an environment", keys: keys, diagnostics: diagnostics)
            guard let map else { return nil }
            let api = map.requiredText("api", expecting: "the https address of the API")
            if needsToken { _ = map.required("token", expecting: "the https address of the OAuth token endpoint") }
            if !needsToken, let token = map.entry("token") {
                diagnostics.error(
                    .wrongValue,
                    at: token.keyPlace,
                    "'token' is of no use without oauth2. Remove it, or add oauth2 to 'authentication'."
                )
            }
            let token = map.text("token")
            checkAddress(api, key: "api", of: map)
            checkAddress(token, key: "token", of: map)
            guard let api else { return nil }
            return Environment(
                name: entry.key,
                summary: map.text("summary"),
                api: api,
                token: token,
                place: entry.keyPlace
            )
        }
    }

    private func checkAddress(_ address: String?, key: String, of map: MapReader) {
        guard let address, let node = map.node(key), let fault = WebAddress.fault(of: address) else { return }
        diagnostics.error(.wrongAddress, at: node.place, "\(Wording.quote(address)) \(fault)")
    }
}

/// Addresses that an environment can have.
enum WebAddress {
    /// What is wrong with an address, as the end of a sentence.
    static func fault(of address: String) -> String? {
        let lower = address.lowercased()
        let rest: Substring
        if lower.hasPrefix("https://") {
            rest = lower.dropFirst(8)
        } else if lower.hasPrefix("http://") {
            rest = lower.dropFirst(7)
            let host = rest.prefix { $0 != "/" && $0 != ":" }
            if host != "localhost" && host != "127.0.0.1" && !rest.hasPrefix("[::1]") {
                return "would send credentials in the clear. Use https (http is accepted for localhost alone)."
            }
        } else {
            return "is not a web address. Begin it with https://."
        }
        if rest.isEmpty || rest.hasPrefix("/") { return "has no host. Write it as https://host/path." }
        let isPlain = address.utf8.allSatisfy { (0x21...0x7E).contains($0) }
        let special = address.utf8.contains { "?#@\\\"<>^`{|} ".utf8.contains($0) }
        if !isPlain || special {
            return "has characters that don't belong into an address. Keep to scheme, host, port and path."
        }
        if address.hasSuffix("/") { return "ends with a slash. Leave it out: paths are added after one." }
        return nil
    }
}

/// Reads the fields that say success or refusal.
enum EnvelopeReader {
    /// `nil` for `none`, and after reported errors.
    static func read(_ node: YAMLNode, diagnostics: DiagnosticBag) -> Envelope? {
        if case .scalar("none", _) = node.content { return nil }
        let keys = ["code", "message", "success"]
        guard let map = MapReader(node, what: "an envelope", keys: keys, diagnostics: diagnostics) else { return nil }
        let code = map.requiredText("code", expecting: "the field that holds the outcome's number")
        let message = map.requiredText("message", expecting: "the field that holds the outcome's text")
        let success = map.integers("success")
        if map.items("success")?.isEmpty == true, let node = map.node("success") {
            map.wrongValue(node, of: "success", expected: "a list of at least one whole number")
        }
        for (key, name) in [("code", code), ("message", message)] {
            guard let name, SwiftName.property(name) == nil, let node = map.node(key) else { continue }
            map.wrongValue(node, of: key, expected: "a field's name, of letters, digits and underscores")
        }
        guard let code, let message else { return nil }
        if SwiftName.property(code) == SwiftName.property(message), let node = map.node("message") {
            map.wrongValue(node, of: "message", expected: "another field than 'code'")
        }
        return Envelope(code: code, message: message, success: success ?? [0])
    }
}
