import Foundation
import Synchronization

/// Stands before an HTTP/1.1 server on 127.0.0.1 and lets some of the exchanges with it fail.
///
/// Clients use its address in place of the server's. Requests are forwarded as they stand, on one connection to the server for
/// each of the client's.
///
/// ```swift
/// let proxy = try FaultProxy(upstream: mockAddress.port, mix: FaultMix(seed: 1))
/// // send requests to proxy.address
/// print(proxy.injected)
/// proxy.stop()
/// ```
public final class FaultProxy: Sendable {
    private struct State {
        var occurrences: [UInt64: Int] = [:]
        var requests = 0
        var injected: [ProxyFault: Int] = [:]
    }

    private let listener: Listener
    private let upstream: UInt16
    private let mix: FaultMix
    private let state = Mutex(State())

    /// Starts a proxy.
    ///
    /// - Parameters:
    ///   - upstream: The port of the server behind it.
    ///   - mix: Which faults are injected how often.
    /// - Throws: `POSIXError` when the system has no port or no file to give.
    public init(upstream: UInt16, mix: FaultMix) throws {
        self.upstream = upstream
        self.mix = mix
        listener = try Listener(limit: 512)
        listener.start { [weak self] _, socket in self?.serve(socket) }
    }

    deinit {
        listener.stop()
    }

    /// The port it listens on.
    public var port: UInt16 { listener.port }

    /// The address, such as `http://127.0.0.1:50123`.
    public var address: String { "http://127.0.0.1:\(port)" }

    /// How many connections are open.
    public var openConnections: Int { listener.open }

    /// How many requests came.
    public var requests: Int { state.withLock { $0.requests } }

    /// How many faults were injected, by kind.
    public var injected: [ProxyFault: Int] { state.withLock { $0.injected } }

    /// Ends listening and all connections; from now on the port refuses.
    public func stop() {
        listener.stop()
    }

    private func serve(_ client: Socket) {
        let reader = MessageReader(socket: client, keeps: MessageReader.longestBody)
        var server: Socket?
        defer { server?.close() }
        while let (head, isWhole) = reader.peekHead(), isWhole {
            let bytes = reader.takeHead(head)
            let body = reader.takeBody(head.framing, keepsWire: true)
            guard body.isWhole else { return }
            let fault = choose(Data(head.firstLine.utf8) + body.kept)
            if let answer = Self.answerWithoutForwarding(fault) {
                guard client.write(answer) else { return }
                continue
            }
            if fault == .dropBefore { return client.reset() }
            if fault == .delay, client.waitForEnd(.milliseconds(3)) { return }
            if server == nil { server = Socket.connected(to: upstream) }
            guard let answer = server.flatMap({ Self.exchange(bytes + body.wire, head.method, on: $0) }) else { return }
            switch fault {
            case .dropAfter: return client.reset()
            case .cutAnswer:
                _ = client.write(answer.head + answer.body.prefix(answer.body.count / 2))
                return client.reset()
            default:
                guard client.write(answer.head + answer.body) else { return }
            }
        }
    }

    private func choose(_ content: Data) -> ProxyFault? {
        let key = content.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
        return state.withLock { state in
            state.requests += 1
            let fault = mix.fault(for: key, occurrence: state.occurrences[key, default: 0])
            state.occurrences[key, default: 0] += 1
            if let fault { state.injected[fault, default: 0] += 1 }
            return fault
        }
    }

    private static func answerWithoutForwarding(_ fault: ProxyFault?) -> Data? {
        switch fault {
        case .unavailable: FaultAnswer.html(status: 503).whole
        case .limited: FaultAnswer.tooManyRequests(retryAfter: "0").whole
        default: nil
        }
    }

    /// Sends a request on and collects its answer.
    ///
    /// `nil`: the server ended the connection.
    private static func exchange(
        _ request: Data,
        _ method: String,
        on server: Socket
    ) -> (head: Data, body: Data)? {
        guard server.write(request) else { return nil }
        let reader = MessageReader(socket: server, keeps: MessageReader.longestBody)
        guard let (head, isWhole) = reader.peekHead(), isWhole else { return nil }
        let bytes = reader.takeHead(head)
        let body = reader.takeBody(method == "HEAD" ? .none : head.framing, keepsWire: true)
        return body.isWhole ? (bytes, body.wire) : nil
    }
}

extension FaultAnswer {
    fileprivate var whole: Data { head + body }
}
