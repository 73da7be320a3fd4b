public import EndpointCoding

/// Keeps tokens in memory: for clients of one process that are made apart, and for tests.
public actor MemoryTokenStore: TokenStore {
    private var tokens: [TokenKey: StoredToken] = [:]

    /// Creates an empty store.
    public init() {}

    /// The token that is kept.
    public func load(_ key: TokenKey) -> StoredToken? { tokens[key] }

    /// Keeps a token in place of the one before.
    public func save(_ token: StoredToken, for key: TokenKey) { tokens[key] = token }

    /// Removes a token, unless another has taken its place.
    public func remove(_ value: Secret, for key: TokenKey) {
        if tokens[key]?.value == value { tokens[key] = nil }
    }
}
