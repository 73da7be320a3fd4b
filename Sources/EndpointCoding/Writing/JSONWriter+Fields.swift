#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension JSONWriter {
    /// Writes a field that is a string; nothing when it is absent.
    ///
    /// - Parameters:
    ///   - key: the field's name, escaped where it needs it.
    ///   - value: the text.
    public mutating func string(_ key: StaticString, _ value: String?) {
        guard let value else { return }
        self.key(key, room: 0)
        stringValue(value)
    }

    /// Writes a field that is a boolean; nothing when it is absent.
    ///
    /// - Parameters:
    ///   - key: the field's name, escaped where it needs it.
    ///   - value: the boolean.
    public mutating func boolean(_ key: StaticString, _ value: Bool?) {
        guard let value else { return }
        self.key(key, room: 5)
        booleanValue(value)
    }

    /// Writes a field that is an integer of 32 bits; nothing when it is absent.
    ///
    /// - Parameters:
    ///   - key: the field's name, escaped where it needs it.
    ///   - value: the integer.
    public mutating func int32(_ key: StaticString, _ value: Int32?) {
        guard let value else { return }
        self.key(key, room: 20)
        int64Value(Int64(value))
    }

    /// Writes a field that is an integer of 64 bits; nothing when it is absent.
    ///
    /// - Parameters:
    ///   - key: the field's name, escaped where it needs it.
    ///   - value: the integer.
    public mutating func int64(_ key: StaticString, _ value: Int64?) {
        guard let value else { return }
        self.key(key, room: 20)
        int64Value(value)
    }

    /// Writes a field that is an exact number, in plain digits; nothing when it is absent.
    ///
    /// NaN is a failure.
    ///
    /// - Parameters:
    ///   - key: the field's name, escaped where it needs it.
    ///   - value: the number.
    public mutating func decimal(_ key: StaticString, _ value: Decimal?) {
        guard let value else { return }
        self.key(key, room: 0)
        decimalValue(value)
    }

    /// Writes a field that is a day; nothing when it is absent.
    ///
    /// - Parameters:
    ///   - key: the field's name, escaped where it needs it.
    ///   - value: the day.
    public mutating func date(_ key: StaticString, _ value: LocalDate?) {
        guard let value else { return }
        self.key(key, room: 0)
        dateValue(value)
    }

    /// Writes a field that is a day and a time; nothing when it is absent.
    ///
    /// - Parameters:
    ///   - key: the field's name, escaped where it needs it.
    ///   - value: the day and time.
    public mutating func timestamp(_ key: StaticString, _ value: Timestamp?) {
        guard let value else { return }
        self.key(key, room: 0)
        timestampValue(value)
    }

    /// Writes a field that is binary content, as base64; nothing when it is absent.
    ///
    /// - Parameters:
    ///   - key: the field's name, escaped where it needs it.
    ///   - value: the content.
    public mutating func base64(_ key: StaticString, _ value: Data?) {
        guard let value else { return }
        self.key(key, room: 0)
        base64Value(value)
    }

    /// Writes a field that is untyped JSON; nothing when it is absent.
    ///
    /// - Parameters:
    ///   - key: the field's name, escaped where it needs it.
    ///   - value: the JSON.
    public mutating func json(_ key: StaticString, _ value: JSONValue?) {
        guard let value else { return }
        self.key(key, room: 0)
        jsonValue(value)
    }

    /// Writes a field that is a secret's text; nothing when it is absent.
    ///
    /// - Parameters:
    ///   - key: the field's name, escaped where it needs it.
    ///   - value: the secret.
    public mutating func secret(_ key: StaticString, _ value: Secret?) {
        guard let value else { return }
        self.key(key, room: 0)
        secretValue(value)
    }

    /// Writes a field that is a model, an open enum or any other value; nothing when it is absent.
    ///
    /// - Parameters:
    ///   - key: the field's name, escaped where it needs it.
    ///   - value: the value.
    @inlinable
    public mutating func value<T: JSONCodable>(_ key: StaticString, _ value: T?) {
        guard let value, field(key) else { return }
        value.write(to: &self)
    }

    /// Writes a field that is a list; nothing when it is absent.
    ///
    /// - Parameters:
    ///   - key: the field's name, escaped where it needs it.
    ///   - value: the elements.
    @inlinable
    public mutating func list<T: JSONCodable>(_ key: StaticString, _ value: [T]?) {
        guard let value, field(key) else { return }
        listValue(value)
    }

    /// Writes a field that is an object with free keys, in the order of the keys' bytes; nothing when it is absent.
    ///
    /// - Parameters:
    ///   - key: the field's name, escaped where it needs it.
    ///   - value: the values by key.
    @inlinable
    public mutating func map<T: JSONCodable>(_ key: StaticString, _ value: [String: T]?) {
        guard let value, field(key) else { return }
        mapValue(value)
    }
}
