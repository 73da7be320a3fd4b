import ChorusPro
import ChorusProMock
import EndpointFaultServer
import EndpointMock
import Testing

/// A server that dies in the middle of a batch.
@Suite(.serialized) struct KilledServerTests {
    enum Victim: String, CaseIterable {
        case server
        case networkBefore
    }

    @Test(arguments: Victim.allCases, [1, 40, 150])
    func everyInvoiceHasOneFateAndNoneIsOnTheServerTwice(victim: Victim, settledBefore: Int) async throws {
        let scene = try await SoakScene(accounts: 1, mix: .none)
        let numbers = (0..<200).map { "K-\($0)" }
        let invoices = numbers.map { SoakInvoice.make($0, file: scene.files[0], to: "21760493300010") }
        var killing: Task<Void, Never>?
        let fates = await scene.clients[0]
            .soumettre(invoices, concurrency: 8, pauses: []) { progress in
                guard progress.settled == settledBefore else { return }
                killing = Task {
                    switch victim {
                    case .server: await scene.mock.stop()
                    case .networkBefore: scene.proxy.stop()
                    }
                }
            }
        await killing?.value
        await scene.close()

        let ledger = await scene.mock.ledger(of: scene.accounts[0].login)
        let onServer = Dictionary(grouping: ledger.invoices, by: \.number)
        #expect(fates.count == 200)
        #expect(onServer.values.allSatisfy { $0.count == 1 })
        var kinds: Set<String> = []
        for (number, fate) in zip(numbers, fates) {
            let entry = onServer[number]?.first
            switch fate {
            case .accepted(let id, _):
                #expect(entry?.id == id && id != nil, "\(number)")
                kinds.insert("accepted")
            case .refused(let error): Issue.record("\(number): \(error)")
            case .notSent:
                #expect(entry == nil, "\(number)")
                kinds.insert("not sent or unknown")
            case .unknown: kinds.insert("not sent or unknown")
            }
        }
        #expect(kinds == ["accepted", "not sent or unknown"])
    }
}
