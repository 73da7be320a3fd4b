import ChorusPro
import ChorusProMock
import EndpointMock
import Foundation

extension ChorusProClient {
    static let login = "TECH_1_essai@cpro.fr"
    static let password = "mot de passe d'essai"

    /// A client over a transport in memory; nothing is repeated after a fault.
    static func over(
        _ transport: some HTTPTransport,
        change: (inout ClientConfiguration) -> Void = { _ in }
    ) -> ChorusProClient {
        var configuration = ClientConfiguration(transport: transport, retry: .never)
        change(&configuration)
        return ChorusProClient(
            environment: .sandbox,
            credentials: Credentials(
                clientID: "essai",
                clientSecret: Secret("secret d'essai"),
                account: Account(login: login, password: Secret(password))
            ),
            configuration: configuration
        )
    }

    /// A client of a mock that listens on loopback.
    static func of(_ address: MockAddress, _ transport: any HTTPTransport) -> ChorusProClient {
        let demo = MockCredentials.demo
        let account = demo.accounts[0]
        return ChorusProClient(
            environment: Environment(EndpointAddresses(name: "mock", api: address.api, token: address.token)),
            credentials: Credentials(
                clientID: demo.clientID,
                clientSecret: Secret(demo.clientSecret),
                account: Account(login: account.login, password: Secret(account.password))
            ),
            configuration: ClientConfiguration(transport: transport, retry: .never)
        )
    }
}

extension EndpointMockServer {
    /// A mock of the specs with nothing but their examples, for the duration of a test.
    static func during(
        _ configuration: MockConfiguration = MockConfiguration(),
        over transport: LoopbackTransport = .urlSession,
        _ body: (EndpointMockServer, ChorusProClient) async throws -> Void
    ) async throws {
        let mock = try EndpointMockServer(specs: Repository.api.get(), configuration: configuration)
        let transport = try transport.make()
        let client = ChorusProClient.of(try await mock.start(), transport)
        do {
            try await body(mock, client)
        } catch {
            await client.shutdown(grace: .zero)
            await transport.shutdown()
            await mock.stop()
            throw error
        }
        await client.shutdown(grace: .zero)
        await transport.shutdown()
        await mock.stop()
    }
}

extension ChorusProMockServer {
    /// A Chorus Pro with state, for the duration of a test.
    static func during(
        over transport: LoopbackTransport = .urlSession,
        _ body: (ChorusProMockServer, ChorusProClient) async throws -> Void
    ) async throws {
        let mock = try ChorusProMockServer(specsFolder: Repository.specs)
        let transport = try transport.make()
        let client = ChorusProClient.of(try await mock.start(), transport)
        do {
            try await body(mock, client)
        } catch {
            await client.shutdown(grace: .zero)
            await transport.shutdown()
            await mock.stop()
            throw error
        }
        await client.shutdown(grace: .zero)
        await transport.shutdown()
        await mock.stop()
    }
}
