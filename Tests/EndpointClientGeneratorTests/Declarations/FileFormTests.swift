import EndpointClientGenerator
import Testing

/// Whole files: head, imports, and what stands between declarations.
@Suite struct FileFormTests {
    private static let constant = Declaration.property(
        PropertyDeclaration(modifiers: [], isConstant: true, name: "x", content: .value(.code("1")))
    )

    private func text(_ imports: [SwiftFile.Import], foundation: Bool, _ declarations: [Declaration]) -> String {
        SwiftFile(
            specName: "tides.v1.yaml",
            imports: imports,
            needsFoundation: foundation,
            declarations: declarations
        )
        .text
    }

    @Test func anEmptyFileHasItsHeadAlone() {
        #expect(
            text([], foundation: false, []) == "// Emitted from specs/tides.v1.yaml. Edit the spec, not this file.\n\n"
        )
    }

    @Test func importsAreInTheOrderOfTheirNames() {
        let imports = [
            SwiftFile.Import(module: "Logging", isPublic: false),
            SwiftFile.Import(module: "EndpointRuntime", withSPI: true),
            SwiftFile.Import(module: "EndpointCoding"),
        ]
        #expect(
            text(imports, foundation: false, [Self.constant, Self.constant]) == """
                // Emitted from specs/tides.v1.yaml. Edit the spec, not this file.

                public import EndpointCoding
                @_spi(Generated) public import EndpointRuntime
                import Logging

                let x = 1

                let x = 1

                """
        )
    }

    @Test func foundationIsTheSmallOneWhereThereIsOne() {
        #expect(
            text([SwiftFile.Import(module: "EndpointCoding")], foundation: true, [Self.constant]) == """
                // Emitted from specs/tides.v1.yaml. Edit the spec, not this file.

                public import EndpointCoding

                #if canImport(FoundationEssentials)
                    public import FoundationEssentials
                #else
                    public import Foundation
                #endif

                let x = 1

                """
        )
    }
}
