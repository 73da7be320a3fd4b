import Foundation
import HTTPTypes
import Synchronization

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Takes what a session reports to the exchanges that it is about.
///
/// Redirects are refused here: on Linux, a delegate of the single task isn't asked.
final class SessionExchanges: NSObject, URLSessionDataDelegate, Sendable {
    private let exchanges = Mutex<[Int: Exchange]>([:])

    /// Has an exchange told what happens to its task.
    func add(_ exchange: Exchange, _ task: URLSessionTask) {
        exchanges.withLock { $0[task.taskIdentifier] = exchange }
    }

    private func exchange(of task: URLSessionTask) -> Exchange? {
        exchanges.withLock { $0[task.taskIdentifier] }
    }

    func urlSession(
        _ session: URLSession,
        task: URLSessionTask,
        willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest,
        completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        completionHandler(nil)
    }

    func urlSession(
        _ session: URLSession,
        dataTask: URLSessionDataTask,
        didReceive response: URLResponse,
        completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
    ) {
        guard let response = response as? HTTPURLResponse, let head = HTTPResponse(response),
            let exchange = exchange(of: dataTask)
        else { return completionHandler(.allow) }
        let isWanted = exchange.receive(head, expectedLength: response.expectedContentLength)
        completionHandler(isWanted ? .allow : .cancel)
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        guard let exchange = exchange(of: dataTask) else { return }
        if !data.withUnsafeBytes(exchange.receive) { dataTask.cancel() }
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        let exchange = exchanges.withLock { $0.removeValue(forKey: task.taskIdentifier) }
        if let error { exchange?.end(.failure(TransportError(error))) } else { exchange?.complete() }
    }
}

#if canImport(FoundationNetworking)
    extension SessionExchanges {
        /// Ends an exchange that the session is about to repeat by itself, on a new connection after a kept one was closed.
        ///
        /// It would send the head again, but not the body, and wait until the server gives up. The session asks on the queue that
        /// cancelling waits for.
        func urlSession(
            _ session: URLSession,
            task: URLSessionTask,
            needNewBodyStream completionHandler: @escaping @Sendable (InputStream?) -> Void
        ) {
            exchange(of: task)?.end(.failure(TransportError(URLError(.networkConnectionLost))))
            DispatchQueue.global().async { task.cancel() }
            completionHandler(nil)
        }

        /// Takes an answer that asks for other credentials as it came.
        ///
        /// By default, an exchange for which the session has none would never end.
        func urlSession(
            _ session: URLSession,
            task: URLSessionTask,
            didReceive challenge: URLAuthenticationChallenge,
            completionHandler: @escaping @Sendable (URLSession.AuthChallengeDisposition, URLCredential?) -> Void
        ) {
            exchange(of: task)?.complete()
            completionHandler(.cancelAuthenticationChallenge, nil)
        }
    }
#endif
