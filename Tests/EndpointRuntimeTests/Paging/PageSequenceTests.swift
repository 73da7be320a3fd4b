import EndpointRuntime
import Testing

@Suite struct PageSequenceTests {
    struct Request: Sendable {
        var page: Int?
        var size: Int?
    }

    struct Response: Sendable, Equatable {
        var items: [Int]
        var count: Int?
        var total: Int?
    }

    enum Pages: PagedEndpoint {
        static func page(of request: Request) -> Int? { request.page }
        static func setPage(_ page: Int, in request: inout Request) { request.page = page }
        static func size(of request: Request) -> Int? { request.size }
        static func items(of response: Response) -> [Int] { response.items }
        static func pageCount(of response: Response) -> Int? { response.count }
        static func total(of response: Response) -> Int? { response.total }
    }

    private func pages(_ request: Request, _ responses: [Response]) -> (PageSequence<Pages>, Counter) {
        let fetched = Counter()
        let pages = PageSequence<Pages>(request) { request in
            fetched.increase()
            let page = (request.page ?? 0) - 1
            guard responses.indices.contains(page) else { throw UnexpectedSuccess() }
            return responses[page]
        }
        return (pages, fetched)
    }

    static let ends: [(String, Request, [Response], items: [Int], fetched: Int)] = [
        ("the count tells", Request(), [.init(items: [1, 2], count: 2), .init(items: [3], count: 2)], [1, 2, 3], 2),
        ("one page", Request(), [.init(items: [1], count: 1)], [1], 1),
        ("no page", Request(), [.init(items: [], count: 0)], [], 1),
        (
            "the total tells", Request(size: 2), [.init(items: [1, 2], total: 4), .init(items: [3, 4], total: 4)],
            [1, 2, 3, 4], 2
        ),
        (
            "the total without a size", Request(), [.init(items: [1, 2], total: 3), .init(items: [3], total: 3)],
            [1, 2, 3], 2
        ),
        ("a short page", Request(size: 2), [.init(items: [1, 2]), .init(items: [3])], [1, 2, 3], 2),
        ("an empty page", Request(size: 2), [.init(items: [1, 2]), .init(items: [])], [1, 2], 2),
        ("without size and counters", Request(), [.init(items: [1]), .init(items: [2]), .init(items: [])], [1, 2], 3),
        ("a page that repeats itself", Request(), [.init(items: [1]), .init(items: [1]), .init(items: [1])], [1], 2),
        (
            "an empty page against the count", Request(), [.init(items: [1], count: 9), .init(items: [], count: 9)],
            [1], 2
        ),
        ("from page 0", Request(page: 0), [.init(items: [1], count: 2), .init(items: [2], count: 2)], [1, 2], 2),
        ("from a later page", Request(page: 2), [.init(items: [1], count: 2), .init(items: [2], count: 2)], [2], 1),
    ]

    @Test(arguments: ends.indices)
    func theSequenceEnds(_ index: Int) async throws {
        let (name, request, responses, items, count) = Self.ends[index]
        let (pages, fetched) = pages(request, responses)
        var seen: [Int] = []
        for try await item in pages.items { seen.append(item) }
        #expect(seen == items, "\(name)")
        #expect(fetched.value == count, "\(name)")
    }

    @Test func nothingIsFetchedBeforeItIsAskedFor() async throws {
        let (pages, fetched) = pages(Request(), [.init(items: [1, 2], count: 2), .init(items: [3], count: 2)])
        var iterator = pages.items.makeAsyncIterator()
        #expect(fetched.value == 0)
        #expect(try await iterator.next() == 1)
        #expect(try await iterator.next() == 2)
        #expect(fetched.value == 1)
        #expect(try await iterator.next() == 3)
        #expect(try await iterator.next() == nil)
        #expect(try await iterator.next() == nil)
        #expect(fetched.value == 2)
    }

    @Test func pagesComeAsTheyAreAnEmptyFirstOneToo() async throws {
        let (pages, _) = pages(Request(), [.init(items: [])])
        var seen: [Response] = []
        for try await page in pages { seen.append(page) }
        #expect(seen == [Response(items: [])])
    }

    @Test func aPageThatFailedCanBeAskedForAgain() async throws {
        let calls = Counter()
        let pages = PageSequence<Pages>(Request()) { request in
            if calls.increase() == 2 { throw UnexpectedSuccess() }
            return Response(items: [request.page ?? 0], count: 2)
        }
        var iterator = pages.makeAsyncIterator()
        #expect(try await iterator.next()?.items == [1])
        await #expect(throws: UnexpectedSuccess.self) { _ = try await iterator.next() }
        #expect(try await iterator.next()?.items == [2])
        #expect(try await iterator.next() == nil)
    }
}
