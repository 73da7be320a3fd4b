import Foundation

/// The peak memory of processes.
public enum PeakMemory {
    /// The most memory that this process has had resident so far, in bytes.
    public static func ofThisProcess() -> Int {
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

    /// Runs this executable once more, and gives the number that it prints.
    ///
    /// - Parameter arguments: What tells the new process which number is wanted.
    /// - Returns: The number.
    /// - Throws: What starting the process throws; ``NoNumber`` when it printed none.
    public static func printed(byRunWith arguments: [String]) throws -> Int {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: CommandLine.arguments[0])
        process.arguments = arguments
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard let number = Int(text.trimmingCharacters(in: .whitespacesAndNewlines)) else {
            throw NoNumber(arguments: arguments)
        }
        return number
    }

    /// A process failed instead of printing its number.
    public struct NoNumber: Error {
        /// What the process was started with.
        public let arguments: [String]
    }
}
