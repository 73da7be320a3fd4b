import ChorusPro
import Foundation
import Synchronization

/// Keeps answers of the reference lists, which seldom change.
final class AnswerCache: EndpointMiddleware {
    private struct Key: Hashable {
        let login: String?
        let path: String
        let body: Data?
    }

    private let answers = Mutex<[Key: TransportResponse]>([:])

    func intercept(_ request: EndpointRequest, next: EndpointRequest.Next) async throws -> TransportResponse {
        guard request.kind == .read, request.operation.hasPrefix("transverses.v1.recuperer") else {
            return try await next(request)
        }
        let key = Key(login: request.login, path: request.path, body: request.body)
        if let known = answers.withLock({ $0[key] }) { return known }
        let answer = try await next(request)
        answers.withLock { $0[key] = answer }
        return answer
    }
}
