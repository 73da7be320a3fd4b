public import Foundation

/// What a mock answers to a call.
public struct MockAnswer: Hashable, Sendable {
    /// The HTTP status.
    public var status: Int
    /// Headers beside those that every answer has.
    public var headers: [String: String]
    /// The body as a JSON value; `nil` for none.
    public var body: MockValue?
    /// Bytes to send in place of `body`, whatever they are; for answers that are no JSON.
    public var bytes: Data?

    /// Makes an answer.
    /// - Parameters:
    ///   - status: the HTTP status.
    ///   - headers: headers beside those that every answer has.
    ///   - body: the body as a JSON value.
    public init(status: Int = 200, headers: [String: String] = [:], body: MockValue? = nil) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// Makes an answer of any bytes.
    /// - Parameters:
    ///   - status: the HTTP status.
    ///   - headers: headers beside those that every answer has, `Content-Type` among them.
    ///   - bytes: the body.
    public init(status: Int = 200, headers: [String: String] = [:], bytes: Data) {
        self.status = status
        self.headers = headers
        self.bytes = bytes
    }
}
