import EndpointSpecs
import Foundation
import Testing

/// Sources that are written ahead of time: brought up to date, checked, and never at the expense of other files.
@Suite struct WrittenSourcesTests {
    private var specs: String { Reference.specs.path(percentEncoded: false) }

    private func names(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    }

    private func write(_ text: String, to path: String) throws {
        try Data(text.utf8).write(to: URL(filePath: path))
    }

    @Test func checkNamesEveryFileThatIsMissingDiffersOrIsLeftOver() throws {
        try Tool.withFolder { folder in
            #expect(try Tool.run(["generate", "--output", folder, specs]).status == 0)
            #expect(try Tool.run(["generate", "--check", "--output", folder, specs]).said == "")
            try FileManager.default.removeItem(atPath: folder + "/api.generated.swift")
            try write("// Emitted from specs/common.yaml. Edited.\n", to: folder + "/common.generated.swift")
            try write("// Emitted from specs/gone.v1.yaml. Old.\n", to: folder + "/gone.v1.generated.swift")
            let before = try names(in: folder)
            let outcome = try Tool.run(["generate", "--check", "--output", folder, specs])
            #expect(outcome.status == 1)
            #expect(
                outcome.said == """
                    \(folder)/api.generated.swift:1:1: error: The file is missing. Generate it from the specs. [out-of-date]
                    \(folder)/common.generated.swift:1:1: error: The file is not what the specs give now. Generate it again. [out-of-date]
                    \(folder)/gone.v1.generated.swift:1:1: error: There is no spec of this file any more. Remove it. [out-of-date]

                    """
            )
            #expect(try names(in: folder) == before)
        }
    }

    @Test func pruneRemovesFilesOfSpecsThatAreGoneAndNoOthers() throws {
        try Tool.withFolder { folder in
            try write("// Emitted from specs/gone.v1.yaml. Old.\n", to: folder + "/gone.v1.generated.swift")
            try write("// Mine.\n", to: folder + "/mine.generated.swift")
            try write("// Emitted from specs/x.yaml, by hand.\n", to: folder + "/Hand.swift")
            #expect(try Tool.run(["generate", "--output", folder, specs]).status == 0)
            #expect(try names(in: folder).contains("gone.v1.generated.swift"))
            #expect(try Tool.run(["generate", "--prune", "--output", folder, specs]).status == 0)
            let emitted = try Reference.sources().map { String($0.name.dropLast(5)) + ".generated.swift" }
            #expect(try names(in: folder) == (emitted + ["Hand.swift", "mine.generated.swift"]).sorted())
        }
    }

    @Test func aFileOfSomebodyElseIsNeverWrittenOver() throws {
        try Tool.withFolder { folder in
            try write("// Mine.\n", to: folder + "/common.generated.swift")
            for option in ["--check", "--prune"] {
                let outcome = try Tool.run(["generate", option, "--output", folder, specs])
                #expect(outcome.status == 74)
                #expect(
                    outcome.said
                        == "\(folder)/common.generated.swift:1:1: error: The file was not emitted from specs, and stands where "
                        + "one would be. Move it away, or give another '--output'; nothing was written. [foreign-file]\n"
                )
            }
            #expect(try names(in: folder) == ["common.generated.swift"])
        }
    }
}
