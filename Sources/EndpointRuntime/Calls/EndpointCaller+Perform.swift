import EndpointCoding
import Foundation
import HTTPTypes
import Logging

extension EndpointCaller {
    /// What a call sends.
    enum Payload: Sendable {
        case value(any JSONCodable)
        case none
    }

    /// Carries out a call, off the caller's actor: writing, waiting and reading.
    ///
    /// - Parameters:
    ///   - endpoint: What is called.
    ///   - payload: What is sent.
    ///   - options: What this call does differently.
    ///   - read: Reads the value from a body; throws nothing but a `Failure`.
    /// - Returns: The answer with its value.
    /// - Throws: `EndpointError`, or `CancellationError`.
    @concurrent
    func perform<Value: Sendable>(
        _ endpoint: EndpointDescription,
        _ payload: Payload,
        _ options: CallOptions,
        read: @Sendable (AnswerReader, TransportResponse) throws -> Value
    ) async throws -> EndpointAnswer<Value> {
        let start = core.configuration.time.now()
        let record = CallRecord()
        let error: @Sendable (Failure) -> EndpointError = { failure in
            var error = failure.error(endpoint, attempts: record.attempts)
            if let answer = record.lastAnswer, answer.head.status.code == failure.status {
                error.answer = answer.shortened
            }
            if error.mayHaveBeenCarriedOut {
                error.unresolved = UnresolvedWrite(endpoint, payload, account: options.account ?? account)
            }
            return error
        }
        do {
            try core.life.enter()
            defer { core.life.leave() }
            let body = try options.additionalFields.added(to: body(payload, endpoint, options))
            let call = Call(try CallPlan(self, endpoint, options, start: start), body: body)
            let response =
                core.configuration.middleware.isEmpty
                ? try await send(call, record) : try await sendThroughMiddleware(call, record, error: error)
            core.budget.refund()
            let value = try read(
                AnswerReader(endpoint: endpoint, configuration: core.configuration, options: options),
                response
            )
            recorder?.record(response)
            report(endpoint, record.attempts, nil, since: start)
            return EndpointAnswer(value: value, response)
        } catch let failure as Failure {
            let error = error(failure)
            report(endpoint, record.attempts, error, since: start)
            throw error
        } catch let error as EndpointError {
            report(endpoint, record.attempts, error, since: start)
            throw error
        } catch {
            report(endpoint, record.attempts, nil, isCancelled: true, since: start)
            throw CancellationError()
        }
    }

    /// The body, once the request was found to keep to the rules, where that is asked for.
    private func body(
        _ payload: Payload,
        _ endpoint: EndpointDescription,
        _ options: CallOptions
    ) throws(Failure) -> Data? {
        let isChecked = (options.validation ?? core.configuration.validation) == .rules
        var violations = isChecked ? endpoint.parameterViolations : []
        let body = try Self.body(payload, endpoint, isChecked ? { violations += $0 } : nil)
        if !violations.isEmpty { throw Failure(.requestInvalid(violations)) }
        return body
    }

    private static func body(
        _ payload: Payload,
        _ endpoint: EndpointDescription,
        _ report: (([RuleViolation]) -> Void)?
    ) throws(Failure) -> Data? {
        switch payload {
        case .value(let value):
            do {
                guard let report else { return try JSONWriter.data(of: value) }
                let checked = try JSONWriter.checkedData(of: value)
                report(checked.violations)
                return checked.data
            } catch {
                throw Failure(.requestUnwritable("\(error)"), underlying: error)
            }
        case .none:
            return endpoint.emptyBody == .automatic && endpoint.method == .post ? Data("{}".utf8) : nil
        }
    }

    private func report(
        _ endpoint: EndpointDescription,
        _ attempts: Int,
        _ failure: EndpointError?,
        isCancelled: Bool = false,
        since start: Duration
    ) {
        let duration = core.configuration.time.now() - start
        let logger = core.configuration.logger ?? Logger.current
        let outcome = isCancelled ? "cancelled" : failure.map { "\($0.code)" } ?? "success"
        logger.debug(
            "call ended",
            metadata: [
                "operation": "\(endpoint.operation)", "attempts": "\(attempts)", "outcome": "\(outcome)",
                "duration": "\(duration.seconds)",
            ]
        )
        core.configuration.observer?
            .callEnded(
                CallReport(
                    operation: endpoint.operation,
                    attempts: attempts,
                    failure: failure,
                    isCancelled: isCancelled,
                    duration: duration
                )
            )
    }
}
