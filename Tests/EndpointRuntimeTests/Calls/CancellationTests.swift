import EndpointCoding
@_spi(Generated) import EndpointRuntime
import Foundation
import Logging
import Testing

/// Cancels real calls, over loopback and by the real clock.
@Suite(.serialized) struct CancellationTests {
    enum Phase: String, CaseIterable, Sendable {
        case token, turn, pause, answer, body
    }

    private static func answer(_ body: String, _ head: String = "") -> LoopbackServer.Reaction {
        .answer("HTTP/1.1 200 OK\r\nContent-Length: \(body.utf8.count)\r\n\(head)\r\n\(body)")
    }

    private static func reaction(_ phase: Phase, _ request: String) -> LoopbackServer.Reaction {
        if request.hasPrefix("POST /token") {
            return phase == .token ? .stall : answer(#"{"access_token": "t", "expires_in": 3600}"#)
        }
        return switch phase {
        case .token, .turn: answer(success)
        case .pause: .answer("HTTP/1.1 429 Slow\r\nContent-Length: 0\r\nRetry-After: 30\r\n\r\n")
        case .answer: .stall
        case .body: .answer("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{")
        }
    }

    /// Brings a call into a phase, cancels it, and gives the time until it ended.
    private static func timeToEnd(_ phase: Phase, _ kind: EndpointDescription.Kind) async throws -> Duration {
        let server = try LoopbackServer { _, request in reaction(phase, request) }
        defer { server.stop() }
        let lines = LogLines()
        let address = "http://127.0.0.1:\(server.port)"
        let transport = URLSessionTransport(environment: [:])
        let caller = EndpointCaller(
            api: TestAPI.description,
            addresses: EndpointAddresses(name: "loopback", api: address, token: "\(address)/token"),
            credentials: TestAPI.credentials,
            configuration: ClientConfiguration(
                transport: transport,
                logger: lines.logger(),
                rateLimit: RateLimit(calls: 1, per: .seconds(30))
            )
        )
        if phase == .turn { try await caller.call() }
        let before = server.requests.count
        let call = Task { try await caller.call(TestAPI.endpoint(kind)) }
        let patience = ContinuousClock.now + .seconds(20)
        while ContinuousClock.now < patience {
            let isThere =
                switch phase {
                case .token: server.requests.count > 0
                case .turn: true
                case .pause: lines.all.contains { $0.hasPrefix("call is repeated") }
                case .answer, .body: server.requests.count > before + 1
                }
            if isThere { break }
            try await Task.sleep(for: .milliseconds(1))
        }
        try await Task.sleep(for: .milliseconds(30))
        let begin = ContinuousClock.now
        call.cancel()
        let outcome = await call.result
        let duration = ContinuousClock.now - begin
        #expect(throws: CancellationError.self) { try outcome.get() }
        await transport.shutdown()
        return duration
    }

    /// Of some tries one has to be that fast: the machine may be busy with other tests.
    @Test(arguments: Phase.allCases, [EndpointDescription.Kind.read, .create])
    func aCancelledCallEndsWithinATenthOfASecond(_ phase: Phase, _ kind: EndpointDescription.Kind) async throws {
        var durations: [Duration] = []
        repeat {
            durations.append(try await Self.timeToEnd(phase, kind))
        } while durations.count < 5 && durations[durations.count - 1] >= .milliseconds(100)
        #expect(durations.contains { $0 < .milliseconds(100) }, "\(durations)")
    }
}
