import Foundation

/// What the build made, beside the tests.
enum Products {
    static let folders: [String] = {
        let runner = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        return [runner, Bundle.main.bundleURL, runner.appending(path: "../../..").standardized]
            .map { $0.path(percentEncoded: false) }
    }()

    /// Checks the types of a module that imports those of this package.
    static func typeCheck(_ paths: [String], module: String) throws -> (status: Int32, said: String) {
        let places = folders.flatMap { ["-I", $0, "-I", $0 + "/Modules"] }
        return try run(["swiftc", "-typecheck", "-swift-version", "6", "-module-name", module] + places + paths)
    }

    /// Runs a program of the toolchain.
    static func run(_ arguments: [String]) throws -> (status: Int32, said: String) {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = arguments
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, said)
    }
}
