import EndpointSpecs
import Foundation
import Testing

@Suite struct EndpointCallsTests {
    private static let path = "Tests/ChorusProTests/EveryEndpoint/EndpointCalls.swift"

    @Test("the table of calls is what the specs ask for; RECORD_REFERENCE=1 writes it")
    func tableIsUpToDate() throws {
        let text = try EndpointCallsEmitter(api: Repository.api.get()).text()
        if ProcessInfo.processInfo.environment["RECORD_REFERENCE"] == "1" {
            try text.write(toFile: Repository.root + Self.path, atomically: true, encoding: .utf8)
        }
        let recorded = try Repository.text(Self.path)
        let difference = zip(recorded.split(separator: "\n"), text.split(separator: "\n")).first { $0 != $1 }
        let isSame = recorded == text
        #expect(
            isSame,
            """
            The specs have changed (\(difference?.1 ?? "at the end")). Run the tests with RECORD_REFERENCE=1, and look at \
            what it writes.
            """
        )
    }

    @Test func everyEndpointHasACallAndNoOtherDoes() throws {
        let operations = try Repository.api.get().operations
        #expect(EndpointCallTable.all.map(\.operation) == operations)
        #expect(operations.count == 78)
    }

    @Test func everyPagedEndpointHasItsPages() throws {
        let api = try Repository.api.get()
        let paged = api.operations.filter { api.endpoint($0)?.pages != nil }
        #expect(EndpointCallTable.all.filter { $0.pages != nil }.map(\.operation) == paged)
        #expect(!paged.isEmpty)
    }
}
