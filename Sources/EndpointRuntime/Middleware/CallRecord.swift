import Synchronization

/// What has become of a call so far, however often middleware sends it on.
final class CallRecord: Sendable {
    /// What the other side may have done.
    private enum Delivery {
        /// Nothing: it was not sent, or refused.
        case none
        case underway
        case mayHaveBeenCarriedOut
    }

    private struct State {
        var attempts = 0
        var lastAnswer: TransportResponse?
        var delivery = Delivery.none
    }

    private let state = Mutex(State())

    /// How many requests were sent.
    var attempts: Int { state.withLock { $0.attempts } }

    /// The last answer, whatever it means.
    var lastAnswer: TransportResponse? { state.withLock { $0.lastAnswer } }

    /// Whether something was sent that may have been carried out.
    var mayHaveBeenCarriedOut: Bool { state.withLock { $0.delivery != .none } }

    /// Notes that a request is sent on.
    ///
    /// - Returns: Whether it may be: a write only while nothing of it can have been carried out.
    func begin(_ kind: EndpointKind) -> Bool {
        guard kind != .read else { return true }
        return state.withLock { state in
            guard state.delivery == .none else { return false }
            state.delivery = .underway
            return true
        }
    }

    /// Notes how a request that was sent on has ended.
    func end(mayHaveBeenCarriedOut: Bool) {
        state.withLock { $0.delivery = mayHaveBeenCarriedOut ? .mayHaveBeenCarriedOut : .none }
    }

    /// Notes the answer that middleware gave, which need not be the last one of the API.
    func note(_ answer: TransportResponse) {
        state.withLock { $0.lastAnswer = answer }
    }

    /// Notes the attempts of a call that has ended.
    func add(_ call: Call) {
        state.withLock { state in
            state.attempts += call.attempts
            state.lastAnswer = call.lastAnswer
        }
    }
}
