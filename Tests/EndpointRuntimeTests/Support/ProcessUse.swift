import Foundation

/// What this process holds at a moment, as Linux counts it.
struct ProcessUse: CustomStringConvertible {
    let files: Int
    let threads: Int

    /// Memory in use, in bytes.
    let memory: Int

    /// Looks again when a signal comes in between.
    static func now() throws -> ProcessUse {
        for _ in 0..<10 {
            if let use = try? look() { return use }
        }
        return try look()
    }

    private static func look() throws -> ProcessUse {
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        func number(_ name: String) -> Int {
            let line = status.split(separator: "\n").first { $0.hasPrefix("\(name):") }
            return line.flatMap { Int($0.filter(\.isNumber)) } ?? -1
        }
        return ProcessUse(
            files: try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count,
            threads: number("Threads"),
            memory: number("VmRSS") * 1024
        )
    }

    var description: String { "\(files) files, \(threads) threads, \(memory / 1_048_576) MiB" }
}
