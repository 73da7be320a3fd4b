import EndpointCoding
import Foundation
import HTTPTypes
import Logging

/// One call on its way: deadline, repetitions, authorisation and attempts.
struct Call: Sendable {
    let plan: CallPlan

    /// All headers but those of credentials.
    var headers: HTTPFields
    var body: Data?

    private(set) var attempts = 0

    /// The last answer, whatever it means.
    private(set) var lastAnswer: TransportResponse?

    /// Whether this call tries an account that isn't known to be right.
    var isTrial = false
    private var retries = 0
    private var replays = 0

    init(_ plan: CallPlan, body: Data?) {
        self.plan = plan
        self.headers = [.accept: plan.core.api.contentType]
        for field in plan.target.headers { headers.append(field) }
        if body != nil { headers[.contentType] = plan.core.api.contentType }
        self.body = body
    }

    var core: CallerCore { plan.core }
    var configuration: ClientConfiguration { plan.core.configuration }
    var time: TimeSource { plan.core.configuration.time }
    var site: CallerCore.Site { plan.site }
    var endpoint: EndpointDescription { plan.endpoint }
    var options: CallOptions { plan.options }
    var account: Account? { plan.account }
    var accountHeader: Secret? { plan.accountHeader }
    var logger: Logger { plan.logger }
    var deadline: Duration { plan.deadline }
    var end: Duration { plan.end }

    /// The time that is left to the call.
    var remaining: Duration { end - time.now() }

    /// The failure of a call that has no time left.
    func deadlinePassed(in step: EndpointError.Phase) -> Failure {
        Failure(.deadlinePassed(deadline, step: step))
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
    func judge(_ token: AccessToken?) -> AnswerJudge { AnswerJudge(plan: plan, token: token) }
}
