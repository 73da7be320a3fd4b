import EndpointCoding
@_spi(Generated) import EndpointRuntime
import Foundation
import Synchronization
import Testing

@Suite struct TokenStoreTests {
    static let key = TokenKey(
        clientID: TestAPI.clientID,
        address: "https://login.test/oauth/token",
        scope: "openid read"
    )

    /// A token of an hour, asked for at the manual clock's beginning.
    static func token(
        _ value: String,
        issued: TimeInterval = 0,
        expires: TimeInterval = 3600
    ) -> StoredToken {
        StoredToken(
            value: Secret(value),
            issued: ManualTime.firstDate + issued,
            expires: ManualTime.firstDate + expires
        )
    }

    private static func store(_ token: StoredToken) async -> MemoryTokenStore {
        let store = MemoryTokenStore()
        await store.save(token, for: key)
        return store
    }

    /// Waits until a store holds a token: it is saved beside the calls.
    private static func saved(_ value: String, in store: MemoryTokenStore) async {
        while await store.load(key)?.value.value != value { await Task.yield() }
    }

    /// Takes one token alone.
    private static func takes(_ token: String) -> Step {
        Step { $0.bearer == "Bearer \(token)" ? .make(200, success) : .make(401) }
    }

    @Test func clientsThatShareAStoreMakeOneTokenRequest() async throws {
        let store = MemoryTokenStore()
        let first = ScriptedTransport([.answer(200, success)])
        let second = ScriptedTransport([.answer(200, success)])
        try await TestAPI.caller(first) { $0.tokenStore = store }.call()
        await Self.saved("token-1", in: store)
        try await TestAPI.caller(second) { $0.tokenStore = store }.call()

        #expect(first.tokenRequests.count == 1)
        #expect(second.tokenRequests.isEmpty)
        #expect(second.requests.map(\.bearer) == ["Bearer token-1"])
        #expect(await store.load(Self.key) == Self.token("token-1"))
    }

    @Test(arguments: [
        TokenKey(clientID: "other", address: key.address, scope: key.scope),
        TokenKey(clientID: key.clientID, address: "https://login.test/oauth", scope: key.scope),
        TokenKey(clientID: key.clientID, address: key.address, scope: "openid"),
    ])
    func theTokenOfAnotherClientAddressOrScopeIsNotTaken(_ key: TokenKey) async throws {
        let store = MemoryTokenStore()
        await store.save(Self.token("foreign"), for: key)
        let transport = ScriptedTransport([.answer(200, success)])
        try await TestAPI.caller(transport) { $0.tokenStore = store }.call()
        #expect(transport.requests.map(\.bearer) == ["Bearer token-1"])
        #expect(await store.load(key) == Self.token("foreign"))
    }

    @Test func oneRefreshServesAllWhoSharedTheRefusedToken() async throws {
        let store = await Self.store(Self.token("old"))
        let first = ScriptedTransport(tokens: [.token("new")], [Self.takes("new")])
        let second = ScriptedTransport(tokens: [.token("needless")], [Self.takes("old"), Self.takes("new")])
        let other = TestAPI.caller(second) { $0.tokenStore = store }
        try await other.call()

        try await TestAPI.caller(first) { $0.tokenStore = store }.call()
        await Self.saved("new", in: store)
        try await other.call()

        #expect(first.tokenRequests.count == 1)
        #expect(first.requests.map(\.bearer) == ["Bearer old", "Bearer new"])
        #expect(second.tokenRequests.isEmpty)
        #expect(second.requests.map(\.bearer) == ["Bearer old", "Bearer old", "Bearer new"])
        #expect(await store.load(Self.key)?.value == Secret("new"))
    }

    @Test func aRefusedTokenLeavesTheStore() async throws {
        let store = await Self.store(Self.token("old"))
        let gate = Gate()
        let transport = ScriptedTransport(tokens: [.held(gate, .token("new"))], [Self.takes("new")])
        let caller = TestAPI.caller(transport) { $0.tokenStore = store }
        let call = Task { try await caller.call() }
        await gate.holds(1)
        #expect(await store.load(Self.key) == nil)
        gate.open()
        _ = try await call.value
    }

    @Test func anOldTokenOfAnotherProcessIsNotTakenForTheAccountsFault() async throws {
        let store = MemoryTokenStore()
        let transport = ScriptedTransport(
            tokens: [.token("first"), .token("third")],
            [.answer(200, success), Self.takes("third")]
        )
        let caller = TestAPI.caller(transport) { $0.tokenStore = store }
        try await caller.call()
        await Self.saved("first", in: store)
        await store.save(Self.token("second"), for: Self.key)

        try await caller.call(TestAPI.endpoint(.create))
        #expect(transport.requests.map(\.bearer).suffix(3) == ["Bearer first", "Bearer second", "Bearer third"])
        #expect(transport.tokenRequests.count == 2)
    }

    @Test func twoOldTokensInARowAreNotTakenForTheAccountsFault() async throws {
        let store = await Self.store(Self.token("first"))
        let transport = ScriptedTransport(
            tokens: [.token("third")],
            [
                Step { _ in
                    await store.save(Self.token("second"), for: Self.key)
                    return .make(401)
                },
                Step { _ in
                    await store.save(Self.token("never-asked-for"), for: Self.key)
                    return .make(401)
                },
                Self.takes("third"),
            ]
        )
        try await TestAPI.caller(transport) { $0.tokenStore = store }.call()
        #expect(transport.requests.map(\.bearer) == ["Bearer first", "Bearer second", "Bearer third"])
    }

    @Test func refusedWithATokenOfItsOwnItIsTheAccount() async throws {
        let store = await Self.store(Self.token("shared"))
        let transport = ScriptedTransport([.answer(401)])
        let caller = TestAPI.caller(transport) { $0.tokenStore = store }
        let error = try await caller.failure()
        #expect(error.code == .account)
        #expect(transport.requests.map(\.bearer) == ["Bearer shared", "Bearer token-1"])
        #expect(try await caller.failure().phase == .prepare)
    }

    @Test func aTokenNearItsEndIsReplacedByTheOneSavedSince() async throws {
        let time = ManualTime()
        let store = MemoryTokenStore()
        let transport = ScriptedTransport([.answer(200, success)])
        let caller = TestAPI.caller(transport, time) { $0.tokenStore = store }
        try await caller.call()
        await Self.saved("token-1", in: store)
        await store.save(Self.token("newer", issued: 3299, expires: 6899), for: Self.key)

        time.advance(by: .seconds(3570))
        try await caller.call()
        #expect(transport.tokenRequests.count == 1)
        #expect(transport.requests.map(\.bearer) == ["Bearer token-1", "Bearer newer"])
    }

    @Test func whoTookATokenFromTheStoreLeavesRenewingToTheOther() async throws {
        let time = ManualTime()
        let store = await Self.store(Self.token("shared"))
        let gate = Gate()
        let transport = ScriptedTransport(tokens: [.held(gate, .token("renewed"))], [.answer(200, success)])
        let caller = TestAPI.caller(transport, time) { $0.tokenStore = store }
        try await caller.call()

        time.advance(by: .seconds(3375) - .milliseconds(1))
        try await caller.call()
        #expect(transport.tokenRequests.isEmpty)
        time.advance(by: .milliseconds(1))
        try await caller.call()
        await gate.holds(1)
        #expect(transport.requests.map(\.bearer) == Array(repeating: "Bearer shared", count: 3))
        gate.open()
    }

    /// Kept tokens by name: Foundation can't print every date.
    private static let unusable = [
        "expired": token("kept", expires: 0),
        "about to expire": token("kept", issued: -3571, expires: 29),
        "ends before it begins": token("kept", issued: 7200, expires: 3600),
        "blank": token(""),
        "two lines": token("kept\r\nX-Evil: 1"),
        "not ASCII": token("kepté"),
        "not a date": token("kept", expires: .nan),
        "no beginning and no end": token("kept", issued: .nan, expires: .infinity),
    ]

    @Test(arguments: unusable.keys.sorted())
    func whatCannotBeUsedIsReplaced(_ name: String) async throws {
        let store = await Self.store(try #require(Self.unusable[name]))
        let transport = ScriptedTransport([.answer(200, success)])
        try await TestAPI.caller(transport) { $0.tokenStore = store }.call()
        #expect(transport.requests.map(\.bearer) == ["Bearer token-1"])
        await Self.saved("token-1", in: store)
    }

    private static let boundless = [
        "far away": (token("kept", expires: 1e12), Duration.seconds(86_370)),
        "without end": (token("kept", expires: .infinity), .seconds(86_370)),
        "a clock that is ahead": (token("kept", issued: 7200, expires: 10_800), .seconds(3570)),
    ]

    @Test(arguments: boundless.keys.sorted())
    func anEndIsTrustedForADayAtMost(_ name: String) async throws {
        let (kept, expired) = try #require(Self.boundless[name])
        let time = ManualTime()
        let store = await Self.store(kept)
        let gate = Gate()
        let transport = ScriptedTransport(tokens: [.held(gate, .token("token-1"))], [.answer(200, success)])
        let caller = TestAPI.caller(transport, time) { $0.tokenStore = store }
        try await caller.call()
        time.advance(by: expired - .milliseconds(1))
        try await caller.call()
        #expect(transport.requests.map(\.bearer) == ["Bearer kept", "Bearer kept"])
        await gate.holds(1)
        time.advance(by: .milliseconds(1))
        let call = Task { try await caller.call() }
        gate.open()
        _ = try await call.value
        #expect(transport.requests.last?.bearer == "Bearer token-1")
    }

    @Test func onceTakenATokenEndsByTheMonotonicClock() async throws {
        let time = ManualTime()
        let store = await Self.store(Self.token("shared"))
        let isSetBack = Mutex(false)
        let transport = ScriptedTransport([.answer(200, success)])
        let caller = TestAPI.caller(transport, time) {
            $0.tokenStore = store
            $0.time = TimeSource(
                now: { time.now },
                pause: { time.advance(by: $0) },
                expire: { _ in try await Gate().wait() },
                date: { isSetBack.withLock { $0 } ? .distantPast : ManualTime.firstDate }
            )
        }
        try await caller.call()
        isSetBack.withLock { $0 = true }
        await store.remove(Secret("shared"), for: Self.key)
        time.advance(by: .seconds(3570))
        try await caller.call()
        #expect(transport.requests.map(\.bearer) == ["Bearer shared", "Bearer token-1"])
    }
}
