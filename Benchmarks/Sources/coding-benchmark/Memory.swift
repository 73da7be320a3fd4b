import BenchmarkAPI
import EndpointCoding
import Foundation
import MemoryMeasurement

/// Peak memory, each coder in a process of its own, over one that only holds the document.
enum Memory {
    private static let modes = ["document", "read-ours", "read-foundation", "write-ours", "write-foundation"]

    static func compare() throws {
        var peaks: [String: Int] = [:]
        for mode in modes { peaks[mode] = try PeakMemory.printed(byRunWith: [mode]) }
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
        print(PeakMemory.ofThisProcess())
    }
}
