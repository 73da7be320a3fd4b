/// Where a redirect points, seen from the request that it answers.
public enum RedirectTarget: String, Sendable, Hashable, CaseIterable {
    /// Another path of the same origin, as a whole address.
    case sameOrigin

    /// The same host on another port.
    case otherPort

    /// Another host name: `localhost` in place of `127.0.0.1`.
    case otherHost

    /// The same place by another scheme, as when a redirect leads from https to http or the other way.
    case otherScheme

    /// A path.
    case path

    /// An address without scheme: `//host/…`.
    case withoutScheme

    /// The very address that was asked for: a loop.
    case itself

    /// The value of `Location`.
    ///
    /// - Parameters:
    ///   - port: The port of the server that redirects.
    ///   - other: The port of another server, for the targets away from the first.
    ///   - target: Path and query of the request.
    /// - Returns: The address or path.
    public func location(port: UInt16, other: UInt16, target: String) -> String {
        switch self {
        case .sameOrigin: "http://127.0.0.1:\(port)/elsewhere"
        case .otherPort: "http://127.0.0.1:\(other)/elsewhere"
        case .otherHost: "http://localhost:\(other)/elsewhere"
        case .otherScheme: "https://127.0.0.1:\(other)/elsewhere"
        case .path: "/elsewhere"
        case .withoutScheme: "//127.0.0.1:\(other)/elsewhere"
        case .itself: target
        }
    }

    /// The statuses that redirect.
    public static let statuses = [301, 302, 303, 307, 308]
}
