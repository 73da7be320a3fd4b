import EndpointCoding
@_spi(Generated) import EndpointRuntime
import Testing

@Suite struct TimeTests {
    @Test func anAttemptGetsNoMoreTimeThanTheCallHasLeft() async throws {
        let time = ManualTime()
        let transport = ScriptedTransport([
            Step { _ in
                time.advance(by: .seconds(50))
                return .make(503)
            },
            .stall(time),
        ])
        let error = try await TestAPI.caller(transport, time)
            .failure(
                options: CallOptions(timeout: .seconds(60), deadline: .seconds(80))
            )
        #expect(transport.requests.map(\.timeout) == [.seconds(60), .seconds(80 - 50) - .milliseconds(250)])
        #expect(error.code == .timeout)
        #expect(error.attempts == 2)
        #expect(
            error.description == """
                things.v1.search: the call's deadline of 80 s passed while waiting for the answer. (after 2 attempts)
                """
        )
    }

    @Test func anAttemptsTimeCanBeSetForOneCall() async throws {
        let time = ManualTime()
        let transport = ScriptedTransport([.stall(time)])
        let error = try await TestAPI.caller(transport, time)
            .failure(
                options: CallOptions(timeout: .milliseconds(1500), maximumRetries: 0)
            )
        #expect(error.code == .timeout)
        #expect(error.phase == .receive)
        #expect(error.description == "things.v1.search: there was no complete answer within 1.5 s.")
    }

    @Test(arguments: [Duration.zero, .seconds(-1)])
    func withoutTimeNothingIsSent(_ deadline: Duration) async throws {
        let transport = ScriptedTransport([.answer(200, success)])
        let error = try await TestAPI.caller(transport).failure(options: CallOptions(deadline: deadline))
        #expect(error.code == .timeout)
        #expect(error.phase == .token)
        #expect(transport.tokenRequests.isEmpty)
        #expect(transport.requests.isEmpty)
    }

    @Test func aTokenThatTakesTheWholeTimeLeavesNothingToSend() async throws {
        let time = ManualTime()
        let transport = ScriptedTransport(
            tokens: [
                Step { _ in
                    time.advance(by: .seconds(5))
                    return .make(200, #"{"access_token": "t", "expires_in": 3600}"#)
                }
            ],
            [.answer(200, success)]
        )
        let error = try await TestAPI.caller(transport, time)
            .failure(
                TestAPI.endpoint(.create),
                options: CallOptions(deadline: .seconds(5))
            )
        #expect(error.code == .timeout)
        #expect(error.mayHaveBeenCarriedOut == false)
        #expect(transport.requests.isEmpty)
    }

    @Test(arguments: [EndpointDescription.Kind.read, .create])
    func cancellingTheTaskEndsTheCallWithACancellationError(_ kind: EndpointDescription.Kind) async throws {
        let gate = Gate()
        let transport = ScriptedTransport([.held(gate, .answer(200, success))])
        let caller = TestAPI.caller(transport)
        let call = Task { try await caller.call(TestAPI.endpoint(kind)) }
        await gate.holds(1)
        call.cancel()
        await #expect(throws: CancellationError.self) { try await call.value }
        #expect(transport.requests.count == 1)
    }

    @Test func aCancelledTaskSendsNothing() async throws {
        let transport = ScriptedTransport([.answer(200, success)])
        let caller = TestAPI.caller(transport)
        let begun = Gate()
        let call = Task {
            try? await begun.wait()
            return try await caller.call()
        }
        call.cancel()
        begun.open()
        await #expect(throws: CancellationError.self) { try await call.value }
        #expect(transport.tokenRequests.isEmpty)
        #expect(transport.requests.isEmpty)
    }

    @Test func cancellingAPauseEndsTheCall() async throws {
        let time = ManualTime()
        let paused = Gate()
        let transport = ScriptedTransport([.answer(503)])
        let caller = TestAPI.caller(transport, time) { $0.time = time.source(pause: { _ in try await paused.wait() }) }
        let call = Task { try await caller.call() }
        await paused.holds(1)
        call.cancel()
        await #expect(throws: CancellationError.self) { try await call.value }
        #expect(transport.requests.count == 1)
    }

    @Test func whoeverIsCancelledAfterTheLimitRanOutIsCancelled() async throws {
        let time = ManualTime()
        let gate = Gate()
        let stubborn = Step { _ in
            await Task.detached { _ = try? await gate.wait() }.value
            throw CancellationError()
        }
        let caller = TestAPI.caller(ScriptedTransport([stubborn]), time)
        let call = Task { try await caller.call(TestAPI.endpoint(.create), options: CallOptions(timeout: .seconds(3))) }
        await gate.holds(1)
        await time.limitRuns(for: .seconds(3))
        time.advance(by: .seconds(3))
        for _ in 0..<1_000 { await Task.yield() }
        call.cancel()
        gate.open()
        await #expect(throws: CancellationError.self) { try await call.value }
    }
}
