import Foundation
import HTTPTypes
import Synchronization

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// One `URLSession` that keeps nothing and follows nothing.
final class SessionChannel: Sendable {
    private let session: URLSession
    private let exchanges: SessionExchanges

    init() {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.urlCache = nil
        configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
        configuration.httpCookieStorage = nil
        configuration.httpShouldSetCookies = false
        configuration.httpCookieAcceptPolicy = .never
        configuration.urlCredentialStorage = nil
        configuration.httpMaximumConnectionsPerHost = 32
        let exchanges = SessionExchanges()
        self.exchanges = exchanges
        self.session = URLSession(configuration: configuration, delegate: exchanges, delegateQueue: nil)
    }

    /// Sends a request and collects its answer; `closing` has the session closed after it.
    func send(_ request: URLRequest, bodyLimit: Int, closing: Bool = false) async throws -> TransportResponse {
        let task = session.dataTask(with: request)
        let exchange = Exchange(bodyLimit: bodyLimit)
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                exchange.begin(continuation)
                exchanges.add(exchange, task)
                task.resume()
                if closing { session.finishTasksAndInvalidate() }
            }
        } onCancel: {
            exchange.end(.failure(CancellationError()))
            task.cancel()
        }
    }

    func close() {
        session.invalidateAndCancel()
    }
}

/// One request on its way.
final class Exchange: Sendable {
    private struct State {
        var continuation: CheckedContinuation<TransportResponse, any Error>?
        var result: Result<TransportResponse, any Error>?
        var head: HTTPResponse?
        var body = Data()
    }

    private let bodyLimit: Int
    private let state = Mutex(State())

    init(bodyLimit: Int) {
        self.bodyLimit = bodyLimit
    }

    /// Has the one who waits resumed at the end, which can have come already.
    func begin(_ continuation: CheckedContinuation<TransportResponse, any Error>) {
        let result = state.withLock { state in
            if state.result == nil { state.continuation = continuation }
            return state.result
        }
        if let result { continuation.resume(with: result) }
    }

    /// Ends the exchange; what comes later has no effect.
    func end(_ result: Result<TransportResponse, any Error>) {
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
    /// - Returns: Whether the body is wanted.
    func receive(_ head: HTTPResponse, expectedLength: Int64) -> Bool {
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
    func receive(_ data: Data) -> Bool {
        let fits = state.withLock { state in
            guard state.result == nil, state.body.count + data.count <= bodyLimit else { return false }
            state.body.append(data)
            return true
        }
        if !fits { endAsTooLarge() }
        return fits
    }

    /// Ends the exchange with what has come.
    func complete(_ error: (any Error)?) {
        if let error { return end(.failure(TransportError(error))) }
        let response = state.withLock { state in state.head.map { TransportResponse(head: $0, body: state.body) } }
        let nothing = TransportError(.mayHaveBeenSent, explanation: "the answer isn't HTTP")
        end(response.map { .success($0) } ?? .failure(nothing))
    }

    private func endAsTooLarge() {
        end(.failure(TransportError(.mayHaveBeenSent, reason: .bodyTooLarge(limit: bodyLimit))))
    }
}
