import EndpointCoding
@_spi(Generated) import EndpointRuntime
import HTTPTypes
import Testing

@Suite struct RetryTableTests {
    /// What happens to a call whose first attempt ends in some way, and whose second would succeed.
    enum Outcome: Sendable {
        case repeated
        case thrown(EndpointError.Code)
        case unknown(EndpointError.Code)
    }

    struct Row: Sendable, CustomTestStringConvertible {
        let name: String
        let step: Step
        let read: Outcome
        let write: Outcome
        var testDescription: String { name }
    }

    static let rows: [Row] =
        [
            Row(name: "never sent", step: .neverSent, read: .repeated, write: .repeated),
            Row(
                name: "misconfigured",
                step: .fault(TransportError(.neverSent, reason: .misconfigured)),
                read: .thrown(.connection),
                write: .thrown(.connection)
            ),
            Row(name: "broken", step: .broken, read: .repeated, write: .unknown(.connection)),
            Row(name: "other error", step: .fault(UnexpectedSuccess()), read: .repeated, write: .unknown(.connection)),
            Row(name: "429", step: .answer(429), read: .repeated, write: .repeated),
            Row(name: "408", step: .answer(408), read: .repeated, write: .unknown(.gateway)),
            Row(name: "502", step: .answer(502), read: .repeated, write: .unknown(.gateway)),
            Row(name: "503", step: .answer(503), read: .repeated, write: .unknown(.gateway)),
            Row(name: "504", step: .answer(504), read: .repeated, write: .unknown(.gateway)),
            Row(name: "500", step: .answer(500), read: .thrown(.gateway), write: .unknown(.gateway)),
            Row(name: "501", step: .answer(501), read: .thrown(.gateway), write: .unknown(.gateway)),
            Row(name: "599", step: .answer(599), read: .thrown(.gateway), write: .unknown(.gateway)),
            Row(name: "403", step: .answer(403), read: .thrown(.notSubscribed), write: .thrown(.notSubscribed)),
            Row(name: "400", step: .answer(400), read: .thrown(.status), write: .thrown(.status)),
            Row(name: "404", step: .answer(404), read: .thrown(.status), write: .thrown(.status)),
            Row(name: "413", step: .answer(413), read: .thrown(.status), write: .thrown(.status)),
            Row(name: "415", step: .answer(415), read: .thrown(.status), write: .thrown(.status)),
            Row(name: "600", step: .answer(600), read: .thrown(.status), write: .thrown(.status)),
            Row(name: "301", step: .answer(301), read: .thrown(.redirected), write: .thrown(.redirected)),
            Row(
                name: "refusal",
                step: .answer(200, #"{"codeRetour": 20001}"#),
                read: .thrown(.refused),
                write: .thrown(.refused)
            ),
            Row(
                name: "HTML",
                step: .answer(200, "<html></html>"),
                read: .thrown(.unreadable),
                write: .thrown(.unreadable)
            ),
            Row(name: "empty", step: .answer(200), read: .thrown(.unreadable), write: .thrown(.unreadable)),
            Row(
                name: "too large",
                step: .fault(TransportError(.mayHaveBeenSent, reason: .bodyTooLarge(limit: 5))),
                read: .thrown(.unreadable),
                write: .thrown(.unreadable)
            ),
        ]

    @Test(arguments: rows, [EndpointDescription.Kind.read, .create, .update, .delete])
    func whatIsRepeatedFollowsFromKindAndFault(_ row: Row, _ kind: EndpointDescription.Kind) async throws {
        let time = ManualTime()
        let transport = ScriptedTransport([row.step, .answer(200, success)])
        let caller = TestAPI.caller(transport, time)

        switch kind == .read ? row.read : row.write {
        case .repeated:
            try await caller.call(TestAPI.endpoint(kind))
            #expect(transport.requests.count == 2)
            #expect(time.pauses == [.milliseconds(250)])
        case .thrown(let code):
            let error = try await caller.failure(TestAPI.endpoint(kind))
            #expect(error.code == code)
            #expect(error.attempts == 1)
            #expect(transport.requests.count == 1)
            #expect(time.pauses == [])
        case .unknown(let code):
            let error = try await caller.failure(TestAPI.endpoint(kind))
            #expect(error.code == .outcomeUnknown)
            #expect(error.mayHaveBeenCarriedOut)
            #expect((error.underlying as? EndpointError)?.code == code)
            #expect((error.underlying as? EndpointError)?.httpStatus == error.httpStatus)
            #expect(transport.requests.count == 1)
        }
    }

    @Test(arguments: [EndpointDescription.Kind.read, .create])
    func anAttemptThatStallsIsBroken(_ kind: EndpointDescription.Kind) async throws {
        let time = ManualTime()
        let transport = ScriptedTransport([.stall(time), .answer(200, success)])
        let caller = TestAPI.caller(transport, time)
        if kind == .read {
            try await caller.call(TestAPI.endpoint(kind))
            #expect(transport.requests.count == 2)
        } else {
            let error = try await caller.failure(TestAPI.endpoint(kind))
            #expect(error.code == .outcomeUnknown)
            #expect((error.underlying as? EndpointError)?.code == .timeout)
            #expect(
                error.description == """
                    things.v1.search: it is not known whether this create was carried out: there was no complete \
                    answer within 60 s. Look it up before sending it again.
                    """
            )
        }
    }

    @Test func aReadIsRepeatedTwiceThenThrown() async throws {
        let time = ManualTime()
        let transport = ScriptedTransport([.answer(503), .broken, .answer(504)])
        let error = try await TestAPI.caller(transport, time).failure()
        #expect(error.code == .gateway)
        #expect(error.httpStatus == 504)
        #expect(error.attempts == 3)
        #expect(time.pauses == [.milliseconds(250), .milliseconds(500)])
        #expect(
            error.description == """
                things.v1.search: the gateway, or the platform behind it, failed (HTTP 504). \
                Try again later. (after 3 attempts)
                """
        )
    }

    @Test func aWriteIsRepeatedOnlyAsLongAsItWasNotCarriedOut() async throws {
        let transport = ScriptedTransport([.neverSent, .answer(429), .broken, .answer(200, success)])
        let error = try await TestAPI.caller(transport).failure(TestAPI.endpoint(.create))
        #expect(error.code == .outcomeUnknown)
        #expect(error.attempts == 3)
        #expect(
            error.description == """
                things.v1.search: it is not known whether this create was carried out: the connection to api.test broke \
                before the answer was complete: the connection was lost. Look it up before sending it again. \
                (after 3 attempts)
                """
        )
    }

    @Test func pausesDoubleUpToTheirBoundAndAreChosenAtRandom() async throws {
        let time = ManualTime()
        let transport = ScriptedTransport([.answer(503)])
        let caller = TestAPI.caller(transport, time) {
            $0.retry = RetryPolicy(maximumRetries: 7)
            $0.randomness = { 0.75 }
            $0.deadline = .seconds(1000)
        }
        _ = try await caller.failure()
        #expect(time.pauses == [0.375, 0.75, 1.5, 3, 6, 6, 6].map { .seconds($0) })
    }

    @Test func noPausePassesItsHighestBoundWhereverDoublingLeads() async throws {
        let time = ManualTime()
        let caller = TestAPI.caller(ScriptedTransport([.answer(503)]), time) {
            $0.retry = RetryPolicy(maximumRetries: 4, baseDelay: .seconds(3), maximumDelay: .seconds(8))
        }
        _ = try await caller.failure()
        #expect(time.pauses == [.milliseconds(1_500), .seconds(3), .seconds(4), .seconds(4)])
    }

    @Test func theNumberOfRetriesCanBeSetForClientAndCall() async throws {
        let transport = ScriptedTransport([.answer(503)])
        let caller = TestAPI.caller(transport) { $0.retry = .never }
        #expect(try await caller.failure().attempts == 1)
        #expect(try await caller.failure(options: CallOptions(maximumRetries: 1)).attempts == 2)
    }

    @Test func theWholePolicyCanBeSetForOneCall() async throws {
        let time = ManualTime()
        let transport = ScriptedTransport([
            .answer(503), .answer(503), .answer(503), .answer(429, headers: ["Retry-After": "6"]),
        ])
        let policy = RetryPolicy(
            maximumRetries: 4,
            baseDelay: .seconds(2),
            maximumDelay: .seconds(4),
            longestRetryAfter: .seconds(5)
        )
        let error = try await TestAPI.caller(transport, time).failure(options: CallOptions(retry: policy))
        #expect(error.code == .rateLimited)
        #expect(error.attempts == 4)
        #expect(time.pauses == [.seconds(1), .seconds(2), .seconds(2)])
    }

    @Test func theNumberOfRetriesGoesBeforeThePolicyOfTheCall() async throws {
        let transport = ScriptedTransport([.answer(503)])
        let options = CallOptions(retry: RetryPolicy(maximumRetries: 4), maximumRetries: 1)
        #expect(try await TestAPI.caller(transport).failure(options: options).attempts == 2)
    }

    @Test func callsShareABudgetOfRetries() async throws {
        let time = ManualTime()
        let transport = ScriptedTransport([.answer(503)])
        let caller = TestAPI.caller(transport, time)

        var attempts: [Int] = []
        for _ in 0..<7 { attempts.append(try await caller.failure().attempts) }
        #expect(attempts == [3, 3, 3, 3, 3, 1, 1])
    }

    @Test func tooManyCallsCostHalf() async throws {
        let transport = ScriptedTransport([.answer(429)])
        let caller = TestAPI.caller(transport)
        var attempts: [Int] = []
        for _ in 0..<11 { attempts.append(try await caller.failure().attempts) }
        #expect(attempts == Array(repeating: 3, count: 10) + [1])
    }

    @Test func successRefundsTheBudget() async throws {
        let failing = Counter()
        let transport = ScriptedTransport([
            Step { request in
                if request.head.path?.hasSuffix("fail") == true { return .make(503) }
                failing.increase()
                return .make(200, success)
            }
        ])
        let caller = TestAPI.caller(transport)
        let endpoint = TestAPI.endpoint(path: "fail")
        for _ in 0..<5 { _ = try await caller.failure(endpoint) }
        #expect(try await caller.failure(endpoint).attempts == 1)

        for _ in 0..<9 { try await caller.call() }
        #expect(try await caller.failure(endpoint).attempts == 1)
        try await caller.call()
        #expect(try await caller.failure(endpoint).attempts == 2)
    }

    @Test func successesSaveUpNoMoreThanTheBudgetHolds() async throws {
        let transport = ScriptedTransport(Array(repeating: .answer(200, success), count: 60) + [.answer(503)])
        let caller = TestAPI.caller(transport)
        for _ in 0..<60 { try await caller.call() }
        var attempts: [Int] = []
        for _ in 0..<6 { attempts.append(try await caller.failure().attempts) }
        #expect(attempts == [3, 3, 3, 3, 3, 1])
    }
}
