import ChorusPro
import EndpointMock
import Foundation
import Synchronization

/// Serves numbered structures page by page, with the counters that it is told to give.
struct PageServer: Sendable {
    /// How a page tells how many there are.
    enum Counters: Sendable {
        case all
        case null
        case none
        case pagesOnly
        case totalOnly
    }

    var count: Int
    var size = 10
    var counters = Counters.none
    /// Whether the page asked for is looked at.
    var ignoresPage = false

    /// The answer to a request of `structures/v1/rechercher`.
    func answer(_ request: TransportRequest) throws -> TransportResponse {
        let block = try PlainJSON.read(request.body ?? Data())["parametres"]
        let size = block?["nbResultatsParPage"]?.integer.map(Int.init) ?? size
        let page = ignoresPage ? 1 : block?["pageResultatDemandee"]?.integer.map(Int.init) ?? 1
        let first = (page - 1) * size
        let items = (first..<max(first, min(first + size, count))).map { "{\"idStructureCPP\":\($0)}" }
        let list = items.joined(separator: ",")
        return .json(200, "{\"codeRetour\":0,\"listeStructures\":[\(list)]\(counters(page, size))}")
    }

    private func counters(_ page: Int, _ size: Int) -> String {
        let pages = (count + size - 1) / size
        return switch counters {
        case .all:
            """
            ,"parametresRetour":{"pageCourante":\(page),"pages":\(pages),"nbResultatsParPage":\(size),"total":\(count)}
            """
        case .null:
            """
            ,"parametresRetour":{"pageCourante":null,"pages":null,"nbResultatsParPage":null,"total":null}
            """
        case .pagesOnly: ",\"parametresRetour\":{\"pages\":\(pages)}"
        case .totalOnly: ",\"parametresRetour\":{\"total\":\(count)}"
        case .none: ""
        }
    }

    func transport() -> MemoryTransport {
        MemoryTransport { try answer($0) }
    }
}

extension MemoryTransport {
    /// The pages asked for so far, by `structures/v1/rechercher`.
    var pages: [Int64?] {
        requests.map { (try? PlainJSON.read($0.body ?? Data()))?.at("parametres", "pageResultatDemandee")?.integer }
    }
}
