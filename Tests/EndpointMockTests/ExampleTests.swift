import EndpointMock
import Foundation
import Testing

@Suite struct ExampleTests {
    @Test(arguments: [
        (#"{"label":"BBB","count":2,"lines":[{"title":"pen"}]}"#, 2),
        (#"{"lines":[{"title":"pen"}],"count":2,"label":"BBB","price":null}"#, 2),
        (#"{"label":"BBB","price":1.5}"#, 3),
        (#"{"label":"BBB","price":150e-2}"#, 3),
        (#"{"label":"AAA","count":1}"#, 1),
        (#"{"label":"BBB","count":7,"lines":[{"title":"pen"}]}"#, 2),
        (#"{"label":"CCC","price":1.50}"#, 3),
        (#"{"label":"CCC"}"#, 1),
    ])
    func theEqualExampleAnswersElseTheOneThatSharesMostElseTheFirst(body: String, id: Int64) async throws {
        try await withShop { _, client, token in
            let answer = try await client.call("POST", "orders/v1/create", token: token, bytes: Data(body.utf8))
            #expect(answer.json == ["code": 0, "text": "done", "id": MockValue(id)])
        }
    }

    @Test(arguments: [
        ("items/7/parts/wheel", "wheel of 7"), ("items/8/parts/door?lang=RED", "door of 8"),
        ("items/8/parts/do%6Fr", "door of 8"), ("items/9/parts/a%2Fb", "wheel of 7"),
        ("items/latest/parts/all", "latest"),
    ])
    func parametersChooseTheExample(path: String, part: String) async throws {
        try await withShop { _, client, token in
            let answer = try await client.call("GET", "orders/v1/" + path, token: token)
            #expect(answer.status == 200)
            #expect(answer.json == ["part": .string(part)])
        }
    }

    @Test func theExamplesStatusIsAnswered() async throws {
        try await withShop { _, client, token in
            let answer = try await client.call("DELETE", "orders/v1/items/7", token: token)
            #expect(answer.status == 204)
            #expect(answer.body.isEmpty)
        }
    }

    @Test func anEndpointThatAsksForNothingTakesAnEmptyObject() async throws {
        try await withShop { _, client, token in
            let answer = try await client.call("POST", "orders/v1/empty", token: token, [:])
            #expect(answer.json == ["code": 0, "text": "done"])
            #expect(answer.header("Content-Type") == "application/json;charset=utf-8")
            let other = try await client.call("POST", "orders/v1/empty", token: token, ["a": 1])
            #expect(other.json?["text"] == "a: expected a field of the spec (unknown)")
        }
    }
}
