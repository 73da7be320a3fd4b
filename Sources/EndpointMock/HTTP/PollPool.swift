import FlyingSocks
import Foundation
import Synchronization

/// Waits for sockets with `poll` on a thread of its own, which ends with the server.
///
/// FlyingFox's own pools remember what the kernel watches by file number and keep an event file open after the end; here
/// each wait stands for itself, and everything is closed.
final class PollPool: AsyncSocketPool {
    private struct Wait {
        var file: Int32
        var events: Int16
        var continuation: CheckedContinuation<Void, any Error>
    }

    private enum Phase {
        case idle
        case running
        case ended
    }

    private struct State {
        var phase = Phase.idle
        var waits: [UInt64: Wait] = [:]
        var nextID: UInt64 = 0
        var wakeUp: (read: Int32, write: Int32)?
    }

    private let state = Mutex(State())
    private let didStart: @Sendable () -> Void

    /// - Parameter didStart: called when the server's socket listens.
    init(didStart: @escaping @Sendable () -> Void) {
        self.didStart = didStart
    }

    func prepare() async throws {
        guard let pipe = SystemCalls.makePipe() else {
            throw MockSetupError("The mock can't make a pipe. Look whether the process has too many files open.")
        }
        state.withLock {
            $0.phase = .running
            $0.wakeUp = pipe
        }
    }

    func run() async throws {
        didStart()
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                Thread.detachNewThread { [self] in
                    while turn() {}
                    close()
                    continuation.resume()
                }
            }
        } onCancel: {
            state.withLock { Self.end(&$0) }
        }
        throw CancellationError()
    }

    /// Gives the pipe back when the server could not bind, and so never ran.
    func discard() {
        let isIdle = state.withLock { state in
            defer { state.phase = .ended }
            return state.phase == .running
        }
        if isIdle { close() }
    }

    func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
        // Head and body of an answer are sent apart; the second would wait 40 ms. The listening socket, which waits here
        // first, hands the setting on to its connections.
        SystemCalls.sendWithoutDelay(on: socket.file.rawValue)
        let id = state.withLock { state in
            state.nextID += 1
            return state.nextID
        }
        let mask = Self.mask(events)
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
                let refusal: (any Error)? = state.withLock { state in
                    guard state.phase == .running, !Task.isCancelled else { return CancellationError() }
                    state.waits[id] = Wait(file: socket.file.rawValue, events: mask, continuation: continuation)
                    Self.wake(state)
                    return nil
                }
                if let refusal { continuation.resume(throwing: refusal) }
            }
        } onCancel: {
            let wait = state.withLock { $0.waits.removeValue(forKey: id) }
            wait?.continuation.resume(throwing: CancellationError())
        }
    }

    /// One `poll` over all that is waited for; `false` when the server has ended.
    private func turn() -> Bool {
        let watched = state.withLock { state -> (ids: [UInt64], files: [pollfd])? in
            guard state.phase == .running, let wakeUp = state.wakeUp else { return nil }
            let waits = Array(state.waits)
            let files = waits.map { pollfd(fd: $0.value.file, events: $0.value.events, revents: 0) }
            return (waits.map(\.key), files + [pollfd(fd: wakeUp.read, events: Int16(POLLIN), revents: 0)])
        }
        guard let watched else { return false }
        var files = watched.files
        guard SystemCalls.waitForEvents(&files) > 0 else { return true }
        if let last = files.popLast(), last.revents != 0 { SystemCalls.drain(last.fd) }
        for (id, file) in zip(watched.ids, files) where file.revents != 0 {
            let wait = state.withLock { $0.waits.removeValue(forKey: id) }
            if file.revents & Int16(POLLNVAL) != 0 {
                wait?.continuation.resume(throwing: SocketError.disconnected)
            } else {
                wait?.continuation.resume()
            }
        }
        return true
    }

    private func close() {
        let (waits, wakeUp) = state.withLock { state in
            defer {
                state.waits = [:]
                state.wakeUp = nil
            }
            return (state.waits, state.wakeUp)
        }
        for wait in waits.values { wait.continuation.resume(throwing: CancellationError()) }
        guard let wakeUp else { return }
        SystemCalls.closeFile(wakeUp.read)
        SystemCalls.closeFile(wakeUp.write)
    }

    private static func end(_ state: inout State) {
        state.phase = .ended
        wake(state)
    }

    private static func wake(_ state: borrowing State) {
        guard let wakeUp = state.wakeUp else { return }
        SystemCalls.writeByte(to: wakeUp.write)
    }

    private static func mask(_ events: Socket.Events) -> Int16 {
        var mask: Int16 = 0
        if events.contains(.read) { mask |= Int16(POLLIN) }
        if events.contains(.write) { mask |= Int16(POLLOUT) }
        return mask
    }
}
