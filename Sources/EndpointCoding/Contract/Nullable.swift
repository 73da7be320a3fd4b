/// A value, or an explicit null where the API means something by it.
///
/// A field of the type `Nullable<T>?` is sent in three ways: not at all (`nil`), as null (`.null`), and with its value
/// (`.value(…)`).
public indirect enum Nullable<Value: Sendable>: Sendable {
    /// Null.
    case null
    /// A value.
    case value(Value)

    /// The value; `nil` when it is null.
    public var value: Value? {
        if case .value(let value) = self { return value }
        return nil
    }
}

extension Nullable: Equatable where Value: Equatable {}

extension Nullable: Hashable where Value: Hashable {}

extension JSONReader {
    /// Reads a value that null is one of the choices for.
    ///
    /// - Parameter type: what the value is.
    /// - Returns: the value; `.null` for null, and where null and an empty string mean the same; `nil` after a failure.
    public mutating func nullable<T: JSONCodable>(_ type: T.Type) -> Nullable<T>? {
        let value = T.read(from: &self)
        if hasFailed { return nil }
        return value.map { .value($0) } ?? .null
    }

    /// Reads a value that is known beforehand.
    ///
    /// Another one is kept, and told to the observer as an unknown value.
    ///
    /// - Parameter expected: the known value.
    /// - Returns: what stands there; the known value for null.
    public mutating func constant<T: JSONCodable & Equatable>(_ expected: T) -> T {
        _ = peek()
        let offset = position - start
        guard let value = T.read(from: &self) else { return expected }
        if value != expected { log?.add(.unknownValue, at: offset, text: "\(value)") }
        return value
    }
}
