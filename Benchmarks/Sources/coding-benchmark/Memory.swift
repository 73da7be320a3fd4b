import BenchmarkAPI
import EndpointCoding
import Foundation

/// Peak memory, each coder in a process of its own, over one that only holds the document.
enum Memory {
    private static let modes = ["document", "read-ours", "read-foundation", "write-ours", "write-foundation"]

    static func compare() throws {
        var peaks: [String: Int] = [:]
        for mode in modes { peaks[mode] = try peak(of: mode) }
        let base = peaks["document"] ?? 0
        for action in ["read", "write"] {
            let ours = (peaks["\(action)-ours"] ?? 0) - base
            let foundation = (peaks["\(action)-foundation"] ?? 0) - base
            print("peak memory to \(action): ours \(ours / 1024) KiB, Foundation \(foundation / 1024) KiB over the document alone")
        }
    }

    /// Does one thing and prints the peak of this process in bytes.
    static func run(_ mode: String) throws {
        let document = Documents.search(rows: 10_000)
        switch mode {
        case "read-ours": _ = try JSONReader.read(Invoices.SearchResponse.self, from: document)
        case "read-foundation": _ = try JSONDecoder().decode(PlainResponse.self, from: document)
        case "write-ours":
            let value = try JSONReader.read(Invoices.SearchResponse.self, from: document)
            _ = try JSONWriter.data(of: value)
        case "write-foundation":
            let value = try JSONDecoder().decode(PlainResponse.self, from: document)
            _ = try JSONEncoder().encode(value)
        default: break
        }
        var usage = rusage()
        #if canImport(Darwin)
        getrusage(RUSAGE_SELF, &usage)
        print(usage.ru_maxrss)
        #else
        getrusage(RUSAGE_SELF.rawValue, &usage)
        print(usage.ru_maxrss * 1024)
        #endif
    }

    private static func peak(of mode: String) throws -> Int {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: CommandLine.arguments[0])
        process.arguments = [mode]
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return Int(text.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
    }
}
