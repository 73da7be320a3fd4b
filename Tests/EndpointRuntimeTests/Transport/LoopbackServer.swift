import Foundation
import Synchronization

/// A server on raw sockets that does, request by request, exactly what a script says.
final class LoopbackServer: Sendable {
    enum Reaction: Sendable {
        /// Bytes to send as they stand; the connection stays open.
        case answer(String)
        /// Bytes to send, then the end of the connection.
        case answerAndClose(String)
        /// The end of the connection without a byte.
        case close
        /// Silence until the client goes.
        case stall
        /// A head that announces so many bytes, and as many of them as the client takes.
        case flood(Int)
    }

    private struct State {
        var requests: [String] = []
        var sockets: [Int32] = []
        var connections = 0
    }

    let port: UInt16
    private let listener: Int32
    private let react: @Sendable (Int, String) -> Reaction
    private let state = Mutex(State())

    /// Starts a server; `react` gets the request's number, counted from 0, and its text.
    init(_ react: @escaping @Sendable (Int, String) -> Reaction) throws {
        self.react = react
        (listener, port) = try Self.listen()
        Thread.detachNewThread { [self] in acceptAll() }
    }

    /// The requests received whole.
    var requests: [String] { state.withLock { $0.requests } }

    /// The number of connections taken.
    var connections: Int { state.withLock { $0.connections } }

    func stop() {
        let sockets = state.withLock { state in
            defer { state.sockets = [] }
            return state.sockets
        }
        for socket in sockets { shutdown(socket, Self.both) }
        shutdown(listener, Self.both)
        close(listener)
    }

    /// A port of 127.0.0.1 that nobody listens on.
    static func closedPort() throws -> UInt16 {
        let (socket, port) = try listen()
        close(socket)
        return port
    }

    private static var both: Int32 { Int32(SHUT_RDWR) }

    private static func listen() throws -> (socket: Int32, port: UInt16) {
        #if canImport(Glibc)
            let kind = Int32(SOCK_STREAM.rawValue)
        #else
            let kind = SOCK_STREAM
        #endif
        let listener = socket(AF_INET, kind, 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let bound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { plain in
                bind(listener, plain, size) == 0 && getsockname(listener, plain, &size) == 0
            }
        }
        guard listener >= 0, bound, Foundation.listen(listener, 64) == 0 else { throw POSIXError(.EADDRINUSE) }
        return (listener, UInt16(bigEndian: address.sin_port))
    }

    private func acceptAll() {
        while true {
            let connection = accept(listener, nil, nil)
            guard connection >= 0 else { return }
            state.withLock {
                $0.connections += 1
                $0.sockets.append(connection)
            }
            Thread.detachNewThread { [self] in serve(connection) }
        }
    }

    private func serve(_ connection: Int32) {
        while let request = Self.readRequest(connection) {
            let number = state.withLock { state in
                state.requests.append(request)
                return state.requests.count - 1
            }
            switch react(number, request) {
            case .answer(let text): _ = Self.write(text, to: connection)
            case .answerAndClose(let text):
                _ = Self.write(text, to: connection)
                return end(connection)
            case .close: return end(connection)
            case .stall: _ = Self.readRequest(connection)
            case .flood(let count):
                _ = Self.write("HTTP/1.1 200 OK\r\nContent-Length: \(count)\r\n\r\n", to: connection)
                let piece = String(repeating: "x", count: 65_536)
                for _ in 0..<(count / 65_536) where !Self.write(piece, to: connection) { break }
                return end(connection)
            }
        }
        end(connection)
    }

    private func end(_ connection: Int32) {
        state.withLock { $0.sockets.removeAll { $0 == connection } }
        shutdown(connection, Self.both)
        close(connection)
    }

    /// Head and body by Content-Length; `nil` at the connection's end.
    private static func readRequest(_ connection: Int32) -> String? {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let text = String(decoding: bytes, as: UTF8.self)
            if let end = text.range(of: "\r\n\r\n") {
                let head = text[..<end.lowerBound].lowercased()
                let length = head.split(separator: "\r\n").first { $0.hasPrefix("content-length:") }
                    .flatMap { Int($0.dropFirst(15).filter(\.isNumber)) }
                if text[end.upperBound...].utf8.count >= length ?? 0 { return text }
            }
            let count = recv(connection, &buffer, buffer.count, 0)
            guard count > 0 else { return nil }
            bytes += buffer[..<count]
        }
    }

    private static func write(_ text: String, to connection: Int32) -> Bool {
        #if canImport(Glibc)
            let flags = Int32(MSG_NOSIGNAL)
        #else
            let flags: Int32 = 0
        #endif
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let sent = rest.withUnsafeBytes { send(connection, $0.baseAddress, $0.count, flags) }
            guard sent > 0 else { return false }
            rest = rest.dropFirst(sent)
        }
        return true
    }
}
