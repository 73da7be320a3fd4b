import Foundation
import Synchronization

/// An HTTP/1.1 server on raw sockets that does, request by request, exactly what a script says.
///
/// It listens on 127.0.0.1 alone, has a thread for each connection, and records every request that reached it, be it in
/// part.
///
/// ```swift
/// let server = try FaultServer(.sequence(.cut(.afterRequest, .reset), .answer(.json("{}"))))
/// // send two requests to server.address
/// #expect(server.requests.count == 2)
/// server.stop()
/// ```
///
/// Bounds: 512 open connections (further ones are reset), heads of 64 KiB, bodies of 64 MiB.
public final class FaultServer: Sendable {
    private let listener: Listener
    private let script: FaultScript
    private let records = Mutex<[ReceivedRequest]>([])
    private let sent = Mutex(0)

    /// Starts a server.
    ///
    /// - Parameter script: Says what happens to each request.
    /// - Throws: `POSIXError` when the system has no port or no file to give.
    public init(_ script: FaultScript) throws {
        self.script = script
        listener = try Listener(limit: 512)
        listener.start { [weak self] number, socket in self?.serve(socket, number) }
    }

    /// Starts a server with a script in a closure.
    ///
    /// - Parameter fault: Says what happens to each request.
    /// - Throws: `POSIXError` when the system has no port or no file to give.
    public convenience init(_ fault: @escaping @Sendable (ReceivedRequest) -> Fault) throws {
        try self.init(FaultScript(fault))
    }

    deinit {
        listener.stop()
    }

    /// The port it listens on.
    public var port: UInt16 { listener.port }

    /// The address, such as `http://127.0.0.1:50123`.
    public var address: String { "http://127.0.0.1:\(port)" }

    /// The requests that reached the server so far, in the order they began.
    public var requests: [ReceivedRequest] { records.withLock { $0 } }

    /// How many connections were taken so far.
    public var connections: Int { listener.taken }

    /// How many connections are open.
    public var openConnections: Int { listener.open }

    /// How many bytes of answers the system took from the server so far.
    public var sentBytes: Int { sent.withLock { $0 } }

    /// Ends listening and all connections; from now on the port refuses.
    public func stop() {
        listener.stop()
    }

    private func serve(_ socket: Socket, _ connection: Int) {
        let reader = MessageReader(socket: socket)
        var numberOnConnection = 0
        while let (head, isWhole) = reader.peekHead() {
            let number = record(head, isWhole, connection, numberOnConnection)
            guard isWhole else { return }
            let fault = script.fault(records.withLock { $0[number] })
            if !fault.comesBeforeRequest {
                guard read(head, number, reader) else { return }
            }
            guard carryOut(fault, socket, method: head.method) else { return }
            numberOnConnection += 1
        }
    }

    private func record(_ head: MessageHead, _ isWhole: Bool, _ connection: Int, _ numberOnConnection: Int) -> Int {
        records.withLock { records in
            records.append(
                ReceivedRequest(
                    number: records.count,
                    connection: connection,
                    numberOnConnection: numberOnConnection,
                    method: head.method,
                    target: head.target,
                    headers: head.headers,
                    body: Data(),
                    bodyBytes: 0,
                    extent: isWhole ? .unread : .partOfHead
                )
            )
            return records.count - 1
        }
    }

    /// Reads the request.
    ///
    /// - Returns: Whether all of it came.
    private func read(_ head: MessageHead, _ number: Int, _ reader: MessageReader) -> Bool {
        _ = reader.takeHead(head)
        records.withLock { $0[number].extent = .partOfBody }
        if head.expectsContinue { _ = reader.socket.write(Data("HTTP/1.1 100 Continue\r\n\r\n".utf8)) }
        let body = reader.takeBody(head.framing)
        records.withLock { records in
            records[number].body = body.kept
            records[number].bodyBytes = body.count
            if body.isWhole { records[number].extent = .whole }
        }
        return body.isWhole
    }

    /// Does what a fault says.
    ///
    /// - Returns: Whether the connection can take another request.
    private func carryOut(_ fault: Fault, _ socket: Socket, method: String) -> Bool {
        switch fault {
        case .answer(let answer):
            return write(answer.head + answer.content(for: method), socket) && !answer.endsConnection
        case .cut(let moment, let ending, let answer):
            _ = write(answer.part(until: moment, method), socket)
            end(socket, ending)
        case .stall(let moment, let answer):
            _ = write(answer.part(until: moment, method), socket) && socket.waitForEnd()
        case .drip(let answer, let pause):
            return drip(answer, pause, socket, method) && !answer.endsConnection
        case .bytes(let data):
            _ = write(data, socket)
        case .hugeHead(let size):
            let filler = HeaderLine("X-Filler", String(repeating: "x", count: size))
            return write(FaultAnswer.json("{}", headers: [filler]).head + Data("{}".utf8), socket)
        case .hugeBody(let size, let hasLength, let pause):
            return flood(size, hasLength, pause, socket)
        }
        return false
    }

    private func end(_ socket: Socket, _ ending: Fault.Ending) {
        switch ending {
        case .close: socket.close()
        case .reset: socket.reset()
        }
    }

    private func write(_ data: Data, _ socket: Socket) -> Bool {
        guard socket.write(data) else { return false }
        sent.withLock { $0 += data.count }
        return true
    }

    private func drip(_ answer: FaultAnswer, _ pause: Duration, _ socket: Socket, _ method: String) -> Bool {
        guard write(answer.head, socket) else { return false }
        for byte in answer.content(for: method) {
            guard !socket.waitForEnd(pause), write(Data([byte]), socket) else { return false }
        }
        return true
    }

    private func flood(_ size: Int, _ hasLength: Bool, _ pause: Duration, _ socket: Socket) -> Bool {
        let framing = hasLength ? "Content-Length: \(size)" : "Transfer-Encoding: chunked"
        guard write(Data("HTTP/1.1 200 OK\r\n\(framing)\r\n\r\n".utf8), socket) else { return false }
        let piece = Data(repeating: 0x20, count: 1 << 20)
        var rest = size
        while rest > 0 {
            let part = piece.prefix(rest)
            let mark = hasLength ? Data() : Data("\(String(part.count, radix: 16))\r\n".utf8)
            let end = hasLength ? Data() : Data("\r\n".utf8)
            guard write(mark + part + end, socket) else { return false }
            rest -= part.count
            if rest > 0, socket.waitForEnd(pause) { return false }
        }
        return hasLength || write(Data("0\r\n\r\n".utf8), socket)
    }
}

extension MessageHead {
    /// The first word of the first line.
    var method: String { firstLine.split(separator: " ").first.map(String.init) ?? "" }

    /// The second word of the first line.
    var target: String { firstLine.split(separator: " ").dropFirst().first.map(String.init) ?? "" }

    var expectsContinue: Bool { headers.values(of: "expect").contains { $0.lowercased() == "100-continue" } }
}

extension FaultAnswer {
    /// What was sent of the answer at some point.
    func part(until moment: Fault.Moment, _ method: String) -> Data {
        switch moment {
        case .beforeRequest, .afterRequest: Data()
        case .afterHead: head
        case .inBody: head + content(for: method).prefix(content(for: method).count / 2)
        }
    }
}
