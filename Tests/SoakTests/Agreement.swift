import ChorusProMock

/// Compares what the client was told with what the server has.
enum Agreement {
    /// What doesn't agree; empty: everything does.
    static func problems(_ report: ClientReport, _ ledger: ChorusProLedger, account: Int) -> [String] {
        let invoices = ledger.invoices.map { (name: $0.number, id: "\($0.id)") }
        let flows = ledger.flows.map { (name: $0.fileName, id: $0.number) }
        return problems(report.invoices(of: account), invoices) + problems(report.flows(of: account), flows)
    }

    static func problems(
        _ fates: [String: ClientReport.Fate],
        _ entries: [(name: String, id: String)]
    ) -> [String] {
        let onServer = Dictionary(grouping: entries, by: \.name)
        var problems: [String] = []
        for (name, fate) in fates {
            let ids = onServer[name]?.map(\.id) ?? []
            switch fate {
            case .accepted(let id) where ids != [id]:
                problems.append("\(name) was accepted as \(id), and the server has it as \(ids)")
            case .absent where !ids.isEmpty:
                problems.append("\(name) was reported absent, and the server has it as \(ids)")
            case .unknown where ids.count > 1:
                problems.append("\(name) is \(ids.count) times on the server: \(ids)")
            default: break
            }
        }
        for name in onServer.keys where fates[name] == nil {
            problems.append("the server has \(name), of which the client knows nothing")
        }
        return problems
    }
}
