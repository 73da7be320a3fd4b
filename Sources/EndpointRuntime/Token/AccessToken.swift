import EndpointCoding

/// A token as the cache holds it, with the moments at which it grows old.
struct AccessToken: Sendable {
    let value: Secret

    /// Counts the tokens of a cache, so that a late refusal of an old token doesn't throw away a new one.
    let generation: UInt64

    /// From this moment on a new token is fetched while this one still serves.
    let staleFrom: Duration

    /// From this moment on callers wait for a new token.
    let expiredFrom: Duration

    init(_ granted: TokenGrant, generation: UInt64) {
        self.value = granted.token
        self.generation = generation
        let end = granted.sent + granted.lifetime
        self.staleFrom = end - min(.seconds(300), granted.lifetime / 4)
        self.expiredFrom = end - min(.seconds(30), granted.lifetime / 8)
    }
}

/// What the token endpoint granted.
struct TokenGrant: Sendable {
    let token: Secret

    /// How long the token lives, counted from `sent`.
    let lifetime: Duration

    /// When the request for it was sent.
    let sent: Duration
}
