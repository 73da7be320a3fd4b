import EndpointMock
import Foundation
import Testing

@Suite(.serialized, .timeLimit(.minutes(1))) struct BigBodyTests {
    private static let specs = """
        service: orders
        version: v1
        summary: Files.
        endpoints:
          store:
            path: store
            kind: create
            summary: Stores a file.
            request:
              content:
                type: base64
                maxLength: 10485760
            response:
              content: base64?
            examples:
              - name: small
                request:
                  content: AAAA
                response:
                  code: 0
                  content: AAAA
        """

    @Test func tenMegabytesGoThereAndBack() async throws {
        let content = Data(repeating: 0xA7, count: 10 << 20).base64EncodedString()
        try await withShop(specs: ["orders.v1.yaml": Self.specs]) {
            mock,
            client,
            token in
            try mock.handle("orders.v1.store") { request, _ in
                MockAnswer(body: .object([MockValue.Member("content", request["content"] ?? .null)]))
            }
            let answer = try await client.call("POST", "orders/v1/store", token: token, ["content": .string(content)])
            #expect(answer.status == 200)
            #expect(answer.json?["content"]?.text == content)
        }
    }

    @Test func aByteMoreIsRefused() async throws {
        let content = Data(repeating: 0xA7, count: 10 << 20 + 1).base64EncodedString()
        try await withShop(specs: ["orders.v1.yaml": Self.specs]) {
            _,
            client,
            token in
            let answer = try await client.call("POST", "orders/v1/store", token: token, ["content": .string(content)])
            let text = "content: expected at most 10485760 bytes, found 10485761 (maxLength)"
            #expect(answer.json?["text"] == .string(text))
        }
    }
}
