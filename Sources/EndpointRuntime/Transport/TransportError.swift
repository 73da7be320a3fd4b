/// Why a transport has no answer to a request.
public struct TransportError: Error {
    /// Whether the request can have reached the server.
    public enum Delivery: Sendable, Hashable {
        /// No byte of the request reached the server: it was not carried out.
        case neverSent

        /// The request may have been carried out.
        case mayHaveBeenSent
    }

    /// What happened.
    public enum Reason: Sendable, Hashable {
        /// The connection could not be made, or broke.
        case connection

        /// The transport refuses to work the way it, or the machine, is set up; trying again wouldn't help.
        case misconfigured

        /// The answer's body passed the limit, in bytes.
        case bodyTooLarge(limit: Int)
    }

    /// Whether the request can have reached the server.
    public let delivery: Delivery

    /// What happened.
    public let reason: Reason

    /// One clause for error texts, without credentials, such as `the host could not be found`.
    ///
    /// `nil`: the reason says enough.
    public let explanation: String?

    /// The error of the library below.
    public let underlying: (any Error)?

    /// Creates an error.
    public init(
        _ delivery: Delivery,
        reason: Reason = .connection,
        explanation: String? = nil,
        underlying: (any Error)? = nil
    ) {
        self.delivery = delivery
        self.reason = reason
        self.explanation = explanation
        self.underlying = underlying
    }
}
