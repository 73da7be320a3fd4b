import EndpointCoding
import EndpointMock
import EndpointRuntime
import Foundation
import Generated
import Tides

/// Local servers for the specs of this package, and for those of the repository around it.
enum Servers {
    static let package = URL(filePath: #filePath).appending(path: "../../..").standardizedFileURL
    static let application = MockCredentials(
        clientID: "branch-office",
        clientSecret: "under-the-counter",
        accounts: [MockAccount(login: "TECH_1_9@cpro.fr", password: "between-the-shelves")],
        apiKeys: ["k&y/of the shop"]
    )

    static func specs(_ path: String) -> String { package.appending(path: path).path(percentEncoded: false) }

    /// Runs a test against a server for a specs folder.
    static func with(
        _ specs: String,
        _ test: (EndpointMockServer, EndpointAddresses) async throws -> Void
    ) async throws {
        var configuration = MockConfiguration()
        configuration.credentials = [application]
        let mock = try EndpointMockServer(specsFolder: self.specs(specs), configuration: configuration)
        let address = try await mock.start()
        do {
            try await test(mock, EndpointAddresses(name: "local", api: address.api, token: address.token))
        } catch {
            await mock.stop()
            throw error
        }
        await mock.stop()
    }

    /// Runs a test with a client of the library.
    static func withLibrary(
        secret: String = application.clientSecret,
        _ test: (EndpointMockServer, CityLibraryClient) async throws -> Void
    ) async throws {
        try await with("Sources/Generated/specs") { mock, addresses in
            let client = CityLibraryClient(
                environment: CityLibraryClient.Environment(addresses),
                credentials: Credentials(clientID: application.clientID, clientSecret: Secret(secret)),
                configuration: ClientConfiguration(retry: .never)
            )
            try await test(mock, client)
            await client.shutdown()
        }
    }
}
