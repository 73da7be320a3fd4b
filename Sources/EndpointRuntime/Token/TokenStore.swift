public import EndpointCoding

/// Where clients keep their token, so that several processes can share one.
///
/// A client asks its store before it asks the token endpoint, and saves what the token endpoint granted. A store that
/// fails, or that takes longer than half a second, is gone without: it never makes a call fail. Whoever can read a
/// store can use the token in it.
///
/// Nothing keeps two processes from asking the token endpoint at the same time: the token saved last is kept, and each
/// process uses the one it got.
public protocol TokenStore: Sendable {
    /// The token that is kept.
    ///
    /// - Parameter key: Which token.
    /// - Returns: The token, or `nil` if there is none. It may have expired.
    /// - Throws: Any error; the token endpoint is asked then.
    func load(_ key: TokenKey) async throws -> StoredToken?

    /// Keeps a token in place of the one before.
    ///
    /// - Parameters:
    ///   - token: The token.
    ///   - key: Which token it is.
    /// - Throws: Any error; the token is not shared then.
    func save(_ token: StoredToken, for key: TokenKey) async throws

    /// Removes a token that was refused, unless another has taken its place.
    ///
    /// - Parameters:
    ///   - value: The refused token. One of another value is left: another process saved it since.
    ///   - key: Which token it is.
    /// - Throws: Any error; the refused token is not used again by this client all the same.
    func remove(_ value: Secret, for key: TokenKey) async throws
}

/// Why a store couldn't do what it was asked.
///
/// Its text is logged. Of errors of other types, logs show nothing but the type, as their text could hold secrets.
public struct TokenStoreError: Error, Hashable, CustomStringConvertible {
    /// What went wrong, and what to do about it, without secrets.
    public let description: String

    /// Creates an error from a text without secrets.
    public init(_ description: String) {
        self.description = description
    }
}
