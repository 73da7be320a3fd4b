import EndpointCoding
import EndpointMock
import EndpointRuntime
import Foundation
import ReferenceAPI

/// A local server for the specs of the reference API, strict about everything they say.
enum HarbourServer {
    private static let specs = URL(filePath: #filePath).appending(path: "../../../Reference/specs").standardizedFileURL

    /// Runs a test with a server and a client of it.
    static func with(
        _ configuration: ClientConfiguration = ClientConfiguration(retry: .never),
        _ test: (EndpointMockServer, HarbourClient) async throws -> Void
    ) async throws {
        let mock = try EndpointMockServer(specsFolder: specs.path(percentEncoded: false))
        let address = try await mock.start()
        let application = MockCredentials.demo
        let client = HarbourClient(
            environment: .init(EndpointAddresses(name: "local", api: address.api, token: address.token)),
            credentials: Credentials(
                clientID: application.clientID,
                clientSecret: Secret(application.clientSecret),
                account: application.accounts.first.map { Account(login: $0.login, password: Secret($0.password)) }
            ),
            configuration: configuration
        )
        let outcome: Result<Void, any Error>
        do {
            outcome = .success(try await test(mock, client))
        } catch {
            outcome = .failure(error)
        }
        await client.shutdown()
        await mock.stop()
        try outcome.get()
    }
}

extension EndpointMockServer {
    /// The body of the last call, as text.
    var lastBody: String { calls.last.map { String(decoding: $0.body, as: UTF8.self) } ?? "" }
}
