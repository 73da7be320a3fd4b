public import Foundation
public import HTTPTypes

/// What sends one request and collects its answer.
///
/// A transport must
/// - send the request once, to exactly the origin that it names, and never follow a redirect: requests carry
///   credentials;
/// - stop, with a `TransportError` whose reason is `.bodyTooLarge`, when the body passes
///   `TransportRequest.bodyLimit`;
/// - end soon after its task was cancelled, with any error;
/// - throw a `TransportError` with `.neverSent` only where it is certain that no byte of the request reached the
///   server. Every other error is taken to mean that the request may have been carried out.
///
/// It keeps no cookies, no cache and no credentials, checks the server's certificate, and logs neither headers nor
/// bodies.
public protocol HTTPTransport: Sendable {
    /// Sends a request and collects its answer.
    ///
    /// - Parameter request: The request, with its credentials.
    /// - Returns: The answer, whatever its status.
    /// - Throws: A `TransportError`, or another error when it is not known whether the request was sent.
    func send(_ request: TransportRequest) async throws -> TransportResponse

    /// Closes all connections; requests under way fail.
    ///
    /// Called once, and only for a transport that its client made itself.
    func shutdown() async
}

extension HTTPTransport {
    /// Does nothing.
    public func shutdown() async {}
}

/// A request as a transport gets it.
///
/// Its description shows neither headers nor body.
public struct TransportRequest: Sendable {
    /// Method, scheme, authority, path with query, and all headers.
    public var head: HTTPRequest

    /// The body.
    ///
    /// `nil`: none.
    public var body: Data?

    /// Whether the transport may send the request again by itself, when a kept connection turns out to be closed.
    ///
    /// True for reads alone.
    public var isRepeatable: Bool

    /// The most bytes the answer's body may have.
    public var bodyLimit: Int

    /// The time the request may take, body included.
    ///
    /// The caller keeps it by cancelling; a transport may end sooner by itself only after this time.
    public var timeout: Duration

    /// Creates a request.
    public init(head: HTTPRequest, body: Data?, isRepeatable: Bool, bodyLimit: Int, timeout: Duration) {
        self.head = head
        self.body = body
        self.isRepeatable = isRepeatable
        self.bodyLimit = bodyLimit
        self.timeout = timeout
    }

    /// The address as one text: scheme, authority and path with query.
    ///
    /// Its path and query are percent-encoded, and must be sent as they are.
    public var url: String { "\(head.scheme ?? "")://\(head.authority ?? "")\(head.path ?? "")" }
}

extension TransportRequest: CustomStringConvertible, CustomReflectable {
    /// Method and origin of the request.
    public var description: String {
        "\(head.method.rawValue) \(head.scheme ?? "")://\(head.authority ?? "")"
    }

    /// Shows the description alone.
    public var customMirror: Mirror { Mirror(self, children: ["request": description]) }
}

/// An answer as a transport gives it.
///
/// Its description shows neither headers nor body.
public struct TransportResponse: Sendable {
    /// Status and headers.
    public var head: HTTPResponse

    /// The body, empty if there was none.
    public var body: Data

    /// Creates an answer.
    public init(head: HTTPResponse, body: Data) {
        self.head = head
        self.body = body
    }

    /// Creates an answer from what HTTP libraries give.
    ///
    /// - Parameters:
    ///   - status: The status, from 100 to 999.
    ///   - headers: Names and values; what is no name of a header is left out.
    ///   - body: The body, empty if there was none.
    public init(status: Int, headers: some Sequence<(String, String)>, body: Data) {
        self.init(head: HTTPResponse(status: status, headers: headers), body: body)
    }
}

extension TransportResponse: CustomStringConvertible, CustomReflectable {
    /// The status and the length of the body.
    public var description: String { "HTTP \(head.status.code), \(body.count) bytes" }

    /// Shows the description alone.
    public var customMirror: Mirror { Mirror(self, children: ["response": description]) }
}

extension TransportResponse {
    /// The answer as errors keep it.
    var shortened: TransportResponse {
        TransportResponse(head: head, body: body.count <= Self.longestKept ? body : Data(body.prefix(Self.longestKept)))
    }

    /// The most bytes of a body that an error keeps.
    private static let longestKept = 64 * 1024
}

extension HTTPResponse {
    /// The head of an answer from what HTTP libraries give; what is no name of a header is left out.
    package init(status: Int, headers: some Sequence<(String, String)>) {
        self.init(status: Status(code: status))
        for (name, value) in headers {
            if let name = HTTPField.Name(name) { headerFields.append(HTTPField(name: name, value: value)) }
        }
    }
}
