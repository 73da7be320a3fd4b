/// An address that credentials may be sent to: `https`, or `http` on a loopback address, without user, query and
/// fragment.
struct ServiceAddress: Sendable, Hashable {
    let scheme: String

    /// Host and port, as in the `Host` header.
    let authority: String

    /// The host alone, for texts.
    let host: String

    /// The path without a slash at its end; empty for the root.
    let path: String

    /// Reads an address.
    ///
    /// - Throws: A failure that says what is wrong with it.
    init(_ text: String, role: Failure.AddressRole) throws(Failure) {
        let malformed = Failure(.address(role: role, .malformed(String(text.prefix(200)))))
        guard !text.utf8.contains(UInt8(ascii: "@")) else { throw Failure(.address(role: role, .userInfo)) }
        guard let colon = text.firstIndex(of: ":") else { throw malformed }
        let scheme = text[..<colon].lowercased()
        guard scheme == "https" || scheme == "http", text[colon...].hasPrefix("://") else { throw malformed }
        let rest = text[text.index(colon, offsetBy: 3)...]
        let slash = rest.firstIndex(of: "/") ?? rest.endIndex
        let authority = rest[..<slash].lowercased()
        guard let host = Self.host(of: authority), Self.isPath(rest[slash...]) else { throw malformed }
        guard scheme == "https" || Self.isLoopback(host) else {
            throw Failure(.address(role: role, .insecure(String(text.prefix(200)))))
        }
        self.scheme = scheme
        self.authority = authority
        self.host = host
        var path = rest[slash...]
        while path.last == "/" { path.removeLast() }
        self.path = String(path)
    }

    /// The host of an authority, if host and port have their proper form.
    private static func host(of authority: String) -> String? {
        var host = authority[...]
        if authority.hasPrefix("[") {
            guard let end = authority.firstIndex(of: "]") else { return nil }
            host = authority[...end]
            let digits = host.dropFirst().dropLast()
            guard !digits.isEmpty, digits.utf8.allSatisfy({ isHexadecimal($0) || $0 == UInt8(ascii: ":") }) else {
                return nil
            }
        } else if let colon = authority.firstIndex(of: ":") {
            host = authority[..<colon]
        }
        let port = authority[host.endIndex...]
        if !port.isEmpty {
            guard port.first == ":", let number = UInt16(port.dropFirst()), number > 0 else { return nil }
        }
        guard !host.isEmpty else { return nil }
        if !host.hasPrefix("[") {
            guard host.utf8.allSatisfy(isHostCharacter), !host.hasPrefix("."), !host.contains("..") else { return nil }
        }
        return String(host)
    }

    /// Whether a text can stand as a path: percent-encoded, and without segments that lead elsewhere.
    static func isPath(_ path: Substring) -> Bool {
        let allowed = path.utf8.allSatisfy { byte in
            switch byte {
            case 0x21...0x7E: !#""<>\^`{|}?#"#.utf8.contains(byte)
            default: false
            }
        }
        return allowed && !path.split(separator: "/").contains { $0 == "." || $0 == ".." }
    }

    private static func isLoopback(_ host: String) -> Bool {
        if host == "localhost" || host == "[::1]" { return true }
        let octets = host.split(separator: ".", omittingEmptySubsequences: false)
        return octets.count == 4 && octets[0] == "127" && octets.allSatisfy { UInt8($0) != nil }
    }

    private static func isHostCharacter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"): true
        default: false
        }
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: false
        }
    }
}
