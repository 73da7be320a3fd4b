import Foundation

/// The built tool, called as a process.
enum Tool {
    struct Outcome {
        var status: Int32
        /// What stood on standard output.
        var printed: String
        /// What stood on standard error.
        var said: String
    }

    /// A diagnostic as `--diagnostics json` gives it.
    struct Diagnostic: Decodable, Equatable {
        struct Fix: Decodable, Equatable {
            var replace: String
            var with: String
        }

        var file: String?
        var line: Int?
        var column: Int?
        var severity: String
        var code: String
        var message: String
        var fix: Fix?
    }

    struct Document: Decodable {
        struct Change: Decodable {
            var effect: String
            var breaking: Bool
            var code: String
            var group: String
            var subject: String
            var message: String
            var side: String
            var file: String
            var line: Int
            var column: Int
        }

        var version: Int
        var diagnostics: [Diagnostic]
        var step: String?
        var changes: [Change]?
    }

    /// The tool beside the tests in the products folder.
    private static let url: URL = {
        let runner = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        let folders = [runner, Bundle.main.bundleURL, runner.appending(path: "../../..").standardized]
        let places = folders.map { $0.appending(path: "endpoint-client-generator") }
        return places.first { FileManager.default.isExecutableFile(atPath: $0.path(percentEncoded: false)) }
            ?? places[0]
    }()

    static func run(_ arguments: [String]) throws -> Outcome {
        try run(url, arguments, in: nil)
    }

    /// What a command line of the shell says on both outputs; the tool is found by its name.
    static func shell(_ command: String, in folder: String) throws -> String {
        let tools = url.deletingLastPathComponent().path(percentEncoded: false)
        let line = "PATH=\"$0:$PATH\"; \(command)"
        let outcome = try run(URL(filePath: "/bin/sh"), ["-c", line, tools], in: folder)
        return outcome.printed + outcome.said
    }

    private static func run(_ executable: URL, _ arguments: [String], in folder: String?) throws -> Outcome {
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        if let folder { process.currentDirectoryURL = URL(filePath: folder) }
        // Files, since a pipe that nobody empties would stop a process that has much to say on the other.
        let place = FileManager.default.temporaryDirectory.appending(path: "said \(UUID().uuidString)")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: place) }
        let files = ["output", "error"].map { place.appending(path: $0) }
        for file in files { try Data().write(to: file) }
        let handles = try files.map { try FileHandle(forWritingTo: $0) }
        process.standardOutput = handles[0]
        process.standardError = handles[1]
        try process.run()
        process.waitUntilExit()
        let texts = try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
        return Outcome(status: process.terminationStatus, printed: texts[0], said: texts[1])
    }

    static func document(_ text: String) throws -> Document {
        try JSONDecoder().decode(Document.self, from: Data(text.utf8))
    }

    /// A new folder for one test.
    static func withFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "tool é \(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder.path(percentEncoded: false))
    }
}
