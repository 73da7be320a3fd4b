import EndpointCoding
import Foundation
import HTTPTypes
import Logging

/// One call on its way: deadline, repetitions, authorisation and attempts.
struct Call: Sendable {
    let core: CallerCore
    let site: CallerCore.Site
    let endpoint: EndpointDescription
    let target: RequestTarget
    let body: Data?
    let account: Account?
    let accountHeader: Secret?
    let options: CallOptions
    let logger: Logger
    let start: Duration

    private(set) var attempts = 0
    private var retries = 0
    private var replays = 0

    var configuration: ClientConfiguration { core.configuration }
    var time: TimeSource { configuration.time }
    private var deadline: Duration { options.deadline ?? configuration.deadline }
    private var end: Duration { start + deadline }

    init(
        core: CallerCore,
        endpoint: EndpointDescription,
        body: Data?,
        account: Account?,
        options: CallOptions,
        start: Duration
    ) throws(Failure) {
        self.core = core
        self.site = try core.site.get()
        self.endpoint = endpoint
        self.target = try RequestTarget(endpoint)
        self.body = body
        self.account = account
        if let name = site.accountHeader {
            guard let account else { throw Failure(.accountMissing(header: name.rawName)) }
            self.accountHeader = try account.headerValue()
        } else {
            self.accountHeader = nil
        }
        self.options = options
        self.logger = core.configuration.logger ?? Logger.current
        self.start = start
    }

    /// The answer that carries the call's outcome.
    ///
    /// - Throws: A `Failure`, or `CancellationError`.
    mutating func answer() async throws -> TransportResponse {
        while true {
            try Task.checkCancellation()
            let token = try await admission()
            guard time.now() < end else { throw Failure(.deadlinePassed(deadline, step: .send)) }
            switch try await attempt(token) {
            case .failure(let fault):
                try await repeatOrThrow(fault.failure, fault.kind)
            case .success(let response):
                switch judge(token).verdict(on: response) {
                case .success:
                    return response
                case .unauthorised(let isChallenge, let reason):
                    try await replayOrThrow(token, isChallenge, reason, response)
                case .failure(let failure, let fault):
                    try await repeatOrThrow(failure, fault)
                }
            }
        }
    }

    /// Waits for what an attempt needs: an account that isn't held, a token, and its turn.
    ///
    /// The turn comes last, so that calls which waited for one token aren't sent all at once. If it was waited for, the
    /// token and the account are looked at again.
    private func admission() async throws -> AccessToken? {
        while true {
            try checkAccount()
            let token = try await authorise()
            let hasWaited = try await waitForTurn()
            try checkAccount()
            try core.life.check()
            guard hasWaited, let tokens = site.tokens else { return token }
            if let token = await tokens.ready() { return token }
        }
    }

    private func checkAccount() throws(Failure) {
        if let account, accountHeader != nil { try core.accounts.check(account, at: time.now()) }
    }

    /// Waits for the call's turn under the rate limit.
    ///
    /// - Returns: Whether there was anything to wait for.
    private func waitForTurn() async throws -> Bool {
        guard let limiter = core.limiter else { return false }
        let now = time.now()
        guard let place = try limiter.join(at: now, before: end, deadline: deadline) else { return false }
        do {
            let turn: Void? = try await time.within(end - now) { [time] in try await limiter.turn(of: place, time) }
            guard turn != nil else { throw Failure(.deadlinePassed(deadline, step: .turn)) }
            return true
        } catch {
            throw Task.isCancelled ? CancellationError() : error
        }
    }

    /// A token that can be used now.
    ///
    /// `nil`: the API takes none.
    private func authorise() async throws -> AccessToken? {
        guard let tokens = site.tokens else { return nil }
        if let token = await tokens.ready() { return token }
        let remaining = end - time.now()
        guard remaining > .zero else { throw Failure(.deadlinePassed(deadline, step: .token)) }
        do {
            let token = try await time.within(remaining) { try await tokens.token() }
            guard let token else { throw Failure(.deadlinePassed(deadline, step: .token)) }
            return token
        } catch {
            throw Task.isCancelled ? CancellationError() : error
        }
    }

    private mutating func attempt(_ token: AccessToken?) async throws -> Result<TransportResponse, Fault> {
        let sent = time.now()
        let allowed = options.timeout ?? configuration.timeout
        let timeout = min(allowed, end - sent)
        let request = request(token, timeout: timeout)
        attempts += 1
        logger.trace("request", metadata: metadata(["headers": HeaderLog.metadata(request.head.headerFields)]))
        let outcome: Result<TransportResponse, Fault>
        do {
            let response = try await time.within(timeout) { [transport = core.transport] in
                try await transport.send(request)
            }
            outcome = accepted(
                response,
                timedOut: allowed <= timeout ? .attemptTimedOut(allowed) : .deadlinePassed(deadline, step: .receive)
            )
        } catch {
            if Task.isCancelled { throw CancellationError() }
            outcome = .failure(Fault(error, host: site.address.host))
        }
        report(outcome, since: sent)
        return outcome
    }

    private func accepted(_ response: TransportResponse?, timedOut: Failure.Cause) -> Result<TransportResponse, Fault> {
        guard let response else { return .failure(Fault(Failure(timedOut), .passing)) }
        let limit = options.responseLimit ?? configuration.responseLimit
        guard response.body.count <= limit else {
            let failure = Failure(
                .unreadable(.tooLarge(limit: limit, isToken: false)),
                status: response.head.status.code
            )
            return .failure(Fault(failure, .final))
        }
        return .success(response)
    }

    /// Throws away the refused token and lets the call be sent once more, or ends the call.
    ///
    /// That a token is refused which another process got proves nothing about the account: it may be old too.
    private mutating func replayOrThrow(
        _ token: AccessToken?,
        _ isChallenge: Bool,
        _ reason: ServerReason?,
        _ response: TransportResponse
    ) async throws {
        if let token, let tokens = site.tokens, replays == 0 || (replays == 1 && token.isShared) {
            replays += 1
            await tokens.invalidate(token)
            logger.debug(
                "token refused, asking for a new one",
                metadata: metadata(["status": "\(response.head.status.code)"])
            )
            return
        }
        let cause: Failure.Cause
        if isChallenge {
            cause = .tokenNotAccepted
        } else if let account, accountHeader != nil {
            core.accounts.hold(account, at: time.now())
            cause = .accountRefused(environment: core.environment, hold: AccountGuard.hold)
        } else if token != nil {
            cause = .tokenNotAccepted
        } else {
            cause = site.apiKey == nil ? .unexpectedStatus : .apiKeyRefused(environment: core.environment)
        }
        throw Failure(cause, status: response.head.status.code, reason: reason)
    }

    /// Waits for the next attempt, or ends the call.
    private mutating func repeatOrThrow(_ failure: Failure, _ fault: FaultClass) async throws {
        let policy = options.retry ?? configuration.retry
        guard fault.allowsRepeating(endpoint.kind),
            retries < options.maximumRetries ?? policy.maximumRetries,
            let pause = policy.pause(
                before: retries,
                retryAfter: failure.retryAfter,
                random: configuration.randomness()
            ),
            time.now() + pause < end,
            core.budget.spend(whenLimited: fault == .limited)
        else { throw fault.leavesOpen(endpoint.kind) ? failure.withOpenOutcome(endpoint.kind) : failure }
        retries += 1
        logger.info(
            "call is repeated",
            metadata: metadata([
                "code": "\(failure.cause.code)", "pause": "\(pause.seconds)",
                "status": "\(failure.status.map(String.init) ?? "none")",
            ])
        )
        try await time.pause(pause)
    }

    private func judge(_ token: AccessToken?) -> AnswerJudge {
        let secrets = [token?.value, accountHeader, account?.password]
        return AnswerJudge(
            endpoint: endpoint,
            environment: core.environment,
            takesToken: token != nil,
            scrubber: core.scrubber.adding(secrets.compactMap { $0?.value }),
            limits: configuration.limits(for: options),
            now: time.date()
        )
    }
}
