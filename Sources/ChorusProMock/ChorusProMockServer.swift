public import EndpointMock
package import EndpointSpecs

/// A local Chorus Pro: the endpoints of the specs, with a memory.
///
/// A file that was uploaded can be named in an invoice, a submitted invoice is found, shown and processed, a deposited flow
/// has a report. Each technical account has its own files, invoices and flows, and is both their supplier and their
/// recipient. All other endpoints answer by their examples.
///
/// ```swift
/// let mock = try ChorusProMockServer(specsFolder: "specs")
/// let address = try await mock.start()
/// // call address.api with a token from address.token and one of MockCredentials.demo's accounts
/// await mock.stop()
/// ```
public final class ChorusProMockServer: Sendable {
    /// The server below: its log of calls, failures on demand, and handlers of one's own.
    public let endpoints: EndpointMockServer

    private let handlers: ChorusProHandlers

    /// Makes a mock of Chorus Pro.
    /// - Parameters:
    ///   - specsFolder: the path of the folder with Chorus Pro's specs.
    ///   - port: the loopback port; 0 takes any free one. It replaces the one of `configuration`.
    ///   - configuration: applications, accounts, life of tokens, clock. Default: `MockCredentials.demo` with two accounts.
    ///   - structures: the structures that invoices go to and come from. Default: six made-up ones.
    ///   - reportsBeforeFinal: how many reports on a deposited flow say that it is still being processed; the invoices of
    ///     the flow are found after that. Default: 1.
    /// - Throws: `MockSetupError` when the folder can't be read or its specs have faults.
    public convenience init(
        specsFolder: String,
        port: UInt16 = 0,
        configuration: MockConfiguration = MockConfiguration(),
        structures: [MockStructure] = MockStructure.demo,
        reportsBeforeFinal: Int = 1
    ) throws {
        var configuration = configuration
        configuration.port = port
        try self.init(
            specs: SpecsFolder.read(specsFolder),
            configuration: configuration,
            structures: structures,
            reportsBeforeFinal: reportsBeforeFinal
        )
    }

    package init(
        specs: API,
        configuration: MockConfiguration = MockConfiguration(),
        structures: [MockStructure] = MockStructure.demo,
        reportsBeforeFinal: Int = 1
    ) throws {
        endpoints = try EndpointMockServer(specs: specs, configuration: configuration)
        handlers = ChorusProHandlers(structures: structures, reportsBeforeFinal: reportsBeforeFinal)
        try handlers.register(on: endpoints)
    }

    /// Begins to listen.
    /// - Returns: the addresses of API and tokens, to be used in place of the real ones.
    /// - Throws: `MockSetupError` when it listens already, or when the port is taken.
    public func start() async throws -> MockAddress { try await endpoints.start() }

    /// Ends listening; what was submitted stays.
    public func stop() async { await endpoints.stop() }

    /// What an account has submitted so far, as the mock has it.
    ///
    /// - Parameter login: The account's login.
    /// - Returns: Its invoices and flows; empty for an account that has submitted nothing.
    public func ledger(of login: String) async -> ChorusProLedger { await handlers.ledger(of: login) }
}
