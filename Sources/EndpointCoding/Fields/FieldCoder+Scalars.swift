#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

// One function for each type: generic ones would cost users compile time, and every call run time. What is absent isn't
// written, and null is read as absent.
extension FieldCoder {
    /// Reads or writes a field that is a string.
    ///
    /// - Parameter value: the text; `nil` when absent.
    public mutating func string(_ value: inout String?) {
        let field = field()
        if let reader {
            guard field == due else { return }
            value = reader.pointee.string()
            next()
        } else if let value, let writer {
            key(field, room: 0)
            writer.pointee.stringValue(value)
        }
    }

    /// Reads or writes a field that is a boolean.
    ///
    /// - Parameter value: the boolean; `nil` when absent.
    public mutating func boolean(_ value: inout Bool?) {
        let field = field()
        if let reader {
            guard field == due else { return }
            value = reader.pointee.boolean()
            next()
        } else if let value, let writer {
            key(field, room: 5)
            writer.pointee.booleanValue(value)
        }
    }

    /// Reads or writes a field that is an integer of 32 bits.
    ///
    /// - Parameter value: the integer; `nil` when absent.
    public mutating func int32(_ value: inout Int32?) {
        let field = field()
        if let reader {
            guard field == due else { return }
            value = reader.pointee.int32()
            next()
        } else if let value, let writer {
            key(field, room: 20)
            writer.pointee.int64Value(Int64(value))
        }
    }

    /// Reads or writes a field that is an integer of 64 bits.
    ///
    /// - Parameter value: the integer; `nil` when absent.
    public mutating func int64(_ value: inout Int64?) {
        let field = field()
        if let reader {
            guard field == due else { return }
            value = reader.pointee.int64()
            next()
        } else if let value, let writer {
            key(field, room: 20)
            writer.pointee.int64Value(value)
        }
    }

    /// Reads or writes a field that is an exact number, written in plain digits; NaN can't be written.
    ///
    /// - Parameter value: the number; `nil` when absent.
    public mutating func decimal(_ value: inout Decimal?) {
        let field = field()
        if let reader {
            guard field == due else { return }
            value = reader.pointee.decimal()
            next()
        } else if let value, let writer {
            key(field, room: 0)
            writer.pointee.decimalValue(value)
        }
    }

    /// Reads or writes a field that is a day.
    ///
    /// - Parameter value: the day; `nil` when absent.
    public mutating func date(_ value: inout LocalDate?) {
        let field = field()
        if let reader {
            guard field == due else { return }
            value = reader.pointee.date()
            next()
        } else if let value, let writer {
            key(field, room: 0)
            writer.pointee.dateValue(value)
        }
    }

    /// Reads or writes a field that is a day and a time.
    ///
    /// - Parameter value: the day and time; `nil` when absent.
    public mutating func timestamp(_ value: inout Timestamp?) {
        let field = field()
        if let reader {
            guard field == due else { return }
            value = reader.pointee.timestamp()
            next()
        } else if let value, let writer {
            key(field, room: 0)
            writer.pointee.timestampValue(value)
        }
    }

    /// Reads or writes a field that is binary content, as base64.
    ///
    /// - Parameter value: the content; `nil` when absent.
    public mutating func base64(_ value: inout Data?) {
        let field = field()
        if let reader {
            guard field == due else { return }
            value = reader.pointee.base64()
            next()
        } else if let value, let writer {
            key(field, room: 0)
            writer.pointee.base64Value(value)
        }
    }

    /// Reads or writes a field that is anything.
    ///
    /// - Parameter value: the untyped JSON; `nil` when absent.
    public mutating func json(_ value: inout JSONValue?) {
        let field = field()
        if let reader {
            guard field == due else { return }
            value = reader.pointee.json()
            next()
        } else if let value, let writer {
            key(field, room: 0)
            writer.pointee.jsonValue(value)
        }
    }

    /// Reads or writes a field that is a text that is never printed.
    ///
    /// - Parameter value: the secret; `nil` when absent.
    public mutating func secret(_ value: inout Secret?) {
        let field = field()
        if let reader {
            guard field == due else { return }
            value = reader.pointee.secret()
            next()
        } else if let value, let writer {
            key(field, room: 0)
            writer.pointee.secretValue(value)
        }
    }
}
