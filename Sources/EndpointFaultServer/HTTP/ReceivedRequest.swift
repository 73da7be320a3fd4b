public import Foundation

/// A request that reached the server, whole or in part.
public struct ReceivedRequest: Sendable {
    /// How much of a request the server has read.
    public enum Extent: Int, Sendable, Hashable, Comparable {
        /// The connection ended before the head was whole.
        case partOfHead

        /// The head has come, and was not read: to the client, a connection that broke before the request was taken.
        case unread

        /// The head was read, and not all of the body came.
        case partOfBody

        /// All of it was read.
        case whole

        /// Less is smaller.
        public static func < (one: Extent, other: Extent) -> Bool { one.rawValue < other.rawValue }
    }

    /// Which request this is, over all connections, counted from 0.
    public let number: Int

    /// Which connection it came on, counted from 0.
    public let connection: Int

    /// Which request of its connection this is, counted from 0: others than the first came on a kept connection.
    public let numberOnConnection: Int

    /// The method, as it was written.
    public let method: String

    /// Path and query, as they were written.
    public let target: String

    /// All lines of the head, in order.
    public let headers: [HeaderLine]

    /// The body as far as it was read and kept: its first mebibyte, without the marks of chunks.
    public internal(set) var body: Data

    /// How many bytes of the body were read.
    public internal(set) var bodyBytes: Int

    /// How much of the request was read.
    public internal(set) var extent: Extent

    /// The value of the first line of a name; case doesn't count.
    public subscript(header name: String) -> String? { headers.values(of: name).first }
}

extension ReceivedRequest: CustomStringConvertible {
    /// Method, target and extent; neither headers nor body.
    public var description: String { "\(method) \(target) (\(extent))" }
}
