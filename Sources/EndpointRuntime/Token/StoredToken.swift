public import EndpointCoding
public import Foundation

/// A token as stores keep it.
public struct StoredToken: Sendable, Hashable {
    /// The token.
    public let value: Secret

    /// When it was asked for, by the calendar.
    public let issued: Date

    /// When it ends, by the calendar.
    public let expires: Date

    /// Creates a token.
    public init(value: Secret, issued: Date, expires: Date) {
        self.value = value
        self.issued = issued
        self.expires = expires
    }
}

extension StoredToken {
    /// The most bytes that the written form may have.
    public static let serializedLimit = 64 * 1024

    /// Reads what `serialized(for:)` wrote.
    ///
    /// - Parameters:
    ///   - data: JSON with the members `key`, `token`, `issued` and `expires`; the last two in seconds since 1970.
    ///   - key: Which token it should be.
    /// - Throws: A `TokenStoreError` if it isn't the token of that key, whole and in that form.
    public init(serialized data: Data, for key: TokenKey) throws(TokenStoreError) {
        guard data.count <= Self.serializedLimit else {
            throw TokenStoreError("what is kept has more than \(Self.serializedLimit) bytes.")
        }
        guard let members = try? JSONReader.read(JSONValue.self, from: data),
            let token = members["token"]?.string,
            let issued = members["issued"]?.integer, let expires = members["expires"]?.integer
        else { throw TokenStoreError("what is kept isn't a token.") }
        guard members["key"]?.string == key.text else {
            throw TokenStoreError("what is kept is the token of another client, address or scope.")
        }
        self.init(
            value: Secret(token),
            issued: Date(timeIntervalSince1970: TimeInterval(issued)),
            expires: Date(timeIntervalSince1970: TimeInterval(expires))
        )
    }

    /// The token as JSON, for stores that keep bytes.
    ///
    /// It holds the token as it is sent: keep it where nobody else can read it.
    ///
    /// - Parameter key: Which token it is; it is written too, so that tokens aren't mixed.
    /// - Returns: The bytes, whole seconds being kept of both dates.
    /// - Throws: A `TokenStoreError` if it is longer than `serializedLimit`, or its dates can't be written.
    public func serialized(for key: TokenKey) throws(TokenStoreError) -> Data {
        guard let issued = Self.seconds(issued), let expires = Self.seconds(expires) else {
            throw TokenStoreError("the token's dates can't be written.")
        }
        let members: JSONObject = [
            "key": .string(key.text), "token": .string(value.value), "issued": issued, "expires": expires,
        ]
        guard let data = try? JSONWriter.data(of: JSONValue.object(members)), data.count <= Self.serializedLimit else {
            throw TokenStoreError("the token has more than \(Self.serializedLimit) bytes.")
        }
        return data
    }

    private static func seconds(_ date: Date) -> JSONValue? {
        Int64(exactly: date.timeIntervalSince1970.rounded(.down)).map { .number("\($0)") }
    }
}
