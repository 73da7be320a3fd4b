/// An object type.
package struct Schema: Sendable {
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
}

/// A member of an object type, or a parameter.
package struct Field: Sendable {
    package var wireName: String
    package var swiftName: String
    package var type: FieldType
    package var description: String?
    package var notes: [String]
    package var deprecated: Deprecation?
    package var isSensitive: Bool
    /// Of a list: sources disagree whether it's a list or one bare value.
    package var isOneOrMany: Bool
    package var constraints: Constraints
    package var place: Place
}

/// That something should not be used any more, and what instead.
package struct Deprecation: Sendable {
    package var message: String?
}

/// Rules beyond the type, under JSON Schema's names.
package struct Constraints: Sendable {
    package var minLength: Int?
    package var maxLength: Int?
    package var pattern: String?
    /// Exact decimal text.
    package var minimum: String?
    package var maximum: String?
    package var minItems: Int?
    package var maxItems: Int?

    package init() {}

    package var isEmpty: Bool {
        minLength == nil && maxLength == nil && pattern == nil && minimum == nil && maximum == nil && minItems == nil
            && maxItems == nil
    }
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
