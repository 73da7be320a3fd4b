import ChorusPro
import ChorusProMock
import EndpointFaultServer
import EndpointMock
import Foundation

/// A mock of Chorus Pro with many accounts, a proxy before it that injects faults, and a client for each account.
struct SoakScene {
    let mock: ChorusProMockServer
    let proxy: FaultProxy
    let accounts: [MockAccount]
    let client: ChorusProClient

    /// The same client on behalf of each account.
    let clients: [ChorusProClient]

    /// A stored file of each account.
    let files: [Int64]

    private let address: MockAddress

    init(accounts count: Int, mix: FaultMix) async throws {
        let names = (0..<count).map { (login: "TECH_\($0)@cpro.fr", password: "password-\($0)") }
        let application = MockCredentials(clientID: "soak", clientSecret: "secret", accounts: names)
        var configuration = MockConfiguration()
        configuration.credentials = [application]
        configuration.loggedCalls = 100
        accounts = application.accounts
        mock = try ChorusProMockServer(specsFolder: Self.specs, configuration: configuration)
        address = try await mock.start()
        proxy = try FaultProxy(upstream: address.port, mix: mix)
        client = Self.client(through: proxy.port, address, application)
        clients = accounts.map { [client] in $0.client(of: client) }
        files = try await Self.files(address, application)
    }

    func close() async {
        await client.shutdown(grace: .zero)
        proxy.stop()
        await mock.stop()
    }

    /// The path of the package's specs, found from where this file stands.
    private static var specs: String {
        var url = URL(filePath: #filePath)
        for _ in 0..<3 { url.deleteLastPathComponent() }
        return url.appending(path: "specs").path(percentEncoded: false)
    }

    private static func client(
        through port: UInt16,
        _ address: MockAddress,
        _ application: MockCredentials
    ) -> ChorusProClient {
        func moved(_ text: String) -> String { text.replacing(":\(address.port)", with: ":\(port)") }
        return ChorusProClient(
            environment: ChorusProClient.Environment(
                EndpointAddresses(name: "soak", api: moved(address.api), token: address.token.map(moved))
            ),
            credentials: Credentials(
                clientID: application.clientID,
                clientSecret: Secret(application.clientSecret),
                account: application.accounts[0].account
            ),
            configuration: ClientConfiguration(
                retry: RetryPolicy(baseDelay: .milliseconds(2), maximumDelay: .milliseconds(10))
            )
        )
    }

    /// Stores a file for each account, straight at the mock.
    private static func files(_ address: MockAddress, _ application: MockCredentials) async throws -> [Int64] {
        let direct = client(through: address.port, address, application)
        var files: [Int64] = []
        for account in application.accounts {
            let stored = try await account.client(of: direct).transverses
                .ajouterFichier(
                    Transverses.AjouterFichierRequest(
                        pieceJointeExtension: "pdf",
                        pieceJointeFichier: Data("%PDF-1.7\n".utf8),
                        pieceJointeNom: "soak.pdf",
                        pieceJointeTypeMime: "application/pdf"
                    )
                )
            files.append(stored.pieceJointeId ?? 0)
        }
        await direct.shutdown(grace: .zero)
        return files
    }
}

extension MockAccount {
    var account: Account { Account(login: login, password: Secret(password)) }

    func client(of client: ChorusProClient) -> ChorusProClient { client.with(account: account) }
}
