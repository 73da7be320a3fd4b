public import Foundation
public import HTTPTypes

/// What a client's user adds around every call: headers, logging of one's own, a cache.
///
/// It stands around the whole call, before the token, the rate limit and the repetitions, and never sees a credential:
/// those are added below it, to each attempt. Several stand around each other, in the order of
/// `ClientConfiguration.middleware`. Requests for a token don't pass.
///
/// ```swift
/// struct CorrelationID: EndpointMiddleware {
///     func intercept(_ request: EndpointRequest, next: EndpointRequest.Next) async throws -> TransportResponse {
///         var request = request
///         if let name = HTTPField.Name("X-Correlation-Id") { request.headers[name] = UUID().uuidString }
///         return try await next(request)
///     }
/// }
/// ```
public protocol EndpointMiddleware: Sendable {
    /// Takes a request on its way, and gives the answer back.
    ///
    /// - Parameters:
    ///   - request: The request, without credentials.
    ///   - next: Sends a request onwards and gives the answer of a call that succeeded; throws the `EndpointError` of one
    ///     that failed, or `CancellationError`. A read may be sent as often as is wanted. A create, update or delete is
    ///     sent on once: a second time is refused unless the first was certainly not carried out.
    /// - Returns: The answer, which is judged and read like one of the API.
    /// - Throws: What `next` throws, or any other error: callers get that as the `underlying` one of an `EndpointError`
    ///   with the code `middleware`; if it comes after a write that may have been carried out, with `outcomeUnknown`.
    func intercept(_ request: EndpointRequest, next: EndpointRequest.Next) async throws -> TransportResponse
}

/// A request on its way through middleware, without credentials.
///
/// Its description shows neither headers nor body.
public struct EndpointRequest: Sendable {
    /// Sends a request onwards.
    public typealias Next = @Sendable (EndpointRequest) async throws -> TransportResponse

    /// The operation, such as `structures.v1.rechercher`.
    public let operation: String

    /// What the call does on the other side.
    public let kind: EndpointKind

    /// The HTTP method.
    public let method: HTTPRequest.Method

    /// The path below the API's address with the query, percent-encoded.
    public let path: String

    /// The login of the account on whose behalf the call is made.
    ///
    /// `nil`: the API takes none. Answers of one account are not for another: a cache has to keep them apart.
    public let login: String?

    /// The headers; credentials, length and host are added below, in place of what stands here under their names.
    public var headers: HTTPFields

    /// The body.
    ///
    /// `nil`: none.
    public var body: Data?
}

extension EndpointRequest: CustomStringConvertible, CustomReflectable {
    /// The operation.
    public var description: String { operation }

    /// Shows the operation alone.
    public var customMirror: Mirror { Mirror(self, children: ["operation": operation]) }
}
