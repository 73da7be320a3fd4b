import Foundation
import HTTPTypes

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

extension URLRequest {
    /// The request as `URLSession` takes it.
    ///
    /// - Throws: A `TransportError` where Foundation reads the address in another way than it was written.
    init(_ request: TransportRequest) throws(TransportError) {
        let head = request.head
        let text = request.url
        guard let url = URL(string: text), url.absoluteString == text else {
            throw TransportError(.neverSent, explanation: "Foundation doesn't take the address")
        }
        self.init(url: url)
        httpMethod = head.method.rawValue
        httpBody = request.body
        for field in head.headerFields { addValue(field.value, forHTTPHeaderField: field.name.rawName) }
        httpShouldHandleCookies = false
        timeoutInterval = request.timeout / .seconds(1) + Self.margin
    }

    /// How much later than the caller the session gives up by itself, in seconds.
    private static let margin = 5.0
}

extension HTTPResponse {
    /// The head of an answer as `URLSession` gives it.
    ///
    /// `nil`: its status is none of HTTP's.
    init?(_ response: HTTPURLResponse) {
        guard (100...999).contains(response.statusCode) else { return nil }
        let headers = response.allHeaderFields.compactMap { name, value in
            (name as? String).flatMap { name in (value as? String).map { (name, $0) } }
        }
        self.init(status: response.statusCode, headers: headers)
    }
}
