import EndpointCoding
import Synchronization

/// The token of one OAuth 2.0 client, shared by all calls and accounts of a client.
///
/// However many callers wait, one request is under way. It belongs to the cache: a caller that is cancelled leaves
/// alone, and a failure ends with the callers that waited for it. Only a refusal of the client or of its scope is
/// remembered for half a minute: it would come again, and many tries with a wrong secret could lock the application.
///
/// Where there is a token store, its token is taken before the token endpoint is asked, unless it was refused.
actor TokenCache {
    /// How long a refusal of the client or of the scope is given to callers without asking again.
    static let refusalMemory = Duration.seconds(30)

    /// How long nothing is fetched ahead of time after that failed.
    static let advisoryPause = Duration.seconds(10)

    private let time: TimeSource
    private let shared: SharedToken?
    private let randomness: @Sendable () -> Double
    private let fetch: @Sendable () async throws -> TokenGrant
    private var current: AccessToken? {
        didSet { shownToken.withLock { $0 = current } }
    }

    /// The current token, for those who don't want to wait for the actor.
    private let shownToken = Mutex<AccessToken?>(nil)
    private var generation: UInt64 = 0
    private var flight: Task<Void, Never>?
    private var waiters: [UInt64: CheckedContinuation<AccessToken, any Error>] = [:]
    private var lastWaiter: UInt64 = 0
    private var refusal: (failure: Failure, until: Duration)?
    private var advisoryFrom: Duration?
    private var refused: Secret?
    private var distrustsStore = false
    private var saving: Task<Void, Never>?
    private var isClosed = false

    init(
        time: TimeSource,
        shared: SharedToken?,
        randomness: @escaping @Sendable () -> Double,
        fetch: @escaping @Sendable () async throws -> TokenGrant
    ) {
        self.time = time
        self.shared = shared
        self.randomness = randomness
        self.fetch = fetch
    }

    /// A token that can be used now, if there is one.
    nonisolated func ready() async -> AccessToken? {
        if let token = shownToken.withLock(\.self), time.now() < token.staleFrom { return token }
        return await looked()
    }

    /// A token that can be used now, if there is one.
    ///
    /// Near its end, a new one is fetched beside.
    private func looked() -> AccessToken? {
        let now = time.now()
        guard let current, now < current.expiredFrom else { return nil }
        if now >= current.staleFrom, flight == nil, now >= advisoryFrom ?? now, !isRefused(now), !isClosed { takeOff() }
        return current
    }

    /// A token that can be used now; waits for one if need be.
    ///
    /// - Throws: A `Failure`, or `CancellationError` if the caller's task was cancelled.
    func token() async throws -> AccessToken {
        if let current = looked() { return current }
        guard !isClosed else { throw Failure(.closed) }
        if let refusal, isRefused(time.now()) { throw refusal.failure }
        if flight == nil { takeOff() }
        return try await arrival()
    }

    /// Throws away a token that was refused, unless it was replaced already.
    ///
    /// When one from the store is refused too, the next comes from the token endpoint.
    func invalidate(_ token: AccessToken) {
        guard current?.generation == token.generation else { return }
        current = nil
        distrustsStore = token.isShared && refused != nil
        refused = token.value
    }

    /// Cancels the request under way and turns away all callers.
    func close() async {
        isClosed = true
        flight?.cancel()
        land(.failure(Failure(.closed)))
        await saving?.value
    }

    private func isRefused(_ now: Duration) -> Bool { refusal.map { now < $0.until } ?? false }

    private func takeOff() {
        flight = Task {
            do {
                land(.success(try await next()))
            } catch {
                land(.failure(error))
            }
        }
    }

    /// The token that another process saved, or else a new one.
    private func next() async throws -> AccessToken {
        if let shared, let grant = await saved(in: shared) {
            generation += 1
            return AccessToken(shared: grant, generation: generation, random: randomness())
        }
        let grant = try await fetch()
        refused = nil
        distrustsStore = false
        if let shared { saving = Task { await shared.save(grant) } }
        generation += 1
        return AccessToken(grant, generation: generation)
    }

    /// The token that another process saved, when it can be used now.
    private func saved(in shared: SharedToken) async -> TokenGrant? {
        await saving?.value
        if let refused { await shared.remove(refused) }
        guard !distrustsStore, let grant = await shared.load(besides: [refused, current?.value].compactMap(\.self))
        else { return nil }
        let token = AccessToken(grant, generation: 0)
        return time.now() < token.expiredFrom ? grant : nil
    }

    private func land(_ result: Result<AccessToken, any Error>) {
        flight = nil
        switch result {
        case .success(let token):
            if !isClosed { current = token }
            refusal = nil
            advisoryFrom = nil
        case .failure(let error):
            let now = time.now()
            advisoryFrom = now + Self.advisoryPause
            if let failure = error as? Failure, failure.isLastingRefusal {
                refusal = (failure, now + Self.refusalMemory)
            }
        }
        let waiting = waiters.values
        waiters = [:]
        for waiter in waiting { waiter.resume(with: result) }
    }

    private func arrival() async throws -> AccessToken {
        lastWaiter += 1
        let id = lastWaiter
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { waiter in
                if Task.isCancelled {
                    waiter.resume(throwing: CancellationError())
                } else {
                    waiters[id] = waiter
                }
            }
        } onCancel: {
            Task { await leave(id) }
        }
    }

    private func leave(_ id: UInt64) {
        waiters.removeValue(forKey: id)?.resume(throwing: CancellationError())
    }
}

extension Failure {
    /// Whether the token endpoint would refuse again until the client is set up otherwise.
    fileprivate var isLastingRefusal: Bool {
        switch cause {
        case .clientRefused, .scopeRefused: true
        default: false
        }
    }
}
