import EndpointSpecs
import Foundation

/// Refusals in the form that an endpoint's answers have.
struct Refusal {
    private let endpoint: Endpoint
    private let configuration: MockConfiguration

    init(_ endpoint: Endpoint, _ configuration: MockConfiguration) {
        self.endpoint = endpoint
        self.configuration = configuration
    }

    func answer(to faults: [SchemaFault]) -> MockAnswer {
        guard let envelope = endpoint.envelope else {
            return MockAnswer(
                status: 400,
                body: .array(faults.map { Self.item("InvalidField", $0.description, $0.path) })
            )
        }
        let text = faults.map(\.description).joined(separator: "; ")
        return MockAnswer(status: configuration.refusalStatus, body: body(envelope, text))
    }

    func unreadable(_ fault: JSONFault) -> MockAnswer {
        guard let envelope = endpoint.envelope else {
            return MockAnswer(status: 400, body: [Self.item("InvalidJSON", fault.description, "")])
        }
        return MockAnswer(status: 400, body: body(envelope, fault.description))
    }

    /// Whether an answer says that the call was carried out.
    func isSuccess(_ answer: MockAnswer) -> Bool {
        guard (200..<300).contains(answer.status) else { return false }
        guard let envelope = endpoint.envelope, let code = answer.body?[envelope.code], !code.isNull else {
            return true
        }
        return code.integer.map { envelope.success.contains(Int($0)) } ?? false
    }

    /// A 500 in place of a handler's answer that the spec doesn't allow.
    func unfitting(_ answer: MockAnswer, types: TypeTable) -> MockAnswer? {
        guard answer.status < 400, answer.bytes == nil, let body = answer.body else { return nil }
        var check = SchemaCheck(types: types)
        check.check(body, body: endpoint.response, envelope: endpoint.envelope)
        let faults = isSuccess(answer) ? check.faults : check.faults.filter { $0.rule != .required }
        guard !faults.isEmpty else { return nil }
        let text = faults.map(\.description).joined(separator: "; ")
        return MockAnswer(
            status: 500,
            body: [
                "error": "handler",
                "message": .string("The handler's answer to '\(endpoint.name)' doesn't fit the spec: \(text)"),
            ]
        )
    }

    private func body(_ envelope: Envelope, _ text: String) -> MockValue {
        .object([
            MockValue.Member(envelope.code, MockValue(Int64(configuration.refusalCode))),
            MockValue.Member(envelope.message, .string(text)),
        ])
    }

    private static func item(_ error: String, _ message: String, _ detail: String) -> MockValue {
        ["error": .string(error), "message": .string(message), "detail": .string(detail)]
    }
}
