import Foundation

#if canImport(Glibc)
    import Glibc
#endif

/// A server on loopback that takes any upload, and gives one file for download.
///
/// One request a connection, each on a thread of its own.
struct FileServer {
    /// What the system refused.
    struct Failure: Error {
        let call: String
        let code = errno
    }

    private let download: Data

    init(fileSize: Int) {
        download = FileDocument.answer(fileSize: fileSize)
    }

    /// Prints the port, and serves until the process is ended.
    func run() throws {
        signal(SIGPIPE, SIG_IGN)
        let listener = try listener()
        while true {
            let connection = accept(listener, nil, nil)
            if connection < 0 { continue }
            Thread.detachNewThread { [self] in
                serve(connection)
                close(connection)
            }
        }
    }

    private func listener() throws -> Int32 {
        #if canImport(Glibc)
            let kind = Int32(SOCK_STREAM.rawValue)
        #else
            let kind = SOCK_STREAM
        #endif
        let listener = socket(AF_INET, kind, 0)
        guard listener >= 0 else { throw Failure(call: "socket") }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let outcome = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(listener, address, length) | listen(listener, 128) | getsockname(listener, address, &length)
            }
        }
        guard outcome == 0 else { throw Failure(call: "bind") }
        print("PORT \(UInt16(bigEndian: address.sin_port))")
        fflush(nil)
        return listener
    }

    private func serve(_ connection: Int32) {
        guard let path = receive(connection) else { return }
        let body =
            path.hasSuffix("/token")
            ? FileDocument.token : path.hasSuffix("/download") ? download : FileDocument.accepted
        let head = """
            HTTP/1.1 200 OK\r
            Content-Type: application/json\r
            Content-Length: \(body.count)\r
            Connection: close\r
            \r

            """
        Self.send(Data(head.utf8), connection)
        Self.send(body, connection)
    }

    /// Takes a whole request.
    ///
    /// - Returns: Its path; `nil` when the connection ended before.
    private func receive(_ connection: Int32) -> String? {
        var received = Data()
        var buffer = [UInt8](repeating: 0, count: 65_536)
        var wanted: Int?
        while wanted.map({ received.count < $0 }) ?? true {
            let count = recv(connection, &buffer, buffer.count, 0)
            guard count > 0 else { return nil }
            received.append(contentsOf: buffer[..<count])
            if wanted == nil, let end = received.range(of: Data("\r\n\r\n".utf8))?.upperBound {
                let head = String(decoding: received[..<end], as: UTF8.self).lowercased()
                if head.contains("expect: 100-continue") {
                    Self.send(Data("HTTP/1.1 100 Continue\r\n\r\n".utf8), connection)
                }
                let length = head.split(separator: "\r\n").first { $0.hasPrefix("content-length:") }
                wanted = end + (length.flatMap { Int($0.filter(\.isNumber)) } ?? 0)
            }
        }
        let line = received.prefix { $0 != UInt8(ascii: "\r") }
        return String(decoding: line, as: UTF8.self).split(separator: " ").dropFirst().first.map(String.init)
    }

    private static func send(_ data: Data, _ connection: Int32) {
        data.withUnsafeBytes { bytes in
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = write(connection, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                guard count > 0 else { return }
                rest = rest.dropFirst(count)
            }
        }
    }
}
