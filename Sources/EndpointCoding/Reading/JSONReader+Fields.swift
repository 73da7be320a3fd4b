#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

// What models with required fields call. Where a call gave its value back, the caller would have to release the old one and to keep
// the new one, in more instructions than the call itself.
extension JSONReader {
    /// Reads a field that is a string; `nil` for null.
    ///
    /// - Parameter value: is set to the text.
    public mutating func string(into value: inout String?) {
        value = string()
    }

    /// Reads a field that is a boolean; `nil` for null.
    ///
    /// - Parameter value: is set to the boolean.
    public mutating func boolean(into value: inout Bool?) {
        value = boolean()
    }

    /// Reads a field that is an integer of 32 bits; `nil` for null.
    ///
    /// - Parameter value: is set to the integer.
    public mutating func int32(into value: inout Int32?) {
        value = int32()
    }

    /// Reads a field that is an integer of 64 bits; `nil` for null.
    ///
    /// - Parameter value: is set to the integer.
    public mutating func int64(into value: inout Int64?) {
        value = int64()
    }

    /// Reads a field that is an exact number; `nil` for null.
    ///
    /// - Parameter value: is set to the number.
    public mutating func decimal(into value: inout Decimal?) {
        value = decimal()
    }

    /// Reads a field that is a day; `nil` for null.
    ///
    /// - Parameter value: is set to the day.
    public mutating func date(into value: inout LocalDate?) {
        value = date()
    }

    /// Reads a field that is a day and a time; `nil` for null.
    ///
    /// - Parameter value: is set to the day and time.
    public mutating func timestamp(into value: inout Timestamp?) {
        value = timestamp()
    }

    /// Reads a field that is binary content, from base64; `nil` for null.
    ///
    /// - Parameter value: is set to the content.
    public mutating func base64(into value: inout Data?) {
        value = base64()
    }

    /// Reads a field that can be anything; `nil` for null.
    ///
    /// - Parameter value: is set to the untyped JSON.
    public mutating func json(into value: inout JSONValue?) {
        value = json()
    }

    /// Reads a field that is a text that is never printed; `nil` for null.
    ///
    /// - Parameter value: is set to the secret.
    public mutating func secret(into value: inout Secret?) {
        value = secret()
    }

    /// Reads a field that is a model, an open enum or any other value; `nil` for null.
    ///
    /// - Parameter value: is set to the value.
    @inlinable
    public mutating func value<T: JSONCodable>(into value: inout T?) {
        value = T.read(from: &self)
    }

    /// Reads a field that is a list; `nil` for null.
    ///
    /// - Parameter value: is set to the elements.
    @inlinable
    public mutating func list<T: JSONCodable>(into value: inout [T]?) {
        value = list(T.self)
    }

    /// Reads a field that is an object with free keys; `nil` for null.
    ///
    /// - Parameter value: is set to the values by key.
    @inlinable
    public mutating func map<T: JSONCodable>(into value: inout [String: T]?) {
        value = map(T.self)
    }

    /// Reads a field that null is one of the choices for.
    ///
    /// - Parameter value: is set to the value, or to `.null`; `nil` after a failure.
    public mutating func nullable<T: JSONCodable>(into value: inout Nullable<T>?) {
        value = nullable(T.self)
    }
}
