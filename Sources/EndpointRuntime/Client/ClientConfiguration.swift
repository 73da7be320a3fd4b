public import EndpointCoding
public import Logging

/// How a client works: everything has a default.
public struct ClientConfiguration: Sendable {
    /// What sends requests.
    ///
    /// `nil`: a `URLSessionTransport` of the client's own, closed with it.
    public var transport: (any HTTPTransport)?

    /// How the client's own transport leaves the network.
    ///
    /// Default: as the system has it. What that transport can't do is refused by the first call, before anything is
    /// sent; a transport that is given takes such settings in its initialiser.
    public var network: NetworkSettings

    /// Where the client logs.
    ///
    /// `nil`: the task's current logger (`Logger.current`).
    ///
    /// Normal work is logged at `trace` and `debug`, a repeated call at `info`. Bodies and secrets are never logged.
    public var logger: Logger?

    /// The scope asked for with the token.
    ///
    /// `nil`: the API's own. Empty: none.
    public var scope: String?

    /// Where the token is kept, so that several processes or clients can share one.
    ///
    /// `nil`: in this client's memory alone.
    public var tokenStore: (any TokenStore)?

    /// The time one attempt may take, from sending to the last byte of the answer.
    ///
    /// Default 60 s.
    public var timeout: Duration

    /// The time a whole call may take: token, attempts and the pauses between them.
    ///
    /// Default 120 s.
    public var deadline: Duration

    /// How many requests are sent to the API in a span of time, by all copies of a client and for all accounts together.
    ///
    /// `nil`: as many as calls are made.
    public var rateLimit: RateLimit?

    /// How often and how soon calls are repeated after a fault.
    public var retry: RetryPolicy

    /// The most bytes an answer may have.
    ///
    /// Default 192 MiB, which holds a file of 140 MB in base64.
    public var responseLimit: Int

    /// What the reader of answers accepts.
    public var limits: JSONLimits

    /// Whether requests are held against the rules of the API before they are sent.
    ///
    /// Default: they are not.
    public var validation: RequestValidation

    /// What stands around every call, the outermost first.
    ///
    /// Default: nothing.
    public var middleware: [any EndpointMiddleware]

    /// The clocks the client goes by.
    public var time: TimeSource

    /// Gives a random number from 0 up to, but without, 1.
    ///
    /// Pauses between attempts are chosen with it.
    public var randomness: @Sendable () -> Double

    /// Is told of attempts and calls that ended.
    ///
    /// `nil`: nobody is.
    public var observer: (any EndpointObserver)?

    /// Creates a configuration; whatever is left out has its default.
    public init(
        transport: (any HTTPTransport)? = nil,
        network: NetworkSettings = .system,
        logger: Logger? = nil,
        scope: String? = nil,
        tokenStore: (any TokenStore)? = nil,
        timeout: Duration = .seconds(60),
        deadline: Duration = .seconds(120),
        rateLimit: RateLimit? = nil,
        retry: RetryPolicy = RetryPolicy(),
        responseLimit: Int = 192 * 1024 * 1024,
        limits: JSONLimits = .default,
        validation: RequestValidation = .off,
        middleware: [any EndpointMiddleware] = [],
        time: TimeSource = .system,
        randomness: @escaping @Sendable () -> Double = { Double.random(in: 0..<1) },
        observer: (any EndpointObserver)? = nil
    ) {
        self.transport = transport
        self.network = network
        self.logger = logger
        self.scope = scope
        self.tokenStore = tokenStore
        self.timeout = timeout
        self.deadline = deadline
        self.rateLimit = rateLimit
        self.retry = retry
        self.responseLimit = responseLimit
        self.limits = limits
        self.validation = validation
        self.middleware = middleware
        self.time = time
        self.randomness = randomness
        self.observer = observer
    }
}
