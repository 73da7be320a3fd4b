import Testing

/// Each form of a field: its property, the argument that it is made with, and how it is read and written.
@Suite struct FieldFormTests {
    struct Form: CustomTestStringConvertible, Sendable {
        /// The field map of the schema `Tide`, which has one field.
        var spec: String
        /// Its declaration, without documentation.
        var property: String
        /// What the initialiser takes for it.
        var argument: String
        /// How it is read where it is required.
        var reading: String?
        /// How it is read and written with the others.
        var coding: String

        var testDescription: String { property }
    }

    @Test(arguments: forms) func isEmitted(_ form: Form) {
        var spec = SpecText(service: "schemas:\n  Tide:\n" + form.spec.indented(4) + "\n")
        spec.common =
            "enums:\n  Side:\n    values: [LEFT, {value: MID, deprecated: true}]\nschemas:\n  Port:\n    name: string?\n"
        let text = spec.emitted
        #expect(text.hasLines(form.property), "\(text)")
        #expect(text.hasLines("public init(\(form.argument)) {"), "\(text)")
        let reading = form.reading.map { "case 0: \($0)" } ?? "reader.fields(of: &self)\n}"
        #expect(text.hasLines(reading), "\(text)")
        let head = "public mutating func codeFields(with coder: inout FieldCoder) {"
        #expect(text.hasLines("\(head)\n\(form.coding)\n}"), "\(text)")
    }

    private static let scalars: [(type: String, swift: String, call: String)] = [
        ("string", "String", "string"), ("boolean", "Bool", "boolean"), ("int32", "Int32", "int32"),
        ("int64", "Int64", "int64"), ("decimal", "Decimal", "decimal"), ("date", "LocalDate", "date"),
        ("timestamp", "Timestamp", "timestamp"), ("base64", "Data", "base64"), ("json", "JSONValue", "json"),
    ]

    private static let optionalScalars = scalars.map { scalar in
        Form(
            spec: "x: \(scalar.type)?",
            property: "public var x: Optional<\(scalar.swift)>",
            argument: "x: \(scalar.swift)? = nil",
            coding: "coder.\(scalar.call)(&x)"
        )
    }

    private static let requiredScalars = scalars.map { scalar in
        Form(
            spec: "x: \(scalar.type)",
            property: "public var x: \(scalar.swift)",
            argument: "x: \(scalar.swift)",
            reading: "reader.\(scalar.call)(into: &xValue)",
            coding: "coder.required(&x)"
        )
    }

    /// Types that are read by a call that knows the type from its place.
    private static let named: [Form] = [
        ("Common.Port?", "Common.Port", "value"),
        ("Common.Side?", "Common.Side", "value"),
        ("string[]?", "[String]", "list"),
        ("int32[][]?", "[[Int32]]", "list"),
        ("map<decimal>?", "[String: Decimal]", "map"),
        ("map<Common.Port[]>?", "[String: [Common.Port]]", "map"),
    ]
    .map { type, swift, call in
        Form(
            spec: "x: \"\(type)\"",
            property: "public var x: Optional<\(swift)>",
            argument: "x: \(swift)? = nil",
            coding: "coder.\(call)(&x)"
        )
    }

    private static let constants: [Form] = [
        ("string", "TIDE", "String", "\"TIDE\"", "string"),
        ("boolean", "true", "Bool", "true", "boolean"),
        ("int32", "-3", "Int32", "-3", "int32"),
        ("int64", "9223372036854775807", "Int64", "9223372036854775807", "int64"),
        ("decimal", "12", "Decimal", "12", "decimal"),
        ("decimal", "0.10", "Decimal", "Decimal(literal: \"0.10\")", "decimal"),
        ("date", "2026-01-31", "LocalDate", "LocalDate(literal: \"2026-01-31\")", "date"),
        ("Common.Side", "LEFT", "Common.Side", "Common.Side.left", "value"),
    ]
    .map { type, value, swift, literal, call in
        Form(
            spec: "x:\n  type: \(type)\n  const: \(value)",
            property: "public private(set) var x: \(swift) = \(literal)",
            argument: "",
            coding: "coder.constant(&x, \(literal))"
        )
    }

    private static let defaults: [Form] = [
        ("string", "kg", "String", "\"kg\"", "string"),
        ("boolean", "false", "Bool", "false", "boolean"),
        ("int32", "5", "Int32", "5", "int32"),
        ("decimal", "-0.5", "Decimal", "Decimal(literal: \"-0.5\")", "decimal"),
        ("date", "2026-01-31", "LocalDate", "LocalDate(literal: \"2026-01-31\")", "date"),
        ("Common.Side", "LEFT", "Common.Side", "Common.Side.left", "value"),
        ("Common.Side", "MID", "Common.Side", "Common.Side(rawValue: \"MID\")", "value"),
    ]
    .map { type, value, swift, literal, call in
        Form(
            spec: "x:\n  type: \(type)?\n  default: \(value)",
            property: "public var x: Optional<\(swift)>",
            argument: "x: \(swift)? = \(literal)",
            coding: "coder.\(call)(&x)"
        )
    }

    private static let nullable: [Form] = [
        Form(
            spec: "x:\n  type: date?\n  nullable: true",
            property: "public var x: Optional<Nullable<LocalDate>>",
            argument: "x: Nullable<LocalDate>? = nil",
            coding: "coder.nullable(&x)"
        ),
        Form(
            spec: "x:\n  type: int32\n  nullable: true",
            property: "public var x: Nullable<Int32>",
            argument: "x: Nullable<Int32>",
            reading: "reader.nullable(into: &xValue)",
            coding: "coder.requiredValue(&x)"
        ),
        Form(
            spec: "x:\n  type: int32?\n  nullable: true\n  default: 2",
            property: "public var x: Optional<Nullable<Int32>>",
            argument: "x: Nullable<Int32>? = .value(2)",
            coding: "coder.nullable(&x)"
        ),
        Form(
            spec: "x:\n  type: string?\n  nullable: true\n  sensitive: true",
            property: "public var x: Optional<Nullable<Secret>>",
            argument: "x: Nullable<Secret>? = nil",
            coding: "coder.nullable(&x)"
        ),
    ]

    private static let others: [Form] = [
        Form(
            spec: "x:\n  type: string?\n  sensitive: true",
            property: "public var x: Optional<Secret>",
            argument: "x: Secret? = nil",
            coding: "coder.secret(&x)"
        ),
        Form(
            spec: "before: Tide?",
            property: """
                public var before: Tide? {
                get { _before.value }
                set { _before.value = newValue }
                }

                private var _before = Indirect<Tide>()
                """,
            argument: "before: Tide? = nil",
            coding: "coder.value(&_before)"
        ),
        Form(
            spec: "parts: \"Tide[]\"",
            property: "public var parts: [Tide]",
            argument: "parts: [Tide]",
            reading: "reader.list(into: &partsValue)",
            coding: "coder.requiredValue(&parts)"
        ),
        Form(
            spec: "port:\n  type: object?\n  fields: {}",
            property: "public var port: Optional<Port>",
            argument: "port: Port? = nil",
            coding: "coder.value(&port)"
        ),
        Form(
            spec: "ports:\n  type: map<object>\n  typeName: Place\n  fields: {}",
            property: "public var ports: [String: Place]",
            argument: "ports: [String: Place]",
            reading: "reader.map(into: &portsValue)",
            coding: "coder.requiredValue(&ports)"
        ),
        Form(
            spec: "default: string?",
            property: "public var `default`: Optional<String>",
            argument: "`default`: String? = nil",
            coding: "coder.string(&`default`)"
        ),
        Form(
            spec: "coder: string?",
            property: "public var coder: Optional<String>",
            argument: "coder: String? = nil",
            coding: "coder.string(&self.coder)"
        ),
        Form(
            spec: "\"a\\\"b\":\n  type: string?\n  name: quoted",
            property: "public var quoted: Optional<String>",
            argument: "quoted: String? = nil",
            coding: "coder.string(&quoted)"
        ),
    ]

    private static let forms =
        optionalScalars + requiredScalars + named + constants + defaults + nullable + others
}
