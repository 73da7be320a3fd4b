import Foundation

/// The command line that was built beside the tests, run as a process of its own.
enum CommandLineTool {
    /// What a run printed, and how it ended.
    struct Outcome: Sendable {
        let status: Int32
        let output: String
        let errors: String
    }

    private static let tool: URL = {
        let runner = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        let folders = [runner, Bundle.main.bundleURL, runner.appending(path: "../../..").standardized]
        let places = folders.map { $0.appending(path: "chorus-pro") }
        return places.first { FileManager.default.isExecutableFile(atPath: $0.path(percentEncoded: false)) }
            ?? places[0]
    }()

    /// Runs it with arguments, standard input, and nothing but the given environment.
    static func run(_ arguments: [String], input: String = "", environment: [String: String]) throws -> Outcome {
        let process = Process()
        let (inlet, output, errors) = (Pipe(), Pipe(), Pipe())
        process.executableURL = tool
        process.arguments = arguments
        process.environment = environment
        process.standardInput = inlet
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        inlet.fileHandleForWriting.write(Data(input.utf8))
        try inlet.fileHandleForWriting.close()
        let said = output.fileHandleForReading.readDataToEndOfFile()
        let complained = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus,
            output: String(decoding: said, as: UTF8.self),
            errors: String(decoding: complained, as: UTF8.self)
        )
    }

    /// The same, without keeping a thread from a server of this process.
    static func runAside(
        _ arguments: [String],
        input: String = "",
        environment: [String: String]
    ) async throws -> Outcome {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global()
                .async {
                    continuation.resume(
                        with: Result { try run(arguments, input: input, environment: environment) }
                    )
                }
        }
    }
}
