import ChorusPro
import EndpointMock
import Foundation
import Testing

@Suite struct PagingTests {
    /// A search of so many structures a page.
    private static func request(_ size: Int64? = 10, from page: Int64? = nil) -> Structures.RechercherRequest {
        Structures.RechercherRequest(
            parametres: Structures.PaginationStructures(nbResultatsParPage: size, pageResultatDemandee: page),
            structure: Structures.CritereStructure(adresseVille: "Valombre")
        )
    }

    /// How many items stand on each page.
    private static func counts(
        _ transport: MemoryTransport,
        _ request: Structures.RechercherRequest = request()
    ) async throws -> [Int] {
        var counts: [Int] = []
        for try await page in ChorusProClient.over(transport).structures.rechercherPages(request) {
            counts.append(page.listeStructures?.count ?? 0)
        }
        return counts
    }

    @Test("the last page is known by counters", arguments: [PageServer.Counters.all, .pagesOnly, .totalOnly])
    func byCounters(_ counters: PageServer.Counters) async throws {
        let transport = PageServer(count: 30, counters: counters).transport()
        #expect(try await Self.counts(transport) == [10, 10, 10])
        #expect(transport.pages == [1, 2, 3])
    }

    @Test("without counters a short page is the last", arguments: [PageServer.Counters.none, .null])
    func byShortPage(_ counters: PageServer.Counters) async throws {
        let transport = PageServer(count: 25, counters: counters).transport()
        #expect(try await Self.counts(transport) == [10, 10, 5])
        #expect(transport.pages == [1, 2, 3])
    }

    @Test func withoutCountersAnEmptyPageEndsAndIsNotGiven() async throws {
        let transport = PageServer(count: 20).transport()
        #expect(try await Self.counts(transport) == [10, 10])
        #expect(transport.pages == [1, 2, 3])
    }

    @Test func withoutCountersAndSizeTheFirstEmptyPageEnds() async throws {
        let transport = PageServer(count: 25).transport()
        #expect(try await Self.counts(transport, Self.request(nil)) == [10, 10, 5])
        #expect(transport.pages == [1, 2, 3, 4])
    }

    @Test func totalCountsFromThePageThatIsAskedForFirst() async throws {
        let transport = PageServer(count: 30, counters: .totalOnly).transport()
        #expect(try await Self.counts(transport, Self.request(10, from: 2)) == [10, 10])
        #expect(transport.pages == [2, 3])
    }

    @Test("a server that repeats itself is asked twice", arguments: [PageServer.Counters.none, .all, .totalOnly])
    func repetition(_ counters: PageServer.Counters) async throws {
        let transport = PageServer(count: 50, counters: counters, ignoresPage: true).transport()
        #expect(try await Self.counts(transport) == [10])
        #expect(transport.pages == [1, 2])
    }

    @Test("nothing found is one page without items", arguments: [PageServer.Counters.none, .all, .null])
    func nothingFound(_ counters: PageServer.Counters) async throws {
        let transport = PageServer(count: 0, counters: counters).transport()
        #expect(try await Self.counts(transport) == [0])
        #expect(transport.requests.count == 1)
    }

    @Test func criteriaStayFromPageToPage() async throws {
        let transport = PageServer(count: 30).transport()
        _ = try await Self.counts(transport)
        for (index, request) in transport.requests.enumerated() {
            #expect(
                try PlainJSON.read(request.body ?? Data()).plain
                    == [
                        "parametres": ["nbResultatsParPage": 10, "pageResultatDemandee": MockValue(index + 1)],
                        "structure": ["adresseVille": "Valombre"],
                    ]
            )
        }
    }

    @Test func requestWithoutAPageBlockGetsOne() async throws {
        let transport = PageServer(count: 3, counters: .all).transport()
        #expect(try await Self.counts(transport, Structures.RechercherRequest()) == [3])
        #expect(try PlainJSON.read(transport.requests[0].body ?? Data()) == ["parametres": ["pageResultatDemandee": 1]])
    }

    @Test func nothingIsSentBeforeTheFirstPageIsAskedFor() async throws {
        let transport = PageServer(count: 30).transport()
        let pages = ChorusProClient.over(transport).structures.rechercherPages(Self.request())
        var iterator = pages.makeAsyncIterator()
        #expect(transport.requests.isEmpty)
        _ = try await iterator.next()
        #expect(transport.requests.count == 1)
    }

    @Test func iteratingAgainFetchesAgain() async throws {
        let transport = PageServer(count: 12).transport()
        let pages = ChorusProClient.over(transport).structures.rechercherPages(Self.request())
        for _ in 1...2 {
            var items: [Int64?] = []
            for try await page in pages { items += (page.listeStructures ?? []).map(\.idStructureCPP) }
            #expect(items == (0..<12).map { $0 })
        }
        #expect(transport.pages == [1, 2, 1, 2])
    }
}
