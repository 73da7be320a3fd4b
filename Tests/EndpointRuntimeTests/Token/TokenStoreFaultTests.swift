import EndpointCoding
@_spi(Generated) import EndpointRuntime
import Foundation
import Logging
import Synchronization
import Testing

@Suite struct TokenStoreFaultTests {
    private struct Careless: Error, CustomStringConvertible {
        let description = "redis://user:Redis-Passw0rd@cache"
    }

    /// A store that does one thing for whatever it is asked.
    private final class Broken: TokenStore {
        private let act: @Sendable () async throws -> Void
        private let asked = Mutex<[String]>([])

        init(_ act: @escaping @Sendable () async throws -> Void) {
            self.act = act
        }

        var log: [String] { asked.withLock { $0 } }

        func load(_ key: TokenKey) async throws -> StoredToken? {
            asked.withLock { $0.append("load") }
            try await act()
            return nil
        }

        func save(_ token: StoredToken, for key: TokenKey) async throws {
            asked.withLock { $0.append("save") }
            try await act()
        }

        func remove(_ value: Secret, for key: TokenKey) async throws {
            asked.withLock { $0.append("remove") }
            try await act()
        }
    }

    /// Never ends, whether it is cancelled or not, until the gate is opened.
    private static func hang(_ gate: Gate) -> @Sendable () async throws -> Void {
        { await Task.detached { _ = try? await gate.wait() }.value }
    }

    @Test func aStoreThatFailsIsGoneWithout() async throws {
        let lines = LogLines()
        let store = Broken { throw Careless() }
        let transport = ScriptedTransport([.answer(200, success), .answer(401), .answer(200, success)])
        let caller = TestAPI.caller(transport) {
            $0.tokenStore = store
            $0.logger = lines.logger(.info)
        }
        try await caller.call()
        try await caller.call()
        #expect(transport.requests.map(\.bearer) == ["Bearer token-1", "Bearer token-1", "Bearer token-2"])

        while store.log.count < 5 { await Task.yield() }
        while lines.all.count < 5 { await Task.yield() }
        #expect(store.log == ["load", "save", "remove", "load", "save"])
        #expect(lines.all.first == "token store failed, going on without it asked=load reason=Careless")
        #expect(!lines.all.contains { $0.contains("Passw0rd") })
    }

    @Test func anErrorMadeForItIsLoggedWithItsText() async throws {
        let lines = LogLines()
        let transport = ScriptedTransport([.answer(200, success)])
        let caller = TestAPI.caller(transport) {
            $0.tokenStore = Broken { throw TokenStoreError("the cache is away.") }
            $0.logger = lines.logger(.info)
        }
        try await caller.call()
        #expect(lines.all.first == "token store failed, going on without it asked=load reason=the cache is away.")
    }

    @Test func aStoreThatHangsCostsHalfASecondOnce() async throws {
        let time = ManualTime()
        let lines = LogLines()
        let gate = Gate()
        let store = Broken(Self.hang(gate))
        let transport = ScriptedTransport([.answer(200, success), .answer(401), .answer(200, success)])
        let caller = TestAPI.caller(transport, time) {
            $0.tokenStore = store
            $0.logger = lines.logger(.info)
        }
        let call = Task { try await caller.call() }
        await gate.holds(1)
        await time.limitRuns(for: .milliseconds(500))
        time.advance(by: .milliseconds(500))
        _ = try await call.value
        #expect(
            lines.all == ["token store failed, going on without it asked=load reason=it took longer than 0.5 s."]
        )

        try await caller.call()
        #expect(transport.requests.map(\.bearer) == ["Bearer token-1", "Bearer token-1", "Bearer token-2"])
        #expect(store.log == ["load"])
        gate.open()
    }

    @Test func aStoreThatHungIsAskedAgainAfterHalfAMinute() async throws {
        let time = ManualTime()
        let gate = Gate()
        let store = Broken(Self.hang(gate))
        let transport = ScriptedTransport([.answer(200, success), .answer(401), .answer(200, success)])
        let caller = TestAPI.caller(transport, time) { $0.tokenStore = store }
        let call = Task { try await caller.call() }
        await gate.holds(1)
        await time.limitRuns(for: .milliseconds(500))
        time.advance(by: .milliseconds(500))
        _ = try await call.value
        gate.open()

        time.advance(by: .seconds(30))
        try await caller.call()
        while store.log.count < 4 { await Task.yield() }
        #expect(store.log == ["load", "remove", "load", "save"])
    }

    @Test func theDeadlineHoldsWhileAStoreHangs() async throws {
        let time = ManualTime()
        let gate = Gate()
        let transport = ScriptedTransport([.answer(200, success)])
        let caller = TestAPI.caller(transport, time) { $0.tokenStore = Broken(Self.hang(gate)) }
        let call = Task { try await caller.failure(options: CallOptions(deadline: .milliseconds(400))) }
        await gate.holds(1)
        await time.limitRuns(for: .milliseconds(400))
        time.advance(by: .milliseconds(400))
        let error = try await call.value
        #expect(error.code == .timeout)
        #expect(error.phase == .token)
        gate.open()
    }

    @Test(.timeLimit(.minutes(10))) func whatTookTooLongIsCancelled() async throws {
        let time = ManualTime()
        let gate = Gate()
        let cancelled = Gate()
        let store = Broken {
            defer { if Task.isCancelled { cancelled.open() } }
            try await gate.wait()
        }
        let transport = ScriptedTransport([.answer(200, success)])
        let caller = TestAPI.caller(transport, time) { $0.tokenStore = store }
        let call = Task { try await caller.call() }
        await gate.holds(1)
        await time.limitRuns(for: .milliseconds(500))
        time.advance(by: .milliseconds(500))
        _ = try await call.value
        try await cancelled.wait()
    }

    @Test func aStoreThatShutdownInterruptsHasNotFailed() async throws {
        let lines = LogLines()
        let gate = Gate()
        let caller = TestAPI.caller(ScriptedTransport([.answer(200, success)])) {
            $0.tokenStore = Broken { try await gate.wait() }
            $0.logger = lines.logger(.info)
        }
        let call = Task { try await caller.failure() }
        await gate.holds(1)
        await caller.shutdown(grace: .zero)
        #expect(try await call.value.code == .closed)
        for _ in 0..<1_000 { await Task.yield() }
        #expect(lines.all == [])
    }

    @Test func aSlowSaveDelaysNoCall() async throws {
        let gate = Gate()
        let saves = Counter()
        let store = Broken {
            if saves.increase() > 1 { await Task.detached { _ = try? await gate.wait() }.value }
        }
        let transport = ScriptedTransport([.answer(200, success)])
        let caller = TestAPI.caller(transport) { $0.tokenStore = store }
        try await caller.call()
        await gate.holds(1)
        try await caller.call()
        #expect(store.log == ["load", "save"])
        gate.open()
    }

    @Test func shutdownWaitsForTheTokenToBeSaved() async throws {
        let isSaved = Counter()
        let asked = Counter()
        let store = Broken {
            guard asked.increase() > 1 else { return }
            for _ in 0..<100 { await Task.yield() }
            isSaved.increase()
        }
        let caller = TestAPI.caller(ScriptedTransport([.answer(200, success)])) { $0.tokenStore = store }
        try await caller.call()
        await caller.shutdown(grace: .seconds(1))
        #expect(isSaved.value == 1)
    }

    @Test func aSharedTokenIsNeverPrinted() async throws {
        let lines = LogLines()
        let store = MemoryTokenStore()
        let token = TokenStoreTests.token("tok-shared-s3cret")
        await store.save(token, for: TokenStoreTests.key)
        let transport = ScriptedTransport([.answer(200, success), .answer(401, "tok-shared-s3cret"), .answer(503)])
        let caller = TestAPI.caller(transport) {
            $0.tokenStore = store
            $0.logger = lines.logger()
        }
        try await caller.call()
        var texts = [String(reflecting: token), String(reflecting: store)]
        for value in [token, store, caller] as [Any] { dump(value, to: &texts[0]) }
        do { try await caller.call() } catch { texts.append("\(error) \(String(reflecting: error))") }
        #expect(lines.all.count > 4)
        for text in texts + lines.all { #expect(!text.contains("tok-shared-s3cret")) }
    }
}
