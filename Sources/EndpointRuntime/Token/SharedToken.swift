import EndpointCoding
import Foundation
import Logging
import Synchronization

/// The place of one token in a store, as a cache uses it: within a limit of time, and never a reason to fail.
final class SharedToken: Sendable {
    /// The time that the store may take for one thing it is asked.
    static let limit = Duration.milliseconds(500)

    /// How long the store is left alone after it took longer.
    static let pause = Duration.seconds(30)

    private let store: any TokenStore
    private let key: TokenKey
    private let time: TimeSource
    private let logger: Logger?
    private let leftAloneUntil = Mutex<Duration?>(nil)

    init(store: any TokenStore, key: TokenKey, time: TimeSource, logger: Logger?) {
        self.store = store
        self.key = key
        self.time = time
        self.logger = logger
    }

    /// The token that another process saved.
    ///
    /// The calendar is asked here alone; from now on the token's end is a moment of the monotonic clock. Whatever the
    /// store says, a token isn't taken to live longer than the longest lifetime from now on.
    ///
    /// - Parameter known: Tokens that are of no use.
    /// - Returns: The token, or `nil` if there is none that can be used.
    func load(besides known: [Secret]) async -> TokenGrant? {
        guard let kept = await ask("load", { [store, key] in try await store.load(key) }).flatMap(\.self),
            !known.contains(kept.value)
        else { return nil }
        guard kept.value.value.isBearerToken else {
            report("load", TokenStoreError("what is kept isn't a token."))
            return nil
        }
        let lifetime = min(kept.expires.timeIntervalSince(kept.issued), TokenAnswer.longestLifetime)
        let remaining = min(kept.expires.timeIntervalSince(time.date()), lifetime)
        guard lifetime > 0, remaining > 0 else { return nil }
        return TokenGrant(
            token: kept.value,
            lifetime: .seconds(lifetime),
            sent: time.now() - .seconds(lifetime - remaining)
        )
    }

    /// Lets other processes have a token.
    func save(_ grant: TokenGrant) async {
        let issued = time.date() - (time.now() - grant.sent) / .seconds(1)
        let token = StoredToken(value: grant.token, issued: issued, expires: issued + grant.lifetime / .seconds(1))
        await ask("save") { [store, key] in try await store.save(token, for: key) }
    }

    /// Takes a refused token out of the store.
    func remove(_ token: Secret) async {
        await ask("remove") { [store, key] in try await store.remove(token, for: key) }
    }

    /// Asks the store for something.
    ///
    /// - Returns: What it gives, or `nil` if it failed, took too long, or is left alone.
    @discardableResult
    private func ask<Result: Sendable>(
        _ what: String,
        _ work: @escaping @Sendable () async throws -> Result
    ) async -> Result? {
        guard leftAloneUntil.withLock({ $0.map { time.now() >= $0 } ?? true }) else { return nil }
        do {
            if let result = try await time.within(Self.limit, leavingBehind: work) { return result }
            leftAloneUntil.withLock { $0 = time.now() + Self.pause }
            report(what, TokenStoreError("it took longer than \(Self.limit.seconds)."))
        } catch {
            if !Task.isCancelled { report(what, error) }
        }
        return nil
    }

    private func report(_ what: String, _ error: any Error) {
        let reason = (error as? TokenStoreError)?.description ?? "\(type(of: error))"
        (logger ?? Logger.current)
            .info("token store failed, going on without it", metadata: ["asked": "\(what)", "reason": "\(reason)"])
    }
}

extension TimeSource {
    /// Does work within a limit of time, and leaves it behind when the limit runs out.
    ///
    /// Unlike `within`, it doesn't wait for work that takes no notice of being cancelled.
    ///
    /// - Returns: What the work gives, or `nil` if the limit ran out first.
    /// - Throws: What the work throws; `CancellationError` if the task was cancelled.
    fileprivate func within<Value: Sendable>(
        _ limit: Duration,
        leavingBehind work: @escaping @Sendable () async throws -> Value
    ) async throws -> Value? {
        let (results, first) = AsyncStream.makeStream(of: Result<Value?, any Error>.self)
        let working = Task {
            do {
                first.yield(.success(try await work()))
            } catch {
                first.yield(.failure(error))
            }
        }
        let timer = start(limit) { first.yield(.success(nil)) }
        defer {
            working.cancel()
            timer()
        }
        for await result in results { return try result.get() }
        throw CancellationError()
    }
}
