import BenchmarkAPI
import EndpointCoding
import Foundation

/// Peak memory, each coder in a process of its own, over one that only holds the document.
enum Memory {
    private static let modes = ["document", "read-ours", "read-foundation", "write-ours", "write-foundation"]

    static func compare() throws {
        var peaks: [String: Int] = [:]
        for mode in modes { peaks[mode] = try peak(of: mode) }
        let mebibytes = { (mode: String) in Double((peaks[mode] ?? 0) * 10 / 1024 / 1024) / 10 }
        for action in ["read", "write"] {
            let ours = mebibytes("\(action)-ours")
            let foundation = mebibytes("\(action)-foundation")
            print("peak memory of a process that \(action)s: ours \(ours) MiB, Foundation \(foundation) MiB")
        }
        print("(one that only makes the document: \(mebibytes("document")) MiB)")
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
        print(ownPeak())
    }

    /// The peak of this process in bytes.
    private static func ownPeak() -> Int {
        #if canImport(Darwin)
            var usage = rusage()
            getrusage(RUSAGE_SELF, &usage)
            return usage.ru_maxrss
        #else
            // `getrusage` would give the peak of the process that started this one, when that was higher.
            let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
            let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
            return (Int(line.filter(\.isNumber)) ?? 0) * 1024
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
