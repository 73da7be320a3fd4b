import EndpointClientGenerator
import Testing

/// Structs, enums and extensions.
@Suite struct TypeFormTests {
    @Test(arguments: forms) func isWritten(_ form: Form) {
        #expect(form.written == form.swift)
    }

    private static let depth = PropertyDeclaration(modifiers: "public", name: "depth", type: "Int32")

    private static let forms: [Form] = [
        .type("public nonisolated struct Tide {}", TypeDeclaration(keyword: .struct, name: "Tide")),
        .type("public nonisolated enum Tides {}", TypeDeclaration(keyword: .enum, name: "Tides")),
        .type(
            "nonisolated extension Tide {}",
            TypeDeclaration(keyword: .nonisolatedExtension, name: "Tide")
        ),
        Form("public typealias Tide = OpenEnum<KnownValues.Tide>") {
            $0.alias(name: "Tide", type: "OpenEnum<KnownValues.Tide>")
        },
        .type("extension Tide {}", TypeDeclaration(keyword: .extension, name: "Tide")),
        .type(
            "public nonisolated struct Tide: JSONModel, Sendable {}",
            TypeDeclaration(keyword: .struct, name: "Tide", conformances: "JSONModel, Sendable")
        ),
        .type(
            """
            public nonisolated struct `Protocol` {
                public var depth: Int32
            }
            """,
            TypeDeclaration(keyword: .struct, name: "\(id: "Protocol")"),
            { $0.property(depth) }
        ),
        .type(
            """
            extension Coast.`Type` {
                public var depth: Int32
            }
            """,
            TypeDeclaration(keyword: .extension, name: "\(type: "Coast.Type")"),
            { $0.property(depth) }
        ),
        .type(
            """
            /// What a port is.
            public nonisolated enum Ports {
                public nonisolated struct Port {
                    public var depth: Int32

                    public nonisolated struct Berth {
                        public var depth: Int32
                    }
                }
            }
            """,
            TypeDeclaration(doc: DocText("What a port is."), keyword: .enum, name: "Ports"),
            { source in
                source.type(TypeDeclaration(keyword: .struct, name: "Port")) { source in
                    source.property(depth)
                    source.type(TypeDeclaration(keyword: .struct, name: "Berth")) { $0.property(depth) }
                }
            }
        ),
    ]
}
