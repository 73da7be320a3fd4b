import EndpointCoding
@_spi(Generated) import EndpointRuntime
import Logging
import Testing

@Suite struct LogTests {
    private func lines(_ steps: [Step], level: Logger.Level = .trace) async throws -> LogLines {
        let lines = LogLines()
        let caller = TestAPI.caller(ScriptedTransport(steps)) { $0.logger = lines.logger(level) }
        _ = try? await caller.call()
        return lines
    }

    @Test func headersAreShownByName() async throws {
        let headers = ["Content-Type": "application/json", "Set-Cookie": "session=1", "X-New": "value"]
        let lines = try await lines([.answer(200, success, headers: headers)])
        let trace = lines.lines(at: .trace)
        #expect(trace.count == 2)
        for header in [
            #""authorization": "<redacted>""#, #""x-account": "<redacted>""#, #""accept": "application/json"#,
        ] {
            #expect(trace.first?.contains(header) == true, "\(trace.first ?? "nothing")")
        }
        for header in [
            #""content-type": "application/json""#, #""set-cookie": "<redacted>""#, #""x-new": "<redacted>""#,
        ] {
            #expect(trace.last?.contains(header) == true)
        }
    }

    @Test func normalWorkIsLoggedAtDebug() async throws {
        let lines = try await lines([.answer(200, success)])
        #expect(
            lines.lines(at: .debug) == [
                "token granted attempt=1 lifetime=3600 s",
                "attempt answered attempt=1 bytes=\(success.utf8.count) duration=0 s operation=things.v1.search status=200",
                "call ended attempts=1 duration=0 s operation=things.v1.search outcome=success",
            ]
        )
        #expect(lines.lines(at: .info).isEmpty)
    }

    @Test func aRepeatedCallIsLoggedAtInfo() async throws {
        let lines = try await lines([.answer(503), .broken, .answer(200, success)], level: .info)
        #expect(
            lines.all == [
                "call is repeated attempt=1 code=gateway operation=things.v1.search pause=0.25 s status=503",
                "call is repeated attempt=2 code=connection operation=things.v1.search pause=0.5 s status=none",
            ]
        )
    }

    @Test func withoutALoggerTheTasksOwnIsUsed() async throws {
        let lines = LogLines()
        let caller = TestAPI.caller(ScriptedTransport([.answer(200, success)])) { $0.logger = nil }
        _ = _ = try await withLogger(lines.logger(.debug)) { _ in try await caller.call() }
        #expect(lines.all.last == "call ended attempts=1 duration=0 s operation=things.v1.search outcome=success")
    }
}
