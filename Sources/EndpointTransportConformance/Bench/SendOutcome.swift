import EndpointRuntime
import HTTPTypes

/// How sending a request ended.
enum SendOutcome: Sendable {
    case answer(TransportResponse)
    case failure(any Error)

    /// It didn't end within the time that a check allows.
    case hung

    var error: (any Error)? {
        if case .failure(let error) = self { error } else { nil }
    }

    var answer: TransportResponse? {
        if case .answer(let answer) = self { answer } else { nil }
    }

    var isHung: Bool {
        if case .hung = self { true } else { false }
    }

    /// Whether the error says that no byte reached the server.
    var claimsNeverSent: Bool { (error as? TransportError)?.delivery == .neverSent }
}

extension SendOutcome: CustomStringConvertible {
    /// A few words for findings.
    var description: String {
        switch self {
        case .answer(let answer): "an answer with status \(answer.head.status.code) and \(answer.body.count) bytes"
        case .failure(let error as TransportError): "a TransportError, \(error.delivery), \(error.reason)"
        case .failure(let error): "an error of the type \(type(of: error))"
        case .hung: "neither an answer nor an error"
        }
    }
}
