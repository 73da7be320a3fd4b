import EndpointCoding
import EndpointMock
import EndpointRuntime
import Foundation
import ReferenceAPI
import Testing

/// Parameters of every type in path, query and headers, against a server that checks them by the same spec.
@Suite struct ParameterFormTests {
    private static func find(
        _ client: HarbourClient,
        text: String? = nil,
        words: [String]? = nil,
        sides: [Common.Side]? = nil,
        numbers: [Int32] = [1],
        at: Timestamp? = nil,
        few: Bool? = nil,
        limit: Int32? = 25,
        xTrace: String? = nil,
        xCount: Int32? = nil
    ) async throws -> Cargo.FindResponse {
        try await client.cargo.find(
            on: LocalDate(literal: "2026-01-31"),
            urgent: true,
            rate: Decimal(literal: "-0.50"),
            count: 9_007_199_254_740_993,
            side: .both,
            text: text,
            words: words,
            sides: sides,
            numbers: numbers,
            at: at,
            few: few,
            limit: limit,
            xTrace: xTrace,
            xCount: xCount
        )
    }

    @Test func valuesOfAllTypesArrive() async throws {
        try await HarbourServer.with { mock, client in
            let seen = Box<MockRequest>()
            try mock.handle("cargo.v1.find") { request, example in
                seen.set(request)
                return example
            }
            let answer = try await Self.find(
                client,
                text: "é &=?+%/ \r\n\u{0}",
                words: ["a,b", "", "c d"],
                sides: [.port, .both],
                numbers: [1, -2],
                at: Timestamp("2026-01-31T10:30:00+01:00"),
                few: false,
                xTrace: "t 1",
                xCount: 7
            )
            #expect(answer.found == 2)
            let request = try #require(seen.value)
            #expect(request.lists == ["words": ["a,b", "", "c d"], "sides": ["PORT", "*"], "numbers": ["1", "-2"]])
            #expect(request.parameters["text"] == "é &=?+%/ \r\n\u{0}")
            #expect(request.parameters["on"] == "2026-01-31")
            #expect(request.parameters["urgent"] == "true")
            #expect(request.parameters["rate"] == "-0.5")
            #expect(request.parameters["count"] == "9007199254740993")
            #expect(request.parameters["side"] == "*")
            #expect(request.parameters["at"] == "2026-01-31T10:30:00+01:00")
            #expect(request.parameters["few"] == "false")
            #expect(request.parameters["limit"] == "25")
            #expect(request.parameters["X-Trace"] == "t 1")
            #expect(request.parameters["X-Count"] == "7")
            #expect(request.parameters["X-Version"] == "2026-01")
        }
    }

    @Test func optionalOnesAndEmptyListsAreLeftOut() async throws {
        try await HarbourServer.with { mock, client in
            _ = try await Self.find(client, words: [], limit: nil)
            #expect(mock.calls.last?.query == "numbers=1")
            let names = mock.calls.last?.headers.map { $0.name.lowercased() } ?? []
            #expect(!names.contains("x-trace") && !names.contains("x-count") && names.contains("x-version"))
        }
    }

    @Test(arguments: ["a\r\nX-Evil: 1", "\n", "naïve", "\u{7F}", " x", "x ", "\u{0}"])
    func aHeaderThatCannotStandAsItIsIsNeverSent(_ text: String) async throws {
        try await HarbourServer.with { mock, client in
            let error = await #expect(throws: EndpointError.self) { try await Self.find(client, xTrace: text) }
            #expect(error?.code == .invalidRequest)
            #expect(error?.attempts == 0)
            #expect(mock.calls.isEmpty)
        }
    }

    @Test(arguments: ["../../token", "a/b", "é\r\n", "%2e%2e", "a?b#c", "\u{0}", "日本"])
    func aPathParameterStaysInItsSegment(_ text: String) async throws {
        try await HarbourServer.with { mock, client in
            let seen = Box<MockRequest>()
            try mock.handle("cargo.v1.tree") { request, example in
                seen.set(request)
                return example
            }
            _ = try await client.cargo.tree(name: text)
            #expect(seen.value?.parameters["name"] == text)
        }
    }

    @Test(arguments: ["", ".", ".."])
    func aPathParameterThatWouldLeadElsewhereIsNeverSent(_ text: String) async throws {
        try await HarbourServer.with { mock, client in
            let error = await #expect(throws: EndpointError.self) { try await client.cargo.tree(name: text) }
            #expect(error?.code == .invalidRequest)
            #expect(mock.calls.isEmpty)
        }
    }

    @Test func theServerRefusesListsThatBreakTheirRules() async throws {
        try await HarbourServer.with { _, client in
            let tooMany = await #expect(throws: EndpointError.self) {
                try await Self.find(client, words: ["a", "b", "c", "d"])
            }
            #expect(tooMany?.message?.contains("words: expected at most 3 items, found 4 (maxItems)") == true)
            let none = await #expect(throws: EndpointError.self) { try await Self.find(client, numbers: []) }
            #expect(none?.message?.contains("numbers: expected a list of int32, found nothing (required)") == true)
        }
    }
}
