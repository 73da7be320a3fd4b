import Foundation

/// This executable as a server, in a process of its own.
final class ServerProcess {
    struct Failure: Error {}

    let address: String
    private let process = Process()

    init() throws {
        let output = Pipe()
        process.executableURL = URL(filePath: CommandLine.arguments[0])
        process.arguments = ["serve"]
        process.standardOutput = output
        try process.run()
        let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        guard line.hasPrefix("PORT "), let port = UInt16(line.dropFirst(5).prefix { $0.isNumber }) else {
            process.terminate()
            throw Failure()
        }
        address = "http://127.0.0.1:\(port)"
    }

    func stop() {
        process.terminate()
    }
}
