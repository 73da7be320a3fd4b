package import Foundation
import Synchronization

/// A proxy on 127.0.0.1 that makes tunnels to ports of the same machine and keeps all that clients send through it.
package final class TunnelProxy: Sendable {
    private struct State {
        var heads: [String] = []
        var bytes = Data()
    }

    package let port: UInt16
    private let listener: Int32
    private let authorization: String?
    private let state = Mutex(State())

    /// Starts a proxy.
    ///
    /// - Parameters:
    ///   - user: The user it asks for. `nil`: it asks for none.
    ///   - password: That user's password.
    /// - Throws: `POSIXError` when the system has no port to give.
    package init(user: String? = nil, password: String = "") throws {
        authorization = user.map { "Basic " + Data("\($0):\(password)".utf8).base64EncodedString() }
        listener = socket(AF_INET, Self.kind, 0)
        var address = Self.loopback(0)
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { [listener] pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { plain in
                bind(listener, plain, size) == 0 && getsockname(listener, plain, &size) == 0
            }
        }
        guard isBound, listen(listener, 64) == 0 else { throw POSIXError(.EADDRINUSE) }
        port = UInt16(bigEndian: address.sin_port)
        Thread.detachNewThread { [self] in
            while true {
                let client = accept(listener, nil, nil)
                guard client >= 0 else { return }
                Thread.detachNewThread { [self] in serve(client) }
            }
        }
    }

    /// The heads of all requests to the proxy itself.
    package var heads: [String] { state.withLock { $0.heads } }

    /// All that clients sent, heads and what went through tunnels.
    package var bytes: Data { state.withLock { $0.bytes } }

    package func stop() {
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
    }

    private func serve(_ client: Int32) {
        defer { close(client) }
        var head = Data()
        while head.range(of: Data("\r\n\r\n".utf8)) == nil {
            let byte = Self.read(client, 1)
            guard !byte.isEmpty else { return }
            head += byte
        }
        let text = String(decoding: head, as: UTF8.self)
        state.withLock { state in
            state.heads.append(text)
            state.bytes += head
        }
        let lines = text.components(separatedBy: "\r\n")
        if let authorization,
            !lines.contains(where: { $0.lowercased() == "proxy-authorization: \(authorization)".lowercased() })
        {
            return Self.write(
                "HTTP/1.1 407 No\r\nProxy-Authenticate: Basic realm=\"p\"\r\nContent-Length: 0\r\n\r\n",
                to: client
            )
        }
        guard let server = Self.target(of: lines[0]).flatMap(Self.connect) else {
            return Self.write("HTTP/1.1 502 No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", to: client)
        }
        Self.write("HTTP/1.1 200 Connection established\r\n\r\n", to: client)
        Thread.detachNewThread {
            while true {
                let data = Self.read(server, 65_536)
                guard !data.isEmpty, Self.write(data, to: client) else { break }
            }
            shutdown(client, Int32(SHUT_WR))
        }
        while true {
            let data = Self.read(client, 65_536)
            guard !data.isEmpty else { break }
            state.withLock { $0.bytes += data }
            guard Self.write(data, to: server) else { break }
        }
        shutdown(server, Int32(SHUT_RDWR))
        close(server)
    }

    /// The port that a request line asks a tunnel to, if it does and the host is this machine.
    private static func target(of line: String) -> UInt16? {
        let words = line.split(separator: " ")
        guard words.count == 3, words[0] == "CONNECT", let colon = words[1].lastIndex(of: ":") else { return nil }
        let host = words[1][..<colon]
        guard host == "localhost" || host == "127.0.0.1" else { return nil }
        return UInt16(words[1][words[1].index(after: colon)...])
    }

    private static func connect(to port: UInt16) -> Int32? {
        let server = socket(AF_INET, kind, 0)
        var address = loopback(port)
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { plain in
                Foundation.connect(server, plain, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else {
            close(server)
            return nil
        }
        return server
    }

    private static func loopback(_ port: UInt16) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return address
    }

    private static func read(_ socket: Int32, _ count: Int) -> Data {
        var data = Data(count: count)
        let received = data.withUnsafeMutableBytes { recv(socket, $0.baseAddress, count, 0) }
        return data.prefix(max(0, received))
    }

    private static func write(_ text: String, to socket: Int32) { _ = write(Data(text.utf8), to: socket) }

    private static func write(_ data: Data, to socket: Int32) -> Bool {
        var rest = data[...]
        while !rest.isEmpty {
            let sent = rest.withUnsafeBytes { send(socket, $0.baseAddress, $0.count, flags) }
            guard sent > 0 else { return false }
            rest = rest.dropFirst(sent)
        }
        return true
    }

    #if canImport(Glibc)
        private static let kind = Int32(SOCK_STREAM.rawValue)
        private static let flags = Int32(MSG_NOSIGNAL)
    #else
        private static let kind = SOCK_STREAM
        private static let flags: Int32 = 0
    #endif
}
