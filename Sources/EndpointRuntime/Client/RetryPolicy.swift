/// How often and how soon calls are repeated after a fault.
///
/// What may be repeated at all is not a setting: it follows from the endpoint's kind and from what is known about the
/// failed attempt.
public struct RetryPolicy: Sendable, Hashable {
    /// How often one call may be repeated.
    ///
    /// Default 2.
    public var maximumRetries: Int

    /// The bound of the first pause; it doubles with every further one.
    ///
    /// A pause is chosen at random between zero and its bound. Default 0.5 s.
    public var baseDelay: Duration

    /// The highest bound of a pause.
    ///
    /// Default 8 s.
    public var maximumDelay: Duration

    /// The longest `Retry-After` that is waited for; a longer one ends the call at once.
    ///
    /// Default 60 s.
    public var longestRetryAfter: Duration

    /// Creates a policy.
    public init(
        maximumRetries: Int = 2,
        baseDelay: Duration = .milliseconds(500),
        maximumDelay: Duration = .seconds(8),
        longestRetryAfter: Duration = .seconds(60)
    ) {
        self.maximumRetries = maximumRetries
        self.baseDelay = baseDelay
        self.maximumDelay = maximumDelay
        self.longestRetryAfter = longestRetryAfter
    }

    /// Nothing is repeated after a fault.
    public static var never: RetryPolicy { RetryPolicy(maximumRetries: 0) }
}
