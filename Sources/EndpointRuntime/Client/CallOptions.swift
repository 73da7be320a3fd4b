public import EndpointCoding

/// What one call does differently from its client's configuration.
public struct CallOptions: Sendable {
    /// The time one attempt may take, from sending to the last byte of the answer.
    ///
    /// `nil`: as configured.
    public var timeout: Duration?

    /// The time the whole call may take: token, attempts and the pauses between them.
    ///
    /// `nil`: as configured.
    public var deadline: Duration?

    /// The account on whose behalf this call is made.
    ///
    /// `nil`: the client's.
    public var account: Account?

    /// How often and how soon the call may be repeated after a fault.
    ///
    /// `nil`: as configured. Requests for a token, which all calls share, go by the configuration alone.
    public var retry: RetryPolicy?

    /// How often the call may be repeated after a fault, whatever `retry` says.
    ///
    /// `nil`: as `retry`, or else the configuration, has it.
    public var maximumRetries: Int?

    /// The most bytes an answer may have.
    ///
    /// `nil`: as configured.
    public var responseLimit: Int?

    /// Whether the request is held against the rules of the API before it is sent.
    ///
    /// `nil`: as configured.
    public var validation: RequestValidation?

    /// Fields that are written beside those of the request, at the end of its top-level object.
    ///
    /// For what an API takes before its specification says so. A field that the request writes itself is an error, and
    /// so is a request that is no object. Default: none.
    public var additionalFields: JSONObject

    /// Creates options; whatever is left out is as the client's configuration says.
    public init(
        timeout: Duration? = nil,
        deadline: Duration? = nil,
        account: Account? = nil,
        retry: RetryPolicy? = nil,
        maximumRetries: Int? = nil,
        responseLimit: Int? = nil,
        validation: RequestValidation? = nil,
        additionalFields: JSONObject = [:]
    ) {
        self.timeout = timeout
        self.deadline = deadline
        self.account = account
        self.retry = retry
        self.maximumRetries = maximumRetries
        self.responseLimit = responseLimit
        self.validation = validation
        self.additionalFields = additionalFields
    }

    /// Everything as the client's configuration says.
    public static var `default`: CallOptions { CallOptions() }
}
