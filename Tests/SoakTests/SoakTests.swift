import ChorusPro
import ChorusProMock
import EndpointFaultServer
import EndpointMock
import Foundation
import Testing

/// Many calls on a bad network, until what the client was told and what the server has are compared.
@Suite(.serialized) struct SoakTests {
    /// `SOAK_CALLS=100000` makes it long; `SOAK_SEED` repeats a run.
    @Test func clientAndServerAgreeAboutEveryWrite() async throws {
        let plan = SoakPlan(calls: 1_500)
        print("soak: \(plan.calls) calls, SOAK_SEED=\(plan.seed)")
        let scene = try await SoakScene(accounts: plan.accounts, mix: FaultMix(seed: plan.seed))
        let report = ClientReport()
        let begin = ContinuousClock.now
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<plan.workers {
                var worker = SoakWorker(
                    number: number,
                    seed: plan.seed,
                    clients: scene.clients,
                    files: scene.files,
                    report: report
                )
                group.addTask { while report.calls < plan.calls { await worker.step() } }
            }
            group.addTask { await Self.showProgress(report, plan, since: begin) }
        }
        await Self.settle(scene)

        var problems = report.problems
        var entries = 0
        for (index, account) in scene.accounts.enumerated() {
            let ledger = await scene.mock.ledger(of: account.login)
            entries += ledger.invoices.count + ledger.flows.count
            problems += Agreement.problems(report, ledger, account: index)
        }
        print(
            "soak: \(report.calls) calls, \(entries) writes on the server, \(report.resolved) looked up, "
                + "\(report.failedReads) reads failed, faults \(scene.proxy.injected.values.reduce(0, +)) of "
                + "\(scene.proxy.requests) requests, \(begin.duration(to: .now))"
        )
        #expect(problems.isEmpty, "SOAK_SEED=\(plan.seed): \(problems.count) problems, first \(problems.prefix(10))")
        #expect(scene.proxy.injected.count == ProxyFault.allCases.count)
        #expect(report.resolved > 0)
        await scene.close()
    }

    private static func showProgress(
        _ report: ClientReport,
        _ plan: SoakPlan,
        since begin: ContinuousClock.Instant
    ) async {
        let step = max(5_000, plan.calls / 20)
        var next = step
        while report.calls < plan.calls {
            try? await Task.sleep(for: .milliseconds(200))
            guard report.calls >= next else { continue }
            print("soak: \(report.calls) of \(plan.calls) calls, \(begin.duration(to: .now))")
            next += step
        }
    }

    /// Waits until what was cancelled on the way has arrived or never will: connections of ended calls are closed.
    private static func settle(_ scene: SoakScene) async {
        await scene.client.shutdown(grace: .seconds(30))
        scene.proxy.stop()
        while scene.proxy.openConnections > 0 { try? await Task.sleep(for: .milliseconds(5)) }
    }

    /// A fault of which nothing is said would let every comparison pass.
    @Test func comparingFindsEachKindOfDisagreement() {
        let fates: [String: ClientReport.Fate] = [
            "right": .accepted("1"), "gone": .accepted("2"), "other": .accepted("3"), "there": .absent,
            "twice": .unknown, "open": .unknown, "nowhere": .absent,
        ]
        let entries = [
            ("right", "1"), ("other", "4"), ("there", "5"), ("twice", "6"), ("twice", "7"), ("open", "8"), ("new", "9"),
        ]
        .map { (name: $0.0, id: $0.1) }
        #expect(
            Agreement.problems(fates, entries).sorted() == [
                "gone was accepted as 2, and the server has it as []",
                "other was accepted as 3, and the server has it as [\"4\"]",
                "the server has new, of which the client knows nothing",
                "there was reported absent, and the server has it as [\"5\"]",
                "twice is 2 times on the server: [\"6\", \"7\"]",
            ]
        )
    }
}
