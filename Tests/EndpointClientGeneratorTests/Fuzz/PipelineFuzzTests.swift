import EndpointClientGenerator
import EndpointSpecs
import Foundation
import Testing

/// Random specs that are right give modules that compile.
///
/// A few run by themselves; FUZZ_SPECS=100 runs as many, FUZZ_SEED=7 begins with that one. What fails names its seed.
@Suite struct PipelineFuzzTests {
    private static let environment = ProcessInfo.processInfo.environment
    private static let seeds: Range<UInt64> = {
        let first = environment["FUZZ_SEED"].flatMap(UInt64.init) ?? 1
        return first..<first + (environment["FUZZ_SPECS"].flatMap(UInt64.init) ?? 3)
    }()

    @Test(arguments: seeds) func whatIsEmittedTypeChecks(seed: UInt64) throws {
        let sources = RandomSpec(seed: seed).sources
        let result = SpecsReader.read(sources)
        let api = try #require(
            result.api,
            "seed \(seed): \(result.diagnostics.map(\.description).joined(separator: "\n"))"
        )
        let folder = FileManager.default.temporaryDirectory.appending(path: "fuzz-\(seed)-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var paths: [String] = []
        for file in ClientGenerator.generate(api) {
            let url = folder.appending(path: file.name)
            try Data(file.text.utf8).write(to: url)
            paths.append(url.path(percentEncoded: false))
        }
        let (status, said) = try Products.typeCheck(paths, module: "Fuzzed")
        #expect(status == 0 && said.isEmpty, "seed \(seed): \(said.prefix(4000))")
    }
}
