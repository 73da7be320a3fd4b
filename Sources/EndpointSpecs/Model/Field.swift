/// A member of an object type, or a parameter.
package struct Field: Sendable {
    package var wireName: String
    package var swiftName: String
    package var type: FieldType
    package var description: String?
    package var place: Place
    /// Kept behind a reference, as most fields have none: they are copied a lot, and are half as large this way.
    private var kept: KeptDetails?

    package init(wireName: String, swiftName: String, type: FieldType, place: Place) {
        self.wireName = wireName
        self.swiftName = swiftName
        self.type = type
        self.place = place
    }

    private final class KeptDetails: Sendable {
        let details: FieldDetails

        init(_ details: FieldDetails) {
            self.details = details
        }
    }

    /// Whether anything is said beside the field's type and description.
    package var hasDetails: Bool { kept != nil }

    /// What is said beside the field's type and description.
    package var details: FieldDetails {
        get { kept?.details ?? FieldDetails() }
        set { kept = KeptDetails(newValue) }
    }
}

/// What is said of few fields.
package struct FieldDetails: Sendable {
    package var notes: [String] = []
    package var deprecated: Deprecation?
    package var isSensitive = false
    /// Of a list: sources disagree whether it's a list or one bare value.
    package var isOneOrMany = false
    /// Whether an explicit null is a value of its own.
    package var isNullable = false
    /// The one value that is ever sent.
    package var constant: SpecValue?
    /// The value that requests are made with unless told otherwise.
    package var defaultValue: SpecValue?
    package var constraints = Constraints()
    /// The object type that is written in place, which the field's type names.
    package var nested: Schema?
    /// Whether the value is kept behind a reference, as its type leads back to the field's owner.
    package var isIndirect = false
}

extension Field {
    package var notes: [String] { kept?.details.notes ?? [] }

    package var deprecated: Deprecation? { kept?.details.deprecated }

    package var isSensitive: Bool { kept?.details.isSensitive ?? false }

    package var isOneOrMany: Bool { kept?.details.isOneOrMany ?? false }

    package var isNullable: Bool { kept?.details.isNullable ?? false }

    package var constant: SpecValue? { kept?.details.constant }

    package var defaultValue: SpecValue? { kept?.details.defaultValue }

    package var constraints: Constraints { kept?.details.constraints ?? Constraints() }

    package var nested: Schema? { kept?.details.nested }

    package var hasNested: Bool { kept?.details.nested != nil }

    package var isIndirect: Bool { kept?.details.isIndirect ?? false }

    /// Whether a value of the owner can be made without giving one for this field.
    package var canBeLeftOut: Bool { type.isOptional || constant != nil || defaultValue != nil }
}
