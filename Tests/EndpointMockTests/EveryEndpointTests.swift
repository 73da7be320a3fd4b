import EndpointMock
import EndpointSpecs
import Foundation
import Testing

@Suite struct EveryEndpointTests {
    static var chorusPro: String {
        URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../specs").standardizedFileURL.path
    }

    @Test func eachExampleOfTheShopGetsItsAnswer() async throws {
        try await checkExamples(of: ShopSpecs.api(), scope: "shop.read")
    }

    @Test func eachExampleOfChorusProGetsItsAnswer() async throws {
        let api = try SpecsFolder.read(Self.chorusPro)
        #expect(api.endpoints.count > 50)
        try await checkExamples(of: api, scope: "openid")
    }

    @Test func eachBodyOfChorusProWithAnUnknownFieldIsRefused() async throws {
        let api = try SpecsFolder.read(Self.chorusPro)
        try await withMock(of: api, scope: "openid") { client, token in
            for (_, service, endpoint) in api.endpoints {
                guard case .object = body(of: endpoint, endpoint.examples[0]) else { continue }
                var body = body(of: endpoint, endpoint.examples[0])
                body?["champInconnu"] = 1
                let path = path(service, endpoint, endpoint.examples[0])
                let answer = try await client.call(endpoint.method.rawValue, path, token: token, body)
                let text =
                    endpoint.envelope.map { answer.json?[$0.message]?.text }
                    ?? answer.json?.items?.first?["message"]?.text
                #expect(
                    text == "champInconnu: expected a field of the spec (unknown)",
                    "\(service.name).\(endpoint.name)"
                )
            }
        }
    }

    private func checkExamples(of api: API, scope: String) async throws {
        try await withMock(of: api, scope: scope) { client, token in
            for (_, service, endpoint) in api.endpoints {
                for example in endpoint.examples {
                    let answer = try await client.call(
                        endpoint.method.rawValue,
                        path(service, endpoint, example),
                        token: token,
                        body(of: endpoint, example),
                        headers: headers(endpoint, example)
                    )
                    let first = endpoint.examples.first {
                        $0.request == example.request && $0.parameters.map(\.value) == example.parameters.map(\.value)
                    }
                    let name: Comment = "\(service.name).\(service.version).\(endpoint.name): \(example.name)"
                    #expect(answer.status == first?.status, name)
                    #expect(answer.json == first?.response.map { MockValue($0) }, name)
                }
            }
        }
    }

    private func withMock(of api: API, scope: String, _ body: (TestClient, String) async throws -> Void) async throws {
        let mock = try EndpointMockServer(specs: api)
        let header = api.authentication.accountHeader ?? ""
        let client = TestClient(try await mock.start(), accountHeader: header)
        do {
            try await body(client, client.signIn(scope: scope))
            await mock.stop()
        } catch {
            await mock.stop()
            throw error
        }
    }

    private func body(of endpoint: Endpoint, _ example: Example) -> MockValue? {
        if case .empty = endpoint.request { return [:] }
        return example.request.map { MockValue($0) }
    }

    private func path(_ service: Service, _ endpoint: Endpoint, _ example: Example) -> String {
        var path = service.basePath + "/" + endpoint.path
        var query: [String] = []
        for (name, value) in example.parameters {
            let text = value.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
            path = path.replacing("{\(name)}", with: text)
            if endpoint.queryParameters.contains(where: { $0.wireName == name }) { query.append("\(name)=\(text)") }
        }
        return query.isEmpty ? path : path + "?" + query.joined(separator: "&")
    }

    private func headers(_ endpoint: Endpoint, _ example: Example) -> [String: String?] {
        let names = endpoint.headerParameters.map(\.wireName)
        return Dictionary(uniqueKeysWithValues: example.parameters.filter { names.contains($0.name) }.map { ($0, $1) })
    }
}
