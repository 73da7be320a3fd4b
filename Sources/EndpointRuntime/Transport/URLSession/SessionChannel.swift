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

    /// A session that is asked for a task after its end would end the process.
    private let isClosed = Mutex(false)

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
        let task = try isClosed.withLock { isClosed in
            guard !isClosed else { throw Self.closed }
            return session.dataTask(with: request)
        }
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

    /// Fails after `close()`.
    func checkOpen() throws {
        if isClosed.withLock({ $0 }) { throw Self.closed }
    }

    private static var closed: TransportError {
        TransportError(.neverSent, explanation: "the transport was closed")
    }

    func close() {
        isClosed.withLock { isClosed in
            isClosed = true
            session.invalidateAndCancel()
        }
    }
}
