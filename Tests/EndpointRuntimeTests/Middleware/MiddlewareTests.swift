import EndpointCoding
@_spi(Generated) import EndpointRuntime
import Foundation
import HTTPTypes
import Synchronization
import Testing

/// Middleware made of a closure.
struct Layer: EndpointMiddleware {
    let work: @Sendable (EndpointRequest, EndpointRequest.Next) async throws -> TransportResponse

    init(_ work: @escaping @Sendable (EndpointRequest, EndpointRequest.Next) async throws -> TransportResponse) {
        self.work = work
    }

    func intercept(_ request: EndpointRequest, next: EndpointRequest.Next) async throws -> TransportResponse {
        try await work(request, next)
    }
}

@Suite struct MiddlewareTests {
    private static func caller(
        _ transport: ScriptedTransport,
        _ time: ManualTime = ManualTime(),
        _ layers: Layer...,
        change: (inout ClientConfiguration) -> Void = { _ in }
    ) -> EndpointCaller {
        TestAPI.caller(transport, time) { configuration in
            configuration.middleware = layers
            change(&configuration)
        }
    }

    @Test func itSeesTheCallWithoutCredentials() async throws {
        let seen = Mutex<EndpointRequest?>(nil)
        let transport = ScriptedTransport([.answer(200, success)])
        let layer = Layer { request, next in
            seen.withLock { $0 = request }
            return try await next(request)
        }
        let endpoint = TestAPI.endpoint(.create).with(query: [("page", Int64(2))], headers: [("x-part", "a")])
        try await Self.caller(transport, ManualTime(), layer).call(endpoint)

        let request = try #require(seen.withLock { $0 })
        #expect(request.operation == "things.v1.search")
        #expect(request.kind == .create)
        #expect(request.method == .post)
        #expect(request.path == "things/v1/search?page=2")
        #expect(request.login == TestAPI.login)
        #expect(request.body == Data("{}".utf8))
        #expect(Set(request.headers.map(\.name.canonicalName)) == ["accept", "content-type", "x-part"])
        #expect("\(request)" == "things.v1.search")
        var dumped = ""
        dump(request, to: &dumped)
        #expect(!dumped.contains("x-part"))
        #expect(transport.requests.first?.bearer == "Bearer token-1")
    }

    @Test func whatItAddsIsSentAndTheOutermostComesFirst() async throws {
        let transport = ScriptedTransport([.answer(200, success, headers: ["x-mark": "0"])])
        func layer(_ name: String) -> Layer {
            Layer { request, next in
                var request = request
                request.headers[text: "x-mark"] = (request.headers[text: "x-mark"] ?? "") + name
                var answer = try await next(request)
                answer.head.headerFields[text: "x-mark"] = (answer.head.headerFields[text: "x-mark"] ?? "") + name
                return answer
            }
        }
        let client = TestClient(caller: Self.caller(transport, ManualTime(), layer("a"), layer("b"), layer("c")))
        let answer = try await client.answer { try await $0.caller.call() }
        #expect(transport.requests.first?[header: "x-mark"] == "abc")
        #expect(answer.headers[text: "x-mark"] == "0cba")
    }

    @Test func itStandsAroundTheTokenAndTheRepetitions() async throws {
        let passes = Counter()
        let transport = ScriptedTransport([.answer(503), .answer(401), .answer(200, success)])
        let layer = Layer { request, next in
            passes.increase()
            return try await next(request)
        }
        try await Self.caller(transport, ManualTime(), layer).call()
        #expect(passes.value == 1)
        #expect(transport.requests.count == 3)
        #expect(transport.tokenRequests.count == 2)
    }

    @Test func itCanAnswerByItself() async throws {
        let transport = ScriptedTransport([.answer(200, #"{"codeRetour": 0, "n": 1}"#)])
        let cache = Mutex<[String: TransportResponse]>([:])
        let layer = Layer { request, next in
            if let known = cache.withLock({ $0[request.path] }) { return known }
            let answer = try await next(request)
            cache.withLock { $0[request.path] = answer }
            return answer
        }
        let caller = Self.caller(transport, ManualTime(), layer)
        #expect(try await caller.call()["n"] == 1)
        #expect(try await caller.call()["n"] == 1)
        #expect(transport.requests.count == 1)
    }

    @Test(arguments: [
        (200, #"{"codeRetour": 7, "libelle": "no"}"#, EndpointError.Code.refused), (200, "<html>", .unreadable),
        (404, "", .status), (401, "", .status), (503, "", .gateway),
    ])
    func anAnswerOfItsOwnIsJudgedLikeOneOfTheAPI(
        _ status: Int,
        _ body: String,
        _ code: EndpointError.Code
    ) async throws {
        let transport = ScriptedTransport([.answer(200, success)])
        let layer = Layer { _, _ in .make(status, body) }
        let error = try await Self.caller(transport, ManualTime(), layer).failure()
        #expect(error.code == code)
        #expect(transport.requests.isEmpty)
    }

    @Test func aChangedBodyIsSent() async throws {
        let transport = ScriptedTransport([.answer(200, success)])
        let layer = Layer { request, next in
            var request = request
            request.body = Data("[]".utf8)
            return try await next(request)
        }
        try await Self.caller(transport, ManualTime(), layer).call(TestAPI.endpoint(.create))
        #expect(transport.requests.map(\.bodyText) == ["[]"])
    }

    @Test(arguments: ["Authorization", "x-account"])
    func aHeaderOfItsOwnNeverTakesTheCredentialsPlace(_ name: String) async throws {
        let transport = ScriptedTransport([.answer(200, success)])
        let layer = Layer { request, next in
            var request = request
            request.headers[text: name] = "mine"
            return try await next(request)
        }
        try await Self.caller(transport, ManualTime(), layer).call()
        let fields = try #require(transport.requests.first).head.headerFields[values: HTTPField.Name(name)!]
        #expect(fields.count == 1)
        #expect(fields != ["mine"])
    }

    @Test(arguments: ["Host", "Content-Length", "Transfer-Encoding"])
    func aHeaderThatSaysWhereARequestEndsIsRefused(_ name: String) async throws {
        let transport = ScriptedTransport([.answer(200, success)])
        let layer = Layer { request, next in
            var request = request
            request.headers[text: name] = "1"
            return try await next(request)
        }
        let error = try await Self.caller(transport, ManualTime(), layer).failure()
        #expect(error.code == .invalidRequest)
        #expect(transport.requests.isEmpty)
    }

    @Test func itSeesTheErrorOfACallThatFailed() async throws {
        let seen = Mutex<EndpointError?>(nil)
        let transport = ScriptedTransport([.answer(200, #"{"codeRetour": 7, "libelle": "no", "x": "raw"}"#)])
        let layer = Layer { request, next in
            do {
                return try await next(request)
            } catch let error as EndpointError {
                seen.withLock { $0 = error }
                throw error
            }
        }
        let error = try await Self.caller(transport, ManualTime(), layer).failure()
        #expect(error.code == .refused)
        #expect(error.attempts == 1)
        #expect(seen.withLock { $0?.refusalCode } == "7")
        #expect(seen.withLock { $0?.answer.map { String(decoding: $0.body, as: UTF8.self) } }??.contains("raw") == true)
    }

    @Test func aReadMayBeSentOnAgain() async throws {
        let transport = ScriptedTransport([.answer(500), .answer(500), .answer(200, success)])
        let layer = Layer { request, next in
            for _ in 0..<2 {
                if let answer = try? await next(request) { return answer }
            }
            return try await next(request)
        }
        try await Self.caller(transport, ManualTime(), layer).call()
        #expect(transport.requests.count == 3)
    }

    @Test func severalLayersLeaveABareCallAsItIs() async throws {
        let transport = ScriptedTransport([.answer(200, success)])
        let through = Layer { try await $1($0) }
        let caller = Self.caller(transport, ManualTime(), through, through, through)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<100 { group.addTask { try await caller.call() } }
            try await group.waitForAll()
        }
        #expect(transport.requests.count == 100)
    }
}
