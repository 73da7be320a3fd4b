public import EndpointCoding
public import Foundation

/// Why a call failed, and whether it may have been carried out all the same.
///
/// Its text names what happened and what to do about it, never a credential, a header or a body.
public struct EndpointError: Error, Sendable {
    /// What kind of failure this is.
    ///
    /// More codes may be added: keep a `default`.
    public let code: Code

    /// The operation, such as `structures.v1.rechercher`.
    public let operation: String

    /// The step that failed.
    public let phase: Phase

    /// How many requests of this call were sent, repetitions included; requests for a token are not counted.
    public let attempts: Int

    /// The HTTP status of the last answer.
    ///
    /// `nil`: there was none.
    public let httpStatus: Int?

    /// When the server asked to try again, counted from its answer.
    ///
    /// `nil`: it didn't.
    public let retryAfter: Duration?

    /// For a refusal, the code that the answer gave as its reason.
    public let refusalCode: String?

    /// The text that the answer gave as its reason: at most 300 characters, without control characters or known
    /// secrets.
    public let message: String?

    /// Whether the call may have been carried out, or was, although it failed.
    ///
    /// Always false for reads: they change nothing.
    public let mayHaveBeenCarriedOut: Bool

    /// The error below this one, such as a `URLError` or a `JSONReadError`.
    ///
    /// For `outcomeUnknown`, the `EndpointError` of the attempt.
    public let underlying: (any Error)?

    /// The last answer, where the failure lies in one: status, headers, and the first 64 KiB of the body.
    ///
    /// It may hold what is not for others, so no text, dump or mirror shows it.
    public internal(set) var answer: TransportResponse?

    /// The rules of the API that the request breaks, for the code `validation`; else none.
    public let violations: [RuleViolation]

    /// What happened and what to do about it, without the operation.
    let explanation: String

    /// How to look a write up that may have been carried out.
    var unresolved: UnresolvedWrite?
}

extension EndpointError: CustomStringConvertible, LocalizedError {
    /// The operation, what happened, and what to do about it.
    public var description: String {
        let times = attempts > 1 ? " (after \(attempts) attempts)" : ""
        return "\(operation): \(explanation)\(times)"
    }

    /// The same text as `description`.
    public var errorDescription: String? { description }
}
