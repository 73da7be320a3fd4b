package import EndpointSpecs
import FlyingFox
import FlyingSocks
import Foundation
import Synchronization

/// A local HTTP server for the API that a specs folder describes.
///
/// It reads the specs itself, checks credentials and every request against them, and answers with the examples that stand
/// in them; handlers add state. It listens on 127.0.0.1 alone.
///
/// ```swift
/// let mock = try EndpointMockServer(specsFolder: "specs")
/// let address = try await mock.start()
/// // call address.api with a token from address.token
/// await mock.stop()
/// ```
public final class EndpointMockServer: Sendable {
    private enum Phase {
        case stopped
        case starting
        case running(Task<Void, Never>)
    }

    /// How the mock behaves.
    public let configuration: MockConfiguration
    private let engine: MockEngine
    private let phase = Mutex(Phase.stopped)

    /// Makes a mock of the API that a folder describes.
    /// - Parameters:
    ///   - specsFolder: the path of a folder with `api.yaml` and a file for each service.
    ///   - environment: the environment of `api.yaml` whose paths the mock takes over. Default: the first.
    ///   - configuration: how the mock behaves.
    /// - Throws: `MockSetupError` when the folder can't be read, its specs have faults, or the environment is unknown.
    public convenience init(
        specsFolder: String,
        environment: String? = nil,
        configuration: MockConfiguration = MockConfiguration()
    ) throws {
        try self.init(specs: SpecsFolder.read(specsFolder), environment: environment, configuration: configuration)
    }

    package init(
        specs: API,
        environment: String? = nil,
        configuration: MockConfiguration = MockConfiguration()
    ) throws(MockSetupError) {
        let chosen = specs.environments.first { environment == nil || $0.name == environment }
        guard let chosen else {
            let names = specs.environments.map { "'\($0.name)'" }.joined(separator: ", ")
            throw MockSetupError("There is no environment '\(environment ?? "")'. Give one of \(names), or none.")
        }
        self.configuration = configuration
        engine = MockEngine(api: specs, environment: chosen, configuration: configuration)
    }

    deinit {
        phase.withLock { if case .running(let task) = $0 { task.cancel() } }
    }

    /// Begins to listen.
    /// - Returns: where the mock listens.
    /// - Throws: `MockSetupError` when it listens already, or when the port is taken.
    public func start() async throws -> MockAddress {
        let isStopped = phase.withLock { phase in
            guard case .stopped = phase else { return false }
            phase = .starting
            return true
        }
        guard isStopped else { throw MockSetupError("The mock listens already. Stop it first.") }
        let (started, signal) = AsyncStream.makeStream(of: Void.self)
        let pool = PollPool { signal.yield() }
        let address: sockaddr_in
        do { address = try .inet(ip4: "127.0.0.1", port: configuration.port) } catch {
            throw Self.portTaken(configuration)
        }
        let server = HTTPServer(
            config: HTTPServer.Configuration(
                address: address,
                timeout: 600,
                sharedRequestBufferSize: 1 << 16,
                sharedRequestReplaySize: 0,
                pool: pool,
                logger: .disabled
            ),
            handler: FlyingFoxHandler(engine: engine)
        )
        let task = Task {
            try? await server.run()
            pool.discard()
            signal.finish()
        }
        let didStart = await started.contains { true }
        guard didStart, case .ip4(_, let port) = await server.listeningAddress else {
            task.cancel()
            await task.value
            phase.withLock { $0 = .stopped }
            throw Self.portTaken(configuration)
        }
        phase.withLock { $0 = .running(task) }
        return MockAddress(
            api: "http://127.0.0.1:\(port)\(engine.apiPath)",
            token: engine.tokenPath.map { "http://127.0.0.1:\(port)\($0)" },
            port: port
        )
    }

    /// Ends listening and closes all connections; calls that are under way are broken off.
    ///
    /// State and log stay, and the mock can be started again. Does nothing when it doesn't listen.
    public func stop() async {
        let task = phase.withLock { phase -> Task<Void, Never>? in
            guard case .running(let task) = phase else { return nil }
            phase = .stopped
            return task
        }
        task?.cancel()
        await task?.value
    }

    private static func portTaken(_ configuration: MockConfiguration) -> MockSetupError {
        MockSetupError(
            "The mock can't listen on port \(configuration.port) of 127.0.0.1. Choose another, or 0 for any free one."
        )
    }
}

extension EndpointMockServer {
    /// The endpoints that the mock answers, such as `factures.v1.soumettre`.
    public var operations: Set<String> { engine.operations }

    /// The calls received so far, oldest first, within the bounds of the configuration.
    public var calls: [MockCall] { engine.calls }

    /// How many creates, updates and deletes were carried out, by operation; not bounded as the log is.
    public var writes: [String: Int] { engine.writes }

    /// Empties the log of calls and the count of writes.
    public func clearLog() { engine.clearLog() }

    /// Makes all tokens given out so far unknown: their use is answered with 401.
    public func revokeTokens() { engine.revokeTokens() }

    /// What stands in the log in place of a secret, for comparison.
    ///
    /// - Parameter secret: a header's whole value, such as `Bearer …`, or a client secret.
    /// - Returns: a text that is the same for the same secret as long as this mock lives.
    public func fingerprint(of secret: String) -> String { engine.fingerprint(of: secret) }

    /// Lets the next calls fail; those that fail to authenticate don't count.
    /// - Parameters:
    ///   - count: how many.
    ///   - operation: the endpoint, or `token` for the token address; `nil` for any of them.
    ///   - answer: what they are answered. Default: an empty 503.
    public func failNext(
        _ count: Int = 1,
        of operation: String? = nil,
        with answer: MockAnswer = MockAnswer(status: 503)
    ) {
        engine.fail(count, operation, with: answer)
    }

    /// Answers an endpoint by a handler in place of the examples; a second handler replaces the first.
    /// - Throws: `MockSetupError` when the specs have no such endpoint.
    public func handle(_ operation: String, with handler: @escaping MockHandler) throws(MockSetupError) {
        try check(operation)
        engine.handle(operation, with: handler)
    }

    /// Answers calls of an endpoint that don't fit the spec; a second handler replaces the first.
    /// - Throws: `MockSetupError` when the specs have no such endpoint.
    public func handleFaults(of operation: String, with handler: @escaping MockFaultHandler) throws(MockSetupError) {
        try check(operation)
        engine.handleFaults(operation, with: handler)
    }

    private func check(_ operation: String) throws(MockSetupError) {
        guard !engine.operations.contains(operation) else { return }
        throw MockSetupError(
            "There is no operation '\(operation)' in the specs. Write it as service.version.endpoint, as in "
                + "'\(engine.operations.min() ?? "")'."
        )
    }
}
