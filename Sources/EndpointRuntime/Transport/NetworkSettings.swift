public import EndpointCoding
public import Foundation

/// How requests leave a network that isn't the open internet: through a proxy, or to servers whose certificates come
/// from an authority that the system doesn't know.
///
/// Server certificates are checked whatever the settings; there is no way to switch that off.
public struct NetworkSettings: Sendable, Hashable {
    /// The proxy that requests go through.
    ///
    /// `nil`: none is set here.
    ///
    /// Plain `http`, which is for loopback addresses alone, never goes through it.
    public var proxy: HTTPProxy?

    /// The authorities whose certificates are trusted.
    ///
    /// `nil`: the system's.
    public var authorities: CertificateAuthorities?

    /// Creates settings; what is left out stays as the system has it.
    public init(proxy: HTTPProxy? = nil, authorities: CertificateAuthorities? = nil) {
        self.proxy = proxy
        self.authorities = authorities
    }

    /// The system's own settings.
    public static var system: NetworkSettings { NetworkSettings() }
}

/// A proxy that makes tunnels (`CONNECT`).
///
/// It sees the names of the hosts that are called, and nothing of the requests: TLS goes from end to end.
public struct HTTPProxy: Sendable, Hashable {
    /// The proxy's host name or IP address, without scheme and port.
    public var host: String

    /// The proxy's port.
    public var port: Int

    /// What the proxy asks for, if it does.
    public var credentials: ProxyCredentials?

    /// Creates a proxy.
    public init(host: String, port: Int, credentials: ProxyCredentials? = nil) {
        self.host = host
        self.port = port
        self.credentials = credentials
    }
}

/// What a proxy asks for (HTTP Basic).
///
/// They go to the proxy alone, over a connection without TLS: that is how proxies of this kind work.
public struct ProxyCredentials: Sendable, Hashable {
    /// The user's name.
    public var user: String

    /// The user's password.
    public var password: Secret

    /// Creates credentials.
    public init(user: String, password: Secret) {
        self.user = user
        self.password = password
    }
}

/// Certificates, in PEM form, of authorities that servers' certificates may come from.
public struct CertificateAuthorities: Sendable, Hashable {
    /// Where the certificates stand.
    public enum Source: Sendable, Hashable {
        /// A file with one or more certificates, as an absolute path or one relative to the working directory.
        case file(String)

        /// The text of such a file.
        case pem(Data)
    }

    /// Where the certificates stand.
    public var source: Source

    /// Whether the authorities of the system are trusted as well.
    public var includesSystem: Bool

    /// Creates a choice of authorities.
    ///
    /// - Parameters:
    ///   - source: Where their certificates stand.
    ///   - includesSystem: Whether the authorities of the system are trusted as well. Default: they are, as a proxy
    ///     that opens TLS seldom does so for every host.
    public init(_ source: Source, includesSystem: Bool = true) {
        self.source = source
        self.includesSystem = includesSystem
    }
}
