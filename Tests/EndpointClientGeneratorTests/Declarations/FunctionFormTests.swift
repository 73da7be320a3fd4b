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
        let text = String(repeating: "a", count: 120 - "func (x: Int, y: Int) {".count + excess)
        let name: Code = "\(id: text)"
        let parameters = (["x", "y"] as [Code]).map { FunctionDeclaration.Parameter(name: $0, type: "Int") }
        let function = FunctionDeclaration(name: name, parameters: parameters)
        let short = "func \(text)(x: Int, y: Int) {\n}"
        let long = "func \(text)(\n    x: Int,\n    y: Int\n) {\n}"
        #expect(Form.function("", function).written == (excess == 0 ? short : long))
    }

    private static let heads: [Form] = [
        .function("init() {\n}", FunctionDeclaration(name: nil)),
        .function(
            "public init(_ depth: Int32 = 0, of tide: Tide) {\n}",
            FunctionDeclaration(
                modifiers: "public",
                name: nil,
                parameters: [
                    FunctionDeclaration.Parameter(label: "_", name: "depth", type: "Int32", defaultValue: "0"),
                    FunctionDeclaration.Parameter(label: "of", name: "tide", type: "Tide"),
                ]
            )
        ),
        .function(
            "public init(reading reader: inout JSONReader) throws(JSONFailure) {\n}",
            FunctionDeclaration(
                modifiers: "public",
                name: nil,
                parameters: [
                    FunctionDeclaration.Parameter(label: "reading", name: "reader", type: "inout JSONReader")
                ],
                effects: "throws(JSONFailure)"
            )
        ),
        .function(
            "public static func `repeat`(`in`: String) async throws -> Tide {\n}",
            FunctionDeclaration(
                modifiers: "public static",
                name: "\(id: "repeat")",
                parameters: [FunctionDeclaration.Parameter(name: "\(id: "in")", type: "String")],
                effects: "async throws",
                result: "Tide"
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
                modifiers: "public",
                name: "listOfAllTheTidesOfAPort",
                parameters: [
                    FunctionDeclaration.Parameter(name: "portOfTheTides", type: "String"),
                    FunctionDeclaration.Parameter(name: "dayOnWhichTheyAre", type: "LocalDate?", defaultValue: "nil"),
                    FunctionDeclaration.Parameter(name: "options", type: "CallOptions", defaultValue: "CallOptions()"),
                ],
                effects: "async throws",
                result: "\(type: "Tides.ListResponse")"
            )
        ),
    ]

    private static func body(_ swift: String, _ body: @escaping @Sendable (inout SourceWriter) -> Void) -> Form {
        let lines = swift.split(separator: "\n").map { "    \($0)\n" }.joined()
        return .function("func f() {\n" + lines + "}", FunctionDeclaration(name: "f"), body)
    }

    private static let bodies: [Form] = [
        body("self.`in` = `in`") { $0.line("self.", "\(id: "in")", " = ", "\(id: "in")") },
        body(
            """
            while let field = reader.next(&object) {
                depth = reader.int32()
            }
            """
        ) { source in
            source.block("while let field = reader.next(&object)") { $0.line("depth = reader.int32()") }
        },
        body(
            """
            first(
                \(String(repeating: "a", count: 120))
            )
            """
        ) {
            let value = String(repeating: "a", count: 120)
            $0.expression(.call("first", [Expression.Argument(nil, "\(id: value)" as Code)]))
        },
    ]
}
