import EndpointFaultServer
import EndpointRuntime
import Foundation
import HTTPTypes

/// A fresh transport in front of a server with a script.
struct Trial: Sendable {
    /// How long a request may take before it counts as hung: generous, for loaded machines.
    static let patience = Duration.seconds(30)

    let server: FaultServer
    let transport: any HTTPTransport

    /// A request to the server.
    func request(
        _ method: HTTPRequest.Method = .post,
        _ path: String = "/base/things",
        headers: [(name: String, value: String)] = [],
        body: Data? = Data("{}".utf8),
        isRepeatable: Bool,
        bodyLimit: Int = 1 << 20
    ) -> TransportRequest {
        Self.request(
            method,
            path,
            port: server.port,
            headers: headers,
            body: body,
            isRepeatable: isRepeatable,
            bodyLimit: bodyLimit
        )
    }

    static func request(
        _ method: HTTPRequest.Method = .post,
        _ path: String = "/base/things",
        port: UInt16,
        headers: [(name: String, value: String)] = [],
        body: Data? = Data("{}".utf8),
        isRepeatable: Bool,
        bodyLimit: Int = 1 << 20
    ) -> TransportRequest {
        var head = HTTPRequest(method: method, scheme: "http", authority: "127.0.0.1:\(port)", path: path)
        head.headerFields[.authorization] = "Bearer secret"
        head.headerFields[.contentType] = "application/json;charset=utf-8"
        for header in headers {
            guard let name = HTTPField.Name(header.name) else { continue }
            head.headerFields.append(HTTPField(name: name, value: header.value))
        }
        return TransportRequest(
            head: head,
            body: method == .get || method == .head ? nil : body,
            isRepeatable: isRepeatable,
            bodyLimit: bodyLimit,
            timeout: .seconds(60)
        )
    }

    func send(_ request: TransportRequest) async -> SendOutcome {
        await Self.outcome(of: start(request))
    }

    func start(_ request: TransportRequest) -> Task<TransportResponse, any Error> {
        Task { [transport] in try await transport.send(request) }
    }

    static func outcome(
        of task: Task<TransportResponse, any Error>,
        within limit: Duration = patience
    ) async -> SendOutcome {
        switch await Race.value(within: limit, of: { await task.result }) {
        case .success(let answer)?: return .answer(answer)
        case .failure(let error)?: return .failure(error)
        case nil:
            task.cancel()
            return .hung
        }
    }

    /// Waits until something is so, but not for ever.
    ///
    /// - Returns: Whether it became so.
    static func waits(_ limit: Duration = patience, until isSo: () -> Bool) async -> Bool {
        let end = ContinuousClock.now.advanced(by: limit)
        while !isSo() {
            guard ContinuousClock.now < end else { return false }
            try? await Task.sleep(for: .milliseconds(1))
        }
        return true
    }
}
