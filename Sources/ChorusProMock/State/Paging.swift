import EndpointMock
import Foundation

/// Which page is asked for.
struct PageRequest {
    private static let defaultSize = 10

    let page: Int
    let size: Int
    let isAscending: Bool
    let column: String?
    private let isReversed: Bool
    private let most: Int?

    /// Reads a page block; its fields may have any ending, as in `pageResultatDemandeeLignesPoste`.
    init(_ block: MockValue?, isAscendingByDefault: Bool = false) {
        func field(_ beginning: String) -> MockValue? {
            block?.members?.first { $0.name.hasPrefix(beginning) }?.value
        }
        func number(_ beginning: String) -> Int? {
            field(beginning)?.integer.map { Int(clamping: $0) }.flatMap { $0 > 0 ? $0 : nil }
        }
        page = number("pageResultatDemandee") ?? 1
        size = number("nbResultatsParPage") ?? Self.defaultSize
        isAscending = field("triSens")?.text.map { $0 == "Ascendant" } ?? isAscendingByDefault
        isReversed = isAscending != isAscendingByDefault
        column = field("triColonne")?.text
        most = number("nbResultatsMaximum")
    }

    /// The page's items, and the counters of all.
    func cut(_ all: [MockValue]) -> (items: [MockValue], counters: PageCounters) {
        let all = most.map { Array(all.prefix($0)) } ?? all
        let (start, didOverflow) = (page - 1).multipliedReportingOverflow(by: size)
        let items = didOverflow || start >= all.count ? [] : Array(all[start...].prefix(size))
        let pages = all.count / size + (all.count % size == 0 ? 0 : 1)
        return (items, PageCounters(page: page, pages: pages, size: size, total: all.count))
    }

    /// Sorts by the column asked for.
    ///
    /// Items of one value, and all when no column is asked for, stay in their order or in the opposite one.
    /// `names` gives the field of a column that has another name.
    func sorted(_ all: [MockValue], names: [String: String] = [:]) -> [MockValue] {
        let all = isReversed ? all.reversed() : all
        guard let column else { return all }
        let name = names[column] ?? column.prefix(1).lowercased() + column.dropFirst()
        let keyed = all.enumerated().map { (offset: $0.offset, key: SortKey($0.element[name]), item: $0.element) }
        let sorted = keyed.sorted { one, other in
            if one.key == other.key { return one.offset < other.offset }
            return isAscending ? one.key < other.key : other.key < one.key
        }
        return sorted.map(\.item)
    }
}

/// Counters of a paged answer.
struct PageCounters {
    let page: Int
    let pages: Int
    let size: Int
    let total: Int

    /// The four fields, each with an ending, as in `totalLignesPoste`.
    func members(ending: String = "") -> [MockValue.Member] {
        [
            MockValue.Member("pageCourante" + ending, MockValue(page)),
            MockValue.Member("pages" + ending, MockValue(pages)),
            MockValue.Member("nbResultatsParPage" + ending, MockValue(size)),
            MockValue.Member("total" + ending, MockValue(total)),
        ]
    }
}

/// What sorting goes by: what has no value first, then numbers, then texts.
private enum SortKey: Comparable {
    case none
    case number(Decimal)
    case text(String)

    init(_ value: MockValue?) {
        self =
            switch value {
            case .number(let digits)?: Decimal(string: digits).map { .number($0) } ?? .text(digits)
            case .string(let text)?: .text(text)
            case .boolean(let flag)?: .number(flag ? 1 : 0)
            default: .none
            }
    }
}
