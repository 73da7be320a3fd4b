import EndpointCoding
@_spi(Generated) import EndpointRuntime
import Foundation
import HTTPTypes
import Testing

/// What errors tell of calls that middleware sent on several times, answered itself, or let fail.
@Suite struct MiddlewareErrorTests {
    private static func caller(
        _ transport: ScriptedTransport,
        _ layer: Layer,
        change: (inout ClientConfiguration) -> Void = { _ in }
    ) -> EndpointCaller {
        TestAPI.caller(transport) {
            $0.middleware = [layer]
            change(&$0)
        }
    }

    @Test func theRequestsOfAllItsSendingsAreCounted() async throws {
        let transport = ScriptedTransport([.answer(500), .answer(500), .answer(500, "last")])
        let layer = Layer { request, next in
            _ = try? await next(request)
            _ = try? await next(request)
            return try await next(request)
        }
        let error = try await Self.caller(transport, layer).failure()
        #expect(error.attempts == 3)
        #expect(error.answer.map { String(decoding: $0.body, as: UTF8.self) } == "last")
    }

    @Test func anAnswerThatIsNotKeptLeavesNoneOfAnEarlierSending() async throws {
        let transport = ScriptedTransport([.answer(500, "early"), .answer(200, String(repeating: " ", count: 65))])
        let layer = Layer { request, next in
            _ = try? await next(request)
            return try await next(request)
        }
        let error = try await Self.caller(transport, layer) { $0.responseLimit = 64 }.failure()
        #expect(error.code == .unreadable)
        #expect(error.answer == nil)
    }

    @Test func theErrorOfAnotherOperationIsNotTakenForTheCalls() async throws {
        let other = EndpointDescription(operation: "other.v1.get", method: .get, path: "other", kind: .read)
        let elsewhere = TestAPI.caller(ScriptedTransport([.answer(404)]))
        let transport = ScriptedTransport([.answer(200, success)])
        let layer = Layer { request, next in
            let _: JSONValue = try await elsewhere.send(other)
            return try await next(request)
        }
        let error = try await Self.caller(transport, layer).failure()
        #expect(error.code == .middleware)
        #expect(error.operation == "things.v1.search")
        #expect((error.underlying as? EndpointError)?.operation == "other.v1.get")
        #expect(transport.requests.isEmpty)
    }

    /// What an error keeps is what was judged and read, not what the API had said before.
    @Test(arguments: [(404, "mine"), (200, "<html>mine</html>")])
    func theAnswerInAnErrorIsTheOneThatMiddlewareGave(_ status: Int, _ body: String) async throws {
        let transport = ScriptedTransport([.answer(200, success)])
        let layer = Layer { request, next in
            _ = try await next(request)
            return .make(status, body)
        }
        let error = try await Self.caller(transport, layer).failure()
        #expect(error.httpStatus == status)
        #expect(error.answer?.head.status.code == status)
        #expect(error.answer.map { String(decoding: $0.body, as: UTF8.self) } == body)
    }
}
