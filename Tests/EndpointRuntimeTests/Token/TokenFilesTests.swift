import EndpointCoding
@_spi(Generated) import EndpointRuntime
import Foundation
import Testing

/// What a store in files leaves behind, and what it never takes away.
@Suite struct TokenFilesTests {
    private static let key = TokenStoreTests.key
    private static let token = TokenStoreTests.token("tok-file-s3cret")

    /// A folder for one test, removed after it.
    private static func withFolder(_ body: (String) async throws -> Void) async throws {
        let folder = NSTemporaryDirectory() + "token-files-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try await body(folder)
    }

    private static func names(_ folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder)
    }

    @Test(arguments: [0o770, 0o702, 0o720])
    func aFolderInWhichGroupOrOthersMayWriteIsRefused(_ mode: Int) async throws {
        try await Self.withFolder { folder in
            let store = FileTokenStore(directory: folder)
            try store.save(Self.token, for: Self.key)
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: folder)
            #expect(throws: TokenStoreError.self) { try store.load(Self.key) }
            #expect(throws: TokenStoreError.self) { try store.save(Self.token, for: Self.key) }
        }
    }

    @Test func aTokenThatCannotTakeItsPlaceLeavesNoDraft() async throws {
        try await Self.withFolder { folder in
            let store = FileTokenStore(directory: folder)
            try store.save(Self.token, for: Self.key)
            let name = try #require(Self.names(folder).first)
            try FileManager.default.removeItem(atPath: "\(folder)/\(name)")
            try FileManager.default.createDirectory(atPath: "\(folder)/\(name)", withIntermediateDirectories: false)
            #expect(throws: TokenStoreError.self) { try store.save(Self.token, for: Self.key) }
            #expect(try Self.names(folder) == [name])
        }
    }

    @Test func noFileStaysOpen() async throws {
        try await Self.withFolder { folder in
            let store = FileTokenStore(directory: folder)
            let before = try ProcessUse.now().files
            for _ in 0..<1_000 {
                try store.save(Self.token, for: Self.key)
                #expect(try store.load(Self.key) == Self.token)
            }
            #expect(try ProcessUse.now().files < before + 900)
        }
    }

    @Test func aTokenSavedWhileTheOneBeforeIsRemovedStays() async throws {
        try await Self.withFolder { folder in
            let store = FileTokenStore(directory: folder)
            let newer = TokenStoreTests.token("newer")
            for _ in 0..<500 {
                try store.save(Self.token, for: Self.key)
                async let removal: Void = Task.detached { try store.remove(Self.token.value, for: Self.key) }.value
                async let saving: Void = Task.detached { try store.save(newer, for: Self.key) }.value
                _ = try await (removal, saving)
                #expect(try store.load(Self.key) == newer)
            }
        }
    }

    @Test func theEndOfASavedTokenIsNeverRoundedUp() throws {
        let saved = try TokenStoreTests.token("x", issued: 0.9, expires: 3600.9).serialized(for: Self.key)
        let kept = try StoredToken(serialized: saved, for: Self.key)
        #expect(kept == TokenStoreTests.token("x", issued: 0, expires: 3600))
    }

    @Test func whatIsTooLongForAStoreIsNotReadFromAnyStore() throws {
        let written = try Self.token.serialized(for: Self.key)
        let longest = written + Data(repeating: 0x20, count: StoredToken.serializedLimit - written.count)
        #expect(try StoredToken(serialized: longest, for: Self.key) == Self.token)
        let error = #expect(throws: TokenStoreError.self) {
            try StoredToken(serialized: longest + Data([0x20]), for: Self.key)
        }
        #expect(error?.description == "what is kept has more than 65536 bytes.")
    }

    @Test func tokensOfEveryClientAddressAndScopeAreKeptApart() async throws {
        try await Self.withFolder { folder in
            let store = FileTokenStore(directory: folder)
            let keys = ["a", "a/b"]
                .flatMap { client in
                    ["https://x", "https://x/b"]
                        .flatMap { address in
                            ["", "b", "openid"].map { TokenKey(clientID: client, address: address, scope: $0) }
                        }
                }
            for (number, key) in keys.enumerated() { try store.save(TokenStoreTests.token("t\(number)"), for: key) }
            for (number, key) in keys.enumerated() { #expect(try store.load(key)?.value == Secret("t\(number)")) }
            #expect(try Self.names(folder).count == keys.count)
        }
    }
}
