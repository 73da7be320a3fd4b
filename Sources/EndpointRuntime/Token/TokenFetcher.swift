import Foundation
import HTTPTypes
import Logging

/// Gets a token: several attempts within a limit of time.
struct TokenFetcher: Sendable {
    /// How often the request for a token is sent at most.
    static let attempts = 3

    /// The time one request may take, and the time all may take.
    static let timeout = Duration.seconds(10)
    static let limit = Duration.seconds(30)

    let request: TokenRequest
    let environment: String
    let transport: any HTTPTransport
    let time: TimeSource
    let policy: RetryPolicy
    let randomness: @Sendable () -> Double
    let scrubber: SecretScrubber
    let logger: Logger?

    /// Gets a token.
    ///
    /// - Throws: A `Failure` of the phase `token`, or `CancellationError`.
    func fetch() async throws -> TokenGrant {
        let logger = logger ?? Logger.current
        let end = time.now() + Self.limit
        var attempt = 1
        while true {
            do {
                let grant = try await attemptOnce(until: end)
                logger.debug(
                    "token granted",
                    metadata: ["lifetime": "\(grant.lifetime.seconds)", "attempt": "\(attempt)"]
                )
                return grant
            } catch let failure as Failure {
                guard attempt < Self.attempts, failure.isWorthAnotherToken,
                    let pause = pause(after: attempt, failure, end)
                else {
                    logger.debug("no token", metadata: ["code": "\(failure.cause.code)", "attempt": "\(attempt)"])
                    throw failure
                }
                logger.info(
                    "request for a token is repeated",
                    metadata: ["code": "\(failure.cause.code)", "attempt": "\(attempt)", "pause": "\(pause.seconds)"]
                )
                try await time.pause(pause)
                attempt += 1
            }
        }
    }

    private func pause(after attempt: Int, _ failure: Failure, _ end: Duration) -> Duration? {
        let pause = policy.pause(before: attempt - 1, retryAfter: failure.retryAfter, random: randomness())
        return pause.flatMap { time.now() + $0 < end ? $0 : nil }
    }

    private func attemptOnce(until end: Duration) async throws -> TokenGrant {
        let sent = time.now()
        let timeout = min(Self.timeout, end - sent)
        let request = request.transportRequest(timeout: timeout)
        let host = self.request.address.host
        let response: TransportResponse
        do {
            let answer = try await time.within(timeout) { [transport] in try await transport.send(request) }
            guard let answer else { throw Failure(.attemptTimedOut(timeout), phase: .token) }
            response = answer
        } catch {
            throw Task.isCancelled ? CancellationError() : Self.failure(error, host: host)
        }
        guard response.body.count <= TokenRequest.answerLimit else {
            throw Failure(
                .tokenUnusable(.body(.tooLarge(limit: TokenRequest.answerLimit, isToken: true))),
                phase: .token
            )
        }
        let answer = TokenAnswer(
            response: response,
            sent: sent,
            retryAfter: RetryAfter.delay(in: response.head.headerFields, now: time.date()),
            request: self.request,
            environment: environment,
            scrubber: scrubber
        )
        return try answer.grant()
    }

    private static func failure(_ error: any Error, host: String) -> any Error {
        if let failure = error as? Failure { return failure }
        guard let fault = error as? TransportError else {
            return Failure(.broken(host: host, explanation: nil), phase: .token, underlying: error)
        }
        switch fault.reason {
        case .bodyTooLarge(let limit):
            return Failure(
                .tokenUnusable(.body(.tooLarge(limit: limit, isToken: true))),
                phase: .token,
                underlying: fault
            )
        case .misconfigured:
            return Failure(
                .transportRefuses(host: host, explanation: fault.explanation),
                phase: .token,
                underlying: fault
            )
        case .connection:
            let cause: Failure.Cause =
                switch fault.delivery {
                case .neverSent: .neverSent(host: host, explanation: fault.explanation)
                case .mayHaveBeenSent: .broken(host: host, explanation: fault.explanation)
                }
            return Failure(cause, phase: .token, underlying: fault)
        }
    }
}

extension Failure {
    /// Whether the request for a token may succeed when it is repeated.
    fileprivate var isWorthAnotherToken: Bool {
        switch cause {
        case .tokenEndpointFailed, .rateLimited, .neverSent, .broken, .attemptTimedOut: true
        default: false
        }
    }
}
