import Foundation

/// A port of 127.0.0.1 that refuses every connection, and that nobody else can take meanwhile.
public final class RefusingPort: Sendable {
    /// The port's number.
    public let port: UInt16

    private let file: Int32

    /// Takes a free port without listening on it.
    ///
    /// - Throws: `POSIXError` when the system has no port or no file to give.
    public init() throws {
        (file, port) = try Socket.bound()
    }

    deinit {
        _ = close(file)
    }

    /// The address, such as `http://127.0.0.1:50123`.
    public var address: String { "http://127.0.0.1:\(port)" }
}
