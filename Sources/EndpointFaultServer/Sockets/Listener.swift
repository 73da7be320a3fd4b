import Foundation
import Synchronization

/// Takes connections on a free port of 127.0.0.1, and serves each on a thread of its own.
final class Listener: Sendable {
    private struct State {
        var taken = 0
        var open: [Int: Socket] = [:]
        var isStopped = false
    }

    let port: UInt16
    private let file: Int32
    private let limit: Int
    private let state = Mutex(State())

    /// Begins to listen.
    ///
    /// - Parameter limit: How many connections may be open at once; further ones are reset.
    /// - Throws: `POSIXError` when the system has no port or no file to give.
    init(limit: Int) throws {
        let (file, port) = try Socket.bound()
        guard listen(file, 512) == 0 else {
            _ = close(file)
            throw POSIXError(.EADDRINUSE)
        }
        self.file = file
        self.port = port
        self.limit = limit
    }

    /// How many connections were taken so far.
    var taken: Int { state.withLock { $0.taken } }

    /// How many connections are open.
    var open: Int { state.withLock { $0.open.count } }

    /// Serves connections until `stop`; `serve` leaves its socket closed.
    func start(_ serve: @escaping @Sendable (_ connection: Int, Socket) -> Void) {
        Thread.detachNewThread { [self] in
            while let file = accepted() { take(Socket(file), serve) }
            _ = close(file)
        }
    }

    private func accepted() -> Int32? {
        while true {
            let connection = accept(file, nil, nil)
            if connection >= 0 { return connection }
            let isPassing = errno == EINTR || errno == ECONNABORTED || errno == EMFILE
            guard isPassing, !state.withLock({ $0.isStopped }) else { return nil }
        }
    }

    private func take(_ socket: Socket, _ serve: @escaping @Sendable (Int, Socket) -> Void) {
        let number = state.withLock { state -> Int? in
            guard !state.isStopped, state.open.count < limit else { return nil }
            defer { state.taken += 1 }
            state.open[state.taken] = socket
            return state.taken
        }
        guard let number else { return socket.reset() }
        let thread = Thread { [self] in
            serve(number, socket)
            socket.close()
            state.withLock { _ = $0.open.removeValue(forKey: number) }
        }
        thread.stackSize = 512 << 10
        thread.start()
    }

    /// Ends listening and all connections.
    func stop() {
        let sockets = state.withLock { state -> [Socket] in
            guard !state.isStopped else { return [] }
            state.isStopped = true
            _ = shutdown(file, Int32(SHUT_RDWR))
            return Array(state.open.values)
        }
        for socket in sockets { socket.wake() }
    }
}
