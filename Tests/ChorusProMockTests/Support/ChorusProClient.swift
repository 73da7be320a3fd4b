import ChorusProMock
import EndpointMock
import EndpointSpecs
import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Calls the mock as one technical account.
final class ChorusProClient: Sendable {
    private let address: MockAddress
    private let token: String
    private let account: String
    private let session = URLSession(configuration: .ephemeral)

    init(_ address: MockAddress, account: Int = 0) async throws {
        self.address = address
        let account = MockCredentials.demo.accounts[account]
        self.account = Data("\(account.login):\(account.password)".utf8).base64EncodedString()
        let form = "grant_type=client_credentials&client_id=demo-client&client_secret=demo-secret&scope=openid"
        var request = URLRequest(url: try Self.url(address.token ?? ""))
        request.httpMethod = "POST"
        request.httpBody = Data(form.utf8)
        request.setValue("application/x-www-form-urlencoded", forHTTPHeaderField: "Content-Type")
        let (data, _) = try await session.data(for: request)
        token = try MockValue(json: data)["access_token"]?.text ?? ""
    }

    deinit { session.finishTasksAndInvalidate() }

    /// Posts a body, and gives back the answer's.
    func call(_ path: String, _ body: MockValue) async throws -> MockValue {
        var request = URLRequest(url: try Self.url(address.api + "/" + path))
        request.httpMethod = "POST"
        request.httpBody = body.json
        request.timeoutInterval = 30
        request.setValue("application/json;charset=utf-8", forHTTPHeaderField: "Content-Type")
        request.setValue("Bearer " + token, forHTTPHeaderField: "Authorization")
        request.setValue(account, forHTTPHeaderField: "cpro-account")
        let (data, response) = try await session.data(for: request)
        guard (response as? HTTPURLResponse)?.statusCode == 200 else {
            throw Unexpected(text: String(decoding: data, as: UTF8.self))
        }
        return try MockValue(json: data)
    }

    /// Submits an invoice, and gives back its id.
    func submit(_ invoice: MockValue) async throws -> Int64 {
        let answer = try await call("factures/v1/soumettre", invoice)
        guard let id = answer["identifiantFactureCPP"]?.integer else { throw Unexpected(text: "\(answer)") }
        return id
    }

    func upload(_ content: Data = Data("%PDF-1.7".utf8), name: String = "a.pdf") async throws -> MockValue {
        try await call(
            "transverses/v1/ajouter/fichier",
            [
                "pieceJointeFichier": .string(content.base64EncodedString()),
                "pieceJointeNom": .string(name),
                "pieceJointeExtension": "pdf",
                "pieceJointeTypeMime": "application/pdf",
            ]
        )
    }

    struct Unexpected: Error {
        var text: String
    }

    private static func url(_ text: String) throws -> URL {
        guard let url = URL(string: text) else { throw URLError(.badURL) }
        return url
    }
}

/// Chorus Pro's specs, read once.
enum ChorusProSpecs {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../specs")
        .standardizedFileURL.path

    private static let result = Result { try SpecsFolder.read(folder) }

    static var api: API { get throws { try result.get() } }
}

/// Starts a mock of Chorus Pro whose clock can be set, and stops it after the test.
func withChorusPro(
    reportsBeforeFinal: Int = 1,
    _ body: (ChorusProMockServer, ChorusProClient, TestClock) async throws -> Void
) async throws {
    let clock = TestClock()
    var configuration = MockConfiguration()
    configuration.now = clock.now
    configuration.tokenLifetime = .seconds(7 * 24 * 3600)
    let mock = try ChorusProMockServer(
        specs: ChorusProSpecs.api,
        configuration: configuration,
        reportsBeforeFinal: reportsBeforeFinal
    )
    let client = try await ChorusProClient(mock.start())
    do {
        try await body(mock, client, clock)
        await mock.stop()
    } catch {
        await mock.stop()
        throw error
    }
}
