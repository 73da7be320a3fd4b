import EndpointCoding
@_spi(Generated) import EndpointRuntime
import Foundation
import Testing

/// No middleware can have a write sent twice, or make one look as if it certainly hadn't been carried out.
@Suite struct MiddlewareWriteTests {
    private struct Mishap: Error {}

    private static let writes: [EndpointKind] = [.create, .update, .delete]

    private static func caller(
        _ transport: ScriptedTransport,
        _ time: ManualTime = ManualTime(),
        _ layer: Layer
    ) -> EndpointCaller {
        TestAPI.caller(transport, time) { $0.middleware = [layer] }
    }

    /// Sends on, and once more after a failure.
    private static let repeating = Layer { request, next in
        do {
            return try await next(request)
        } catch {
            return try await next(request)
        }
    }

    @Test(arguments: writes, [Step.broken, .answer(503), .answer(500), .answer(200, "<html>")])
    func aWriteThatMayHaveBeenCarriedOutIsNotSentOnAgain(_ kind: EndpointKind, _ step: Step) async throws {
        let transport = ScriptedTransport([step, .answer(200, success)])
        let layer = Layer { request, next in
            do {
                let answer = try await next(request)
                _ = try JSONValue(parsing: String(decoding: answer.body, as: UTF8.self))
                return answer
            } catch {
                return try await next(request)
            }
        }
        let error = try await Self.caller(transport, ManualTime(), layer).failure(TestAPI.endpoint(kind))
        #expect(error.code == .outcomeUnknown)
        #expect(error.mayHaveBeenCarriedOut)
        #expect(transport.requests.count == 1)
        let word = "\(kind)"
        #expect(
            error.description == """
                things.v1.search: it is not known whether this \(word) was carried out: the client's middleware sent it on a \
                second time, which was not done. Look it up before sending it again.
                """
        )
    }

    @Test(arguments: writes)
    func aWriteThatSucceededIsNotSentOnAgain(_ kind: EndpointKind) async throws {
        let transport = ScriptedTransport([.answer(200, success)])
        let layer = Layer { request, next in
            _ = try await next(request)
            return try await next(request)
        }
        let error = try await Self.caller(transport, ManualTime(), layer).failure(TestAPI.endpoint(kind))
        #expect(error.code == .outcomeUnknown)
        #expect(transport.requests.count == 1)
    }

    @Test(arguments: writes)
    func aWriteIsNotSentOnTwiceAtTheSameTime(_ kind: EndpointKind) async throws {
        let transport = ScriptedTransport([.answer(200, success)])
        let layer = Layer { request, next in
            async let one = next(request)
            async let two = next(request)
            return try await [one, two][0]
        }
        let error = try await Self.caller(transport, ManualTime(), layer).failure(TestAPI.endpoint(kind))
        #expect(error.code == .outcomeUnknown)
        #expect(transport.requests.count <= 1)
    }

    @Test(arguments: [Step.neverSent, .answer(400, #"{"codeRetour": 1}"#), .answer(403)])
    func aWriteThatWasCertainlyNotCarriedOutMayBeSentOnAgain(_ step: Step) async throws {
        let transport = ScriptedTransport([step, step, step, .answer(200, success)])
        let layer = Layer { request, next in
            for _ in 0..<3 {
                if let answer = try? await next(request) { return answer }
            }
            return try await next(request)
        }
        try await Self.caller(transport, ManualTime(), layer).call(TestAPI.endpoint(.create))
        #expect(transport.requests.count == 4)
    }

    @Test func anErrorOfItsOwnBeforeSendingSaysThatNothingWasSent() async throws {
        let transport = ScriptedTransport([.answer(200, success)])
        let layer = Layer { _, _ in throw Mishap() }
        let error = try await Self.caller(transport, ManualTime(), layer).failure(TestAPI.endpoint(.create))
        #expect(error.code == .middleware)
        #expect(error.phase == .middleware)
        #expect(error.mayHaveBeenCarriedOut == false)
        #expect(error.underlying is Mishap)
        #expect(error.attempts == 0)
        #expect(
            error.description
                == "things.v1.search: the client's middleware failed with Mishap. See EndpointError.underlying."
        )
        #expect(transport.requests.isEmpty)
    }

    @Test func anErrorOfItsOwnAfterAWriteLeavesTheOutcomeOpen() async throws {
        let transport = ScriptedTransport([.answer(200, success)])
        let layer = Layer { request, next in
            _ = try await next(request)
            throw Mishap()
        }
        let error = try await Self.caller(transport, ManualTime(), layer).failure(TestAPI.endpoint(.create))
        #expect(error.code == .outcomeUnknown)
        #expect(error.mayHaveBeenCarriedOut)
        #expect((error.underlying as? EndpointError)?.underlying is Mishap)
        #expect(
            error.description == """
                things.v1.search: it is not known whether this create was carried out: the client's middleware failed with \
                Mishap. See EndpointError.underlying. Look it up before sending it again.
                """
        )
    }

    @Test func anErrorOfAnotherCallAfterAWriteLeavesTheOutcomeOpen() async throws {
        let other = TestAPI.caller(ScriptedTransport([.answer(404)]))
        let transport = ScriptedTransport([.answer(200, success)])
        let layer = Layer { request, next in
            _ = try await next(request)
            try await other.call()
            throw Mishap()
        }
        let error = try await Self.caller(transport, ManualTime(), layer).failure(TestAPI.endpoint(.create))
        #expect(error.code == .outcomeUnknown)
        #expect(((error.underlying as? EndpointError)?.underlying as? EndpointError)?.code == .status)
    }

    @Test func aRefusalThatIsHiddenByAnErrorOfItsOwnLeavesNothingOpen() async throws {
        let transport = ScriptedTransport([.answer(200, #"{"codeRetour": 1}"#)])
        let layer = Layer { request, next in
            do { return try await next(request) } catch { throw Mishap() }
        }
        let error = try await Self.caller(transport, ManualTime(), layer).failure(TestAPI.endpoint(.create))
        #expect(error.code == .middleware)
        #expect(error.mayHaveBeenCarriedOut == false)
    }

    @Test func aBadAnswerOfItsOwnAfterAWriteLeavesTheOutcomeOpen() async throws {
        let transport = ScriptedTransport([.answer(200, success)])
        let layer = Layer { request, next in
            _ = try await next(request)
            return .make(404)
        }
        let error = try await Self.caller(transport, ManualTime(), layer).failure(TestAPI.endpoint(.create))
        #expect(error.code == .outcomeUnknown)
    }

    @Test(arguments: [EndpointKind.read, .create])
    func theDeadlineHoldsForMiddlewareToo(_ kind: EndpointKind) async throws {
        let time = ManualTime()
        let transport = ScriptedTransport([.answer(200, success)])
        let stalled = Gate()
        let layer = Layer { _, _ in
            try await stalled.wait()
            throw Mishap()
        }
        let caller = Self.caller(transport, time, layer)
        let call = Task {
            try await caller.failure(TestAPI.endpoint(kind), options: CallOptions(deadline: .seconds(9)))
        }
        await stalled.holds(1)
        await time.limitRuns(for: .seconds(9))
        time.advance(by: .seconds(9))
        let error = try await call.value
        #expect(error.code == .timeout)
        #expect(error.mayHaveBeenCarriedOut == false)
        #expect(
            error.description == "things.v1.search: the call's deadline of 9 s passed in the client's middleware."
        )
    }

    @Test func aDeadlineThatPassesAfterAWriteLeavesTheOutcomeOpen() async throws {
        let time = ManualTime()
        let transport = ScriptedTransport([.answer(200, success)])
        let stalled = Gate()
        let layer = Layer { request, next in
            let answer = try await next(request)
            try await stalled.wait()
            return answer
        }
        let caller = Self.caller(transport, time, layer)
        let call = Task {
            try await caller.failure(TestAPI.endpoint(.create), options: CallOptions(deadline: .seconds(9)))
        }
        await stalled.holds(1)
        time.advance(by: .seconds(9))
        let error = try await call.value
        #expect(error.code == .outcomeUnknown)
        #expect(error.mayHaveBeenCarriedOut)
    }

    @Test func cancellationPassesThroughMiddleware() async throws {
        let stalled = Gate()
        let transport = ScriptedTransport([.held(stalled, .answer(200, success))])
        let layer = Layer { request, next in
            do { return try await next(request) } catch { throw Mishap() }
        }
        let caller = Self.caller(transport, ManualTime(), layer)
        let call = Task { try await caller.call(TestAPI.endpoint(.create)) }
        await stalled.holds(1)
        call.cancel()
        await #expect(throws: CancellationError.self) { try await call.value }
    }

    /// As middleware does that has a time limit of its own.
    @Test(arguments: writes)
    func aWriteThatMiddlewareCancelledIsNotSentOnAgain(_ kind: EndpointKind) async throws {
        let stalled = Gate()
        let transport = ScriptedTransport([.held(stalled, .answer(200, success)), .answer(200, success)])
        let layer = Layer { request, next in
            do {
                async let _ = next(request)
                await stalled.holds(1)
                // What is left without being awaited is cancelled.
            }
            return try await next(request)
        }
        let error = try await Self.caller(transport, ManualTime(), layer).failure(TestAPI.endpoint(kind))
        #expect(error.code == .outcomeUnknown)
        #expect(error.mayHaveBeenCarriedOut)
        #expect(transport.requests.count == 1)
    }
}
