import EndpointSpecs
import Foundation

/// Makes the log's entry of a call, secrets replaced by fingerprints.
struct LogEntry {
    let engine: MockEngine
    let trace: MockEngine.Trace

    func call(
        _ incoming: MockEngine.Incoming,
        _ answer: MockAnswer,
        _ time: Date,
        _ isCarriedOutWrite: Bool
    ) -> MockCall {
        MockCall(
            operation: trace.operation,
            method: incoming.method,
            path: incoming.path,
            query: engine.api.authentication.apiKey?.masked(incoming.query, by: engine.fingerprint) ?? incoming.query,
            headers: incoming.headers.map {
                ($0.name, isSecret($0.name) ? engine.fingerprint(of: $0.value) : $0.value)
            },
            login: trace.login,
            body: trace.operation == "token" ? form(incoming.body) : incoming.body,
            time: time,
            status: answer.status,
            isCarriedOutWrite: isCarriedOutWrite
        )
    }

    private func isSecret(_ name: String) -> Bool {
        let name = name.lowercased()
        let authentication = engine.api.authentication
        if case .header(let key)? = authentication.apiKey, name == key.lowercased() { return true }
        return name == "authorization" || name == authentication.accountHeader?.lowercased()
    }

    /// The token request without its secret.
    private func form(_ body: Data) -> Data {
        guard let text = String(validating: body, as: UTF8.self) else { return Data() }
        let pairs = FormBody.pairs(text)
            .map { pair in
                pair.name + "=" + (pair.name == "client_secret" ? engine.fingerprint(of: pair.value) : pair.value)
            }
        return Data(pairs.joined(separator: "&").utf8)
    }
}
