import ChorusPro
import Foundation
import HTTPTypes
import Testing

/// The middleware that the guide shows is the one that is tried here.
@Suite struct CallsGuideTests {
    @Test(arguments: ["CorrelationID", "AnswerCache"])
    func theGuideShowsWhatIsTried(_ name: String) throws {
        let guide = try Repository.text("docs/calls.md")
        let source = try Repository.text("Tests/ChorusProTests/Guide/\(name).swift")
        let code = try #require(source.range(of: "///").map { source[$0.lowerBound...] })
        #expect(guide.contains(code), "docs/calls.md and \(name).swift have drifted apart")
    }

    @Test func everyCallIsMarkedAnew() async throws {
        let transport = MemoryTransport { _ in .json(200, #"{"codeRetour": 0, "libelle": "ok"}"#) }
        let client = ChorusProClient.over(transport) { $0.middleware = [CorrelationID()] }
        for _ in 0..<2 { _ = try await client.structures.consulter(Structures.ConsulterRequest()) }
        let marks = transport.requests.compactMap { request in
            HTTPField.Name("x-correlation-id").flatMap { request.head.headerFields[$0] }
        }
        #expect(Set(marks).count == 2)
    }

    @Test func aReferenceListIsFetchedOnceForEachAccount() async throws {
        let transport = MemoryTransport { _ in .json(200, #"{"codeRetour": 0, "libelle": "ok"}"#) }
        let client = ChorusProClient.over(transport) { $0.middleware = [AnswerCache()] }
        let other = client.with(account: Account(login: "TECH_2", password: Secret("x")))
        for _ in 0..<2 {
            _ = try await client.transverses.recupererDevises(Transverses.RecupererDevisesRequest())
            _ = try await other.transverses.recupererDevises(Transverses.RecupererDevisesRequest())
            _ = try await client.structures.consulter(Structures.ConsulterRequest())
        }
        let routes = transport.requests.map(\.route)
        #expect(routes.count { $0 == "transverses/v1/recuperer/devises" } == 2)
        #expect(routes.count { $0 == "structures/v1/consulter" } == 2)
    }
}
