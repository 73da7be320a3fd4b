/// Why an attempt has no answer.
struct Fault: Error {
    let failure: Failure
    let kind: FaultClass

    init(_ failure: Failure, _ kind: FaultClass) {
        self.failure = failure
        self.kind = kind
    }

    /// Takes what a transport threw.
    ///
    /// What isn't known to be unsent may have been sent.
    init(_ error: any Error, host: String) {
        guard let error = error as? TransportError else {
            self.init(Failure(.broken(host: host, explanation: nil), underlying: error), .passing)
            return
        }
        switch (error.reason, error.delivery) {
        case (.bodyTooLarge(let limit), _):
            self.init(Failure(.unreadable(.tooLarge(limit: limit, isToken: false)), underlying: error), .final)
        case (.misconfigured, _):
            let cause = Failure.Cause.transportRefuses(host: host, explanation: error.explanation)
            self.init(Failure(cause, underlying: error), .final)
        case (.connection, .neverSent):
            self.init(Failure(.neverSent(host: host, explanation: error.explanation), underlying: error), .neverSent)
        case (.connection, .mayHaveBeenSent):
            self.init(Failure(.broken(host: host, explanation: error.explanation), underlying: error), .passing)
        }
    }
}

extension Failure {
    /// This failure of a write, with the outcome left open.
    func withOpenOutcome(_ kind: EndpointDescription.Kind) -> Failure {
        Failure(
            .outcomeUnknown(cause, kind: kind),
            status: status,
            retryAfter: retryAfter,
            reason: reason,
            underlying: self
        )
    }
}
