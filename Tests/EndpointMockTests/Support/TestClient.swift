import EndpointMock
import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Calls a mock over HTTP, as any client would.
final class TestClient: Sendable {
    struct Answer: Sendable {
        var status: Int
        var headers: [String: String]
        var body: Data

        var json: MockValue? { try? MockValue(json: body) }

        func header(_ name: String) -> String? { headers.first { $0.key.lowercased() == name.lowercased() }?.value }
    }

    let address: MockAddress
    let account: String?
    private let accountHeader: String
    private let session = URLSession(configuration: .ephemeral)

    init(
        _ address: MockAddress,
        account: MockAccount? = MockCredentials.demo.accounts[0],
        accountHeader: String = "x-account"
    ) {
        self.address = address
        self.accountHeader = accountHeader
        self.account = account.map { Data("\($0.login):\($0.password)".utf8).base64EncodedString() }
    }

    deinit { session.finishTasksAndInvalidate() }

    func token(
        _ changes: [String: String?] = [:],
        contentType: String = "application/x-www-form-urlencoded"
    ) async throws
        -> Answer
    {
        var form: [String: String?] = [
            "grant_type": "client_credentials", "client_id": MockCredentials.demo.clientID,
            "client_secret": MockCredentials.demo.clientSecret, "scope": "shop.read",
        ]
        form.merge(changes) { $1 }
        let text = form.compactMap { name, value in value.map { "\(name)=\($0.replacing(" ", with: "+"))" } }
        let body = Data(text.joined(separator: "&").utf8)
        return try await send("POST", address.token ?? "", ["Content-Type": contentType], body)
    }

    func signIn(scope: String = "shop.read") async throws -> String {
        try await token(["scope": scope]).json?["access_token"]?.text ?? ""
    }

    /// A call with all that it needs; a header given as `nil` is left out.
    func call(
        _ method: String,
        _ path: String,
        token: String?,
        _ body: MockValue? = nil,
        headers: [String: String?] = [:]
    ) async throws -> Answer {
        try await call(method, path, token: token, bytes: body?.json, headers: headers)
    }

    func call(
        _ method: String,
        _ path: String,
        token: String?,
        bytes: Data?,
        headers: [String: String?] = [:]
    ) async throws -> Answer {
        var all: [String: String?] = ["Authorization": token.map { "Bearer " + $0 }, accountHeader: account]
        if bytes != nil { all["Content-Type"] = "application/json;charset=utf-8" }
        all.merge(headers) { $1 }
        return try await send(method, address.api + "/" + path, all.compactMapValues { $0 }, bytes)
    }

    func send(_ method: String, _ url: String, _ headers: [String: String], _ body: Data?) async throws -> Answer {
        guard let url = URL(string: url) else { throw URLError(.badURL) }
        var request = URLRequest(url: url)
        request.httpMethod = method
        request.httpBody = body
        request.timeoutInterval = 30
        for (name, value) in headers { request.setValue(value, forHTTPHeaderField: name) }
        let (data, response) = try await session.data(for: request)
        guard let response = response as? HTTPURLResponse else { throw URLError(.badServerResponse) }
        var received: [String: String] = [:]
        for (name, value) in response.allHeaderFields { received["\(name)"] = "\(value)" }
        return Answer(status: response.statusCode, headers: received, body: data)
    }
}

/// A clock that stands until it is set.
final class TestClock: Sendable {
    private let state = MutexBox(Date(timeIntervalSince1970: 1_772_444_467))

    var now: @Sendable () -> Date { { self.state.value } }

    func advance(_ seconds: TimeInterval) { state.value = state.value.addingTimeInterval(seconds) }
}

/// Starts a mock of the shop, and stops it after the test.
func withShop<Result>(
    _ configuration: MockConfiguration = MockConfiguration(),
    specs: [String: String] = [:],
    _ body: (EndpointMockServer, TestClient, String) async throws -> Result
) async throws -> Result {
    let mock = try EndpointMockServer(specs: ShopSpecs.api(specs), configuration: configuration)
    let client = TestClient(try await mock.start())
    do {
        let token = client.address.token == nil ? "" : try await client.signIn()
        let result = try await body(mock, client, token)
        await mock.stop()
        return result
    } catch {
        await mock.stop()
        throw error
    }
}
