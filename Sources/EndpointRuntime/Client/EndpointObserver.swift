public import EndpointCoding

/// Is told of what a client does, for metrics and traces.
///
/// Called on the call's own task: be quick.
public protocol EndpointObserver: Sendable {
    /// One request was answered, or failed.
    func attemptEnded(_ attempt: AttemptReport)

    /// A call ended, after all its attempts.
    func callEnded(_ call: CallReport)

    /// An answer was read, but something in it is worth knowing, such as an enum value that the client doesn't list.
    func noticed(_ notice: JSONNotice, operation: String)
}

extension EndpointObserver {
    /// Does nothing.
    public func attemptEnded(_ attempt: AttemptReport) {}

    /// Does nothing.
    public func callEnded(_ call: CallReport) {}

    /// Does nothing.
    public func noticed(_ notice: JSONNotice, operation: String) {}
}

/// One request of a call, after it ended.
public struct AttemptReport: Sendable {
    /// The operation, such as `structures.v1.rechercher`.
    public let operation: String

    /// Which request of its call this was, counted from 1.
    public let attempt: Int

    /// The HTTP status of the answer.
    ///
    /// `nil`: there was none.
    public let httpStatus: Int?

    /// From sending to the last byte of the answer, or to the failure.
    public let duration: Duration
}

/// A call, after all its attempts.
public struct CallReport: Sendable {
    /// The operation, such as `structures.v1.rechercher`.
    public let operation: String

    /// How many requests were sent.
    public let attempts: Int

    /// Why the call failed.
    ///
    /// `nil`: it succeeded, or was cancelled.
    public let failure: EndpointError?

    /// Whether the call's task was cancelled.
    public let isCancelled: Bool

    /// From the beginning of the call to its end.
    public let duration: Duration
}
