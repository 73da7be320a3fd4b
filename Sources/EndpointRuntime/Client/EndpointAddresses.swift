/// Where an API and its token endpoint stand.
///
/// They are kept together, so that those of two environments can't be mixed.
public struct EndpointAddresses: Sendable, Hashable {
    /// The environment's name in errors and logs, such as `production`.
    public var name: String

    /// The address of the API, below which all paths stand, such as `https://api.example.com/base`.
    public var api: String

    /// The address of the token endpoint.
    ///
    /// `nil` only for an API that takes no token.
    public var token: String?

    /// Creates the addresses of an environment.
    ///
    /// Both must be `https`; plain `http` is accepted for loopback addresses alone (`localhost`, `127.0.0.0/8`,
    /// `[::1]`). An address that isn't of that form is refused by the first call, before anything is sent.
    public init(name: String, api: String, token: String? = nil) {
        self.name = name
        self.api = api
        self.token = token
    }
}

/// The environments of an API, as a type with one static property for each.
public protocol EndpointEnvironmentChoice: Sendable {
    /// Where the API and its token endpoint stand in this environment.
    var addresses: EndpointAddresses { get }

    /// Creates an environment from its addresses.
    init(_ addresses: EndpointAddresses)
}
