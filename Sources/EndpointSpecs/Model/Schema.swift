/// An object type.
package struct Schema: Sendable {
    /// The name in its namespace; of a type written in place, its owner's name, a point, and its own.
    package var name: String
    package var description: String?
    package var deprecated: Deprecation?
    package var fields: [Field]
    package var place: Place

    package init(
        name: String,
        description: String? = nil,
        deprecated: Deprecation? = nil,
        fields: [Field] = [],
        place: Place
    ) {
        self.name = name
        self.description = description
        self.deprecated = deprecated
        self.fields = fields
        self.place = place
    }

    package func field(_ wireName: String) -> Field? {
        fields.first { $0.wireName == wireName }
    }

    /// The fields that have no value of their own already.
    package var free: [Field] { fields.filter { $0.constant == nil } }

    /// The name without those of its owners.
    package var ownName: String { name.split(separator: ".").last.map(String.init) ?? name }

    /// The types written in place of its fields.
    package var nested: [Schema] { fields.compactMap(\.nested) }

    /// The type itself and all that are written in place within it.
    package var withNested: [Schema] { [self] + nested.flatMap(\.withNested) }

    /// Adds the types written in place of its fields, and those within them, to types by name.
    func addNested(to types: inout [String: Schema]) {
        for field in fields {
            guard let nested = field.nested else { continue }
            types[nested.name] = nested
            nested.addNested(to: &types)
        }
    }
}

/// A member of an object type, or a parameter.
package struct Field: Sendable {
    package var wireName: String
    package var swiftName: String
    package var type: FieldType
    package var description: String?
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
    package var place: Place

    package init(wireName: String, swiftName: String, type: FieldType, place: Place) {
        self.wireName = wireName
        self.swiftName = swiftName
        self.type = type
        self.place = place
    }
}

extension Field {
    /// Whether a value of the owner can be made without giving one for this field.
    package var canBeLeftOut: Bool { type.isOptional || constant != nil || defaultValue != nil }
}

/// That something should not be used any more, and what instead.
package struct Deprecation: Sendable {
    package var message: String?
}

/// A list of known values, open to others.
package struct EnumType: Sendable {
    package struct Value: Sendable {
        package var wireValue: String
        package var swiftName: String
        package var description: String?
        package var deprecated: Deprecation?
        package var place: Place
    }

    package var name: String
    package var description: String?
    package var deprecated: Deprecation?
    package var values: [Value]
    package var place: Place
}
