public import Foundation

/// How a mock behaves; every value has a default.
public struct MockConfiguration: Sendable {
    /// The loopback port to listen on; 0 takes any free one.
    public var port: UInt16 = 0
    /// The applications and accounts that may call; by default `MockCredentials.demo` alone.
    public var credentials: [MockCredentials] = [.demo]
    /// How long a token is good, in whole seconds; by default an hour.
    public var tokenLifetime: Duration = .seconds(3600)
    /// The services that the application has subscribed, such as `factures`; the others answer 403.
    ///
    /// By default `nil`: all of them.
    public var subscribedServices: Set<String>?
    /// The HTTP status of a refusal in the envelope's form; by default 200, some APIs answer 400.
    public var refusalStatus = 200
    /// The envelope's code for a request that doesn't fit the spec; by default 10000.
    public var refusalCode: Int32 = 10000
    /// How many calls the log keeps, by default 10,000; the oldest go first.
    public var loggedCalls = 10_000
    /// How many bytes of bodies the log keeps, by default 128 MiB; the oldest bodies go first.
    public var loggedBytes = 128 << 20
    /// The mock's clock: expiry of tokens, times of calls, and dates in answers go by it.
    public var now: @Sendable () -> Date = { Date() }

    /// Makes the default configuration.
    public init() {}
}
