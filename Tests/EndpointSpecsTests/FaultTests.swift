import EndpointSpecs
import Foundation
import Testing

@Suite struct FaultTests {
    @Test(.enabled(if: ProcessInfo.processInfo.environment["RECORD_REFERENCE"] == "1"))
    func record() throws {
        for page in FaultPages.pages { try FaultPages.record(page) }
    }

    @Test(.disabled(if: ProcessInfo.processInfo.environment["RECORD_REFERENCE"] == "1"), arguments: FaultPages.all)
    func everyFaultIsSaidInTheseWordsAtThisPlace(_ fault: FaultCase) {
        #expect(fault.diagnostics.map(\.description) == fault.says)
        #expect(!fault.says.isEmpty)
        #expect(SpecsReader.read(fault.sources).api == nil)
    }

    @Test(arguments: FaultPages.all) func theSameIsSaidWhereFilesAreParsedOnAllCores(_ fault: FaultCase) async {
        let sources = Array(fault.sources.reversed())
        #expect(await SpecsReader.readOnAllCores(sources, folder: "specs").diagnostics == fault.diagnostics)
    }

    @Test func everyCodeHasACase() {
        let said = Set(FaultPages.all.flatMap(\.diagnostics).map(\.code))
        // These are said by the tool, of its arguments and of files on disk; see ToolTests and WrittenSourcesTests.
        let ofTheTool: Set<DiagnosticCode> = [
            .unreadableFile, .outputs, .outOfDate, .foreignFile, .unwritableFile, .usage,
        ]
        // And these have tests of their own: their files are no text, or too large to be read here.
        let others: Set<DiagnosticCode> = [.notUTF8, .fileTooLarge, .yamlTooDeep]
        #expect(Set(DiagnosticCode.allCases).subtracting(said) == ofTheTool.union(others))
    }

    @Test func allFaultsOfAllFilesAreSaidInOneRunInOrder() {
        let sources = FaultPages.all.first { $0.title == "faults in several files" }?.sources ?? []
        let forward = SpecsReader.read(sources).diagnostics.map(\.description)
        let backward = SpecsReader.read(sources.reversed()).diagnostics.map(\.description)
        #expect(forward == backward)
        #expect(Set(forward.compactMap { $0.split(separator: ":").first }).count == 3)
    }
}
