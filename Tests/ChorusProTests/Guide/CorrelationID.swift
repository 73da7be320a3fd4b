import ChorusPro
import Foundation
import HTTPTypes

/// Marks every call, so that it is found again in logs of one's own.
struct CorrelationID: EndpointMiddleware {
    func intercept(_ request: EndpointRequest, next: EndpointRequest.Next) async throws -> TransportResponse {
        var request = request
        if let name = HTTPField.Name("X-Correlation-Id") { request.headers[name] = UUID().uuidString }
        return try await next(request)
    }
}
