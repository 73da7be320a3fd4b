import Foundation

/// Reads messages from a socket, within bounds.
struct MessageReader {
    /// The longest head that is read.
    static let longestHead = 64 << 10

    /// The longest body that is read.
    static let longestBody = 64 << 20

    let socket: Socket

    /// How much of a body is kept.
    var keeps = 1 << 20

    /// A body as far as it came.
    struct Body {
        var kept = Data()
        var count = 0
        var isWhole = false

        /// All bytes as they came, marks of chunks included, where they are asked for.
        var wire = Data()
    }

    /// Waits for a whole head without taking it.
    ///
    /// - Returns: The head, or the part of it that came before the connection ended or that shows that it is none, such as the
    ///   beginning of TLS; `nil` if nothing came.
    func peekHead() -> (head: MessageHead, isWhole: Bool)? {
        while true {
            let data = socket.peek(Self.longestHead)
            if data.isEmpty { return nil }
            if let head = MessageHead(data) { return (head, true) }
            let isText = data.first.map { (0x41...0x5A).contains($0) } ?? false
            if !isText || data.count >= Self.longestHead || hasEnded(after: data.count) {
                return (MessageHead(partOf: data), false)
            }
        }
    }

    /// Waits a moment for more than has come.
    ///
    /// A socket with unread bytes always counts as readable, so the end can't be waited for.
    private func hasEnded(after count: Int) -> Bool {
        usleep(500)
        return socket.hasEnded && socket.peek(Self.longestHead).count == count
    }

    /// Takes a head that was peeked at.
    func takeHead(_ head: MessageHead) -> Data {
        exactly(head.length) ?? Data()
    }

    /// Takes the body that belongs to a head.
    func takeBody(_ framing: BodyFraming, keepsWire: Bool = false) -> Body {
        var body = Body()
        switch framing {
        case .none: body.isWhole = true
        case .length(let length):
            body.isWhole = length <= Self.longestBody && take(length, into: &body)
            if keepsWire { body.wire = body.kept }
        case .chunked:
            takeChunks(into: &body, keepsWire)
        }
        return body
    }

    private func takeChunks(into body: inout Body, _ keepsWire: Bool) {
        while let line = takeLine(), let size = Int(line.prefix { $0.isHexDigit }, radix: 16) {
            if keepsWire { body.wire += Data("\(line)\r\n".utf8) }
            guard body.count + size <= Self.longestBody else { return }
            if size == 0 {
                while let trailer = takeLine() {
                    if keepsWire { body.wire += Data("\(trailer)\r\n".utf8) }
                    if trailer.isEmpty {
                        body.isWhole = true
                        return
                    }
                }
                return
            }
            let before = body.kept.count
            guard take(size, into: &body), takeLine() == "" else { return }
            if keepsWire { body.wire += body.kept[before...] + Data("\r\n".utf8) }
        }
    }

    private func take(_ count: Int, into body: inout Body) -> Bool {
        var rest = count
        while rest > 0 {
            let data = socket.read(min(rest, 65_536))
            guard !data.isEmpty else { return false }
            rest -= data.count
            body.count += data.count
            body.kept += data.prefix(max(0, keeps - body.kept.count))
        }
        return true
    }

    private func takeLine() -> String? {
        var line = Data()
        while line.count < 4096 {
            let byte = socket.read(1)
            guard !byte.isEmpty else { return nil }
            line += byte
            if line.suffix(2) == Data("\r\n".utf8) { return String(decoding: line.dropLast(2), as: UTF8.self) }
        }
        return nil
    }

    private func exactly(_ count: Int) -> Data? {
        var data = Data()
        while data.count < count {
            let part = socket.read(count - data.count)
            guard !part.isEmpty else { return nil }
            data += part
        }
        return data
    }
}
