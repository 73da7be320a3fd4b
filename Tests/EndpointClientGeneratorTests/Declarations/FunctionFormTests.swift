import EndpointClientGenerator
import Testing

/// Initialisers, methods, and what stands in them.
@Suite struct FunctionFormTests {
    @Test(arguments: heads) func headIsWritten(_ form: Form) {
        #expect(form.written == form.swift)
    }

    @Test(arguments: bodies) func bodyIsWritten(_ form: Form) {
        #expect(form.written == form.swift)
    }

    /// A head that is 120 columns wide, in its indent, stands on one line; one column more, and each parameter has its own.
    @Test(arguments: [0, 1]) func theHundredAndTwentiethColumnIsTheLast(excess: Int) {
        let name = String(repeating: "a", count: 120 - "func (x: Int, y: Int) {".count + excess)
        let parameters = ["x", "y"].map { FunctionDeclaration.Parameter(name: $0, type: "Int") }
        let function = FunctionDeclaration(modifiers: [], name: name, parameters: parameters, body: [])
        let short = "func \(name)(x: Int, y: Int) {\n}"
        let long = "func \(name)(\n    x: Int,\n    y: Int\n) {\n}"
        #expect(Form("", .function(function)).written == (excess == 0 ? short : long))
    }

    private static let heads: [Form] = [
        .function("init() {\n}", FunctionDeclaration(modifiers: [], name: nil, parameters: [], body: [])),
        .function(
            "public init(_ depth: Int32 = 0, of tide: Tide) {\n}",
            FunctionDeclaration(
                modifiers: [.public],
                name: nil,
                parameters: [
                    FunctionDeclaration.Parameter(label: "_", name: "depth", type: "Int32", defaultValue: "0"),
                    FunctionDeclaration.Parameter(label: "of", name: "tide", type: "Tide"),
                ],
                body: []
            )
        ),
        .function(
            "public init(reading reader: inout JSONReader) throws(JSONFailure) {\n}",
            FunctionDeclaration(
                modifiers: [.public],
                name: nil,
                parameters: [
                    FunctionDeclaration.Parameter(label: "reading", name: "reader", type: "inout JSONReader")
                ],
                effects: "throws(JSONFailure)",
                body: []
            )
        ),
        .function(
            "public static func `repeat`(`in`: String) async throws -> Tide {\n}",
            FunctionDeclaration(
                modifiers: [.public, .static],
                name: "repeat",
                parameters: [FunctionDeclaration.Parameter(name: "in", type: "String")],
                effects: "async throws",
                result: "Tide",
                body: []
            )
        ),
        .function(
            """
            /// Lists the tides.
            ///
            /// - Returns: The answer.
            @available(*, deprecated, message: "Use \\"all\\".")
            public func listOfAllTheTidesOfAPort(
                portOfTheTides: String,
                dayOnWhichTheyAre: LocalDate? = nil,
                options: CallOptions = CallOptions()
            ) async throws -> Tides.ListResponse {
            }
            """,
            FunctionDeclaration(
                doc: {
                    var doc = DocText("Lists the tides.")
                    doc.returns = "The answer."
                    return doc
                }(),
                attributes: ["@available(*, deprecated, message: \(string: "Use \"all\"."))"],
                modifiers: [.public],
                name: "listOfAllTheTidesOfAPort",
                parameters: [
                    FunctionDeclaration.Parameter(name: "portOfTheTides", type: "String"),
                    FunctionDeclaration.Parameter(name: "dayOnWhichTheyAre", type: "LocalDate?", defaultValue: "nil"),
                    FunctionDeclaration.Parameter(name: "options", type: "CallOptions", defaultValue: "CallOptions()"),
                ],
                effects: "async throws",
                result: "\(type: "Tides.ListResponse")",
                body: []
            )
        ),
    ]

    private static func body(_ swift: String, _ statements: [Statement]) -> Form {
        let lines = swift.split(separator: "\n").map { "    \($0)\n" }.joined()
        return .function(
            "func f() {\n" + lines + "}",
            FunctionDeclaration(modifiers: [], name: "f", parameters: [], body: statements)
        )
    }

    private static let bodies: [Form] = [
        body("self.`in` = `in`", [.line("self.\(id: "in") = \(id: "in")")]),
        body(
            "writer.string(\"a\", a)",
            [
                .expression(
                    .call(
                        "writer.string",
                        [
                            Expression.Argument(nil, "\(jsonKey: "a")" as Code),
                            Expression.Argument(nil, "\(id: "a")" as Code),
                        ]
                    )
                )
            ]
        ),
        body(
            """
            while let field = reader.next(&object) {
                switch field {
                case 0: self.depth = reader.int32()
                default: break
                }
            }
            """,
            [
                .block(
                    "while let field = reader.next(&object)",
                    [
                        .cases(
                            "field",
                            [
                                (label: "case 0", line: "self.depth = reader.int32()"),
                                (label: "default", line: "break"),
                            ]
                        )
                    ]
                )
            ]
        ),
        body(
            """
            PageSequence(request) { request in
                try await caller.send(request)
            }
            """,
            [.closure("PageSequence(request)", "request", [.line("try await caller.send(request)")])]
        ),
    ]
}
