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

    /// All headers but those of credentials.
    var headers: HTTPFields
    var body: Data?
    let account: Account?
    let accountHeader: Secret?
    let options: CallOptions
    let logger: Logger
    let start: Duration

    private(set) var attempts = 0

    /// The last answer, whatever it means.
    private(set) var lastAnswer: TransportResponse?

    /// Whether this call tries an account that isn't known to be right.
    var isTrial = false
    private var retries = 0
    private var replays = 0

    var configuration: ClientConfiguration { core.configuration }
    var time: TimeSource { configuration.time }
    var deadline: Duration { options.deadline ?? configuration.deadline }
    var end: Duration { start + deadline }

    /// The time that is left to the call.
    var remaining: Duration { end - time.now() }

    /// The failure of a call that has no time left.
    func deadlinePassed(in step: EndpointError.Phase) -> Failure { Failure(.deadlinePassed(deadline, step: step)) }

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
        self.headers = [.accept: core.api.contentType]
        for field in target.headers { headers.append(field) }
        if body != nil { headers[.contentType] = core.api.contentType }
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
            guard time.now() < end else { throw deadlinePassed(in: .send) }
            switch try await attempt(token) {
            case .failure(let fault):
                try await repeatOrThrow(fault.failure, fault.kind)
            case .success(let response):
                let verdict = judge(token).verdict(on: response)
                noteAccount(verdict, response)
                switch verdict {
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

    private mutating func attempt(_ token: AccessToken?) async throws -> Result<TransportResponse, Fault> {
        let sent = time.now()
        let allowed = options.timeout ?? configuration.timeout
        let timeout = min(allowed, end - sent)
        let request = request(token, timeout: timeout)
        attempts += 1
        lastAnswer = nil
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
        lastAnswer = try? outcome.get()
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
            core.accounts.refuse(account, at: time.now())
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

    /// Judges answers to a request with a token.
    func judge(_ token: AccessToken?) -> AnswerJudge {
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
