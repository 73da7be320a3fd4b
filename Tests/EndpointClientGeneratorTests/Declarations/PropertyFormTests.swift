import EndpointClientGenerator
import Testing

/// Stored, computed and static properties.
@Suite struct PropertyFormTests {
    @Test(arguments: stored) func storedIsWritten(_ form: Form) {
        #expect(form.written == form.swift)
    }

    @Test(arguments: computed) func computedIsWritten(_ form: Form) {
        #expect(form.written == form.swift)
    }

    @Test(arguments: initialised) func aValueIsWritten(_ form: Form) {
        #expect(form.written == form.swift)
    }

    private static let stored: [Form] = [
        .property("var depth: Int32", PropertyDeclaration(name: "depth", type: "Int32")),
        .property(
            "public let depth: Int32?",
            PropertyDeclaration(modifiers: "public", isConstant: true, name: "depth", type: "Int32?")
        ),
        .property(
            "public var `default`: String",
            PropertyDeclaration(modifiers: "public", name: "\(id: "default")", type: "String")
        ),
        .property(
            "private static var depth: Int32",
            PropertyDeclaration(modifiers: "private static", name: "depth", type: "Int32")
        ),
        .property(
            """
            /// How deep it is.
            @available(*, deprecated)
            @_spi(Generated)
            public var depth: Int32
            """,
            PropertyDeclaration(
                doc: DocText("How deep it is."),
                attributes: ["@available(*, deprecated)", "@_spi(Generated)"],
                modifiers: "public",
                name: "depth",
                type: "Int32"
            )
        ),
    ]

    private static let computed: [Form] = [
        .property(
            "public static var high: Self { Self(rawValue: \"HIGH\") }",
            PropertyDeclaration(
                modifiers: "public static",
                name: "high",
                type: "Self",
                content: .getter(.call("Self", [Expression.Argument("rawValue", "\(string: "HIGH")" as Code)]))
            )
        ),
        .property(
            """
            public var tides: TidesService {
                TidesService(
                    callerOfTheServiceWithAVeryVeryLongName: callerOfTheServiceWithAVeryVeryLongName,
                    configurationOfTheService: ()
                )
            }
            """,
            PropertyDeclaration(
                modifiers: "public",
                name: "tides",
                type: "TidesService",
                content: .getter(
                    .call(
                        "TidesService",
                        [
                            Expression.Argument(
                                "callerOfTheServiceWithAVeryVeryLongName",
                                "callerOfTheServiceWithAVeryVeryLongName" as Code
                            ),
                            Expression.Argument("configurationOfTheService", "()" as Code),
                        ]
                    )
                )
            )
        ),
        .property(
            """
            public var next: Tide? {
                get { _next.value }
                set { _next.value = newValue }
            }
            """,
            PropertyDeclaration(
                modifiers: "public",
                name: "next",
                type: "Tide?",
                content: .accessors(get: "_next.value", set: "_next.value = newValue")
            )
        ),
    ]

    private static let initialised: [Form] = [
        .property(
            "public private(set) var kind: String = \"TIDE\"",
            PropertyDeclaration(
                modifiers: "public private(set)",
                name: "kind",
                type: "String",
                content: .value(.code("\(string: "TIDE")"))
            )
        ),
        .property(
            "private var _next = Indirect<Tide>()",
            PropertyDeclaration(modifiers: "private", name: "_next", content: .value(.call("Indirect<Tide>", [])))
        ),
        .property(
            "static let names: NameTable = []",
            PropertyDeclaration(
                modifiers: "static",
                isConstant: true,
                name: "names",
                type: "NameTable",
                content: .value(.list([]))
            )
        ),
        .property(
            "static let names: NameTable = [\"one\"]",
            PropertyDeclaration(
                modifiers: "static",
                isConstant: true,
                name: "names",
                type: "NameTable",
                content: .value(.list(["\(string: "one")"]))
            )
        ),
        .property(
            """
            static let names: NameTable = [
                "one",
                "two",
            ]
            """,
            PropertyDeclaration(
                modifiers: "static",
                isConstant: true,
                name: "names",
                type: "NameTable",
                content: .value(.list(["\(string: "one")", "\(string: "two")"]))
            )
        ),
        .property(
            """
            static let names: NameTable = \"""
                one
                t\\\\\\"w\\\\\\\\o

                \"""
            """,
            PropertyDeclaration(
                modifiers: "static",
                isConstant: true,
                name: "names",
                type: "NameTable",
                content: .value(.lines(["\(jsonLine: "one")", "\(jsonLine: "t\"w\\o")", "\(jsonLine: "")"]))
            )
        ),
        .property(
            """
            static let lookup = Lookup(
                matches: [
                    1,
                    2,
                ],
                result: "tides"
            )
            """,
            PropertyDeclaration(
                modifiers: "static",
                isConstant: true,
                name: "lookup",
                content: .value(
                    .call(
                        "Lookup",
                        [
                            Expression.Argument("matches", .list(["1", "2"])),
                            Expression.Argument("result", "\(string: "tides")" as Code),
                        ]
                    )
                )
            )
        ),
    ]
}
