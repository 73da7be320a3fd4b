import EndpointSpecs

/// A field as emitted code speaks of it: what several places of a type need is made once.
///
/// An object, since a field is large and copying one costs more than all that is written of it.
final class FieldCode {
    let field: Field
    /// The name as an identifier.
    let name: Code
    /// The type of the value, when it is there.
    let value: Code
    /// The type of arguments.
    let type: Code
    /// The wire name as it stands in a string literal that is written as JSON.
    let key: Code
    /// What reads it, and what codes it where it is optional.
    let call: Code
    let isOptional: Bool
    let isConstant: Bool
    let isIndirect: Bool

    init(_ field: Field, _ types: SwiftTypes) {
        self.field = field
        name = "\(id: field.swiftName)"
        value = types.value(of: field)
        isOptional = field.type.isOptional
        type = isOptional ? "\(value)?" : value
        key = "\(jsonLine: field.wireName)"
        call = SwiftTypes.callName(field)
        isConstant = field.constant != nil
        isIndirect = field.isIndirect
    }

    /// Whether initialisers have to set the field's property.
    var isSet: Bool { !isConstant && !isIndirect }

    /// Whether reading can't do without it.
    var isRequired: Bool { !isOptional && !isConstant }

    /// What reads and writes it among the others.
    var coding: Code {
        if isConstant { return "constant" }
        return isOptional ? call : field.isNullable || field.type.base.isNested ? "requiredValue" : "required"
    }

    /// Where an indirect field is kept; no field's own name begins like this one's.
    var storage: Code { "\(id: "_" + field.swiftName)" }

    /// A name for the value of a required field while it is read; no field's own name ends like this one's.
    var local: Code { "\(id: field.swiftName + "Value")" }

    /// Optional properties are declared as `Optional<T>`: one of the type `T?` begins as `nil` before an initialiser sets it, which
    /// is one function more for each property, and one assignment more in each initialiser.
    var propertyType: Code { isSet && isOptional ? "Optional<\(value)>" : type }
}

extension FieldType.Base {
    /// Whether values may hold others, or are read by their type.
    fileprivate var isNested: Bool {
        switch self {
        case .schema, .enumeration, .list, .map: true
        default: false
        }
    }
}
