import Foundation
package import HTTPTypes
import Synchronization

/// One request on its way: collects the answer and resumes the one who waits, once.
package final class Exchange: Sendable {
    private struct State {
        var continuation: CheckedContinuation<TransportResponse, any Error>?
        var result: Result<TransportResponse, any Error>?
        var head: HTTPResponse?
        var body = Data()
    }

    private let bodyLimit: Int
    private let state = Mutex(State())

    package init(bodyLimit: Int) {
        self.bodyLimit = bodyLimit
    }

    /// Has the one who waits resumed at the end, which can have come already.
    package func begin(_ continuation: CheckedContinuation<TransportResponse, any Error>) {
        let result = state.withLock { state in
            if state.result == nil { state.continuation = continuation }
            return state.result
        }
        if let result { continuation.resume(with: result) }
    }

    /// Ends the exchange; what comes later has no effect.
    package func end(_ result: Result<TransportResponse, any Error>) {
        let continuation = state.withLock { state -> CheckedContinuation<TransportResponse, any Error>? in
            guard state.result == nil else { return nil }
            state.result = result
            state.body = Data()
            return state.continuation.take()
        }
        continuation?.resume(with: result)
    }

    /// Takes the head of the answer.
    ///
    /// - Parameters:
    ///   - head: Status and headers.
    ///   - expectedLength: The length that the head announces for the body, in bytes.
    /// - Returns: Whether the body is wanted.
    package func receive(_ head: HTTPResponse, expectedLength: Int64) -> Bool {
        guard expectedLength <= Int64(bodyLimit) else {
            endAsTooLarge()
            return false
        }
        state.withLock { $0.head = head }
        return true
    }

    /// Takes a part of the body.
    ///
    /// - Returns: Whether more is wanted.
    package func receive(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let fits = state.withLock { state in
            guard state.result == nil, state.body.count + bytes.count <= bodyLimit else { return false }
            state.body.append(contentsOf: bytes)
            return true
        }
        if !fits { endAsTooLarge() }
        return fits
    }

    /// Ends the exchange with what has come.
    package func complete() {
        let response = state.withLock { state in state.head.map { TransportResponse(head: $0, body: state.body) } }
        let nothing = TransportError(.mayHaveBeenSent, explanation: "the answer isn't HTTP")
        end(response.map { .success($0) } ?? .failure(nothing))
    }

    private func endAsTooLarge() {
        end(.failure(TransportError(.mayHaveBeenSent, reason: .bodyTooLarge(limit: bodyLimit))))
    }
}
