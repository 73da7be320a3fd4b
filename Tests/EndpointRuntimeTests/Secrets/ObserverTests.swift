import EndpointCoding
@_spi(Generated) import EndpointRuntime
import Synchronization
import Testing

@Suite struct ObserverTests {
    private final class Record: EndpointObserver {
        private let texts = Mutex<[String]>([])

        var all: [String] { texts.withLock { $0 } }

        func attemptEnded(_ attempt: AttemptReport) {
            let status = attempt.httpStatus.map(String.init) ?? "none"
            add("\(attempt.operation) attempt \(attempt.attempt) status \(status) \(attempt.duration)")
        }

        func callEnded(_ call: CallReport) {
            let outcome = call.isCancelled ? "cancelled" : call.failure?.code.rawValue ?? "success"
            add("\(call.operation) \(outcome) after \(call.attempts) \(call.duration)")
        }

        func noticed(_ notice: JSONNotice, operation: String) {
            add("\(operation) \(notice)")
        }

        private func add(_ text: String) { texts.withLock { $0.append(text) } }
    }

    private func record(_ steps: [Step]) async throws -> [String] {
        let record = Record()
        let caller = TestAPI.caller(ScriptedTransport(steps)) { $0.observer = record }
        _ = try? await caller.call()
        return record.all
    }

    @Test func itIsToldOfAttemptsAndCalls() async throws {
        #expect(
            try await record([.broken, .answer(503), .answer(200, success)]) == [
                "things.v1.search attempt 1 status none 0.0 seconds",
                "things.v1.search attempt 2 status 503 0.0 seconds",
                "things.v1.search attempt 3 status 200 0.0 seconds",
                "things.v1.search success after 3 0.75 seconds",
            ]
        )
        #expect(
            try await record([.answer(500)]) == [
                "things.v1.search attempt 1 status 500 0.0 seconds", "things.v1.search gateway after 1 0.0 seconds",
            ]
        )
    }

    @Test func itIsToldWhatIsWorthKnowingOfAnAnswer() async throws {
        let record = try await record([.answer(200, #"{"codeRetour": 0, "a": 1, "a": 2}"#)])
        #expect(record.contains { $0.contains("things.v1.search") && $0.contains("duplicateKey") })
    }

    @Test func itIsToldOfACancelledCall() async throws {
        let record = Record()
        let gate = Gate()
        let caller = TestAPI.caller(ScriptedTransport([.held(gate, .answer(200, success))])) { $0.observer = record }
        let call = Task { try await caller.call() }
        await gate.holds(1)
        call.cancel()
        _ = await call.result
        #expect(record.all == ["things.v1.search cancelled after 1 0.0 seconds"])
    }
}
