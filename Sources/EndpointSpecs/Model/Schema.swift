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
            guard field.hasNested, let nested = field.nested else { continue }
            types[nested.name] = nested
            nested.addNested(to: &types)
        }
    }
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
