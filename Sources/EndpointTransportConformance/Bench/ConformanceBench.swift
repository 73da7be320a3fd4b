import EndpointFaultServer
import EndpointRuntime
import Synchronization

/// Where a check tries a transport and writes down what it finds.
final class ConformanceBench: Sendable {
    private let makeTransport: @Sendable () -> any HTTPTransport
    private let found = Mutex<[ConformanceFinding]>([])

    init(_ makeTransport: @escaping @Sendable () -> any HTTPTransport) {
        self.makeTransport = makeTransport
    }

    var findings: [ConformanceFinding] { found.withLock { $0 } }

    /// Writes down what is not as expected.
    func expect(_ isKept: Bool, _ expected: String, seen: @autoclosure () -> String, remedy: String) {
        guard !isKept else { return }
        let finding = ConformanceFinding(expected: expected, seen: seen(), remedy: remedy)
        found.withLock { if !$0.contains(finding) { $0.append(finding) } }
    }

    /// Tries a fresh transport on a fresh server; both are closed after it.
    func trial(_ script: FaultScript, _ body: (Trial) async throws -> Void) async throws {
        let server = try FaultServer(script)
        defer { server.stop() }
        let transport = makeTransport()
        do {
            try await body(Trial(server: server, transport: transport))
        } catch {
            await close(transport)
            throw error
        }
        await close(transport)
    }

    /// Tries a fresh transport on a server with one fault for all requests.
    func trial(_ fault: Fault, _ body: (Trial) async throws -> Void) async throws {
        try await trial(.always(fault), body)
    }

    private func close(_ transport: any HTTPTransport) async {
        _ = await Race.value(within: .seconds(5)) { await transport.shutdown() }
    }
}
