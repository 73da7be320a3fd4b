import ChorusPro
import Foundation
import HTTPTypes
import Synchronization
import Testing

/// What users do that the typed methods don't: the raw answer, any path, middleware of their own.
@Suite struct WaysOutTests {
    private static let found =
        #"{"codeRetour": 0, "libelle": "ok", "listeStructures": [{"idStructureCPP": 26346724}], "new": 1.50}"#

    @Test func theRawAnswerStandsBesideTheTypedOne() async throws {
        let client = ChorusProClient.over(MemoryTransport { _ in .json(200, Self.found) })
        let answer = try await client.answer {
            try await $0.structures.rechercher(Structures.RechercherRequest())
        }
        #expect(answer.value.listeStructures?.first?.idStructureCPP == 26_346_724)
        #expect(answer.httpStatus == 200)
        #expect(String(decoding: answer.body, as: UTF8.self) == Self.found)
    }

    @Test func aPathThatNoSpecHasIsCalledWithBothCredentials() async throws {
        let transport = MemoryTransport { _ in .json(200, Self.found) }
        let client = ChorusProClient.over(transport)
        let answer = try await client.call(
            "structures/v9/rechercher",
            kind: .read,
            body: ["structure": ["typeIdentifiantStructure": "SIRET"]]
        )
        #expect(answer.value["new"] == .number("1.50"))
        let request = try #require(transport.requests.last)
        #expect(request.route == "structures/v9/rechercher")
        #expect(request.head.headerFields[.authorization] != nil)
        #expect(HTTPField.Name("cpro-account").flatMap { request.head.headerFields[$0] } != nil)
    }

    @Test func anUntypedCallIsRefusedByCodeRetourToo() async throws {
        let refusal = #"{"codeRetour": 20001, "libelle": "GDP_MSG_11.005"}"#
        let client = ChorusProClient.over(MemoryTransport { _ in .json(200, refusal) })
        let error = try await #require(throws: EndpointError.self) {
            try await client.call("factures/v1/completer", kind: .update, body: [:])
        }
        #expect(error.codeRetour == 20_001)
        #expect(error.libelle == "GDP_MSG_11.005")
        #expect(error.answer.map { String(decoding: $0.body, as: UTF8.self) } == refusal)
    }

    private final class Names: EndpointMiddleware {
        let seen = Mutex<[String]>([])

        func intercept(_ request: EndpointRequest, next: EndpointRequest.Next) async throws -> TransportResponse {
            seen.withLock { $0.append(request.operation) }
            return try await next(request)
        }
    }

    @Test func middlewareStandsAroundSubmissionsAndTheirLookups() async throws {
        let names = Names()
        let transport = MemoryTransport { request in
            guard request.route == "factures/v1/rechercher/fournisseur" else {
                throw TransportError(.mayHaveBeenSent, explanation: "the connection was lost")
            }
            let match = #"{"identifiantFactureCPP": 9200031, "numeroFacture": "R-2026-031"}"#
            return .json(200, #"{"codeRetour": 0, "libelle": "ok", "listeFactures": [\#(match)]}"#)
        }
        let client = ChorusProClient.over(transport) { $0.middleware = [names] }
        let facture = Factures.SoumettreRequest(
            numeroFactureSaisi: "R-2026-031",
            fournisseur: Factures.Fournisseur(idFournisseur: 31_407_752)
        )
        let fates = await client.soumettre([facture], pauses: [])
        guard case .accepted(9_200_031, nil)? = fates.first else {
            Issue.record("The invoice was not found: \(fates)")
            return
        }
        #expect(names.seen.withLock { $0 } == ["factures.v1.soumettre", "factures.v1.rechercherFournisseur"])
        #expect(transport.requests.count == 2)
    }
}
