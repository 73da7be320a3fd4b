import EndpointCoding
import Foundation
import HTTPTypes

/// Reads the value of an answer that means success.
struct AnswerReader {
    let endpoint: EndpointDescription
    let configuration: ClientConfiguration
    let options: CallOptions

    /// Reads a value.
    ///
    /// - Throws: A failure that says what the body is instead, or where it can't be read.
    func read<Value: JSONCodable>(_ type: Value.Type, _ response: TransportResponse) throws(Failure) -> Value {
        guard BodyKind.mayBeJSON(response.body) else { throw unreadable(BodyKind.problem(of: response), response) }
        let limits = configuration.limits(for: options)
        let observer = configuration.observer.map { observer in
            { (notice: JSONNotice) in observer.noticed(notice, operation: endpoint.operation) }
        }
        do {
            return try JSONReader.read(type, from: response.body, limits: limits, observer: observer)
        } catch {
            throw unreadable(.json("\(error)"), response, error)
        }
    }

    /// Makes sure that an answer without a value is one: nothing at all, or JSON whose outcome was judged before.
    func readNothing(_ response: TransportResponse) throws(Failure) {
        let problem = BodyKind.problem(of: response)
        if problem == .empty, endpoint.envelope == nil || response.head.status.code == 204 { return }
        guard BodyKind.mayBeJSON(response.body) else { throw unreadable(problem, response) }
    }

    /// Reads any JSON; nothing at all is `null`.
    func readUntyped(_ response: TransportResponse) throws(Failure) -> JSONValue {
        BodyKind.problem(of: response) == .empty ? .null : try read(JSONValue.self, response)
    }

    private func unreadable(
        _ problem: Failure.BodyProblem,
        _ response: TransportResponse,
        _ underlying: (any Error)? = nil
    ) -> Failure {
        Failure(.unreadable(problem), status: response.head.status.code, underlying: underlying)
    }
}

extension ClientConfiguration {
    /// What the reader of one call's answer accepts: at least as many bytes as the call does.
    func limits(for options: CallOptions) -> JSONLimits {
        var limits = limits
        limits.bytes = max(limits.bytes, options.responseLimit ?? responseLimit)
        return limits
    }
}
