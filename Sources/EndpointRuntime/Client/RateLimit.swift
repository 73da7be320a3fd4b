/// How many requests a client sends to the API in a span of time.
///
/// In no span as long as `period` are there more than `calls` + `burst`. Every request to the API counts, repetitions
/// too; requests for a token don't, as they go elsewhere. Calls have their turn in the order in which they come,
/// whatever their account. One that can't have its turn before its deadline fails at once with
/// `EndpointError.Code.rateLimited`, without being sent.
public struct RateLimit: Sendable, Hashable {
    /// How many requests are sent in a period, one after the other.
    public let calls: Int

    /// The span of time.
    public let period: Duration

    /// How many requests may be sent at once after a time without any.
    public let burst: Int

    /// Creates a limit.
    ///
    /// - Parameters:
    ///   - calls: How many requests are sent in a period, 1 or more.
    ///   - period: The span of time. Default 1 s.
    ///   - burst: How many requests may be sent at once after a time without any, 1 or more. Default 1.
    public init(calls: Int, per period: Duration = .seconds(1), burst: Int = 1) {
        self.calls = max(1, calls)
        self.period = max(.zero, period)
        self.burst = max(1, burst)
    }
}
