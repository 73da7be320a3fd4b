import EndpointCoding
@_spi(Generated) import EndpointRuntime
import Testing

@Suite struct TokenWindowTests {
    /// Lifetime, and the ages at which the token grows stale and expires.
    static let windows: [(lifetime: String, stale: Duration, expired: Duration)] = [
        ("3600", .seconds(3300), .seconds(3570)),
        ("\"3600\"", .seconds(3300), .seconds(3570)),
        ("400", .seconds(300), .seconds(370)),
        ("40", .seconds(30), .seconds(35)),
        ("0.8", .milliseconds(600), .milliseconds(700)),
        ("null", .seconds(225), .seconds(270)),
        ("\"soon\"", .seconds(225), .seconds(270)),
        ("0", .seconds(225), .seconds(270)),
        ("-5", .seconds(225), .seconds(270)),
        ("true", .seconds(225), .seconds(270)),
        ("1e300", .seconds(86_100), .seconds(86_370)),
    ]

    private static func transport(_ lifetime: String, _ gate: Gate) -> ScriptedTransport {
        ScriptedTransport(
            tokens: [.token("token-1", lifetime: lifetime), .held(gate, .token("token-2"))],
            [.answer(200, success)]
        )
    }

    @Test(arguments: windows)
    func anOldTokenServesWhileANewOneIsFetched(
        _ window: (lifetime: String, stale: Duration, expired: Duration)
    ) async throws {
        let time = ManualTime()
        let gate = Gate()
        let transport = Self.transport(window.lifetime, gate)
        let caller = TestAPI.caller(transport, time)

        try await caller.call()
        time.advance(by: window.stale - .milliseconds(1))
        try await caller.call()
        #expect(transport.tokenRequests.count == 1)

        time.advance(by: .milliseconds(1))
        try await caller.call()
        await gate.holds(1)
        try await caller.call()
        #expect(transport.requests.map(\.bearer) == Array(repeating: "Bearer token-1", count: 4))
        #expect(transport.tokenRequests.count == 2)
        gate.open()
    }

    @Test(arguments: windows)
    func shortlyBeforeItsEndATokenServesNoMore(
        _ window: (lifetime: String, stale: Duration, expired: Duration)
    ) async throws {
        let time = ManualTime()
        let gate = Gate()
        let transport = Self.transport(window.lifetime, gate)
        let caller = TestAPI.caller(transport, time)

        try await caller.call()
        time.advance(by: window.expired - .milliseconds(1))
        try await caller.call()
        await gate.holds(1)
        time.advance(by: .milliseconds(1))
        let waiting = Task { try await caller.call() }
        gate.open()
        _ = try await waiting.value
        #expect(transport.requests.map(\.bearer) == ["Bearer token-1", "Bearer token-1", "Bearer token-2"])
        #expect(transport.tokenRequests.count == 2)
    }

    @Test func theLifetimeIsCountedFromTheSending() async throws {
        let time = ManualTime()
        let transport = ScriptedTransport(
            tokens: [
                Step { _ in
                    time.advance(by: .seconds(8))
                    return .make(200, #"{"access_token": "token-1", "expires_in": 40}"#)
                },
                .token("token-2"),
            ],
            [.answer(200, success)]
        )
        let caller = TestAPI.caller(transport, time)

        try await caller.call()
        time.advance(by: .seconds(27))
        try await caller.call()
        #expect(transport.requests.map(\.bearer) == ["Bearer token-1", "Bearer token-2"])
    }

    @Test func aFailedFetchAheadOfTimePausesForTenSeconds() async throws {
        let time = ManualTime()
        let failed = Gate()
        let transport = ScriptedTransport(
            tokens: [
                .token("token-1", lifetime: "1000"),
                Step { _ in
                    failed.open()
                    return .make(400, #"{"error": "invalid_request"}"#)
                },
                .token("token-3"),
            ],
            [.answer(200, success)]
        )
        let caller = TestAPI.caller(transport, time)

        try await caller.call()
        time.advance(by: .seconds(800))
        try await caller.call()
        try await failed.wait()
        for _ in 0..<50 { try await caller.call() }
        #expect(transport.tokenRequests.count == 2)

        time.advance(by: .milliseconds(9_999))
        for _ in 0..<50 { try await caller.call() }
        #expect(transport.tokenRequests.count == 2)
        #expect(transport.requests.allSatisfy { $0.bearer == "Bearer token-1" })

        time.advance(by: .milliseconds(1))
        while transport.tokenRequests.count == 2 { try await caller.call() }
        #expect(transport.tokenRequests.count == 3)
    }

    @Test func aRefusedFetchAheadOfTimePausesForHalfAMinute() async throws {
        let time = ManualTime()
        let refused = Gate()
        let transport = ScriptedTransport(
            tokens: [
                .token("token-1", lifetime: "1000"),
                Step { _ in
                    refused.open()
                    return .make(400, #"{"error": "invalid_client"}"#)
                },
                .token("token-3"),
            ],
            [.answer(200, success)]
        )
        let caller = TestAPI.caller(transport, time)

        try await caller.call()
        time.advance(by: .seconds(800))
        try await caller.call()
        try await refused.wait()
        for _ in 0..<50 { try await caller.call() }

        time.advance(by: .milliseconds(29_999))
        for _ in 0..<50 { try await caller.call() }
        #expect(transport.tokenRequests.count == 2)
        #expect(transport.requests.allSatisfy { $0.bearer == "Bearer token-1" })

        time.advance(by: .milliseconds(1))
        while transport.tokenRequests.count == 2 { try await caller.call() }
        #expect(transport.tokenRequests.count == 3)
    }
}
