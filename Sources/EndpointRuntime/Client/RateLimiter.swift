import Synchronization

/// Gives turns at a rate, first come first served.
///
/// Turns stand in a schedule, one interval apart; a burst is the right to be that much ahead of it. The first in the
/// line waits for the clock, the others for the one before them. Who leaves gives up his place without using a turn.
final class RateLimiter: Sendable {
    private struct State {
        /// Where the schedule of turns goes on.
        var schedule: Duration?

        /// Who waits for the clock.
        var head: UInt64?
        var line = Line()
    }

    let limit: RateLimit
    private let interval: Duration
    private let lead: Duration
    private let state = Mutex(State())

    init(_ limit: RateLimit) {
        self.limit = limit
        self.interval = limit.period / limit.calls
        self.lead = interval * (limit.burst - 1)
    }

    /// Takes a turn at once, or a place in the line.
    ///
    /// - Returns: The place, for `turn(of:_:)`; `nil` when the turn was had; or a failure when the turn doesn't come
    ///   before `end`, which is `deadline` after the call's beginning.
    func join(at now: Duration, before end: Duration, deadline: Duration) -> Result<UInt64?, Failure> {
        state.withLock { state in
            if state.head == nil, opening(state, at: now) <= now {
                take(&state, at: now)
                return .success(nil)
            }
            let ahead = state.head == nil ? 0 : state.line.count + 1
            let opening = opening(state, at: now) + interval * ahead
            guard opening < end else {
                return .failure(Failure(.noTurn(limit, wait: opening - now, deadline: deadline)))
            }
            let place = state.line.join()
            if state.head == nil { state.head = state.line.first()?.place }
            return .success(place)
        }
    }

    /// Waits for the turn of a place; to be called once for every place that isn't left.
    ///
    /// - Throws: `CancellationError`; the place is left then.
    func turn(of place: UInt64, _ time: TimeSource) async throws {
        try await head(place)
        defer { next() }
        while true {
            try Task.checkCancellation()
            guard let rest = take(at: time.now()) else { return }
            try await time.pause(rest)
        }
    }

    /// Leaves a place whose turn nobody waits for.
    func leave(_ place: UInt64) {
        let isHead = state.withLock { state in
            if state.head != place { _ = state.line.leave(place) }
            return state.head == place
        }
        if isHead { next() }
    }

    /// Waits until a place is the first in the line.
    private func head(_ place: UInt64) async throws {
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { waiter in
                let outcome = state.withLock { state -> Result<Void, any Error>? in
                    if state.head == place { return .success(()) }
                    if Task.isCancelled {
                        _ = state.line.leave(place)
                        return .failure(CancellationError())
                    }
                    state.line.wait(waiter, at: place)
                    return nil
                }
                if let outcome { waiter.resume(with: outcome) }
            }
        } onCancel: {
            state.withLock { $0.line.leave(place) }?.resume(throwing: CancellationError())
        }
    }

    /// Lets the next one in the line wait for the clock.
    private func next() {
        let waiter = state.withLock { state -> Line.Waiter? in
            let first = state.line.first()
            state.head = first?.place
            return first?.waiter
        }
        waiter?.resume()
    }

    /// Takes a turn.
    ///
    /// - Returns: How long it still is until there is one; `nil` when it was had.
    private func take(at now: Duration) -> Duration? {
        state.withLock { state in
            let rest = opening(state, at: now) - now
            if rest <= .zero { take(&state, at: now) }
            return rest <= .zero ? nil : rest
        }
    }

    private func take(_ state: inout State, at now: Duration) {
        state.schedule = max(state.schedule ?? now, now) + interval
    }

    /// When the next turn comes for the first in the line.
    private func opening(_ state: borrowing State, at now: Duration) -> Duration {
        max(now, (state.schedule ?? now) - lead)
    }
}

/// Those who wait, in the order in which they came.
private struct Line {
    typealias Waiter = CheckedContinuation<Void, any Error>

    private var waiters: [UInt64: Waiter?] = [:]
    private var oldest: UInt64 = 0
    private var newest: UInt64 = 0

    var count: Int { waiters.count }

    /// Takes the last place.
    mutating func join() -> UInt64 {
        newest += 1
        waiters[newest] = .some(nil)
        return newest
    }

    /// Notes who is to be told when a place is the first.
    mutating func wait(_ waiter: Waiter, at place: UInt64) {
        waiters[place] = waiter
    }

    /// Gives up a place, if it is still in the line.
    mutating func leave(_ place: UInt64) -> Waiter? {
        waiters.removeValue(forKey: place).flatMap(\.self)
    }

    /// Takes the first place out of the line.
    mutating func first() -> (place: UInt64, waiter: Waiter?)? {
        while oldest < newest {
            oldest += 1
            if let waiter = waiters.removeValue(forKey: oldest) { return (oldest, waiter) }
        }
        return nil
    }
}
