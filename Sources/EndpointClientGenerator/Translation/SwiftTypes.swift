import EndpointSpecs

/// How the types of specs are written in Swift, and read and written by emitted code.
struct SwiftTypes {
    /// The namespace that the type's name is used in; names of others are qualified.
    var namespace: String?

    func name(_ base: FieldType.Base, isSensitive: Bool = false) -> Code {
        switch base {
        case .string: isSensitive ? "Secret" : "String"
        case .boolean: "Bool"
        case .int32: "Int32"
        case .int64: "Int64"
        case .decimal: "Decimal"
        case .date: "LocalDate"
        case .timestamp: "Timestamp"
        case .base64: "Data"
        case .json: "JSONValue"
        case .schema(let name), .enumeration(let name):
            name.namespace == namespace ? "\(id: name.name)" : "\(id: name.namespace).\(id: name.name)"
        case .list(let item): "[\(self.name(item))]"
        case .map(let value): "[String: \(self.name(value))]"
        }
    }

    func name(of field: Field) -> Code {
        let name = name(field.type.base, isSensitive: field.isSensitive)
        return field.type.isOptional ? "\(name)?" : name
    }

    /// The reader's call that gives a value of the type, or `nil`.
    func readCall(_ field: Field) -> Code {
        switch field.type.base {
        case .schema, .enumeration: return "reader.value(\(name(field.type.base)).self)"
        case .list(let item): return "reader.list(\(name(item)).self)"
        case .map(let value): return "reader.map(\(name(value)).self)"
        default: return "reader.\(Self.callName(field))()"
        }
    }

    /// The name of the reader's and the writer's call.
    static func callName(_ field: Field) -> Code {
        switch field.type.base {
        case .string: field.isSensitive ? "secret" : "string"
        case .boolean: "boolean"
        case .int32: "int32"
        case .int64: "int64"
        case .decimal: "decimal"
        case .date: "date"
        case .timestamp: "timestamp"
        case .base64: "base64"
        case .json: "json"
        case .schema, .enumeration: "value"
        case .list: "list"
        case .map: "map"
        }
    }

    /// What a missing value should have been, in the words of decode errors.
    static func expectation(_ base: FieldType.Base) -> Code {
        switch base {
        case .string, .enumeration: "a string"
        case .boolean: "a boolean"
        case .int32, .int64: "an integer"
        case .decimal: "a decimal"
        case .date: "a date"
        case .timestamp: "a timestamp"
        case .base64: "base64"
        case .json: "a value"
        case .schema, .map: "an object"
        case .list: "a list"
        }
    }

    static func needsFoundation(_ base: FieldType.Base) -> Bool {
        switch base {
        case .decimal, .base64: true
        case .list(let inner), .map(let inner): needsFoundation(inner)
        default: false
        }
    }
}
