import EndpointSpecs

/// How the types of specs are written in Swift, and read and written by emitted code.
///
/// An object, so that handing it on costs one reference and not a copy of all that it knows.
final class SwiftTypes: Sendable {
    let table: TypeTable
    /// The namespace that the type's name is used in; names of others are qualified.
    let namespace: String?
    /// The type inside which it is used; types written in place there go by their own name.
    private let owner: String?

    init(table: TypeTable, namespace: String? = nil, owner: String? = nil) {
        self.table = table
        self.namespace = namespace
        self.owner = owner
    }

    /// The same within a type.
    func within(_ owner: String) -> SwiftTypes {
        SwiftTypes(table: table, namespace: namespace, owner: owner)
    }

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
        case .schema(let name), .enumeration(let name): self.name(name)
        case .list(let item): "[\(self.name(item))]"
        case .map(let value): "[String: \(self.name(value))]"
        }
    }

    private func name(_ name: TypeName) -> Code {
        guard name.namespace == namespace else { return "\(id: name.namespace).\(type: name.name)" }
        guard let owner, name.name.hasPrefix(owner + ".") else { return "\(type: name.name)" }
        return "\(type: String(name.name.dropFirst(owner.count + 1)))"
    }

    func name(of field: Field) -> Code {
        let name = value(of: field)
        return field.type.isOptional ? "\(name)?" : name
    }

    /// The type of a field's value, when it is there.
    func value(of field: Field) -> Code {
        let name = name(field.type.base, isSensitive: field.isSensitive)
        return field.isNullable ? "Nullable<\(name)>" : name
    }

    /// What an initialiser or a method takes for a field that it isn't given; `nil` where it has to be.
    func defaultValue(of field: Field) -> Code? {
        guard let value = field.defaultValue else { return field.type.isOptional ? "nil" : nil }
        let literal = literal(value, field.type.base)
        return field.isNullable ? ".value(\(literal))" : literal
    }

    /// A scalar that the spec gives, as Swift writes it.
    func literal(_ value: SpecValue, _ base: FieldType.Base) -> Code {
        let text = value.scalarText
        switch base {
        case .decimal: return Int32(text) != nil ? "\(digits: text)" : "Decimal(literal: \(string: text))"
        case .int32, .int64: return "\(digits: text)"
        case .boolean: return value == .boolean(true) ? "true" : "false"
        case .date: return "LocalDate(literal: \(string: text))"
        case .enumeration(let type):
            // A deprecated value is not named, since whoever builds the client could do nothing against the warning.
            guard let known = table.enums[type]?.values.first(where: { $0.wireValue == text }), known.deprecated == nil
            else { return "\(name(base))(rawValue: \(string: text))" }
            return "\(name(base)).\(id: known.swiftName)"
        default: return "\(string: text)"
        }
    }

    /// The name of the reader's and the writer's call.
    static func callName(_ field: Field) -> Code {
        if field.isNullable { return "nullable" }
        return switch field.type.base {
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

    static func needsFoundation(_ schema: Schema) -> Bool {
        for index in schema.fields.indices {
            if needsFoundation(schema.fields[index].type.base) { return true }
            if let nested = schema.fields[index].nested, needsFoundation(nested) { return true }
        }
        return false
    }

    static func needsFoundation(_ base: FieldType.Base) -> Bool {
        switch base {
        case .decimal, .base64: true
        case .list(let inner), .map(let inner): needsFoundation(inner)
        default: false
        }
    }
}
