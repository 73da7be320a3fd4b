package import Foundation

/// The command `openssl`, which makes certificates and serves TLS in tests.
package struct OpenSSL: Sendable {
    package struct Failure: Error, CustomStringConvertible {
        package let description: String
    }

    private static let path = ["/usr/bin/openssl", "/opt/homebrew/bin/openssl", "/usr/local/bin/openssl"]
        .first { FileManager.default.isExecutableFile(atPath: $0) }

    /// Whether the machine has it.
    package static var isThere: Bool { path != nil }

    /// A process that runs it in a folder.
    static func process(_ arguments: [String], in folder: URL) throws -> Process {
        guard let path else { throw Failure(description: "openssl is missing") }
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.standardInput = FileHandle.nullDevice
        return process
    }

    /// Runs it to its end in a folder.
    static func run(_ arguments: String, in folder: URL) throws {
        let process = try process(arguments.split(separator: " ").map(String.init), in: folder)
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failure(description: "openssl \(arguments): \(said)") }
    }
}
