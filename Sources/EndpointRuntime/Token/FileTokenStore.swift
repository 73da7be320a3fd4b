public import EndpointCoding
import Foundation

/// Keeps tokens in files of a folder, for the processes of one user on one machine.
///
/// A file can be read by its owner alone and is written by renaming, so that no reader sees half of it. A file that
/// others can read, that belongs to somebody else, that is a symbolic link or too long, or that holds no whole token,
/// is not used; the next token takes its place. No lock is held, and no process waits for another.
public struct FileTokenStore: TokenStore {
    /// The folder's path.
    public let directory: String

    /// Creates a store.
    ///
    /// - Parameter directory: A folder on a local disk, in which nobody but the user may write. It is made when it is
    ///   missing; the folder above it must be there.
    public init(directory: String) {
        self.directory = directory
    }

    /// The token that is kept.
    ///
    /// - Throws: A `TokenStoreError` that says why folder or file can't be used.
    public func load(_ key: TokenKey) throws -> StoredToken? {
        try PrivateFolder(directory).read(name(key), limit: StoredToken.serializedLimit)
            .map { data throws(TokenStoreError) in try StoredToken(serialized: data, for: key) }
    }

    /// Keeps a token in place of the one before.
    ///
    /// - Throws: A `TokenStoreError` that says why it can't be written.
    public func save(_ token: StoredToken, for key: TokenKey) throws {
        try PrivateFolder(directory).write(token.serialized(for: key), as: name(key))
    }

    /// Removes a token, unless another has taken its place.
    ///
    /// - Throws: A `TokenStoreError` that says why folder or file can't be used.
    public func remove(_ value: Secret, for key: TokenKey) throws {
        guard try load(key)?.value == value else { return }
        try PrivateFolder(directory)
            .remove(name(key)) { data in
                (try? StoredToken(serialized: data, for: key))?.value != value
            }
    }

    /// The name of a key's file: FNV-1a of its text.
    ///
    /// Should two keys ever have one name, they take turns with the file, as it says whose token it holds.
    private func name(_ key: TokenKey) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in key.text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        let digits = String(hash, radix: 16)
        return "token-" + String(repeating: "0", count: 16 - digits.count) + digits + ".json"
    }
}
