import EndpointClientGenerator
import EndpointSpecs
import Foundation
import Testing

/// The tool as it is called: what it prints, and with which exit status.
@Suite struct ToolTests {
    private struct Outcome {
        var status: Int32
        var said: String
    }

    /// The tool beside the tests in the products folder.
    private static let tool: URL = {
        let runner = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        let folders = [runner, Bundle.main.bundleURL, runner.appending(path: "../../..").standardized]
        let places = folders.map { $0.appending(path: "endpoint-client-generator") }
        return places.first { FileManager.default.isExecutableFile(atPath: $0.path(percentEncoded: false)) }
            ?? places[0]
    }()

    private func run(_ arguments: [String]) throws -> Outcome {
        let process = Process()
        let output = Pipe()
        process.executableURL = Self.tool
        process.arguments = arguments
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return Outcome(status: process.terminationStatus, said: said)
    }

    /// A new folder for one test.
    private func withFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "tool é \(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder.path(percentEncoded: false))
    }

    private var specs: String { Reference.specs.path(percentEncoded: false) }

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

    @Test(arguments: [
        ([], "error: Missing a command. Use 'generate', 'check' or 'document'; --help tells more.\n"),
        (["make"], "error: There is no command 'make'. Use 'generate', 'check' or 'document'; --help tells more.\n"),
        (["generate", "x"], "error: Missing '--output <folder>'.\n"),
        (["generate", "--output"], "error: Missing the value after '--output'.\n"),
        (["generate", "--output", "x"], "error: Missing the specs. Name a folder, or its files.\n"),
        (["check", "--fast", "x"], "error: There is no option '--fast'. --help lists the options.\n"),
    ])
    func wrongArgumentsAreSaid(arguments: [String], text: String) throws {
        let outcome = try run(arguments)
        #expect(outcome.status == 64)
        #expect(outcome.said == text)
    }
}
