/// A type as a field has it.
package struct FieldType: Hashable, Sendable {
    package indirect enum Base: Hashable, Sendable {
        case string
        case boolean
        case int32
        case int64
        case decimal
        case date
        case timestamp
        case base64
        case json
        case schema(TypeName)
        case enumeration(TypeName)
        case list(Base)
        case map(Base)
    }

    package var base: Base
    package var isOptional: Bool

    package init(_ base: Base, isOptional: Bool = false) {
        self.base = base
        self.isOptional = isOptional
    }
}

/// The name of a schema or enum, with the namespace it stands in.
package struct TypeName: Hashable, Sendable {
    package var namespace: String
    package var name: String

    package init(_ namespace: String, _ name: String) {
        self.namespace = namespace
        self.name = name
    }
}

extension FieldType.Base {
    /// The words of the spec format for this type.
    package var spelling: String {
        switch self {
        case .string: "string"
        case .boolean: "boolean"
        case .int32: "int32"
        case .int64: "int64"
        case .decimal: "decimal"
        case .date: "date"
        case .timestamp: "timestamp"
        case .base64: "base64"
        case .json: "json"
        case .schema(let name), .enumeration(let name):
            name.namespace == "Common" ? "Common." + name.name : name.name
        case .list(let item): item.spelling + "[]"
        case .map(let value): "map<\(value.spelling)>"
        }
    }

    /// What a value of this type is called in a diagnostic: `an integer`, `a date (2026-01-31)`.
    package var noun: String {
        switch self {
        case .string: "a text"
        case .boolean: "true or false"
        case .int32: "an integer of 32 bits"
        case .int64: "an integer of 64 bits"
        case .decimal: "a decimal number"
        case .date: "a date such as 2026-01-31"
        case .timestamp: "a date and time such as 2026-01-31T09:30:00+01:00"
        case .base64: "base64 text"
        case .json: "any value"
        case .schema(let name): "a map of the fields of \(name.name)"
        case .enumeration(let name): "a value of \(name.name)"
        case .list(let item): "a list of \(item.spelling)"
        case .map(let value): "a map of \(value.spelling)"
        }
    }
}
