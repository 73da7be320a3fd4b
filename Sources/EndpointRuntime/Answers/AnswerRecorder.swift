import Synchronization

/// Keeps the answer of the last call that succeeded.
final class AnswerRecorder: Sendable {
    private let answer = Mutex<TransportResponse?>(nil)

    /// The answer of the last call that succeeded; `nil` before the first.
    var last: TransportResponse? { answer.withLock { $0 } }

    /// Takes an answer.
    func record(_ response: TransportResponse) {
        answer.withLock { $0 = response }
    }
}
