/// Tells where the pages of an endpoint are asked for in its request, and counted in its answer.
///
/// Emitted from specs; a type without instances.
public protocol PagedEndpoint: Sendable {
    /// What is sent.
    associatedtype Request: Sendable

    /// What is answered: one page.
    associatedtype Response: Sendable

    /// What stands on the pages.
    associatedtype Item: Sendable & Equatable

    /// The page that a request asks for, counted from 1.
    static func page(of request: Request) -> Int?

    /// Makes a request ask for another page.
    static func setPage(_ page: Int, in request: inout Request)

    /// The page size that a request asks for.
    static func size(of request: Request) -> Int?

    /// The items of one page.
    static func items(of response: Response) -> [Item]

    /// The number of pages, where the answer tells.
    static func pageCount(of response: Response) -> Int?

    /// The number of items on all pages, where the answer tells.
    static func total(of response: Response) -> Int?
}

extension PagedEndpoint {
    /// Not known from the request.
    public static func size(of request: Request) -> Int? { nil }

    /// Not told by the answer.
    public static func pageCount(of response: Response) -> Int? { nil }

    /// Not told by the answer.
    public static func total(of response: Response) -> Int? { nil }
}
