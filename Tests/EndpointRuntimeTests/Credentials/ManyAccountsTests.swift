import EndpointCoding
@_spi(Generated) import EndpointRuntime
import Foundation
import Synchronization
import Testing

@Suite struct ManyAccountsTests {
    private static func account(_ number: Int) -> Account {
        Account(login: "TECH_\(number)@example.test", password: Secret("password-\(number)"))
    }

    /// The header that an account's calls must carry.
    private static func header(_ number: Int) -> String {
        Data("TECH_\(number)@example.test:password-\(number)".utf8).base64EncodedString()
    }

    /// An endpoint whose calls say on whose behalf they were made.
    private static func endpoint(_ number: Int) -> EndpointDescription {
        TestAPI.endpoint().with(headers: [("x-of", "\(number)")])
    }

    /// Calls on behalf of an account, by `with(account:)` or for one call, in turn.
    private static func call(_ caller: EndpointCaller, _ number: Int, _ turn: Int) async throws {
        if turn % 2 == 0 {
            try await caller.with(account: account(number)).call(endpoint(number))
        } else {
            try await caller.call(endpoint(number), options: CallOptions(account: account(number)))
        }
    }

    @Test func aThousandCallsOfFiftyAccountsAreNotMixed() async throws {
        let mixed = Mutex<[String]>([])
        let transport = ScriptedTransport([
            Step { request in
                await Task.yield()
                let number = request[header: "x-of"].flatMap { Int($0) } ?? -1
                if request[header: "x-account"] != Self.header(number) { mixed.withLock { $0.append("\(number)") } }
                return .make(200, success)
            }
        ])
        let caller = TestAPI.caller(transport)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for turn in 0..<20 {
                for number in 0..<50 { group.addTask { try await Self.call(caller, number, turn) } }
            }
            try await group.waitForAll()
        }
        #expect(mixed.withLock { $0 } == [])
        #expect(transport.requests.count == 1_000)
        #expect(Set(transport.requests.compactMap { $0[header: "x-account"] }).count == 50)
        #expect(transport.tokenRequests.count == 1)
        #expect(Set(transport.requests.map(\.bearer)) == ["Bearer token-1"])
    }

    @Test func aBadAccountNeverHurtsTheOthers() async throws {
        let transport = ScriptedTransport([
            Step { request in
                await Task.yield()
                return request[header: "x-account"] == Self.header(0) ? .make(401) : .make(200, success)
            }
        ])
        let caller = TestAPI.caller(transport)
        let refused = Counter()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for turn in 0..<20 {
                for number in 1..<20 { group.addTask { try await Self.call(caller, number, turn) } }
                group.addTask {
                    let error = try await caller.with(account: Self.account(0)).failure()
                    #expect(error.code == .account)
                    refused.increase()
                }
            }
            try await group.waitForAll()
        }
        #expect(refused.value == 20)
        #expect(transport.tokenRequests.count <= 2)

        let sent = transport.requests.count
        for number in 1..<20 { try await Self.call(caller, number, 0) }
        #expect(try await caller.with(account: Self.account(0)).failure().phase == .prepare)
        #expect(transport.requests.count == sent + 19)
        #expect(transport.tokenRequests.count <= 2)
    }

    @Test func theAccountOfOneCallIsForgottenAfterIt() async throws {
        let transport = ScriptedTransport([.answer(200, success)])
        let caller = TestAPI.caller(transport).with(account: Self.account(1))
        try await caller.call(options: CallOptions(account: Self.account(2)))
        try await caller.call()
        #expect(transport.requests.map { $0[header: "x-account"] } == [Self.header(2), Self.header(1)])
    }

    @Test func allWhoWaitedShareAFailureAndTheNextCallAsksAgain() async throws {
        let gate = Gate()
        let time = ManualTime()
        let transport = ScriptedTransport(
            tokens: [.held(gate, .answer(400, #"{"error": "invalid_request"}"#)), .token("token-2")],
            [.answer(200, success)]
        )
        let caller = TestAPI.caller(transport, time)
        try await withThrowingTaskGroup(of: EndpointError.self) { group in
            for number in 0..<100 {
                group.addTask { try await caller.with(account: Self.account(number)).failure() }
            }
            while time.limits < 101 { await Task.yield() }
            gate.open()
            for try await error in group { #expect(error.code == .token) }
        }
        #expect(transport.tokenRequests.count == 1)
        try await caller.call()
        #expect(transport.tokenRequests.count == 2)
    }
}
