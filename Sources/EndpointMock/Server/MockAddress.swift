/// Where a started mock listens: what a client needs in place of the real addresses.
public struct MockAddress: Hashable, Sendable {
    /// The API's address, such as `http://127.0.0.1:40123/cpro`; without a trailing slash.
    public var api: String
    /// The token address, such as `http://127.0.0.1:40123/api/oauth/token`; `nil` for an API without tokens.
    public var token: String?
    /// The port on the loopback address 127.0.0.1.
    public var port: UInt16
}
