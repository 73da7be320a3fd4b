#if os(Linux)
    import EndpointCoding
    @_spi(Generated) import EndpointRuntime
    import Foundation
    import Testing

    /// Many real calls in a process of their own, which is looked at before and after them.
    @Suite struct ManyCallsTests {
        /// `MANY_CALLS` sets the number; `make test-long` makes 10,000.
        private static var count: Int {
            ProcessInfo.processInfo.environment["MANY_CALLS"].flatMap { Int($0) } ?? 1_000
        }

        private static func answer(_ status: String, _ body: String) -> String {
            "HTTP/1.1 \(status)\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
        }

        private static func reaction(_ number: Int, _ request: String) -> LoopbackServer.Reaction {
            if request.hasPrefix("POST /token") {
                return .answer(answer("200 OK", #"{"access_token": "t", "expires_in": 3600}"#))
            }
            return switch number % 20 {
            case 3: .close
            case 7: .answer(answer("503 Away", ""))
            case 11: .answer(answer("200 OK", "<html></html>"))
            case 13: .answerAndClose("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{")
            default: .answer(answer("200 OK", success))
            }
        }

        /// Makes calls with a client of their own, eight at a time, every tenth of which is cancelled on its way.
        private static func make(_ count: Int, on port: UInt16) async -> Int {
            let address = "http://127.0.0.1:\(port)"
            let transport = URLSessionTransport(environment: [:])
            let caller = EndpointCaller(
                api: TestAPI.description,
                addresses: EndpointAddresses(name: "loopback", api: address, token: "\(address)/token"),
                credentials: TestAPI.credentials,
                configuration: ClientConfiguration(transport: transport, retry: RetryPolicy(baseDelay: .zero))
            )
            let succeeded = Counter()
            await withTaskGroup(of: Void.self) { group in
                for worker in 0..<8 {
                    group.addTask {
                        for number in stride(from: worker, to: count, by: 8) {
                            let kind: EndpointDescription.Kind = number % 3 == 0 ? .create : .read
                            let call = Task {
                                try await caller.call(TestAPI.endpoint(kind))
                                succeeded.increase()
                            }
                            if number % 10 == 9 {
                                for _ in 0..<(number % 50) { await Task.yield() }
                                call.cancel()
                            }
                            _ = await call.result
                        }
                    }
                }
            }
            await caller.shutdown(grace: .seconds(5))
            await transport.shutdown()
            return succeeded.value
        }

        @Test func nothingIsLeftOfManyCalls() async {
            await #expect(processExitsWith: .success) {
                let server = try LoopbackServer(Self.reaction)
                _ = await Self.make(500, on: server.port)
                var before = try ProcessUse.now()
                // Connections are closed on other threads: some time is given to them.
                for _ in 0..<20 {
                    try await Task.sleep(for: .milliseconds(100))
                    before = try ProcessUse.now()
                }
                let succeeded = await Self.make(Self.count, on: server.port)
                var after = try ProcessUse.now()
                for _ in 0..<100 where after.files > before.files || after.threads > before.threads {
                    try await Task.sleep(for: .milliseconds(100))
                    after = try ProcessUse.now()
                }
                print("\(Self.count) calls, \(succeeded) succeeded: \(before) before, \(after) after")
                #expect(succeeded > Self.count / 2)
                #expect(after.files <= before.files + 2)
                #expect(after.threads <= before.threads + 4)
                #expect(after.memory - before.memory < 16 * 1_048_576 + Self.count * 2_048)
            }
        }
    }
#endif
