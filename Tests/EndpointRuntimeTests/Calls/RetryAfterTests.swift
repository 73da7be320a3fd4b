import EndpointCoding
@_spi(Generated) import EndpointRuntime
import Testing

/// The clock of these tests shows Sun, 06 Nov 1994 08:49:37 GMT.
@Suite struct RetryAfterTests {
    @Test(arguments: [
        ("0", Duration.zero),
        ("7", .seconds(7)),
        (" 60 ", .seconds(60)),
        ("Sun, 06 Nov 1994 08:49:47 GMT", .seconds(10)),
        ("Sunday, 06-Nov-94 08:50:37 GMT", .seconds(60)),
        ("Sun Nov  6 08:49:38 1994", .seconds(1)),
        ("sun, 06 nov 1994 08:49:40 gmt", .seconds(3)),
        ("Sun, 06 Nov 1994 08:49:37 GMT", .zero),
        ("Sat, 05 Nov 1994 08:49:37 GMT", .zero),
        ("Thu, 01 Jan 1970 00:00:00 GMT", .zero),
    ])
    func itIsWaitedFor(_ value: String, _ pause: Duration) async throws {
        let time = ManualTime()
        let transport = ScriptedTransport([.answer(503, headers: ["Retry-After": value]), .answer(200, success)])
        let caller = TestAPI.caller(transport, time) { $0.randomness = { 0 } }
        try await caller.call()
        #expect(time.pauses == [pause])
    }

    @Test(arguments: [
        "", "soon", "-5", "+5", "1.5", "0x10", "5 s", "Sun, 06 Nov 1994 08:49:47", "Sun, 06 Nov 1994 08:49:47 CET",
        "Sun, 32 Nov 1994 08:49:47 GMT", "Sun, 06 Foo 1994 08:49:47 GMT", "Sun, 06 Nov 1994 24:49:47 GMT",
        "Sun, 06 Nov 194 08:49:47 GMT", "Sun, 06 Nov 1994 08:49 GMT",
    ])
    func whatIsNoRetryAfterIsIgnored(_ value: String) async throws {
        let time = ManualTime()
        let transport = ScriptedTransport([.answer(429, headers: ["Retry-After": value]), .answer(200, success)])
        try await TestAPI.caller(transport, time).call()
        #expect(time.pauses == [.milliseconds(250)])
    }

    @Test(arguments: [
        ("61", Duration.seconds(61)),
        ("86400", .seconds(86_400)),
        ("99999999999999999999", .seconds(315_360_000)),
        ("9223372036854775807", .seconds(315_360_000)),
        ("315360001", .seconds(315_360_000)),
        ("Sun, 06 Nov 1994 08:50:38 GMT", .seconds(61)),
        ("Fri, 29 Feb 2104 00:00:00 GMT", .seconds(315_360_000)),
        ("Tue, 29 Feb 2000 00:00:00 GMT", .seconds(951_782_400 - 784_111_777)),
    ])
    func whatIsTooLongEndsTheCallAtOnce(_ value: String, _ retryAfter: Duration) async throws {
        let time = ManualTime()
        let transport = ScriptedTransport([.answer(429, headers: ["Retry-After": value]), .answer(200, success)])
        let error = try await TestAPI.caller(transport, time).failure(TestAPI.endpoint(.create))
        #expect(error.code == .rateLimited)
        #expect(error.retryAfter == retryAfter)
        #expect(error.mayHaveBeenCarriedOut == false)
        #expect(time.pauses == [])
        #expect(
            error.description == """
                things.v1.search: too many calls (HTTP 429). Call less often. \
                The server asks to try again after \(retryAfter.components.seconds) s.
                """
        )
    }

    @Test func aPauseThatPassesTheDeadlineEndsTheCallAtOnce() async throws {
        let time = ManualTime()
        let transport = ScriptedTransport([.answer(503, headers: ["Retry-After": "30"])])
        let error = try await TestAPI.caller(transport, time).failure(options: CallOptions(deadline: .seconds(30)))
        #expect(error.code == .gateway)
        #expect(error.retryAfter == .seconds(30))
        #expect(time.pauses == [])
    }

    @Test func aWriteThatMayHaveBeenCarriedOutIsNotRepeatedHoweverLongTheServerAsksToWait() async throws {
        let transport = ScriptedTransport([.answer(503, headers: ["Retry-After": "1"])])
        let error = try await TestAPI.caller(transport).failure(TestAPI.endpoint(.update))
        #expect(error.code == .outcomeUnknown)
        #expect(error.retryAfter == .seconds(1))
        #expect(transport.requests.count == 1)
    }
}
