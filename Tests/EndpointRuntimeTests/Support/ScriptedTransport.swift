import EndpointRuntime
import Foundation
import HTTPTypes
import Synchronization

/// One step of a script: what happens to a request.
struct Step: Sendable {
    let run: @Sendable (TransportRequest) async throws -> TransportResponse

    init(_ run: @escaping @Sendable (TransportRequest) async throws -> TransportResponse) {
        self.run = run
    }

    static func answer(_ status: Int, _ body: String = "", headers: [String: String] = [:]) -> Step {
        Step { _ in .make(status, body, headers: headers) }
    }

    static func fault(_ error: any Error) -> Step {
        Step { _ in throw error }
    }

    static var neverSent: Step { .fault(TransportError(.neverSent, explanation: "no connection could be made")) }

    static var broken: Step { .fault(TransportError(.mayHaveBeenSent, explanation: "the connection was lost")) }

    /// Waits for a gate before another step.
    static func held(_ gate: Gate, _ step: Step) -> Step {
        Step { request in
            try await gate.wait()
            return try await step.run(request)
        }
    }

    /// Never answers: moves the clock past the attempt's limit and waits to be cancelled.
    static func stall(_ time: ManualTime) -> Step {
        Step { request in
            let ended = Gate()
            await time.limitRuns(for: request.timeout)
            return try await withTaskCancellationHandler {
                time.advance(by: request.timeout)
                try await ended.wait()
                throw CancellationError()
            } onCancel: {
                ended.open()
            }
        }
    }

    static func token(_ value: String, lifetime: String = "3600") -> Step {
        .answer(200, #"{"access_token": "\#(value)", "token_type": "Bearer", "expires_in": \#(lifetime)}"#)
    }
}

extension TransportResponse {
    static func make(_ status: Int, _ body: String = "", headers: [String: String] = [:]) -> TransportResponse {
        var head = HTTPResponse(status: HTTPResponse.Status(code: status))
        for (name, value) in headers {
            if let name = HTTPField.Name(name) { head.headerFields[name] = value }
        }
        return TransportResponse(head: head, body: Data(body.utf8))
    }
}

/// A transport in memory.
///
/// Each list of steps is gone through once; its last step is repeated.
final class ScriptedTransport: HTTPTransport {
    private struct State {
        var tokenRequests: [TransportRequest] = []
        var requests: [TransportRequest] = []
        var isClosed = false
    }

    private let tokenSteps: [Step]
    private let steps: [Step]
    private let state = Mutex(State())

    init(tokens: [Step] = [.token("token-1"), .token("token-2"), .token("token-3")], _ steps: [Step]) {
        self.tokenSteps = tokens
        self.steps = steps
    }

    /// The requests for a token, in order.
    var tokenRequests: [TransportRequest] { state.withLock { $0.tokenRequests } }

    /// The other requests, in order.
    var requests: [TransportRequest] { state.withLock { $0.requests } }

    var isClosed: Bool { state.withLock { $0.isClosed } }

    func send(_ request: TransportRequest) async throws -> TransportResponse {
        let isToken = request.head.authority == "login.test"
        let step = state.withLock { state in
            if isToken {
                state.tokenRequests.append(request)
                return tokenSteps[min(state.tokenRequests.count, tokenSteps.count) - 1]
            }
            state.requests.append(request)
            return steps[min(state.requests.count, steps.count) - 1]
        }
        return try await step.run(request)
    }

    func shutdown() async {
        state.withLock { $0.isClosed = true }
    }
}
