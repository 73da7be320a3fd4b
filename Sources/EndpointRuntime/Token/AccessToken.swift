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

    /// Whether another process got it: then nothing says that it is new.
    let isShared: Bool

    /// Takes what the token endpoint granted.
    init(_ granted: TokenGrant, generation: UInt64) {
        self.init(granted, generation: generation, isShared: false, delay: 0)
    }

    /// Takes what another process saved.
    ///
    /// A random number from 0 up to, but without, 1 shortens the time in which a new token is fetched ahead by up to
    /// half: mostly, the process that got the token fetches the next one for all.
    init(shared granted: TokenGrant, generation: UInt64, random: Double) {
        self.init(granted, generation: generation, isShared: true, delay: random / 2)
    }

    private init(_ granted: TokenGrant, generation: UInt64, isShared: Bool, delay: Double) {
        self.value = granted.token
        self.generation = generation
        self.isShared = isShared
        let end = granted.sent + granted.lifetime
        self.staleFrom = end - min(.seconds(300), granted.lifetime / 4) * (1 - delay)
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
