import Foundation
import Synchronization

/// A TCP socket on the loopback address.
///
/// One thread reads, writes and closes it; any thread may wake that one up.
final class Socket: Sendable {
    private let file: Int32
    private let isClosed = Mutex(false)

    init(_ file: Int32) {
        self.file = file
        Self.set(Int32(IPPROTO_TCP), TCP_NODELAY, Int32(1), of: file)
    }

    /// A socket bound to a free port of 127.0.0.1, and the port.
    static func bound() throws -> (file: Int32, port: UInt16) {
        let file = socket(AF_INET, streamKind, 0)
        guard file >= 0 else { throw POSIXError(.EMFILE) }
        var address = loopback(port: 0)
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { plain in
                bind(file, plain, size) == 0 && getsockname(file, plain, &size) == 0
            }
        }
        guard isBound else {
            _ = Foundation.close(file)
            throw POSIXError(.EADDRINUSE)
        }
        return (file, UInt16(bigEndian: address.sin_port))
    }

    /// A connection to a port of 127.0.0.1.
    ///
    /// `nil`: it was refused.
    static func connected(to port: UInt16) -> Socket? {
        let file = socket(AF_INET, streamKind, 0)
        guard file >= 0 else { return nil }
        var address = loopback(port: port)
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { plain in
                connect(file, plain, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else {
            _ = Foundation.close(file)
            return nil
        }
        return Socket(file)
    }

    /// Reads what has come, at most `count` bytes; empty at the connection's end.
    func read(_ count: Int) -> Data { receive(count, flags: 0) }

    /// What `read` would give, without taking it.
    func peek(_ count: Int) -> Data { receive(count, flags: Int32(MSG_PEEK)) }

    private func receive(_ count: Int, flags: Int32) -> Data {
        var data = Data(count: count)
        while true {
            let received = data.withUnsafeMutableBytes { recv(file, $0.baseAddress, count, flags) }
            if received < 0, errno == EINTR { continue }
            data.count = max(0, received)
            return data
        }
    }

    /// Writes all of it.
    ///
    /// - Returns: Whether the other side took it.
    func write(_ data: Data) -> Bool {
        var rest = data[...]
        while !rest.isEmpty {
            let sent = rest.withUnsafeBytes { send(file, $0.baseAddress, $0.count, Self.sendFlags) }
            if sent < 0, errno == EINTR { continue }
            guard sent > 0 else { return false }
            rest = rest.dropFirst(sent)
        }
        return true
    }

    /// Waits until the other side ends the connection, at most for a time; what it sends is thrown away.
    ///
    /// - Parameter limit: `nil`: without end.
    /// - Returns: Whether the connection has ended.
    func waitForEnd(_ limit: Duration? = nil) -> Bool {
        let end = limit.map { ContinuousClock.now.advanced(by: $0) }
        while true {
            let rest = end.map { max(.zero, ContinuousClock.now.duration(to: $0)) }
            let milliseconds = rest.map { Int32(clamping: Int(($0 / .milliseconds(1)).rounded(.up))) } ?? -1
            var wait = pollfd(file: file, events: Int16(POLLIN))
            let ready = poll(&wait, 1, milliseconds)
            if ready < 0, errno == EINTR { continue }
            if ready == 0 { return false }
            if ready < 0 || read(65_536).isEmpty { return true }
        }
    }

    /// Whether the other side has ended the connection, whatever is still unread.
    var hasEnded: Bool {
        var wait = pollfd(file: file, events: Self.endEvent)
        return poll(&wait, 1, 0) > 0 && Int32(wait.revents) & (Int32(Self.endEvent) | POLLHUP | POLLERR) != 0
    }

    /// Ends the waits of the thread that uses the socket.
    func wake() {
        isClosed.withLock { if !$0 { _ = shutdown(file, Int32(SHUT_RDWR)) } }
    }

    /// Ends the connection in good order; what was written still arrives.
    func close() {
        isClosed.withLock { isClosed in
            guard !isClosed else { return }
            isClosed = true
            _ = shutdown(file, Int32(SHUT_WR))
            _ = Foundation.close(file)
        }
    }

    /// Breaks the connection: the other side sees it reset.
    func reset() {
        isClosed.withLock { isClosed in
            guard !isClosed else { return }
            isClosed = true
            Self.set(SOL_SOCKET, SO_LINGER, linger(l_onoff: 1, l_linger: 0), of: file)
            _ = Foundation.close(file)
        }
    }

    private static func set<Value: BitwiseCopyable>(_ level: Int32, _ option: Int32, _ value: Value, of file: Int32) {
        var value = value
        _ = setsockopt(file, level, option, &value, socklen_t(MemoryLayout<Value>.size))
    }

    private static func loopback(port: UInt16) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return address
    }

    #if canImport(Glibc)
        private static let streamKind = Int32(SOCK_STREAM.rawValue)
        private static let sendFlags = Int32(MSG_NOSIGNAL)
        /// `POLLRDHUP` of `poll(2)`, which the module map leaves out.
        private static let endEvent: Int16 = 0x2000
    #else
        private static let streamKind = SOCK_STREAM
        private static let sendFlags: Int32 = 0
        private static let endEvent = Int16(POLLHUP)
    #endif
}

extension pollfd {
    fileprivate init(file: Int32, events: Int16) {
        self.init(fd: file, events: events, revents: 0)
    }
}
