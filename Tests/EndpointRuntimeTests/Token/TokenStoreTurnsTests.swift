import EndpointCoding
@_spi(Generated) import EndpointRuntime
import Foundation
import Synchronization
import Testing

/// When a cache turns to its store and when to the token endpoint, after tokens were refused.
@Suite struct TokenStoreTurnsTests {
    /// A store whose first save lasts until a gate is opened.
    private final class SlowToSave: TokenStore {
        let gate = Gate()
        private let asked = Mutex<[String]>([])

        var log: [String] { asked.withLock { $0 } }

        func load(_ key: TokenKey) -> StoredToken? {
            note("load")
            return nil
        }

        func save(_ token: StoredToken, for key: TokenKey) async throws {
            note("save \(token.value.value) begins")
            try await gate.wait()
            note("save \(token.value.value) ends")
        }

        func remove(_ value: Secret, for key: TokenKey) { note("remove \(value.value)") }

        private func note(_ what: String) { asked.withLock { $0.append(what) } }
    }

    private static let key = TokenStoreTests.key

    /// Waits until a store holds a token: it is saved beside the calls.
    private static func saved(_ value: String, in store: MemoryTokenStore) async {
        while await store.load(key)?.value.value != value { await Task.yield() }
    }

    /// A token that serves when one of the clock's beginning has expired.
    private static func later(_ value: String) -> StoredToken {
        TokenStoreTests.token(value, issued: 3500, expires: 7100)
    }

    /// Has another process save a token, and answers 401.
    private static func refusing(_ store: MemoryTokenStore, saved token: StoredToken) -> Step {
        Step { _ in
            await store.save(token, for: key)
            return .make(401)
        }
    }

    @Test func aTokenIsRefusedOnlyOnceItsSavingHasEnded() async throws {
        let store = SlowToSave()
        let transport = ScriptedTransport([.answer(401), .answer(200, success)])
        let caller = TestAPI.caller(transport) { $0.tokenStore = store }
        let call = Task { try await caller.call() }
        await store.gate.holds(1)
        while transport.requests.isEmpty { await Task.yield() }
        for _ in 0..<1_000 { await Task.yield() }
        #expect(store.log == ["load", "save token-1 begins"])
        store.gate.open()
        _ = try await call.value
        #expect(store.log.prefix(5) == ["load", "save token-1 begins", "save token-1 ends", "remove token-1", "load"])
    }

    @Test func aTokenOfItsOwnEndsTheMemoryOfRefusals() async throws {
        let store = MemoryTokenStore()
        let time = ManualTime()
        let transport = ScriptedTransport(
            tokens: [.token("one"), .token("two"), .token("needless")],
            [
                .answer(401), .answer(200, success), Self.refusing(store, saved: Self.later("four")),
                .answer(200, success),
            ]
        )
        let caller = TestAPI.caller(transport, time) { $0.tokenStore = store }
        try await caller.call()
        await Self.saved("two", in: store)

        await store.save(Self.later("three"), for: Self.key)
        time.advance(by: .seconds(3570))
        try await caller.call()
        #expect(transport.requests.map(\.bearer) == ["one", "two", "three", "four"].map { "Bearer \($0)" })
        #expect(transport.tokenRequests.count == 2)
    }

    @Test func aTokenOfItsOwnEndsTheDistrustOfTheStore() async throws {
        let store = MemoryTokenStore()
        await store.save(TokenStoreTests.token("one"), for: Self.key)
        let time = ManualTime()
        let transport = ScriptedTransport(
            tokens: [.token("three"), .token("needless")],
            [Self.refusing(store, saved: TokenStoreTests.token("two")), .answer(401), .answer(200, success)]
        )
        let caller = TestAPI.caller(transport, time) { $0.tokenStore = store }
        try await caller.call()
        await Self.saved("three", in: store)

        await store.save(Self.later("four"), for: Self.key)
        time.advance(by: .seconds(3570))
        try await caller.call()
        #expect(transport.requests.map(\.bearer) == ["one", "two", "three", "four"].map { "Bearer \($0)" })
        #expect(transport.tokenRequests.count == 1)
    }

    @Test func aLateRefusalOfAnOldTokenKeepsTheOneFromTheStore() async throws {
        let store = MemoryTokenStore()
        await store.save(TokenStoreTests.token("one"), for: Self.key)
        let late = Gate()
        let transport = ScriptedTransport(
            tokens: [.token("needless")],
            [
                .answer(200, success), .held(late, .answer(401)),
                Self.refusing(store, saved: TokenStoreTests.token("two")),
                .answer(200, success),
            ]
        )
        let caller = TestAPI.caller(transport) { $0.tokenStore = store }
        try await caller.call()

        let first = Task { try await caller.call() }
        await late.holds(1)
        try await caller.call()
        late.open()
        _ = try await first.value
        #expect(transport.requests.map(\.bearer) == ["one", "one", "one", "two", "two"].map { "Bearer \($0)" })
        #expect(transport.tokenRequests.isEmpty)
    }

    @Test func aSavedTokenLivesFromWhenItWasAskedFor() async throws {
        let store = MemoryTokenStore()
        let time = ManualTime()
        let slow = Step { _ in
            time.advance(by: .seconds(8))
            return .make(200, #"{"access_token": "slow", "expires_in": 3600}"#)
        }
        let transport = ScriptedTransport(tokens: [slow], [.answer(200, success)])
        try await TestAPI.caller(transport, time) { $0.tokenStore = store }.call()
        await Self.saved("slow", in: store)
        #expect(await store.load(Self.key) == TokenStoreTests.token("slow"))
    }
}
