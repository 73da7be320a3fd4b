import Foundation

/// One kind of call, made by hand without and with JSON, by our transport and by our client.
struct Race {
    typealias Call = @Sendable () async throws -> Void

    /// What a contestant did in one round.
    private struct Score {
        var callsPerSecond: Double
        var microsecondsOfCPU: Double
    }

    private static let rounds = 3
    private static let duration = Duration.milliseconds(400)

    private let name: String
    private let contestants: [Call]

    init(_ name: String, bare: @escaping Call, json: @escaping Call, transport: @escaping Call, client: @escaping Call)
    {
        self.name = name
        contestants = [bare, json, transport, client]
    }

    /// The title of the row.
    func title(_ callers: Int) -> String { "\(name), \(callers) caller\(callers == 1 ? "" : "s")" }

    /// Runs all contestants in turn, several times, and prints the median of each and of the ratios within a round.
    func run(_ callers: Int) async throws {
        for call in contestants { _ = try await Self.score(call, callers, for: .milliseconds(100)) }
        var rounds: [[Score]] = []
        for _ in 0..<Self.rounds {
            var round: [Score] = []
            for call in contestants { round.append(try await Self.score(call, callers, for: Self.duration)) }
            rounds.append(round)
        }
        let bare =
            "\(Self.number(rounds.map { $0[0].callsPerSecond }))/s \(Self.number(rounds.map { $0[0].microsecondsOfCPU })) µs"
        let ratios = [(2, 0), (3, 0), (3, 1)]
            .map { ours, theirs in
                let speed = rounds.map { $0[ours].callsPerSecond / $0[theirs].callsPerSecond }
                let time = rounds.map { $0[ours].microsecondsOfCPU / $0[theirs].microsecondsOfCPU }
                return Self.padded("\(Self.ratio(speed))  \(Self.ratio(time))", 16)
            }
        print("\(Self.padded(title(callers), 37)) \(Self.padded(bare, 18)) \(ratios.joined(separator: " "))")
    }

    private static func score(_ call: @escaping Call, _ callers: Int, for duration: Duration) async throws -> Score {
        let cpu = processorTime()
        let begin = ContinuousClock.now
        let end = begin.advanced(by: duration)
        let count = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<callers {
                group.addTask {
                    var count = 0
                    repeat {
                        try await call()
                        count += 1
                    } while ContinuousClock.now < end
                    return count
                }
            }
            return Double(try await group.reduce(0, +))
        }
        let elapsed = begin.duration(to: .now) / .seconds(1)
        return Score(callsPerSecond: count / elapsed, microsecondsOfCPU: (processorTime() - cpu) / count * 1e6)
    }

    /// The processor time of this process so far, in seconds.
    private static func processorTime() -> Double {
        var usage = rusage()
        #if canImport(Glibc)
            getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
        #else
            getrusage(RUSAGE_SELF, &usage)
        #endif
        let times = [usage.ru_utime, usage.ru_stime]
        return times.reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6 }
    }

    private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

    private static func number(_ values: [Double]) -> String { "\(Int(median(values).rounded()))" }

    private static func ratio(_ values: [Double]) -> String {
        let hundredths = Int((median(values) * 100).rounded())
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}
