import ChorusPro
import EndpointMock
import EndpointSpecs
import Foundation
import Testing

@Suite struct SampleTests {
    @Test func namesAreUnlike() {
        #expect(Set(Sample.all.map(\.name)).count == Sample.all.count)
    }

    @Test("is read into its type and written again with nothing lost", arguments: Sample.modelled)
    func survives(_ sample: Sample) throws {
        let api = try Repository.api.get()
        let endpoint = try #require(api.endpoint(sample.operation))
        let call = try #require(EndpointCallTable.call(sample.operation))
        let original = try PlainJSON.read(sample.json)
        guard let rewrite = sample.isRequest ? call.rewriteRequest : call.rewriteAnswer else {
            #expect(original == .object([]), "The endpoint takes no request, and {} is what is sent.")
            return
        }

        var notices: [JSONNotice] = []
        let written = try PlainJSON.read(rewrite(Data(sample.json.utf8)) { notices.append($0) })
        var check = RoundTripCheck(types: api.types)
        check.check(
            original,
            written,
            body: sample.isRequest ? endpoint.request : endpoint.response,
            envelope: sample.isRequest ? [] : endpoint.envelope?.fields ?? []
        )

        #expect(check.lost == [])
        #expect(check.unknown == [])
        #expect(check.lenient == sample.lenient)
        #expect(notices.allSatisfy { $0.kind == .unknownValue && check.unlisted.contains($0.path) })
        #expect(notices.reduce(0) { $0 + $1.count } == check.unlisted.count)
    }

    @Test("is read from what was written to the same", arguments: Sample.modelled)
    func isStable(_ sample: Sample) throws {
        let call = try #require(EndpointCallTable.call(sample.operation))
        guard let rewrite = sample.isRequest ? call.rewriteRequest : call.rewriteAnswer else { return }
        let once = try rewrite(Data(sample.json.utf8), nil)
        #expect(try rewrite(once, nil) == once)
    }

    @Test("comes out of the client as it was read", arguments: Sample.modelled.filter { !$0.isRequest })
    func arrives(_ sample: Sample) async throws {
        let call = try #require(EndpointCallTable.call(sample.operation))
        let rewrite = try #require(call.rewriteAnswer)
        let client = ChorusProClient.over(MemoryTransport(status: sample.status, answer: sample.json))
        let parameters = Parameters(values: ["uuidStructure": "4b7e", "uuidService": "7d20", "uuidPieceJointe": "e90b"])
        let isRefusal = try PlainJSON.read(sample.json)["codeRetour"]?.integer == 20001
        if isRefusal { return }
        let answer = try await call.send(client, Data("{}".utf8), parameters)
        #expect(try answer == rewrite(Data(sample.json.utf8), nil))
    }

    @Test func everyFormIsAmongTheSamples() throws {
        let forms = Set(Sample.modelled.flatMap(\.lenient).map { String($0.split(separator: ":", maxSplits: 1)[1]) })
        #expect(
            forms == [" number as string", " string as number", " one value as list", " base64 in its full form"]
        )
    }
}
