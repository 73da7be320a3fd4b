import BenchmarkAPI
import EndpointCoding
import Foundation

/// Measures both coders in turn, in one process, so that a noisy machine disturbs both alike.
@main
enum Main {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        if let mode = arguments.first { return try Memory.run(mode) }

        let large = Documents.search(rows: 10_000)
        let small = Documents.short
        print("answers of \(large.count) bytes (10,000 rows of 15 fields) and \(small.count) bytes (one short row)")
        print("")
        print("                       ours        Foundation   ratio (median of rounds)")
        try compare("read, large", bytes: large.count, rounds: 7, times: 1) {
            _ = try JSONReader.read(Invoices.SearchResponse.self, from: large)
        } against: {
            _ = try JSONDecoder().decode(PlainResponse.self, from: large)
        }
        let ours = try JSONReader.read(Invoices.SearchResponse.self, from: large)
        let plain = try JSONDecoder().decode(PlainResponse.self, from: large)
        try compare("write, large", bytes: large.count, rounds: 7, times: 1) {
            _ = try JSONWriter.data(of: ours)
        } against: {
            _ = try JSONEncoder().encode(plain)
        }
        try compare("read, small", bytes: small.count, rounds: 9, times: 2_000) {
            _ = try JSONReader.read(Invoices.SearchResponse.self, from: small)
        } against: {
            _ = try JSONDecoder().decode(PlainResponse.self, from: small)
        }
        let oneOurs = try JSONReader.read(Invoices.SearchResponse.self, from: small)
        let onePlain = try JSONDecoder().decode(PlainResponse.self, from: small)
        try compare("write, small", bytes: small.count, rounds: 9, times: 2_000) {
            _ = try JSONWriter.data(of: oneOurs)
        } against: {
            _ = try JSONEncoder().encode(onePlain)
        }
        print("")
        try Memory.compare()
    }

    private static func compare(
        _ name: String,
        bytes: Int,
        rounds: Int,
        times: Int,
        _ ours: () throws -> Void,
        against foundation: () throws -> Void
    ) throws {
        var pairs: [(ours: Double, foundation: Double)] = []
        for _ in 0..<rounds { pairs.append((try seconds(times, ours), try seconds(times, foundation))) }
        let speed = { (seconds: Double) in Int(Double(bytes * times) / seconds / 1e6) }
        let ratio = median(pairs.map { $0.foundation / $0.ours })
        let left = speed(median(pairs.map(\.ours)))
        let right = speed(median(pairs.map(\.foundation)))
        let rounded = (ratio * 10).rounded() / 10
        print("\(padded(name, 16)) \(padded("\(left) MB/s", -12)) \(padded("\(right) MB/s", -13))   \(rounded)")
    }

    private static func seconds(_ times: Int, _ body: () throws -> Void) throws -> Double {
        let begin = ContinuousClock.now
        for _ in 0..<times { try body() }
        let duration = begin.duration(to: .now)
        return Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    }

    private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

    private static func padded(_ text: String, _ width: Int) -> String {
        let space = String(repeating: " ", count: max(0, abs(width) - text.count))
        return width < 0 ? space + text : text + space
    }
}
