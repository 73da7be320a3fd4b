import EndpointRuntime
import Foundation
import HTTPTypes
import Synchronization

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A transport with a session of its own for each request.
final class SmallTransport: NSObject, HTTPTransport, URLSessionDataDelegate {
    private typealias Answer = CheckedContinuation<TransportResponse, any Error>
    private let exchanges = Mutex<[URLSession: (limit: Int, body: Data, answer: Answer)]>([:])

    func send(_ request: TransportRequest) async throws -> TransportResponse {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.httpCookieStorage = nil
        configuration.urlCache = nil
        let session = URLSession(configuration: configuration, delegate: self, delegateQueue: nil)
        let task = session.dataTask(with: try request.urlRequest())
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { answer in
                exchanges.withLock { $0[session] = (request.bodyLimit, Data(), answer) }
                task.resume()
                if Task.isCancelled { end(session, throwing: CancellationError()) }
            }
        } onCancel: {
            end(session, throwing: CancellationError())
        }
    }

    func shutdown() async {
        for session in exchanges.withLock({ Array($0.keys) }) { end(session, throwing: CancellationError()) }
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        let excess = exchanges.withLock { exchanges -> Int? in
            exchanges[session]?.body.append(data)
            return exchanges[session].flatMap { $0.body.count > $0.limit ? $0.limit : nil }
        }
        if let excess { end(session, throwing: TransportError(.mayHaveBeenSent, reason: .bodyTooLarge(limit: excess))) }
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        guard let error else { return end(session, task.response) }
        let isNeverSent = (error as? URLError)?.code == .cannotConnectToHost
        end(session, throwing: TransportError(isNeverSent ? .neverSent : .mayHaveBeenSent, underlying: error))
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
        task: URLSessionTask,
        didReceive challenge: URLAuthenticationChallenge,
        completionHandler: @escaping @Sendable (URLSession.AuthChallengeDisposition, URLCredential?) -> Void
    ) {
        completionHandler(.performDefaultHandling, nil)
        if let response = challenge.failureResponse { end(session, response) }
    }

    private func end(_ session: URLSession, _ response: URLResponse? = nil, throwing error: (any Error)? = nil) {
        let exchange = exchanges.withLock { $0.removeValue(forKey: session) }
        session.invalidateAndCancel()
        guard error == nil, let exchange, let response = response as? HTTPURLResponse else {
            exchange?.answer.resume(throwing: error ?? TransportError(.mayHaveBeenSent))
            return
        }
        exchange.answer.resume(returning: TransportResponse(response, exchange.body))
    }
}

extension TransportRequest {
    func urlRequest() throws -> URLRequest {
        guard let address = URL(string: url), address.absoluteString == url else { throw TransportError(.neverSent) }
        var request = URLRequest(url: address)
        request.httpMethod = head.method.rawValue
        request.httpBody = body
        for field in head.headerFields { request.addValue(field.value, forHTTPHeaderField: field.name.rawName) }
        return request
    }
}

extension TransportResponse {
    init(_ response: HTTPURLResponse, _ body: Data) {
        let headers = response.allHeaderFields.map { ("\($0.key)", "\($0.value)") }
        self.init(status: response.statusCode, headers: headers, body: body)
    }
}
