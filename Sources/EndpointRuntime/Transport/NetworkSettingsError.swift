/// Why a transport can't work with its network settings.
///
/// Its description says what is wrong and what to do, and holds no secret.
public struct NetworkSettingsError: Error, Hashable, CustomStringConvertible {
    package enum Cause: Sendable, Hashable {
        case proxyHost(String)
        case proxyPort(Int)
        case proxyUser
        case authoritiesUnreadable(path: String)
        case noAuthority(path: String?)
        case unsupportedProxy
        case unsupportedAuthorities
        case transportIsGiven
    }

    package let cause: Cause

    package init(_ cause: Cause) {
        self.cause = cause
    }

    /// What is wrong, and what to do about it.
    public var description: String {
        switch cause {
        case .proxyHost(let host):
            """
            the proxy's host "\(host.prefix(200))" can't be used: expected a host name or an IP address alone, such as \
            proxy.example.com. The port stands in HTTPProxy.port.
            """
        case .proxyPort(let port):
            "the proxy's port \(port) can't be used: expected 1 to 65535."
        case .proxyUser:
            "the proxy's user holds a colon or a control character, or its password does the latter. Check HTTPProxy.credentials."
        case .authoritiesUnreadable(let path):
            "the file of certificate authorities \"\(path)\" can't be read. Check CertificateAuthorities.source."
        case .noAuthority(let path):
            """
            \(path.map { "the file \"\($0)\"" } ?? "the text") of certificate authorities holds no certificate that can be read: \
            expected PEM, with the lines BEGIN CERTIFICATE and END CERTIFICATE.
            """
        case .unsupportedProxy:
            """
            URLSession takes proxies from the system alone: on Linux set the environment variable https_proxy, elsewhere the \
            system's network settings. Or use AsyncHTTPClientTransport, which takes NetworkSettings.proxy.
            """
        case .unsupportedAuthorities:
            """
            URLSession trusts the authorities of the system alone: add yours there (on Debian and Ubuntu \
            update-ca-certificates). Or use AsyncHTTPClientTransport, which takes NetworkSettings.authorities.
            """
        case .transportIsGiven:
            """
            ClientConfiguration.network is for the transport that a client makes itself, but ClientConfiguration.transport is \
            given. Give the settings to that transport's initialiser.
            """
        }
    }
}
