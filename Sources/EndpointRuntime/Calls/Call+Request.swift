import EndpointCoding
import Foundation
import HTTPTypes
import Logging

extension Call {
    /// The request of one attempt.
    ///
    /// Credentials come last, so that no parameter takes their place.
    func request(_ token: AccessToken?, timeout: Duration) -> TransportRequest {
        var head = HTTPRequest(
            method: HTTPRequest.Method(endpoint.method),
            scheme: site.address.scheme,
            authority: site.address.authority,
            path: "\(site.address.path)/\(plan.target.path)",
            headerFields: headers
        )
        site.apiKey?.add(to: &head)
        if let name = site.accountHeader, let accountHeader {
            head.headerFields.setSecret(name, accountHeader.value)
        }
        if let token {
            head.headerFields.setSecret(.authorization, "Bearer \(token.value.value)")
        }
        return TransportRequest(
            head: head,
            body: body,
            isRepeatable: endpoint.kind == .read,
            bodyLimit: options.responseLimit ?? configuration.responseLimit,
            timeout: timeout
        )
    }

    /// Tells logs and the observer how an attempt ended.
    func report(_ outcome: Result<TransportResponse, Fault>, since sent: Duration) {
        let duration = time.now() - sent
        switch outcome {
        case .success(let response):
            logger.trace("answer", metadata: metadata(["headers": HeaderLog.metadata(response.head.headerFields)]))
            logger.debug(
                "attempt answered",
                metadata: metadata([
                    "status": "\(response.head.status.code)", "bytes": "\(response.body.count)",
                    "duration": "\(duration.seconds)",
                ])
            )
        case .failure(let fault):
            logger.debug(
                "attempt failed",
                metadata: metadata(["code": "\(fault.failure.cause.code)", "duration": "\(duration.seconds)"])
            )
        }
        let status = try? outcome.get().head.status.code
        configuration.observer?
            .attemptEnded(
                AttemptReport(operation: endpoint.operation, attempt: attempts, httpStatus: status, duration: duration)
            )
    }

    /// Metadata of a log entry about this call.
    func metadata(_ more: Logger.Metadata) -> Logger.Metadata {
        let own: Logger.Metadata = ["operation": "\(endpoint.operation)", "attempt": "\(attempts)"]
        return own.merging(more) { _, new in new }
    }
}

extension HTTPFields {
    /// Sets a header that must not stay in compression tables.
    mutating func setSecret(_ name: HTTPField.Name, _ value: String) {
        var field = HTTPField(name: name, value: value)
        field.indexingStrategy = .disallow
        self[fields: name] = [field]
    }
}

extension HTTPRequest.Method {
    init(_ method: EndpointDescription.Method) {
        self =
            switch method {
            case .get: .get
            case .post: .post
            case .put: .put
            case .patch: .patch
            case .delete: .delete
            }
    }
}
