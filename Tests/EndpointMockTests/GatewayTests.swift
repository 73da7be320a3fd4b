import EndpointMock
import Foundation
import Testing

@Suite struct GatewayTests {
    @Test func aCallWithoutTokenGets400AndTheReasonInAHeader() async throws {
        try await withShop { _, client, _ in
            let answer = try await client.call("GET", "orders/v1/ping", token: nil)
            #expect(answer.status == 400)
            let expected =
                "Bearer realm=\"DefaultRealm\", error=\"invalid_request\", "
                + "error_description=\"Unable to find token in the message\""
            #expect(answer.header("WWW-Authenticate") == expected)
        }
    }

    @Test func anUnknownTokenGets401() async throws {
        try await withShop { _, client, _ in
            let answer = try await client.call("GET", "orders/v1/ping", token: "unknown")
            #expect(answer.status == 401)
            #expect(answer.json?["error"] == "invalid_token")
            #expect(answer.header("WWW-Authenticate")?.contains("error=\"invalid_token\"") == true)
        }
    }

    @Test(
        arguments: [
            nil, "", "%%%", "bm8gY29sb24=",
            Data("TECH_1_demo@cpro.fr:wrong".utf8).base64EncodedString(),
            Data("unknown:demo-password-1".utf8).base64EncodedString(),
        ] as [String?]
    )
    func aMissingOrWrongAccountGets401(header: String?) async throws {
        try await withShop { _, client, token in
            let answer = try await client.call("GET", "orders/v1/ping", token: token, headers: ["x-account": header])
            #expect(answer.status == 401)
            #expect(answer.json == ["ErrorCode": "401", "Description": "[invalid field]"])
        }
    }

    @Test func anAccountOfAnotherClientGets401() async throws {
        var configuration = MockConfiguration()
        let other = MockCredentials(clientID: "b", clientSecret: "s", accounts: [(login: "tech", password: "a:b")])
        configuration.credentials.append(other)
        try await withShop(configuration) { _, client, token in
            let account = Data("tech:a:b".utf8).base64EncodedString()
            let call = { (token: String) in
                try await client.call("GET", "orders/v1/ping", token: token, headers: ["x-account": account]).status
            }
            #expect(try await call(token) == 401)
            let form = try await client.token(["client_id": "b", "client_secret": "s"])
            #expect(try await call(form.json?["access_token"]?.text ?? "") == 200)
        }
    }

    @Test(arguments: [
        ("POST", "orders/v1/ping"), ("GET", "orders/v1/create"), ("GET", "orders/v1"), ("GET", "orders/v2/ping"),
        ("GET", "orders/v1/ping/"), ("DELETE", "orders/v1/items"), ("OPTIONS", "orders/v1/ping"),
    ])
    func anUnknownRouteGets403(method: String, path: String) async throws {
        try await withShop { _, client, token in
            let answer = try await client.call(method, path, token: token)
            #expect(answer.status == 403)
            let text = "The route \(method) /base/\(path) is not declared"
            #expect(answer.json == ["error": "forbidden", "error_description": .string(text)])
        }
    }

    @Test func aServiceThatIsNotSubscribedGets403() async throws {
        var configuration = MockConfiguration()
        configuration.subscribedServices = ["invoices"]
        try await withShop(configuration) { _, client, token in
            let answer = try await client.call("GET", "orders/v1/ping", token: token)
            #expect(answer.status == 403)
            #expect(answer.json?["error_description"] == "The API orders is not subscribed by this application")
        }
    }

    @Test(arguments: ["text/plain", "application/json;charset=iso-8859-1", "application/xml"])
    func aWrongContentTypeGets415(contentType: String) async throws {
        try await withShop { _, client, token in
            let headers = ["Content-Type": contentType]
            let answer = try await client.call("POST", "orders/v1/empty", token: token, [:], headers: headers)
            #expect(answer.status == 415)
            let text = "The content type has to be 'application/json;charset=utf-8', found '\(contentType)'"
            #expect(answer.json?["error_description"] == .string(text))
        }
    }

    @Test(arguments: ["application/json", "Application/JSON; Charset=\"UTF-8\"", "application/json;charset=utf-8"])
    func theContentTypeIsReadAsHTTPHasIt(contentType: String) async throws {
        try await withShop { _, client, token in
            let headers = ["Content-Type": contentType]
            let answer = try await client.call("POST", "orders/v1/empty", token: token, [:], headers: headers)
            #expect(answer.status == 200)
        }
    }

    @Test func anAPIWithoutAuthenticationAsksForNone() async throws {
        try await withShop(specs: ["api.yaml": ShopSpecs.openAPI]) { _, client, _ in
            #expect(client.address.token == nil)
            let answer = try await client.send("GET", client.address.api + "/orders/v1/ping", [:], nil)
            #expect(answer.status == 200)
            #expect(answer.json == ["state": "up"])
        }
    }

    @Test func anotherEnvironmentHasItsOwnPaths() async throws {
        let mock = try EndpointMockServer(specs: ShopSpecs.api(), environment: "other")
        let address = try await mock.start()
        #expect(address.api == "http://127.0.0.1:\(address.port)")
        #expect(address.token == "http://127.0.0.1:\(address.port)/token")
        let client = TestClient(address)
        #expect(try await client.call("GET", "orders/v1/ping", token: client.signIn()).status == 200)
        await mock.stop()
        #expect {
            try EndpointMockServer(specs: ShopSpecs.api(), environment: "third")
        } throws: { error in
            "\(error)" == "There is no environment 'third'. Give one of 'local', 'other', or none."
        }
    }
}
