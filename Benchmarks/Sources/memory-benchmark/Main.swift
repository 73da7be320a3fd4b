import Foundation
import MemoryMeasurement

/// Measures how much memory a large file takes, each way of carrying it in a process of its own.
@main
enum Main {
    static func main() async throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        switch arguments.first {
        case nil: try compare()
        case "serve": try FileServer(fileSize: FileTask.downloaded).run()
        case let name?:
            guard let task = FileTask(rawValue: name) else { throw UnknownTask(name: name) }
            print(try await task.growth(address: arguments.dropFirst().first ?? ""))
        }
    }

    private static func compare() throws {
        let server = try ServerProcess()
        defer { server.stop() }
        print("growth of a process's peak memory by one file, over what it holds before")
        print("")
        print(padded("", -40) + ["file", "growth", "factor"].map { padded($0, 11) }.joined())
        for task in FileTask.allCases {
            let growth = try PeakMemory.printed(byRunWith: [task.rawValue, server.address])
            let factor = Double(growth * 100 / task.fileSize) / 100
            let numbers = [megabytes(task.fileSize), megabytes(growth), "\(factor)"].map { padded($0, 11) }
            print(padded(task.title, -40) + numbers.joined())
        }
    }

    private static func megabytes(_ count: Int) -> String { "\(Double(count / 100_000) / 10) MB" }

    private static func padded(_ text: String, _ width: Int) -> String {
        let space = String(repeating: " ", count: max(0, abs(width) - text.count))
        return width < 0 ? text + space : space + text
    }
}

/// A word on the command line that names no task.
struct UnknownTask: Error {
    let name: String
}
