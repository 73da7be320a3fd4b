import EndpointMock
import Foundation
import Testing

@Suite struct TokenTests {
    @Test func aTokenIsOpaqueAndCarriesItsLifeAndScope() async throws {
        var configuration = MockConfiguration()
        configuration.tokenLifetime = .seconds(120)
        try await withShop(configuration) { _, client, _ in
            let answer = try await client.token(["scope": "shop.read shop.write"])
            #expect(answer.status == 200)
            #expect(answer.json?["token_type"] == "Bearer")
            #expect(answer.json?["expires_in"] == 120)
            #expect(answer.json?["scope"] == "shop.read shop.write")
            #expect(answer.json?["access_token"]?.text?.count == 40)
            let second = try await client.token()
            #expect(second.json?["access_token"] != answer.json?["access_token"])
        }
    }

    @Test(
        arguments: [
            (["grant_type": "password"], "unsupported_grant_type", "The grant type has to be client_credentials"),
            (["grant_type": nil], "invalid_request", "The field grant_type is missing"),
            (["client_id": nil], "invalid_request", "The field client_id is missing"),
            (["client_secret": nil], "invalid_request", "The field client_secret is missing"),
            (["client_id": "other"], "invalid_client", "The client id or the client secret is wrong"),
            (["client_secret": "other"], "invalid_client", "The client id or the client secret is wrong"),
            (["scope": "shop.read all"], "invalid_scope", "The scope has to be of: shop.read shop.write"),
            (["scope": ""], "invalid_scope", "The scope has to be of: shop.read shop.write"),
        ] as [([String: String?], String, String)]
    )
    func aWrongFormIsRefusedInOAuthsWords(form: [String: String?], error: String, text: String) async throws {
        try await withShop { _, client, _ in
            let answer = try await client.token(form)
            #expect(answer.status == 400)
            #expect(answer.json == ["error": .string(error), "error_description": .string(text)])
        }
    }

    @Test func aTokenWithoutScopeGetsAllScopes() async throws {
        try await withShop { _, client, _ in
            let answer = try await client.token(["scope": nil])
            #expect(answer.json?["scope"] == "shop.read shop.write")
        }
    }

    @Test func whatIsNoFormIsRefused() async throws {
        try await withShop { _, client, _ in
            let answer = try await client.token(contentType: "application/json")
            #expect(answer.status == 400)
            #expect(answer.json == ["error": "invalid_request", "error_description": "A form has to be posted"])
        }
    }

    @Test func aTokenExpiresByTheMocksClock() async throws {
        let clock = TestClock()
        var configuration = MockConfiguration()
        configuration.now = clock.now
        try await withShop(configuration) { _, client, token in
            clock.advance(3599)
            #expect(try await client.call("GET", "orders/v1/ping", token: token).status == 200)
            clock.advance(1)
            #expect(try await client.call("GET", "orders/v1/ping", token: token).status == 401)
            let next = try await client.signIn()
            #expect(try await client.call("GET", "orders/v1/ping", token: next).status == 200)
        }
    }

    @Test func revokedTokensAreUnknown() async throws {
        try await withShop { mock, client, token in
            mock.revokeTokens()
            let answer = try await client.call("GET", "orders/v1/ping", token: token)
            #expect(answer.status == 401)
        }
    }
}
