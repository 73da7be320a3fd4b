import EndpointFaultServer
import EndpointRuntime
import Foundation
import HTTPTypes

extension ConformanceCheck {
    /// How requests and transports end.
    static var ending: [ConformanceCheck] {
        [
            ConformanceCheck(
                "endsSoonAfterCancellation",
                "A request whose task is cancelled ends within 100 ms, and its connection with it.",
                cancellation
            ),
            ConformanceCheck(
                "closesConnectionsAtShutdown",
                "After `shutdown`, requests under way have failed and no connection is open.",
                shutdown
            ),
        ]
    }

    /// What a cancelled request may take.
    private static let promptness = Duration.milliseconds(100)

    /// How often a request that was slow is tried again: a loaded machine may be slow by itself.
    private static let trials = 4

    @Sendable private static func cancellation(_ bench: ConformanceBench) async throws {
        let answer = FaultAnswer.json(String(repeating: " ", count: 100_000))
        let occasions: [(String, Fault)] = [
            ("before the answer", .stall(.afterRequest)), ("in the body", .stall(.inBody, of: answer)),
            ("while the body drips", .drip(answer)),
        ]
        for (name, fault) in occasions {
            for isRepeatable in [true, false] where bench.findings.isEmpty {
                let time = try await best { try await duration(ofCancelling: fault, isRepeatable, bench) }
                bench.expect(
                    time < promptness,
                    "cancelled \(name): an end within 100 ms",
                    seen: "none within \(time / .milliseconds(1)) ms, in \(trials) trials",
                    remedy: "use withTaskCancellationHandler, and resume the caller there"
                )
            }
        }
        try await bench.trial(.stall(.afterRequest)) { trial in
            let task = trial.start(trial.request(isRepeatable: false))
            task.cancel()
            let outcome = await Trial.outcome(of: task, within: .seconds(5))
            bench.expect(
                outcome.error != nil,
                "cancelled before it began: an error at once",
                seen: "\(outcome)",
                remedy: "look at Task.isCancelled after the handler is in place"
            )
        }
    }

    private static func best(_ measure: () async throws -> Duration) async throws -> Duration {
        var best = try await measure()
        for _ in 1..<trials where best >= promptness { best = min(best, try await measure()) }
        return best
    }

    private static func duration(
        ofCancelling fault: Fault,
        _ isRepeatable: Bool,
        _ bench: ConformanceBench
    ) async throws
        -> Duration
    {
        var time = Duration.seconds(1)
        try await bench.trial(fault) { trial in
            let task = trial.start(trial.request(isRepeatable: isRepeatable))
            _ = await Trial.waits { trial.server.requests.first?.extent == .whole }
            let begin = ContinuousClock.now
            task.cancel()
            let outcome = await Trial.outcome(of: task, within: .seconds(1))
            time = begin.duration(to: .now)
            bench.expect(
                outcome.answer == nil,
                "an error for a request that was cancelled",
                seen: "\(outcome)",
                remedy: "throw CancellationError, or any other error"
            )
            guard !outcome.isHung else { return }
            let isClosed = await Trial.waits(.seconds(10)) { trial.server.openConnections == 0 }
            bench.expect(
                isClosed,
                "the end of a cancelled request's connection",
                seen: "it is open 10 s later",
                remedy: "close the connection of a request that was cancelled: its answer would come some time"
            )
        }
        return time
    }

    @Sendable private static func shutdown(_ bench: ConformanceBench) async throws {
        let script = FaultScript { $0.target == "/stall" ? .stall(.afterRequest) : .answer(.json("{}")) }
        try await bench.trial(script) { trial in
            for isRepeatable in [true, false] { _ = await trial.send(trial.request(isRepeatable: isRepeatable)) }
            let task = trial.start(trial.request(.post, "/stall", isRepeatable: true))
            _ = await Trial.waits { trial.server.requests.last?.target == "/stall" }
            let didEnd: Void? = await Race.value(within: .seconds(10)) { await trial.transport.shutdown() }
            bench.expect(
                didEnd != nil,
                "an end of shutdown within 10 s",
                seen: "none",
                remedy: "don't wait for requests under way: end them"
            )
            let outcome = await Trial.outcome(of: task, within: .seconds(5))
            bench.expect(
                outcome.error != nil,
                "an error for the request that was under way",
                seen: "\(outcome)",
                remedy: "end all requests in shutdown"
            )
            let isClosed = await Trial.waits(.seconds(5)) { trial.server.openConnections == 0 }
            bench.expect(
                isClosed,
                "no open connection after shutdown",
                seen: "\(trial.server.openConnections) open",
                remedy: "close kept connections in shutdown"
            )
        }
    }
}
