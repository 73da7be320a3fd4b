import EndpointCoding

extension NetworkSettings {
    /// Fails where a proxy can't be what it says.
    package func checkProxy() throws(NetworkSettingsError) {
        guard let proxy else { return }
        guard Self.isHost(proxy.host) else {
            throw NetworkSettingsError(.proxyHost(proxy.host))
        }
        guard (1...65_535).contains(proxy.port) else { throw NetworkSettingsError(.proxyPort(proxy.port)) }
        guard let credentials = proxy.credentials else { return }
        let texts = [credentials.user, credentials.password.value]
        let isPlain = !texts.contains { $0.utf8.contains { $0 < 0x20 || $0 == 0x7F } }
        guard isPlain, !credentials.user.utf8.contains(UInt8(ascii: ":")) else {
            throw NetworkSettingsError(.proxyUser)
        }
    }

    /// Whether a text is a host name or an IP address; one colon alone would be that of a port.
    private static func isHost(_ text: String) -> Bool {
        let colons = text.utf8.count { $0 == UInt8(ascii: ":") }
        return !text.isEmpty && colons != 1 && text.utf8.allSatisfy(isHostCharacter)
    }

    private static func isHostCharacter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: ":"): true
        default: false
        }
    }
}
