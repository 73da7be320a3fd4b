@_spi(Generated) import EndpointRuntime
import Foundation
import HTTPTypes
import Testing

@Suite(.serialized) struct URLSessionTransportTests {
    private static func request(
        _ port: UInt16,
        repeatable: Bool,
        method: HTTPRequest.Method = .post,
        path: String = "/base/things",
        limit: Int = 1 << 20
    ) -> TransportRequest {
        var head = HTTPRequest(method: method, scheme: "http", authority: "127.0.0.1:\(port)", path: path)
        head.headerFields[.authorization] = "Bearer secret"
        if let account = HTTPField.Name("x-account") { head.headerFields[account] = "bG9naW46cGFzc3dvcmQ=" }
        return TransportRequest(
            head: head,
            body: method == .get ? nil : Data("{}".utf8),
            isRepeatable: repeatable,
            bodyLimit: limit,
            timeout: .seconds(5)
        )
    }

    private static func answer(_ body: String = "{}", status: String = "200 OK", extra: String = "") -> String {
        "HTTP/1.1 \(status)\r\nContent-Length: \(body.utf8.count)\r\n\(extra)\r\n\(body)"
    }

    /// A transport for one test, without the machine's proxies.
    private static func with(
        _ react: @escaping @Sendable (Int, String) -> LoopbackServer.Reaction,
        _ body: (LoopbackServer, URLSessionTransport) async throws -> Void
    ) async throws {
        let server = try LoopbackServer(react)
        let transport = URLSessionTransport(environment: [:])
        do {
            try await body(server, transport)
        } catch {
            await transport.shutdown()
            server.stop()
            throw error
        }
        await transport.shutdown()
        server.stop()
    }

    @Test func errorDoesNotHoldTheAddress() async throws {
        let transport = URLSessionTransport(environment: [:])
        var text = ""
        do {
            _ = try await transport.send(Self.request(1, repeatable: true, path: "/things?key=k3y"))
        } catch {
            dump(error, to: &text)
            dump(error as NSError, to: &text)
            if let error = error as? TransportError, let underlying = error.underlying {
                dump(underlying as NSError, to: &text)
                text += "\((underlying as NSError).userInfo)"
            }
        }
        #expect(text.contains("TransportError"))
        #expect(!text.contains("k3y"))
        await transport.shutdown()
    }

    @Test(arguments: [true, false], ["301", "302", "303", "307", "308"])
    func noRedirectIsFollowed(isRead: Bool, status: String) async throws {
        try await Self.with({ _, _ in .answerAndClose(Self.answer()) }) { other, _ in
            let target = "Location: http://127.0.0.1:\(other.port)/elsewhere\r\n"
            try await Self.with({ _, _ in .answer(Self.answer("", status: "\(status) Moved", extra: target)) }) {
                server,
                transport in
                let response = try await transport.send(Self.request(server.port, repeatable: isRead))
                #expect(response.head.status.code == Int(status))
                #expect(server.requests.count == 1)
                #expect(other.connections == 0)
            }
        }
    }

    @Test func aWriteWhoseConnectionDropsIsSentOnce() async throws {
        try await Self.with({ number, _ in number < 3 ? .answer(Self.answer()) : .close }) { server, transport in
            for _ in 0..<3 { _ = try await transport.send(Self.request(server.port, repeatable: false)) }
            let error = await #expect(throws: TransportError.self) {
                try await transport.send(Self.request(server.port, repeatable: false))
            }
            #expect(error?.delivery == .mayHaveBeenSent)
            #expect(server.requests.count == 4)
            #expect(server.connections == 4)
        }
    }

    @Test func readsShareAConnection() async throws {
        try await Self.with({ _, _ in .answer(Self.answer()) }) { server, transport in
            for _ in 0..<5 { _ = try await transport.send(Self.request(server.port, repeatable: true)) }
            #expect(server.connections == 1)
        }
    }

    @Test(arguments: [true, false]) func aBodyPastTheLimitIsAnErrorLongBeforeItsEnd(isRead: Bool) async throws {
        try await Self.with({ _, _ in .flood(512 << 20) }) { server, transport in
            let error = await #expect(throws: TransportError.self) {
                try await transport.send(Self.request(server.port, repeatable: isRead, limit: 100_000))
            }
            #expect(error?.reason == .bodyTooLarge(limit: 100_000))
        }
    }

    @Test(arguments: [true, false]) func cancellationEndsAStalledRequestAtOnce(isRead: Bool) async throws {
        try await Self.with({ _, _ in .stall }) { server, transport in
            let task = Task { try await transport.send(Self.request(server.port, repeatable: isRead)) }
            while server.requests.isEmpty { await Task.yield() }
            let begin = ContinuousClock.now
            task.cancel()
            await #expect(throws: (any Error).self) { try await task.value }
            #expect(begin.duration(to: .now) < .milliseconds(100))
        }
    }

    @Test(arguments: [true, false]) func aPortThatNobodyListensOnIsNeverSent(isRead: Bool) async throws {
        let transport = URLSessionTransport(environment: [:])
        let port = try LoopbackServer.closedPort()
        let error = await #expect(throws: TransportError.self) {
            try await transport.send(Self.request(port, repeatable: isRead))
        }
        #expect(error?.delivery == .neverSent)
        await transport.shutdown()
    }

    @Test(arguments: [
        "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf", "this is no HTTP at all\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nbroken",
    ])
    func anAnswerThatBreaksOffMayHaveBeenSent(text: String) async throws {
        try await Self.with({ _, _ in .answerAndClose(text) }) { server, transport in
            let error = await #expect(throws: TransportError.self) {
                try await transport.send(Self.request(server.port, repeatable: false))
            }
            #expect(error?.delivery == .mayHaveBeenSent)
            #expect(server.requests.count == 1)
        }
    }

    @Test func cookiesAreNeitherKeptNorSent() async throws {
        let cookie = "Set-Cookie: session=1; Path=/\r\n"
        try await Self.with({ _, _ in .answer(Self.answer("{}", extra: cookie)) }) { server, transport in
            for _ in 0..<2 { _ = try await transport.send(Self.request(server.port, repeatable: true)) }
            #expect(server.requests.count == 2)
            for request in server.requests { #expect(!request.lowercased().contains("\r\ncookie:")) }
        }
    }

    @Test func answersAreNotCached() async throws {
        let fresh = "Cache-Control: max-age=3600\r\n"
        try await Self.with({ number, _ in .answer(Self.answer("[\(number)]", extra: fresh)) }) { server, transport in
            for number in 0..<3 {
                let response = try await transport.send(Self.request(server.port, repeatable: true, method: .get))
                #expect(String(decoding: response.body, as: UTF8.self) == "[\(number)]")
            }
        }
    }

    @Test func pathAndHeadersArriveAsTheyAre() async throws {
        try await Self.with({ _, _ in .answer(Self.answer()) }) { server, transport in
            let path = "/base/a%2Fb%20c/%C3%A9?x=1&y=%26%3D"
            _ = try await transport.send(Self.request(server.port, repeatable: false, path: path))
            let request = try #require(server.requests.first)
            #expect(request.hasPrefix("POST \(path) HTTP/1.1\r\n"))
            #expect(request.contains("\r\nAuthorization: Bearer secret\r\n"))
            #expect(request.lowercased().contains("\r\nx-account: bg9naw46cgfzc3dvcmq=\r\n"))
            #expect(request.hasSuffix("\r\n\r\n{}"))
        }
    }

    @Test func aWriteThatBreaksIsOfUnknownOutcomeAndReachesTheServerOnce() async throws {
        let react: @Sendable (Int, String) -> LoopbackServer.Reaction = { _, request in
            let token = #"{"access_token": "t", "token_type": "Bearer", "expires_in": 3600}"#
            return request.hasPrefix("POST /token") ? .answer(Self.answer(token)) : .close
        }
        try await Self.with(react) { server, transport in
            let address = "http://127.0.0.1:\(server.port)"
            let addresses = EndpointAddresses(name: "loopback", api: "\(address)/base", token: "\(address)/token")
            let caller = EndpointCaller(
                api: TestAPI.description,
                addresses: addresses,
                credentials: TestAPI.credentials,
                configuration: ClientConfiguration(transport: transport)
            )
            let error = try await caller.failure(TestAPI.endpoint(.create))
            #expect(error.code == .outcomeUnknown)
            #expect(error.mayHaveBeenCarriedOut)
            #expect(server.requests.filter { $0.hasPrefix("POST /base") }.count == 1)
        }
    }

    @Test(arguments: [true, false])
    func afterItsEndNothingIsSent(isRead: Bool) async throws {
        try await Self.with({ _, _ in .answer(Self.answer()) }) { server, transport in
            _ = try await transport.send(Self.request(server.port, repeatable: isRead))
            await transport.shutdown()
            do {
                _ = try await transport.send(Self.request(server.port, repeatable: isRead))
                Issue.record("it was sent")
            } catch let error as TransportError {
                #expect(error.delivery == .neverSent)
                #expect(error.explanation == "the transport was closed")
            }
            #expect(server.requests.count == 1)
        }
    }
}
