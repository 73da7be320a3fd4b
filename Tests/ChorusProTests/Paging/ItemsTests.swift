import ChorusPro
import EndpointMock
import Foundation
import Synchronization
import Testing

@Suite struct ItemsTests {
    private static let request = Structures.RechercherRequest(
        parametres: Structures.PaginationStructures(nbResultatsParPage: 10)
    )

    @Test("all items come once and in order", arguments: [0, 1, 9, 10, 11, 20, 35])
    func items(_ count: Int) async throws {
        let client = ChorusProClient.over(PageServer(count: count).transport())
        var numbers: [Int64?] = []
        for try await item in client.structures.rechercherPages(Self.request).items {
            numbers.append(item.idStructureCPP)
        }
        #expect(numbers == (0..<Int64(count)).map { $0 })
    }

    @Test func pageIsFetchedWhenItsFirstItemIsAskedFor() async throws {
        let transport = PageServer(count: 35).transport()
        let pages = ChorusProClient.over(transport).structures.rechercherPages(Self.request)
        var iterator = pages.items.makeAsyncIterator()
        for _ in 1...10 { _ = try await iterator.next() }
        #expect(transport.pages == [1])
        _ = try await iterator.next()
        #expect(transport.pages == [1, 2])
    }

    @Test func countersAtTheTopAreCounted() async throws {
        let transport = MemoryTransport { request in
            let block = try PlainJSON.read(request.body ?? Data())["paramRecherche"]
            let page = block?["pageResultatDemandee"]?.integer ?? 0
            return .json(200, #"{"pages": 3, "total": 3, "listeFactures": [{"idFacture": \#(page)}]}"#)
        }
        let pages = ChorusProClient.over(transport).factures.rechercherRecipiendairePages()
        var numbers: [Int64?] = []
        for try await item in pages.items { numbers.append(item.idFacture) }
        #expect(numbers == [1, 2, 3])
        #expect(transport.requests.count == 3)
    }

    @Test func codeThatMeansNothingFoundGivesNoItems() async throws {
        let transport = MemoryTransport(answer: #"{"codeRetour": 20000, "libelle": "TRA_MSG_00.015"}"#)
        var count = 0
        for try await _ in ChorusProClient.over(transport).factures.rechercherRecipiendairePages().items { count += 1 }
        #expect(count == 0)
        #expect(transport.requests.count == 1)
    }

    @Test func errorInTheMiddleComesAfterTheItemsBefore() async throws {
        let calls = Mutex(0)
        let server = PageServer(count: 30, counters: .all)
        let transport = MemoryTransport { request in
            let call = calls.withLock { calls in
                calls += 1
                return calls
            }
            return call == 2 ? .json(503, "") : try server.answer(request)
        }
        let pages = ChorusProClient.over(transport).structures.rechercherPages(Self.request)
        var iterator = pages.items.makeAsyncIterator()
        var numbers: [Int64?] = []
        let error = await #expect(throws: EndpointError.self) {
            while let item = try await iterator.next() { numbers.append(item.idStructureCPP) }
        }
        #expect(error?.code == .gateway)
        #expect(error?.operation == "structures.v1.rechercher")
        #expect(numbers == (0..<10).map { $0 })

        while let item = try await iterator.next() { numbers.append(item.idStructureCPP) }
        #expect(numbers == (0..<30).map { $0 })
        #expect(transport.pages == [1, 2, 2, 3])
    }

    @Test func cancellationEndsTheSearch() async throws {
        let server = PageServer(count: 30)
        let (asked, signal) = AsyncStream.makeStream(of: Void.self)
        let transport = MemoryTransport { request in
            let body = try PlainJSON.read(request.body ?? Data())
            guard body.at("parametres", "pageResultatDemandee") == 2 else { return try server.answer(request) }
            signal.yield()
            let (never, end) = AsyncStream.makeStream(of: Void.self)
            for await _ in never {}
            end.finish()
            throw CancellationError()
        }
        let numbers = Mutex<[Int64?]>([])
        let search = Task {
            for try await item in ChorusProClient.over(transport).structures.rechercherPages(Self.request).items {
                numbers.withLock { $0.append(item.idStructureCPP) }
            }
        }
        for await _ in asked { break }
        search.cancel()
        await #expect(throws: CancellationError.self) { try await search.value }
        #expect(numbers.withLock { $0 } == (0..<10).map { $0 })
        #expect(transport.pages == [1, 2])
    }
}
