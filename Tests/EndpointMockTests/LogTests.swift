import EndpointMock
import Foundation
import Testing

@Suite struct LogTests {
    @Test func theLogHasEachCallWithoutItsSecrets() async throws {
        let clock = TestClock()
        var configuration = MockConfiguration()
        configuration.now = clock.now
        try await withShop(configuration) { mock, client, token in
            mock.clearLog()
            _ = try await client.token()
            _ = try await client.call("GET", "orders/v1/items/7/parts/a%2Fb?lang=RED", token: token)
            _ = try await client.call("GET", "nowhere", token: token)
            let calls = mock.calls
            #expect(calls.map(\.operation) == ["token", "orders.v1.show", nil])
            #expect(calls.map(\.status) == [200, 200, 403])
            #expect(calls.map(\.time) == Array(repeating: clock.now(), count: 3))
            #expect(calls[1].method == "GET")
            #expect(calls[1].path == "/base/orders/v1/items/7/parts/a%2Fb")
            #expect(calls[1].query == "lang=RED")
            #expect(calls[1].login == "TECH_1_demo@cpro.fr")
            #expect(calls[1].header("authorization") == mock.fingerprint(of: "Bearer " + token))
            #expect(calls[1].header("X-Account") == mock.fingerprint(of: client.account ?? ""))
            let form = String(decoding: calls[0].body, as: UTF8.self)
            #expect(form.contains("client_secret=" + mock.fingerprint(of: "demo-secret")))
            let secrets = [token, "demo-secret", "demo-password", client.account ?? "-"]
            for call in calls {
                let text = "\(call)" + String(decoding: call.body, as: UTF8.self)
                #expect(secrets.filter(text.contains) == [])
            }
        }
    }

    @Test func carriedOutWritesAreCounted() async throws {
        try await withShop { mock, client, token in
            _ = try await client.call("POST", "orders/v1/create", token: token, ["label": "AAA"])
            _ = try await client.call("POST", "orders/v1/create", token: token, ["label": "A"])
            _ = try await client.call("DELETE", "orders/v1/items/7", token: token)
            _ = try await client.call("GET", "orders/v1/ping", token: token)
            mock.failNext()
            _ = try await client.call("DELETE", "orders/v1/items/7", token: token)
            #expect(mock.writes == ["orders.v1.create": 1, "orders.v1.remove": 1])
            #expect(
                mock.calls.filter(\.isCarriedOutWrite).map(\.operation) == ["orders.v1.create", "orders.v1.remove"]
            )
            mock.clearLog()
            #expect(mock.writes == [:])
            #expect(mock.calls.isEmpty)
        }
    }

    @Test func theOldestCallsAndBodiesGoFirst() async throws {
        var configuration = MockConfiguration()
        configuration.loggedCalls = 3
        configuration.loggedBytes = 32
        try await withShop(configuration) { mock, client, token in
            for label in ["AAA", "BBB", "CCC", "DDD"] {
                _ = try await client.call("POST", "orders/v1/create", token: token, ["label": .string(label)])
            }
            let bodies = mock.calls.map { String(decoding: $0.body, as: UTF8.self) }
            #expect(bodies == ["", #"{"label":"CCC"}"#, #"{"label":"DDD"}"#])
        }
    }
}
