extension FieldCoder {
    /// Reads or writes a field that is a model, an open enum or any other value.
    ///
    /// - Parameter value: the value; `nil` when absent.
    @inlinable
    public mutating func value<T: JSONCodable>(_ value: inout T?) {
        let field = nextField()
        if let reader {
            guard field == due else { return }
            value = T.read(from: &reader.pointee)
            next()
        } else if let value, let writer, beginsValue(field) {
            value.write(to: &writer.pointee)
        }
    }

    /// Reads or writes a field that is kept behind a reference, since its type leads back to its owner.
    ///
    /// - Parameter value: what holds the value; it is not touched where the field isn't due.
    public mutating func value<T: JSONCodable>(_ value: inout Indirect<T>) {
        let field = field()
        if let reader {
            guard field == due else { return }
            value = Indirect(T.read(from: &reader.pointee))
            next()
        } else if let writer, let held = value.value, beginsValue(field) {
            held.write(to: &writer.pointee)
        }
    }

    /// Reads or writes a field that is a list.
    ///
    /// - Parameter value: the elements; `nil` when absent.
    @inlinable
    public mutating func list<T: JSONCodable>(_ value: inout [T]?) {
        let field = nextField()
        if let reader {
            guard field == due else { return }
            value = reader.pointee.list(T.self)
            next()
        } else if let value, let writer, beginsValue(field) {
            writer.pointee.listValue(value)
        }
    }

    /// Reads or writes a field that is an object with free keys, written in the order of the keys' bytes.
    ///
    /// - Parameter value: the values by key; `nil` when absent.
    @inlinable
    public mutating func map<T: JSONCodable>(_ value: inout [String: T]?) {
        let field = nextField()
        if let reader {
            guard field == due else { return }
            value = reader.pointee.map(T.self)
            next()
        } else if let value, let writer, beginsValue(field) {
            writer.pointee.mapValue(value)
        }
    }

    /// Reads or writes a field that null is one of the choices for.
    ///
    /// - Parameter value: the value, or null; `nil` when absent.
    public mutating func nullable<T: JSONCodable>(_ value: inout Nullable<T>?) {
        let field = field()
        if let reader {
            guard field == due else { return }
            value = reader.pointee.nullable(T.self)
            next()
        } else if let value {
            write(value, field)
        }
    }

    /// Reads or writes a field that has one value.
    ///
    /// - Parameters:
    ///   - value: what it holds.
    ///   - expected: the one value; another is kept, and told to the observer as an unknown value.
    public mutating func constant<T: JSONCodable & Equatable>(_ value: inout T, _ expected: T) {
        let field = field()
        if let reader {
            guard field == due else { return }
            value = reader.pointee.constant(expected)
            next()
        } else if let writer {
            key(field, room: 0)
            value.write(to: &writer.pointee)
        }
    }

    /// Writes a field that is always there and holds nothing else.
    ///
    /// Reading leaves it as it is when it is missing or null; a model that refuses that reads it by itself, as emitted ones do.
    ///
    /// - Parameter value: a string, a number or another scalar.
    public mutating func required<T: JSONCodable>(_ value: inout T) {
        let field = field()
        if let reader {
            guard field == due else { return }
            if let read = T.read(from: &reader.pointee) { value = read }
            next()
        } else if let writer {
            key(field, room: 0)
            value.write(to: &writer.pointee)
        }
    }

    /// Writes a field that is always there.
    ///
    /// Reading leaves it as it is when it is missing or null; a model that refuses that reads it by itself, as emitted ones do.
    ///
    /// - Parameter value: a model, an open enum, a list or a map.
    @inlinable
    public mutating func requiredValue<T: JSONCodable>(_ value: inout T) {
        let field = nextField()
        if let reader {
            guard field == due else { return }
            if let read = T.read(from: &reader.pointee) { value = read }
            next()
        } else if let writer, beginsValue(field) {
            value.write(to: &writer.pointee)
        }
    }

    /// Writes a field that is always there, perhaps as null.
    ///
    /// - Parameter value: the value, or null.
    public mutating func requiredValue<T: JSONCodable>(_ value: inout Nullable<T>) {
        let field = field()
        if let reader {
            guard field == due else { return }
            if let read = reader.pointee.nullable(T.self) { value = read }
            next()
        } else {
            write(value, field)
        }
    }

    /// Says which rules the object's fields have to keep to; looked at only where they are asked for.
    ///
    /// - Parameter rules: the rules by the names of the fields.
    public mutating func rules(_ rules: RuleTable) {
        writer?.pointee.rules(rules)
    }

    private func write<T: JSONCodable>(_ value: Nullable<T>, _ field: Int) {
        guard let writer else { return }
        switch value {
        case .null:
            key(field, room: 4)
            writer.pointee.put("null")
        case .value(let value):
            if beginsValue(field) { value.write(to: &writer.pointee) }
        }
    }
}
