import EndpointCoding
import Foundation
import HTTPTypes

/// What an answer means for its call.
enum AnswerVerdict {
    /// The call was carried out, or found nothing: the body can be read.
    case success

    /// The gateway doesn't take the credentials (401, or 400 with a Bearer challenge).
    case unauthorised(isChallenge: Bool, ServerReason?)

    /// The call failed.
    case failure(Failure, FaultClass)
}

/// Judges answers by envelope and status.
struct AnswerJudge {
    let plan: CallPlan

    /// The token that the request carried, if the API takes one: then a Bearer challenge is about it.
    let token: AccessToken?

    private var endpoint: EndpointDescription { plan.endpoint }

    /// What the reader of the answer accepts, so that no outcome is overlooked in an answer that can be read.
    private var limits: JSONLimits { plan.core.configuration.limits(for: plan.options) }

    /// Judges an answer.
    func verdict(on response: TransportResponse) -> AnswerVerdict {
        let status = response.head.status.code
        switch status {
        case 200..<300:
            return success(response)
        case 300..<400:
            return failure(.redirected(host: RedirectTarget.host(of: response.head.headerFields)), .final, response)
        case 401:
            return .unauthorised(isChallenge: false, reason(response, outcome(response)))
        case 400 where token != nil && Self.hasBearerChallenge(response.head.headerFields):
            return .unauthorised(isChallenge: true, reason(response, outcome(response)))
        case 408:
            return failure(.gatewayFailed, .passing, response)
        case 429:
            return failure(.rateLimited, .limited, response)
        case 400..<500:
            return refusal(response)
        case 502, 503, 504:
            return failure(.gatewayFailed, .passing, response)
        case 500..<600:
            return failure(.gatewayFailed, .failing, response)
        default:
            return failure(.unexpectedStatus, .final, response)
        }
    }

    private func success(_ response: TransportResponse) -> AnswerVerdict {
        guard let outcome = outcome(response), let code = outcome.code else { return .success }
        return isSuccess(code) || isEmpty(code) ? .success : failure(.refused, .final, response, outcome)
    }

    private func refusal(_ response: TransportResponse) -> AnswerVerdict {
        let outcome = outcome(response)
        let code = outcome?.code
        if let code, isEmpty(code) { return .success }
        if let code, !isSuccess(code) { return failure(.refused, .final, response, outcome) }
        if response.head.status.code == 403 {
            return failure(
                .notSubscribed(path: endpoint.path, environment: plan.core.environment),
                .final,
                response,
                outcome
            )
        }
        let isExplained = code == nil && reason(response, outcome) != nil
        return failure(isExplained ? .refused : .unexpectedStatus, .final, response, outcome)
    }

    /// What the envelope says.
    ///
    /// `nil`: there is none, or the body isn't JSON as far as it was looked at.
    private func outcome(_ response: TransportResponse) -> JSONEnvelope? {
        guard let envelope = endpoint.envelope else { return nil }
        let (code, message) = (envelope.code, envelope.message)
        return (try? JSONEnvelope.scan(response.body, code: code, message: message, limits: limits)).flatMap(\.self)
    }

    private func isSuccess(_ code: JSONEnvelope.Code) -> Bool { Self.matches(code, endpoint.envelope?.success ?? []) }

    private func isEmpty(_ code: JSONEnvelope.Code) -> Bool { Self.matches(code, endpoint.empty) }

    private static func matches(_ code: JSONEnvelope.Code, _ known: [Int]) -> Bool {
        guard case .integer(let number) = code else { return false }
        return known.contains { $0 == number }
    }

    private func failure(_ cause: Failure.Cause, _ fault: FaultClass, _ response: TransportResponse) -> AnswerVerdict {
        failure(cause, fault, response, outcome(response))
    }

    private func failure(
        _ cause: Failure.Cause,
        _ fault: FaultClass,
        _ response: TransportResponse,
        _ outcome: JSONEnvelope?
    ) -> AnswerVerdict {
        let failure = Failure(
            cause,
            status: response.head.status.code,
            retryAfter: RetryAfter.delay(in: response.head.headerFields, now: plan.core.configuration.time.date()),
            reason: reason(response, outcome)
        )
        return .failure(failure, fault)
    }

    /// What an answer says of itself, without the secrets that it was sent.
    private func reason(_ response: TransportResponse, _ outcome: JSONEnvelope?) -> ServerReason? {
        let secrets = [token?.value, plan.accountHeader, plan.account?.password]
        let scrubber = plan.core.scrubber.adding(secrets.compactMap { $0?.value })
        if let outcome, let code = outcome.code {
            return scrubber.clean(code: code.description, message: outcome.message)
        }
        let (code, message) = ErrorBody.reason(in: response.body) ?? (nil, nil)
        return scrubber.clean(code: code, message: message)
    }

    private static func hasBearerChallenge(_ headers: HTTPFields) -> Bool {
        headers[values: .wwwAuthenticate]
            .contains { value in
                value.lowercased().split { $0 == " " || $0 == "," }.contains("bearer")
            }
    }
}
