import EndpointSpecs
import Foundation
import Testing

/// Reading several files at a time gives what reading one after the other gives.
@Suite struct AllCoresTests {
    private static let repository = FaultPages.folder.appending(path: "../../..").standardized

    /// The specs files of a folder of this package.
    private static func sources(in folder: String) throws -> [SourceFile] {
        let folder = repository.appending(path: folder)
        return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "yaml" }
            .map { SourceFile(path: $0.lastPathComponent, text: try String(contentsOf: $0, encoding: .utf8)) }
    }

    private static func text(of value: some Any) -> String {
        var text = ""
        dump(value, to: &text)
        return text
    }

    @Test(arguments: ["specs", "Tests/Reference/specs"]) func theAPIIsTheSame(folder: String) async throws {
        let sources = try Self.sources(in: folder)
        let one = try #require(SpecsReader.read(sources).api)
        let other = try #require(await SpecsReader.readOnAllCores(sources.reversed(), folder: "specs").api)
        #expect(Self.text(of: one.namespaces) == Self.text(of: other.namespaces))
        for namespace in one.namespaces {
            for schema in namespace.schemas.flatMap(\.withNested) {
                let name = TypeName(namespace.name, schema.name)
                #expect(Self.text(of: other.types.schemas[name]) == Self.text(of: one.types.schemas[name]))
                #expect(other.types.schemas[name] != nil)
            }
            for type in namespace.enums {
                #expect(other.types.enums[TypeName(namespace.name, type.name)] != nil)
            }
        }
    }

    @Test func theSameIsSaidOfAllFaultsTogether() async {
        var sources = [SourceFile(path: "specs/api.yaml", text: FaultCase.api)]
        for (number, fault) in FaultPages.all.enumerated() {
            for file in fault.sources where file.name != "api.yaml" {
                sources.append(SourceFile(path: "specs/\(number)/" + file.name, bytes: file.bytes))
            }
        }
        let inTurn = SpecsReader.read(sources).diagnostics
        #expect(inTurn.count > 200)
        for _ in 0..<5 {
            #expect(await SpecsReader.readOnAllCores(sources, folder: "specs").diagnostics == inTurn)
        }
    }

    /// The bound counts the faults of all files in their order, whichever of them is read first.
    @Test func whatWasMeantIsLookedUpForTheFirstTwoHundredFaults() async {
        let fields = (0..<90).map { "    f\($0): strnig\n" }.joined()
        let files = ["a", "b", "c"]
            .map { name in
                SourceFile(
                    path: "specs/\(name).v1.yaml",
                    text: "service: \(name)\nversion: v1\nsummary: Tides of a port.\nschemas:\n  Port:\n" + fields
                )
            }
        let sources = files + [SourceFile(path: "specs/api.yaml", text: FaultCase.api)]
        let inTurn = SpecsReader.read(sources).diagnostics
        let hinted = inTurn.map { $0.message.hasSuffix("Did you mean 'string'?") }
        #expect(hinted == Array(repeating: true, count: 200) + Array(repeating: false, count: 70))
        #expect(await SpecsReader.readOnAllCores(sources, folder: "specs").diagnostics == inTurn)
    }
}
