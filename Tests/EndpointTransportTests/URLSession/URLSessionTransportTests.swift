import EndpointFaultServer
import EndpointRuntime
import Foundation
import HTTPTypes
import Testing

/// What holds for `URLSessionTransport` beside the promises of all transports.
@Suite struct URLSessionTransportTests {
    private static func request(
        _ address: String,
        _ method: HTTPRequest.Method = .post,
        path: String = "/things",
        isRepeatable: Bool
    ) -> TransportRequest {
        TransportRequest(
            head: HTTPRequest(
                method: method,
                scheme: "http",
                authority: String(address.dropFirst("http://".count)),
                path: path
            ),
            body: method == .get ? nil : Data("{}".utf8),
            isRepeatable: isRepeatable,
            bodyLimit: 1 << 20,
            timeout: .seconds(60)
        )
    }

    @Test(arguments: [(true, 1), (false, 5)])
    func readsShareAConnectionAndEveryWriteHasItsOwn(isRead: Bool, connections: Int) async throws {
        let server = try FaultServer(.always(.answer(.json("{}"))))
        let transport = URLSessionTransport(environment: [:])
        for _ in 0..<5 { _ = try await transport.send(Self.request(server.address, isRepeatable: isRead)) }
        #expect(server.connections == connections)
        await transport.shutdown()
        server.stop()
    }

    @Test(arguments: [true, false]) func aPortThatNobodyListensOnIsNeverSent(isRead: Bool) async throws {
        let port = try RefusingPort()
        let transport = URLSessionTransport(environment: [:])
        let error = await #expect(throws: TransportError.self) {
            try await transport.send(Self.request(port.address, isRepeatable: isRead))
        }
        #expect(error?.delivery == .neverSent)
        #expect(error?.explanation == "no connection could be made")
        await transport.shutdown()
    }

    @Test func errorDoesNotHoldTheAddress() async throws {
        let port = try RefusingPort()
        let transport = URLSessionTransport(environment: [:])
        let request = Self.request(port.address, path: "/things?key=k3y", isRepeatable: true)
        let thrown = await #expect(throws: TransportError.self) { try await transport.send(request) }
        let error = try #require(thrown)
        let underlying = try #require(error.underlying) as NSError
        var text = "\(underlying.userInfo)"
        dump(error, to: &text)
        dump(error as NSError, to: &text)
        dump(underlying, to: &text)
        #expect(text.contains("TransportError"))
        #expect(!text.contains("k3y"))
        await transport.shutdown()
    }

    @Test(arguments: [true, false]) func afterItsEndNothingIsSent(isRead: Bool) async throws {
        let server = try FaultServer(.always(.answer(.json("{}"))))
        let transport = URLSessionTransport(environment: [:])
        let request = Self.request(server.address, isRepeatable: isRead)
        _ = try await transport.send(request)
        await transport.shutdown()
        let error = await #expect(throws: TransportError.self) { try await transport.send(request) }
        #expect(error?.delivery == .neverSent)
        #expect(error?.explanation == "the transport was closed")
        #expect(server.requests.count == 1)
        server.stop()
    }

    /// Foundation would send the head again without the body, and wait.
    @Test func aReadWithABodyIsNotSentAgainOnAnotherConnection() async throws {
        let server = try FaultServer { $0.numberOnConnection < 3 ? .answer(.json("{}")) : .cut(.afterRequest, .close) }
        let transport = URLSessionTransport(environment: [:])
        for _ in 0..<3 { _ = try await transport.send(Self.request(server.address, isRepeatable: true)) }
        let error = await #expect(throws: TransportError.self) {
            try await transport.send(Self.request(server.address, isRepeatable: true))
        }
        #expect(error?.delivery == .mayHaveBeenSent)
        #expect(server.requests.filter { $0.extent == .whole }.count == 4)
        await transport.shutdown()
        server.stop()
    }

    @Test(arguments: ["/a%zz", "/a%", "/a%2"])
    func anAddressThatFoundationWouldChangeIsNotSent(_ path: String) async throws {
        let server = try FaultServer(.always(.answer(.json("{}"))))
        let transport = URLSessionTransport(environment: [:])
        let error = await #expect(throws: TransportError.self) {
            try await transport.send(Self.request(server.address, path: path, isRepeatable: false))
        }
        #expect(error?.delivery == .neverSent)
        #expect(error?.explanation == "Foundation doesn't take the address")
        #expect(server.connections == 0)
        await transport.shutdown()
        server.stop()
    }

    /// The body has no end in practice, so that the connection closes only where the transport cuts it.
    @Test(.timeLimit(.minutes(2)), arguments: [true, false])
    func aTransferPastTheLimitIsCutOff(isRead: Bool) async throws {
        let server = try FaultServer(.always(.hugeBody(1 << 42, hasLength: false)))
        let transport = URLSessionTransport(environment: [:])
        let error = await #expect(throws: TransportError.self) {
            try await transport.send(Self.request(server.address, isRepeatable: isRead))
        }
        #expect(error?.reason == .bodyTooLarge(limit: 1 << 20))
        while server.openConnections > 0 {
            try Task.checkCancellation()
            await Task.yield()
        }
        await transport.shutdown()
        server.stop()
    }
}
