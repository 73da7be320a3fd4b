import EndpointCoding
@_spi(Generated) import EndpointRuntime
import Foundation
import Testing

@Suite struct FileTokenStoreTests {
    private static let key = TokenStoreTests.key
    private static let token = TokenStoreTests.token("tok-file-s3cret")

    /// A folder for one test, removed after it.
    private static func withFolder(_ body: (String) async throws -> Void) async throws {
        let folder = NSTemporaryDirectory() + "tokens-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try await body(folder)
    }

    private static func mode(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }

    /// The path of the one file in a folder.
    private static func file(_ folder: String) throws -> String {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        return "\(folder)/\(try #require(names.count == 1 ? names.first : nil, "\(names)"))"
    }

    private static func problem(_ work: () throws -> Void) -> String? {
        do {
            try work()
            return nil
        } catch {
            return "\(error)"
        }
    }

    @Test func aTokenComesBackAsItWasSaved() async throws {
        try await Self.withFolder { folder in
            let store = FileTokenStore(directory: folder)
            #expect(try store.load(Self.key) == nil)
            try store.save(Self.token, for: Self.key)
            #expect(try FileTokenStore(directory: folder).load(Self.key) == Self.token)
            #expect(try Self.mode(folder) == 0o700)
            #expect(try Self.mode(Self.file(folder)) == 0o600)
            #expect(!(try Self.file(folder)).contains(TestAPI.clientID))
        }
    }

    @Test func theWidestMaskStillLeavesTheFilePrivate() async throws {
        try await Self.withFolder { folder in
            let before = umask(0)
            defer { umask(before) }
            try FileTokenStore(directory: folder).save(Self.token, for: Self.key)
            #expect(try Self.mode(folder) == 0o700)
            #expect(try Self.mode(Self.file(folder)) == 0o600)
        }
    }

    @Test func aRefusedTokenIsRemovedAndANewerOneKept() async throws {
        try await Self.withFolder { folder in
            let store = FileTokenStore(directory: folder)
            try store.remove(Self.token.value, for: Self.key)
            try store.save(Self.token, for: Self.key)
            try store.remove(Secret("older"), for: Self.key)
            #expect(try store.load(Self.key) == Self.token)
            try store.remove(Self.token.value, for: Self.key)
            #expect(try store.load(Self.key) == nil)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
        }
    }

    @Test func twoKeysHaveTwoTokens() async throws {
        try await Self.withFolder { folder in
            let store = FileTokenStore(directory: folder)
            let other = TokenKey(clientID: "other", address: Self.key.address, scope: Self.key.scope)
            try store.save(Self.token, for: Self.key)
            try store.save(TokenStoreTests.token("other"), for: other)
            #expect(try store.load(Self.key) == Self.token)
            #expect(try store.load(other)?.value == Secret("other"))
        }
    }

    @Test(arguments: [
        "", "{", "[]", "null", "\u{0}\u{1}", #"{"token": "x", "issued": 1, "expires": 2"#, #"{"token": 1}"#,
    ])
    func aCorruptedFileIsNoToken(_ text: String) async throws {
        try await Self.withFolder { folder in
            let store = FileTokenStore(directory: folder)
            try store.save(Self.token, for: Self.key)
            try Self.overwrite(Self.file(folder), with: text)
            #expect(Self.problem { _ = try store.load(Self.key) } == "what is kept isn't a token.")
            try store.save(Self.token, for: Self.key)
            #expect(try store.load(Self.key) == Self.token)
        }
    }

    @Test func theTokenOfAnotherKeyIsNoToken() async throws {
        try await Self.withFolder { folder in
            let store = FileTokenStore(directory: folder)
            try store.save(Self.token, for: Self.key)
            let other = TokenKey(clientID: "other", address: Self.key.address, scope: Self.key.scope)
            try Self.overwrite(
                Self.file(folder),
                with: String(decoding: Self.token.serialized(for: other), as: UTF8.self)
            )
            #expect(
                Self.problem { _ = try store.load(Self.key) }
                    == "what is kept is the token of another client, address or scope."
            )
        }
    }

    @Test func aLongFileIsNotRead() async throws {
        try await Self.withFolder { folder in
            let store = FileTokenStore(directory: folder)
            try store.save(Self.token, for: Self.key)
            let file = try Self.file(folder)
            try Self.overwrite(file, with: String(repeating: " ", count: StoredToken.serializedLimit + 1))
            #expect(
                Self.problem { _ = try store.load(Self.key) }
                    == "the file \"\(file)\" has more than 65536 bytes. Remove it."
            )
            let long = TokenStoreTests.token(String(repeating: "x", count: StoredToken.serializedLimit))
            #expect(Self.problem { try store.save(long, for: Self.key) } == "the token has more than 65536 bytes.")
        }
    }

    @Test(arguments: [0o640, 0o604, 0o660, 0o622])
    func aFileThatOthersCanOpenIsRefusedAndReplaced(_ mode: Int) async throws {
        try await Self.withFolder { folder in
            let store = FileTokenStore(directory: folder)
            try store.save(Self.token, for: Self.key)
            let file = try Self.file(folder)
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file)
            #expect(
                Self.problem { _ = try store.load(Self.key) }
                    == "others may read the file \"\(file)\" (mode 0\(String(mode, radix: 8))). Remove it."
            )
            try store.save(Self.token, for: Self.key)
            #expect(try Self.mode(file) == 0o600)
            #expect(try store.load(Self.key) == Self.token)
        }
    }

    @Test func aSymbolicLinkIsRefusedAndItsTargetLeftAlone() async throws {
        try await Self.withFolder { folder in
            let store = FileTokenStore(directory: folder)
            try store.save(Self.token, for: Self.key)
            let file = try Self.file(folder)
            let target = folder + "-target"
            defer { try? FileManager.default.removeItem(atPath: target) }
            try FileManager.default.moveItem(atPath: file, toPath: target)
            try FileManager.default.createSymbolicLink(atPath: file, withDestinationPath: target)
            #expect(
                Self.problem { _ = try store.load(Self.key) }
                    == "the file \"\(file)\" is a symbolic link. Remove it."
            )
            let before = try Data(contentsOf: URL(filePath: target))
            try store.save(TokenStoreTests.token("newer"), for: Self.key)
            #expect(try store.load(Self.key)?.value == Secret("newer"))
            #expect(try Data(contentsOf: URL(filePath: target)) == before)
        }
    }

    @Test func whatIsNoPlainFileIsRefused() async throws {
        try await Self.withFolder { folder in
            let store = FileTokenStore(directory: folder)
            try store.save(Self.token, for: Self.key)
            let file = try Self.file(folder)
            try FileManager.default.removeItem(atPath: file)
            #expect(mkfifo(file, 0o600) == 0)
            #expect(
                Self.problem { _ = try store.load(Self.key) } == "\"\(file)\" isn't a plain file. Remove it."
            )
        }
    }

    @Test(.enabled(if: geteuid() == 0, "only root can give files away"))
    func whatBelongsToAnotherUserIsRefused() async throws {
        try await Self.withFolder { folder in
            let store = FileTokenStore(directory: folder)
            try store.save(Self.token, for: Self.key)
            let file = try Self.file(folder)
            #expect(chown(file, 4242, 4242) == 0)
            #expect(
                Self.problem { _ = try store.load(Self.key) }
                    == "the file \"\(file)\" belongs to another user. Remove it."
            )
            #expect(chown(folder, 4242, 4242) == 0)
            let text = "the folder \"\(folder)\" belongs to another user. Give one of your own."
            #expect(Self.problem { _ = try store.load(Self.key) } == text)
            #expect(Self.problem { try store.save(Self.token, for: Self.key) } == text)
        }
    }

    @Test func aFolderThatCannotBeTrustedIsRefused() async throws {
        try await Self.withFolder { folder in
            let store = FileTokenStore(directory: folder)
            try store.save(Self.token, for: Self.key)
            try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: folder)
            let text = "others may write in the folder \"\(folder)\" (mode 0777). Set its mode to 0700."
            #expect(Self.problem { _ = try store.load(Self.key) } == text)
            #expect(Self.problem { try store.save(Self.token, for: Self.key) } == text)

            let below = FileTokenStore(directory: folder + "/missing/deeper")
            #expect(
                Self.problem { _ = try below.load(Self.key) }
                    == "the folder \"\(folder)/missing/deeper\" can't be made: No such file or directory."
            )
            let file = FileTokenStore(directory: try Self.file(folder))
            #expect(
                Self.problem { _ = try file.load(Self.key) }?.hasSuffix("can't be opened: Not a directory.") == true
            )
        }
    }

    @Test func noReaderSeesHalfATokenAndNoRemovalTakesANewerOne() async throws {
        try await Self.withFolder { folder in
            let store = FileTokenStore(directory: folder)
            let tokens = (0..<8).map { TokenStoreTests.token("tok-\($0)-" + String(repeating: "x", count: $0 * 900)) }
            let newest = TokenStoreTests.token("newest")
            try await withThrowingTaskGroup(of: Void.self) { group in
                for token in tokens {
                    group.addTask {
                        for _ in 0..<40 {
                            try store.save(token, for: Self.key)
                            if let kept = try store.load(Self.key) { #expect((tokens + [newest]).contains(kept)) }
                            try store.remove(token.value, for: Self.key)
                        }
                    }
                }
                try await group.waitForAll()
                for token in tokens {
                    group.addTask { for _ in 0..<40 { try store.remove(token.value, for: Self.key) } }
                }
                group.addTask { try store.save(newest, for: Self.key) }
                try await group.waitForAll()
            }
            #expect(try store.load(Self.key) == newest)
            #expect(try Self.file(folder).contains("token-"))
        }
    }

    @Test func anotherProcessUsesTheToken() async throws {
        try await Self.withFolder { folder in
            let transport = ScriptedTransport(tokens: [.token("from-the-parent")], [.answer(200, success)])
            let caller = TestAPI.caller(transport) { $0.tokenStore = FileTokenStore(directory: folder) }
            try await caller.call()
            await caller.shutdown(grace: .zero)

            await #expect(processExitsWith: .success) { [folder = folder as String] in
                let transport = ScriptedTransport([.answer(200, success)])
                let caller = TestAPI.caller(transport) { $0.tokenStore = FileTokenStore(directory: folder) }
                try await caller.call()
                #expect(transport.tokenRequests.isEmpty)
                #expect(transport.requests.map(\.bearer) == ["Bearer from-the-parent"])
            }
        }
    }

    private static func overwrite(_ path: String, with text: String) throws {
        let file = try FileHandle(forWritingTo: URL(filePath: path))
        try file.truncate(atOffset: 0)
        try file.write(contentsOf: Data(text.utf8))
        try file.close()
    }
}
