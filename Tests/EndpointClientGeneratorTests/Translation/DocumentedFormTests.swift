import Testing

/// What a spec says of fields, enums and endpoints in words, and the marks that go with it.
@Suite struct DocumentedFormTests {
    struct Form: CustomTestStringConvertible, Sendable {
        /// Swift that has to stand in the emitted file.
        var swift: String
        var service: String

        var testDescription: String { swift }
    }

    @Test(arguments: fields + enums + schemas) func isEmitted(_ form: Form) {
        let text = SpecText(service: form.service).emitted
        #expect(text.hasLines(form.swift), "\(text)")
    }

    private static func field(_ swift: String, _ block: String) -> Form {
        Form(swift: swift, service: "schemas:\n  Tide:\n    x:\n" + block.indented(6) + "\n")
    }

    private static let fields: [Form] = [
        field(
            """
            /// How deep it is.
            ///
            /// At most 9 characters. At least 2 characters. Matches `^[a-z]*$`.
            ///
            /// - Note: One source says 8.
            /// - Note: Another says 10.
            /// - Warning: Deprecated. Use `y`.
            public var x: Optional<String>
            """,
            """
            type: string?
            description: How deep it is.
            maxLength: 9
            minLength: 2
            pattern: "^[a-z]*$"
            notes: [One source says 8., Another says 10.]
            deprecated: Use `y`.
            """
        ),
        field(
            """
            /// The field `x`.
            ///
            /// At least -1.5. At most 7. Exact: write `Decimal(string:)`, as a literal with a fraction is rounded to
            /// binary.
            public var x: Optional<Decimal>
            """,
            "type: decimal?\nminimum: -1.5\nmaximum: 7"
        ),
        field(
            """
            /// The field `x`.
            ///
            /// At least 1 items. At most 3 items. One bare value or a list, as sources disagree: a list is sent, and both
            /// are read.
            public var x: Optional<[String]>
            """,
            "type: string[]?\nminItems: 1\nmaxItems: 3\noneOrMany: true"
        ),
        field(
            """
            /// The field `x`.
            ///
            /// At most 4 bytes.
            public var x: Optional<Data>
            """,
            "type: base64?\nmaxLength: 4"
        ),
        field(
            """
            /// The field `x`.
            ///
            /// Always sent as `7`; reading keeps another value.
            public private(set) var x: Int32 = 7
            """,
            "type: int32\nconst: 7"
        ),
        field(
            """
            /// The field `x`.
            ///
            /// Default: `7`.
            public var x: Optional<Int32>
            """,
            "type: int32?\ndefault: 7"
        ),
        field(
            """
            /// The field `x`.
            ///
            /// - Warning: Deprecated. It may disappear from the API.
            public var x: String
            """,
            "type: string\ndeprecated: true"
        ),
    ]

    private static let enums: [Form] = [
        Form(
            swift: """
                /// Kinds of tide.
                ///
                /// Other values than those listed survive reading, and are written back as they came.
                ///
                /// - Warning: Deprecated. Use `Height`.
                public typealias Kind = OpenEnum<KnownValues.Kind>

                /// The values that the specification lists.
                public nonisolated enum KnownValues {
                /// The values of `Kind`.
                public nonisolated enum Kind: OpenEnumValues {
                /// The texts, in the order of the specification.
                public static let all: NameTable = \"""
                HIGH
                LOW
                default
                \"""
                }
                }
                }

                nonisolated extension OpenEnum<X.KnownValues.Kind> {
                /// `HIGH`.
                public static var high: Self { Self(rawValue: "HIGH") }

                /// The low one.
                @available(*, deprecated, message: "Use \\"HIGH\\".")
                public static var ebb: Self { Self(rawValue: "LOW") }

                /// `default`.
                @available(*, deprecated)
                public static var `default`: Self { Self(rawValue: "default") }
                }
                """,
            service: """
                enums:
                  Kind:
                    description: Kinds of tide.
                    deprecated: Use `Height`.
                    values:
                      - HIGH
                      - value: LOW
                        name: ebb
                        description: The low one.
                        deprecated: Use "HIGH".
                      - value: default
                        deprecated: true

                """
        )
    ]

    private static let schemas: [Form] = [
        Form(
            swift: """
                /// An object of the API.
                public nonisolated struct Nothing: JSONModel {
                /// Creates a value; what is left out is not sent.
                public init() {
                }

                /// The names of the fields.
                public static let names: NameTable = []

                /// Reads a value from JSON.
                public init(reading reader: inout JSONReader) {
                self.init()
                reader.skip()
                }

                /// Reads or writes the fields, in the order of their names.
                public mutating func codeFields(with coder: inout FieldCoder) {
                }
                }
                """,
            service: "schemas:\n  Nothing: {}\n"
        ),
        Form(
            swift: """
                /// What a port is.
                ///
                /// It has berths.
                ///
                /// - Warning: Deprecated. Use `Harbour`.
                public nonisolated struct Port: JSONModel {
                /// The field `berth`.
                public var berth: Berth

                /// Creates a value; what is left out is not sent.
                public init(berth: Berth) {
                self.berth = berth
                }

                /// The names of the fields.
                public static let names: NameTable = \"""
                berth
                \"""

                /// Reads a value from JSON.
                public init(reading reader: inout JSONReader) throws(JSONFailure) {
                var berthValue: Berth?
                var object = reader.object(Self.names)
                while let field = reader.next(&object) {
                switch field {
                case 0: reader.value(into: &berthValue)
                default: break
                }
                }
                guard let berthValue else {
                throw reader.missing("berth", "an object")
                }
                self.berth = berthValue
                }

                /// Reads or writes the fields, in the order of their names.
                public mutating func codeFields(with coder: inout FieldCoder) {
                coder.requiredValue(&berth)
                }

                /// What the field `berth` holds.
                public nonisolated struct Berth: JSONModel {
                """,
            service: """
                schemas:
                  Port:
                    $description: What a port is. It has berths.
                    $deprecated: Use `Harbour`.
                    berth:
                      fields:
                        name: string?

                """
        ),
        Form(
            swift: """
                /// Reads a value from JSON.
                public init(reading reader: inout JSONReader) throws(JSONFailure) {
                var idValue: Int64?
                self.name = nil
                var object = reader.object(Self.names)
                while let field = reader.next(&object) {
                switch field {
                case 0: reader.int64(into: &idValue)
                case 1: reader.string(into: &self.name)
                case 2: reader.value(into: &self._next.value)
                default: break
                }
                }
                guard let idValue else {
                throw reader.missing("id", "an integer")
                }
                self.id = idValue
                }
                """,
            service: "schemas:\n  Buoy:\n    id: int64\n    name: string?\n    next: Buoy?\n"
        ),
        Form(
            swift: """
                public init(reading reader: inout JSONReader) {
                self.init(unit: nil)
                """,
            service: "schemas:\n  Buoy:\n    name: string?\n    unit:\n      type: string?\n      default: m\n"
        ),
    ]
}
