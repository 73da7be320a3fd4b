#if AsyncHTTPClient
    import EndpointAsyncHTTPClient
    import EndpointFaultServer
    import EndpointRuntime
    import Foundation
    import HTTPTypes
    import NIOCore
    import NIOPosix
    import Testing

    /// What this transport promises beyond what every transport does.
    @Suite(.serialized) struct TransportTests {
        private static func request(
            _ server: FaultServer,
            limit: Int = 1 << 20,
            timeout: Duration = .seconds(10)
        ) -> TransportRequest {
            var head = HTTPRequest(
                method: .post,
                scheme: "http",
                authority: "127.0.0.1:\(server.port)",
                path: "/base/a%2Fb%20c/%C3%A9?x=1&y=%26%3D"
            )
            head.headerFields[.authorization] = "Bearer secret"
            head.headerFields[.acceptEncoding] = "gzip"
            return TransportRequest(
                head: head,
                body: Data("{}".utf8),
                isRepeatable: false,
                bodyLimit: limit,
                timeout: timeout
            )
        }

        /// A server and a transport for one test.
        private static func with(
            _ script: FaultScript,
            _ body: (FaultServer, AsyncHTTPClientTransport) async throws -> Void
        ) async throws {
            let server = try FaultServer(script)
            let transport = try AsyncHTTPClientTransport()
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

        @Test func answersAreAskedForUncompressedAndTheAddressArrivesAsItIs() async throws {
            try await Self.with(.always(.answer(.json("{}")))) { server, transport in
                _ = try await transport.send(Self.request(server))
                let request = try #require(server.requests.first)
                #expect(request[header: "accept-encoding"] == "identity")
                #expect(request.target == "/base/a%2Fb%20c/%C3%A9?x=1&y=%26%3D")
            }
        }

        @Test(arguments: ["gzip", "deflate", "br", "GZIP", "identity, gzip"])
        func aCompressedAnswerIsRefusedWithItsHead(coding: String) async throws {
            let answer = FaultAnswer(
                headers: [HeaderLine("Content-Encoding", coding)],
                body: Data(repeating: 0x20, count: 100)
            )
            try await Self.with(.always(.answer(answer))) { server, transport in
                let error = await #expect(throws: TransportError.self) {
                    try await transport.send(Self.request(server))
                }
                #expect(error?.delivery == .mayHaveBeenSent)
                #expect(error?.explanation == "the answer is compressed, though it was asked for uncompressed")
            }
        }

        @Test func bombsOfAGigabyteTakeNoMemory() async throws {
            try await Self.with(.always(.answer(.gzipBomb(expandingTo: 1 << 30)))) { server, transport in
                let before = Self.peakMemory
                for _ in 0..<20 {
                    await #expect(throws: TransportError.self) { try await transport.send(Self.request(server)) }
                }
                #expect(Self.peakMemory - before < 64 << 20)
            }
        }

        @Test func aKeptConnectionIsUsedAgainByReadsAndWrites() async throws {
            try await Self.with(.always(.answer(.json("{}")))) { server, transport in
                for _ in 0..<20 { _ = try await transport.send(Self.request(server)) }
                #expect(server.requests.count == 20)
                #expect(Set(server.requests.map(\.connection)) == [0])
            }
        }

        @Test func moreRequestsThanConnectionsWaitForOne() async throws {
            let server = try FaultServer(.always(.answer(.json("{}"))))
            let transport = try AsyncHTTPClientTransport(connections: 3)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<60 { group.addTask { _ = try await transport.send(Self.request(server)) } }
                try await group.waitForAll()
            }
            #expect(server.requests.count == 60)
            #expect(Set(server.requests.map(\.connection)).count <= 3)
            await transport.shutdown()
            server.stop()
        }

        @Test func aTransportThatWasClosedSendsNothing() async throws {
            try await Self.with(.always(.answer(.json("{}")))) { server, transport in
                await transport.shutdown()
                let error = await #expect(throws: TransportError.self) {
                    try await transport.send(Self.request(server))
                }
                #expect(error?.delivery == .neverSent)
                #expect(error?.explanation == "the transport was closed")
                #expect(server.requests.isEmpty)
            }
        }

        @Test func aTransportThatNobodyClosedClosesItselfWhenItIsNotHeldAnyMore() async throws {
            let server = try FaultServer(.always(.answer(.json("{}"))))
            weak var held: AsyncHTTPClientTransport?
            do {
                let transport = try AsyncHTTPClientTransport()
                _ = try await transport.send(Self.request(server))
                held = transport
            }
            #expect(held == nil)
            server.stop()
        }

        @Test func theCallersEventLoopsAreLeftOpen() async throws {
            let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
            let server = try FaultServer(.always(.answer(.json("{}"))))
            for _ in 0..<2 {
                let transport = try AsyncHTTPClientTransport(eventLoopGroup: group)
                #expect(try await transport.send(Self.request(server)).head.status == .ok)
                await transport.shutdown()
            }
            server.stop()
            try await group.shutdownGracefully()
        }

        /// The most memory that this process has had, in bytes.
        private static var peakMemory: Int {
            var usage = rusage()
            #if canImport(Glibc)
                getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
                return usage.ru_maxrss << 10
            #else
                getrusage(RUSAGE_SELF, &usage)
                return usage.ru_maxrss
            #endif
        }
    }
#endif
