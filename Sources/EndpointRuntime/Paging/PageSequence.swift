/// The pages of an endpoint, each fetched when it is asked for.
///
/// Iterating twice fetches twice. The sequence ends after the page that the answer's counters name as the last; where
/// the answer doesn't count, before the first page without items, after a page with fewer items than were asked for,
/// and before a page that repeats the one before it.
public struct PageSequence<Endpoint: PagedEndpoint>: AsyncSequence, Sendable {
    /// One page.
    public typealias Element = Endpoint.Response

    private let request: Endpoint.Request
    private let fetch: @Sendable (Endpoint.Request) async throws -> Endpoint.Response

    /// Creates the sequence of the pages from the one that a request asks for.
    ///
    /// - Parameters:
    ///   - request: What to search; without a page of its own it begins with the first.
    ///   - fetch: Gets one page.
    public init(
        _ request: Endpoint.Request,
        fetch: @escaping @Sendable (Endpoint.Request) async throws -> Endpoint.Response
    ) {
        self.request = request
        self.fetch = fetch
    }

    /// Begins to fetch.
    public func makeAsyncIterator() -> Iterator { Iterator(request: request, fetch: fetch) }

    /// The items of all pages, one after the other.
    public var items: ItemSequence<Endpoint> { ItemSequence(pages: self) }
}

extension PageSequence {
    /// Fetches one page after the other.
    public struct Iterator: AsyncIteratorProtocol {
        private var request: Endpoint.Request
        private let fetch: @Sendable (Endpoint.Request) async throws -> Endpoint.Response
        private var page: Int
        private var seen = 0
        private var previous: [Endpoint.Item]?
        private var isAtEnd = false

        init(
            request: Endpoint.Request,
            fetch: @escaping @Sendable (Endpoint.Request) async throws -> Endpoint.Response
        ) {
            self.request = request
            self.fetch = fetch
            self.page = Swift.max(1, Endpoint.page(of: request) ?? 1)
        }

        /// Fetches the next page.
        ///
        /// - Returns: The page, or `nil` after the last.
        /// - Throws: What the call throws: `EndpointError`, or `CancellationError`. A page that failed can be asked
        ///   for again.
        public mutating func next() async throws -> Endpoint.Response? {
            guard !isAtEnd else { return nil }
            Endpoint.setPage(page, in: &request)
            let response = try await fetch(request)
            let items = Endpoint.items(of: response)
            if let previous, items.isEmpty || items == previous {
                isAtEnd = true
                return nil
            }
            seen += items.count
            isAtEnd = items.isEmpty || isLast(response, items.count)
            previous = items
            page += 1
            return response
        }

        private func isLast(_ response: Endpoint.Response, _ count: Int) -> Bool {
            if let pages = Endpoint.pageCount(of: response) { return page >= pages }
            let size = Endpoint.size(of: request)
            if let total = Endpoint.total(of: response) {
                if let size, size > 0 { return page * size >= total }
                return seen >= total
            }
            return size.map { count < $0 } ?? false
        }
    }
}

/// The items of all pages of an endpoint, one after the other; a page is fetched when its first item is asked for.
public struct ItemSequence<Endpoint: PagedEndpoint>: AsyncSequence, Sendable {
    /// What stands on the pages.
    public typealias Element = Endpoint.Item

    let pages: PageSequence<Endpoint>

    /// Begins to fetch.
    public func makeAsyncIterator() -> Iterator { Iterator(pages: pages.makeAsyncIterator()) }

    /// Gives one item after the other.
    public struct Iterator: AsyncIteratorProtocol {
        var pages: PageSequence<Endpoint>.Iterator
        private var items: ArraySlice<Endpoint.Item> = []

        init(pages: PageSequence<Endpoint>.Iterator) {
            self.pages = pages
        }

        /// Gives the next item, and fetches the next page if need be.
        ///
        /// - Returns: The item, or `nil` after the last.
        /// - Throws: What the call throws: `EndpointError`, or `CancellationError`.
        public mutating func next() async throws -> Endpoint.Item? {
            while items.isEmpty {
                guard let page = try await pages.next() else { return nil }
                items = Endpoint.items(of: page)[...]
            }
            return items.removeFirst()
        }
    }
}
