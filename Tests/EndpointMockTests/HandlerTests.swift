import EndpointMock
import Foundation
import Testing

@Suite struct HandlerTests {
    @Test func aHandlerSeesTheCallAndTheExample() async throws {
        let clock = TestClock()
        var configuration = MockConfiguration()
        configuration.now = clock.now
        try await withShop(configuration) { mock, client, token in
            try mock.handle("orders.v1.create") { request, example in
                var body = example.body
                body?["text"] = .string(
                    [
                        request.operation, request.login ?? "", request.clientID ?? "", request["label"]?.text ?? "",
                        String(request.time.timeIntervalSince1970),
                    ]
                    .joined(separator: " ")
                )
                return MockAnswer(body: body)
            }
            let answer = try await client.call("POST", "orders/v1/create", token: token, ["label": "AAA", "count": 1])
            let text = "orders.v1.create TECH_1_demo@cpro.fr demo-client AAA 1772444467.0"
            #expect(answer.json == ["code": 0, "text": .string(text), "id": 1])
        }
    }

    @Test func aByteOrderMarkStaysInAPathParameter() async throws {
        let seen = MutexBox<String?>(nil)
        try await withShop { mock, client, token in
            try mock.handle("orders.v1.show") { request, example in
                seen.value = request.parameters["part"]
                return example
            }
            _ = try await client.call(
                "GET",
                "orders/v1/items/7/parts/%EF%BB%BFroue%20%C3%A9",
                token: token,
                headers: ["x-kind": "new"]
            )
        }
        #expect(seen.value == "\u{FEFF}roue é")
    }

    @Test func aHandlersAnswerHasToFitTheSpec() async throws {
        try await withShop { mock, client, token in
            try mock.handle("orders.v1.create") { _, _ in MockAnswer(body: ["id": "7"]) }
            let answer = try await client.call("POST", "orders/v1/create", token: token, ["label": "AAA"])
            #expect(answer.status == 500)
            let text =
                "The handler's answer to 'create' doesn't fit the spec: "
                + "id: expected an integer of 64 bits, found the text '7' (type)"
            #expect(answer.json?["message"] == .string(text))
        }
    }

    @Test func aHandlerThatThrowsGives500() async throws {
        struct Broken: Error {}
        try await withShop { mock, client, token in
            try mock.handle("orders.v1.ping") { _, _ in throw Broken() }
            let answer = try await client.call("GET", "orders/v1/ping", token: token)
            #expect(answer.status == 500)
            #expect(answer.json?["message"] == "The handler of orders.v1.ping threw: Broken()")
        }
    }

    @Test func aHandlerForAnUnknownOperationIsRefused() throws {
        let mock = try EndpointMockServer(specs: ShopSpecs.api())
        #expect {
            try mock.handle("orders.v1.pong") { _, example in example }
        } throws: { error in
            "\(error)"
                == "There is no operation 'orders.v1.pong' in the specs. Write it as service.version.endpoint, as in "
                + "'orders.v1.change'."
        }
    }

    @Test func faultsCanHaveAnAnswerOfTheirOwn() async throws {
        try await withShop { mock, client, token in
            try mock.handleFaults(of: "orders.v1.create") { _, faults in
                faults.contains { $0.rule == .maxLength } ? MockAnswer(body: ["code": 5, "text": "too long"]) : nil
            }
            let long = try await client.call("POST", "orders/v1/create", token: token, ["label": "AAAAAAAAA"])
            #expect(long.json == ["code": 5, "text": "too long"])
            let short = try await client.call("POST", "orders/v1/create", token: token, ["label": "A"])
            #expect(short.json?["code"] == 10000)
        }
    }

    @Test func theNextCallsFailOnDemand() async throws {
        try await withShop { mock, client, token in
            mock.failNext(2, of: "orders.v1.ping", with: MockAnswer(status: 503, headers: ["Retry-After": "3"]))
            mock.failNext(of: "token", with: MockAnswer(status: 500))
            #expect(try await client.call("POST", "orders/v1/empty", token: token, [:]).status == 200)
            for _ in 0..<2 {
                let answer = try await client.call("GET", "orders/v1/ping", token: token)
                #expect(answer.status == 503)
                #expect(answer.header("Retry-After") == "3")
            }
            #expect(try await client.call("GET", "orders/v1/ping", token: token).status == 200)
            #expect(try await client.token().status == 500)
            #expect(try await client.token().status == 200)
        }
    }

    @Test func anyBytesCanBeAnswered() async throws {
        try await withShop { mock, client, token in
            let html = MockAnswer(status: 502, headers: ["Content-Type": "text/html"], bytes: Data("<html>".utf8))
            mock.failNext(with: html)
            let answer = try await client.call("GET", "orders/v1/ping", token: token)
            #expect(answer.status == 502)
            #expect(answer.header("Content-Type") == "text/html")
            #expect(answer.body == Data("<html>".utf8))
        }
    }
}
