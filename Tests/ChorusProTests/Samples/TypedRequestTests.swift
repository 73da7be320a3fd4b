import ChorusPro
import EndpointMock
import EndpointSpecs
import Foundation
import Testing

@Suite struct TypedRequestTests {
    @Test func everyRequestSampleIsWrittenInSwiftToo() {
        let samples = Sample.modelled.filter(\.isRequest).map(\.name).sorted()
        #expect(TypedRequest.all.map(\.name).sorted() == samples)
    }

    @Test("is sent as the sample has it, nulls left out", arguments: TypedRequest.all)
    func isSentAsSampled(_ typed: TypedRequest) async throws {
        let sample = try Sample.named(typed.name)
        let endpoint = try #require(Repository.api.get().endpoint(sample.operation))
        let isList = if case .type(let type) = endpoint.response, case .list = type.base { true } else { false }
        let transport = MemoryTransport(answer: isList ? "[]" : "{}")

        try await typed.send(.over(transport))

        let request = try #require(transport.requests.first)
        #expect(transport.requests.count == 1)
        let body = try #require(request.body)
        #expect(try PlainJSON.read(body).plainText == PlainJSON.read(sample.json).plainText)
        let service = try #require(sample.operation.split(separator: ".").first)
        #expect(request.route == "\(service)/v1/\(endpoint.path)")
    }
}

extension TypedRequest: CustomTestStringConvertible {
    var testDescription: String { name }
}
