import EndpointClientGenerator
import Testing

/// Whole files: head, imports, and what stands between declarations.
@Suite struct FileFormTests {
    private static let constant = PropertyDeclaration(isConstant: true, name: "x", content: .value(.code("1")))

    private func text(
        _ imports: [SourceWriter.Import],
        foundation: Bool,
        _ properties: [PropertyDeclaration]
    ) -> String {
        var source = SourceWriter()
        source.head(specName: "tides.v1.yaml", imports: imports, needsFoundation: foundation)
        for property in properties { source.property(property) }
        return String(decoding: source.bytes(), as: UTF8.self)
    }

    @Test func anEmptyFileHasItsHeadAlone() {
        #expect(
            text([], foundation: false, []) == "// Emitted from specs/tides.v1.yaml. Edit the spec, not this file.\n\n"
        )
    }

    @Test func importsStandAtTheBeginning() {
        let imports = [
            SourceWriter.Import(module: "EndpointCoding"),
            SourceWriter.Import(module: "EndpointRuntime", withSPI: true),
            SourceWriter.Import(module: "Logging", isPublic: false),
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
            text([SourceWriter.Import(module: "EndpointCoding")], foundation: true, [Self.constant]) == """
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
