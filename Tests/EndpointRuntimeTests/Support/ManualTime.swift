import EndpointRuntime
import Foundation
import Synchronization

/// A clock that stands until a test moves it.
///
/// Pauses move it by themselves, time limits wait for it.
final class ManualTime: Sendable {
    private struct Limit {
        let end: Duration
        let continuation: CheckedContinuation<Void, any Error>
    }

    private struct State {
        var now = Duration.seconds(1_000)
        var pauses: [Duration] = []
        var limits: [UInt64: Limit] = [:]

        /// No limit ends before this moment.
        var nextEnd = Duration.seconds(Int64.max)
        var lastLimit: UInt64 = 0
    }

    /// 6 November 1994, 08:49:37 GMT, at the beginning.
    static let firstDate = Date(timeIntervalSince1970: 784_111_777)

    private let state = Mutex(State())

    var now: Duration { state.withLock { $0.now } }

    /// The pauses that were made, in order.
    var pauses: [Duration] { state.withLock { $0.pauses } }

    /// How many time limits are running.
    var limits: Int { state.withLock { $0.limits.count } }

    /// Waits until a limit runs that ends after a duration.
    func limitRuns(for duration: Duration) async {
        while !state.withLock({ state in state.limits.values.contains { $0.end == state.now + duration } }) {
            await Task.yield()
        }
    }

    var source: TimeSource {
        source { pause in
            try Task.checkCancellation()
            self.state.withLock { $0.pauses.append(pause) }
            self.advance(by: pause)
        }
    }

    /// This clock with pauses of another kind.
    func source(pause: @escaping @Sendable (Duration) async throws -> Void) -> TimeSource {
        TimeSource(
            now: { self.now },
            pause: pause,
            expire: { try await self.expire(after: $0) },
            date: { Self.firstDate + (self.now - .seconds(1_000)) / .seconds(1) }
        )
    }

    /// Moves the clock, and ends the limits that run out by it.
    func advance(by duration: Duration) {
        let passed = state.withLock { state -> [Limit] in
            state.now += duration
            guard state.now >= state.nextEnd else { return [] }
            let passed = state.limits.filter { $0.value.end <= state.now }
            for id in passed.keys { state.limits[id] = nil }
            state.nextEnd = state.limits.values.map(\.end).min() ?? .seconds(Int64.max)
            return Array(passed.values)
        }
        for limit in passed { limit.continuation.resume() }
    }

    private func expire(after duration: Duration) async throws {
        let id = state.withLock { state in
            state.lastLimit += 1
            return state.lastLimit
        }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let outcome = state.withLock { state -> Result<Void, any Error>? in
                    if Task.isCancelled { return .failure(CancellationError()) }
                    if duration <= .zero { return .success(()) }
                    let end = state.now + duration
                    state.limits[id] = Limit(end: end, continuation: continuation)
                    state.nextEnd = min(state.nextEnd, end)
                    return nil
                }
                if let outcome { continuation.resume(with: outcome) }
            }
        } onCancel: {
            let limit = state.withLock { $0.limits.removeValue(forKey: id) }
            limit?.continuation.resume(throwing: CancellationError())
        }
    }
}
