public import Foundation
public import HTTPTypes

/// An answer as it came, beside the value that was read from it.
public struct EndpointAnswer<Value: Sendable>: Sendable {
    /// The value read from the body.
    public let value: Value

    /// The HTTP status.
    public let httpStatus: Int

    /// The headers.
    public let headers: HTTPFields

    /// The body.
    public let body: Data

    init(value: Value, _ response: TransportResponse) {
        self.value = value
        self.httpStatus = response.head.status.code
        self.headers = response.head.headerFields
        self.body = response.body
    }
}
