import EndpointClientGenerator
import EndpointSpecs
import Foundation
import Testing

/// The tool as it is called: what it prints, and with which exit status.
@Suite struct ToolTests {
    private var specs: String { Reference.specs.path(percentEncoded: false) }

    private func run(_ arguments: [String]) throws -> Tool.Outcome { try Tool.run(arguments) }

    private func withFolder(_ body: (String) throws -> Void) throws { try Tool.withFolder(body) }

    @Test func aFileThatIsNotThereIsNamed() throws {
        let outcome = try run(["check", "/nowhere/api.yaml"])
        #expect(outcome.status == 74)
        #expect(
            outcome.said == "/nowhere/api.yaml:1:1: error: There is no such file or folder. [unreadable-file]\n"
        )
    }

    @Test func filesThatTheBuildDoesNotExpectAreAFault() throws {
        let files = try Reference.sources().map { GeneratedFile.name(forSpec: $0.name) }.sorted()
        try withFolder { folder in
            let outcome = try run(["generate", "--output", folder, "--expect", "api.generated.swift", specs])
            #expect(outcome.status == 1)
            #expect(
                outcome.said
                    == "error: The build expects the files api.generated.swift, and the specs give "
                    + "\(files.joined(separator: ", ")). Build again; if it stays, "
                    + "run 'swift package clean'. [outputs]\n"
            )
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
        }
    }

    @Test func filesAreWrittenOnlyWhenTheyChange() throws {
        try withFolder { folder in
            #expect(try run(["generate", "--output", folder, specs]).status == 0)
            let file = folder + "/api.generated.swift"
            let long = Date(timeIntervalSince1970: 1_000_000_000)
            try FileManager.default.setAttributes([.modificationDate: long], ofItemAtPath: file)
            #expect(try run(["generate", "--output", folder, specs]).status == 0)
            let date = try FileManager.default.attributesOfItem(atPath: file)[.modificationDate] as? Date
            #expect(date == long)
        }
    }

    @Test func wrongSpecsWriteNothing() throws {
        try withFolder { folder in
            let spec = folder + "/x.v1.yaml"
            try Data("service: x".utf8).write(to: URL(filePath: spec))
            let outcome = try run(["generate", "--output", folder + "/out", specs + "/api.yaml", spec])
            #expect(outcome.status == 1)
            #expect(outcome.said.contains("\(spec):1:1: error: A service file needs the key 'version'"))
            #expect(!FileManager.default.fileExists(atPath: folder + "/out"))
        }
    }

    @Test func checkSaysNothingOfRightSpecs() throws {
        let outcome = try run(["check", specs])
        #expect(outcome.status == 0)
        #expect(outcome.said.isEmpty)
    }

    @Test func aFolderWithoutSpecsIsNamed() throws {
        try withFolder { folder in
            let outcome = try run(["check", folder])
            #expect(outcome.status == 1)
            #expect(
                outcome.said
                    == "\(folder):1:1: error: The folder has no .yaml file. Begin with an api.yaml. [missing-file]\n"
            )
        }
    }

    @Test func filesThatLookLikeSpecsAreNotLeftOut() throws {
        try withFolder { folder in
            for name in ["api.yaml", "tides.v1.yml", "WAVES.V1.YAML", ".hidden.yml", "notes.txt"] {
                try Data().write(to: URL(filePath: folder + "/" + name))
            }
            let outcome = try run(["check", folder])
            let text =
                "Specs end in '.yaml', so this file would not be read. Rename it, or move it elsewhere. [file-name]"
            #expect(outcome.status == 1)
            #expect(
                outcome.said
                    == "\(folder)/WAVES.V1.YAML:1:1: error: \(text)\n\(folder)/tides.v1.yml:1:1: error: \(text)\n"
            )
        }
    }

    @Test func specsInASubfolderAreNotLeftOut() throws {
        try withFolder { folder in
            for name in ["old/inner", ".git", "pictures"] {
                try FileManager.default.createDirectory(
                    atPath: "\(folder)/\(name)",
                    withIntermediateDirectories: true
                )
            }
            for name in ["api.yaml", "old/inner/tides.v1.yaml", ".git/tides.v1.yaml", "pictures/port.png"] {
                try Data().write(to: URL(filePath: "\(folder)/\(name)"))
            }
            let outcome = try run(["check", folder])
            #expect(outcome.status == 1)
            #expect(
                outcome.said == """
                    \(folder)/old:1:1: error: Specs stand in the folder itself, so 'inner/tides.v1.yaml' below this one would \
                    not be read. Move it up, or elsewhere. [file-name]

                    """
            )
        }
    }

    @Test func anOutputThatCannotBeWrittenIsNamed() throws {
        try withFolder { folder in
            let file = folder + "/taken"
            try Data("mine".utf8).write(to: URL(filePath: file))
            let outcome = try run(["generate", "--output", file, specs])
            #expect(outcome.status == 74)
            #expect(outcome.said.hasPrefix("\(file):1:1: error: The folder can't be made: "))
            #expect(outcome.said.hasSuffix(" [unwritable-file]\n"))
        }
    }

    @Test func aFolderInTheWayOfAFileIsRefusedBeforeAnythingIsWritten() throws {
        try withFolder { folder in
            let taken = folder + "/api.generated.swift"
            try FileManager.default.createDirectory(atPath: taken, withIntermediateDirectories: true)
            let outcome = try run(["generate", "--output", folder, specs])
            #expect(outcome.status == 74)
            #expect(
                outcome.said == """
                    \(taken):1:1: error: There is a folder where a file would be emitted. Move it away, or give another \
                    '--output'; nothing was written. [foreign-file]

                    """
            )
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["api.generated.swift"])
        }
    }

    @Test func helpNamesEveryCommandOptionAndStatus() throws {
        let help = try run(["generate", "--help"])
        #expect(help.status == 0)
        let words = [
            "generate ", "check ", "diff ", "document ", "--output", "--check", "--prune", "--expect", "--fail-on",
            "--format", "--diagnostics", "\n  0 ", "\n  1 ", "\n  2 ", "\n  64 ", "\n  74 ",
        ]
        for word in words { #expect(help.printed.contains(word), "\(word)") }
        #expect(help.printed.split(separator: "\n").allSatisfy { $0.count <= 110 })
    }

    private static let commands = "Use 'generate', 'check', 'diff' or 'document'; --help tells more."

    @Test(arguments: [
        ([], "Missing a command. \(commands)"),
        (["make"], "There is no command 'make'. \(commands)"),
        (["generate", "x"], "'generate' needs '--output <folder>'."),
        (["generate", "--output"], "Missing the value after '--output'."),
        (["generate", "--output="], "Missing the value after '--output'."),
        (["generate", "--output", "x"], "Missing the specs. Name a folder, or its files."),
        (["generate", "--ouput", "x"], "'generate' has no option '--ouput'. Did you mean '--output'?"),
        (["generate", "--output", "x", "--output", "y", "z"], "'--output' is given twice. Give it once."),
        (["check"], "Missing the specs. Name a folder, or its files."),
        (["check", "--fast", "x"], "'check' has no option '--fast'. --help lists the options."),
        (["check", "--diagnostics", "xml", "x"], "'--diagnostics' has to be 'text' or 'json', found 'xml'."),
        (["document", "--format", "json", "x"], "'document' has no option '--format'. --help lists the options."),
        (["diff", "x"], "'diff' needs two specs folders, the old one and the new one; found 1."),
        (["diff", "x", "y", "--fail-on", "all"], "'--fail-on' has to be 'breaking' or 'any', found 'all'."),
        (["diff", "x", "y", "--format=xml"], "'--format' has to be 'text' or 'json', found 'xml'."),
    ])
    func wrongArgumentsAreSaid(arguments: [String], text: String) throws {
        let outcome = try run(arguments)
        #expect(outcome.status == 64)
        #expect(outcome.said == "error: \(text) [usage]\n")
    }
}
