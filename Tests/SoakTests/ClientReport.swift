import ChorusPro
import Synchronization

/// What the client was told about each write, kept by the number or file name that only this write has.
final class ClientReport: Sendable {
    /// What became of a write, as far as the client knows.
    enum Fate: Sendable, Equatable {
        /// It was carried out, and the platform's number is known.
        case accepted(String)

        /// It was not carried out: refused, never sent, or looked up and not found.
        case absent

        /// Nobody knows.
        case unknown
    }

    private struct State {
        var invoices: [Int: [String: Fate]] = [:]
        var flows: [Int: [String: Fate]] = [:]
        var calls = 0
        var failedReads = 0
        var resolved = 0
        var problems: [String] = []
    }

    private let state = Mutex(State())

    var calls: Int { state.withLock { $0.calls } }
    var failedReads: Int { state.withLock { $0.failedReads } }
    var resolved: Int { state.withLock { $0.resolved } }
    var problems: [String] { state.withLock { $0.problems } }

    func invoices(of account: Int) -> [String: Fate] { state.withLock { $0.invoices[account] ?? [:] } }

    func flows(of account: Int) -> [String: Fate] { state.withLock { $0.flows[account] ?? [:] } }

    func invoice(_ number: String, of account: Int, _ fate: Fate) {
        state.withLock { state in
            state.calls += 1
            let earlier = state.invoices[account, default: [:]].updateValue(fate, forKey: number)
            if earlier != nil { state.problems.append("the invoice \(number) has two fates") }
        }
    }

    func flow(_ name: String, of account: Int, _ fate: Fate) {
        state.withLock { state in
            state.calls += 1
            state.flows[account, default: [:]][name] = fate
        }
    }

    func read(failed: Bool) {
        state.withLock { state in
            state.calls += 1
            if failed { state.failedReads += 1 }
        }
    }

    func lookup() {
        state.withLock { state in
            state.calls += 1
            state.resolved += 1
        }
    }

    func problem(_ text: String) {
        state.withLock { $0.problems.append(text) }
    }
}
