import ChorusPro
import Foundation
import HTTPTypes
import Testing

@Suite struct ResolveTests {
    private static let facture = Factures.SoumettreRequest(
        numeroFactureSaisi: "R-2026-031",
        fournisseur: Factures.Fournisseur(idFournisseur: 31_407_752)
    )

    /// A transport on which every submission breaks, and every search gives the same answer.
    private static func transport(finding items: String) -> MemoryTransport {
        MemoryTransport { request in
            guard request.route == "factures/v1/rechercher/fournisseur" else {
                throw TransportError(.mayHaveBeenSent, explanation: "the connection was lost")
            }
            return .json(200, #"{"codeRetour": 0, "libelle": "ok", "listeFactures": [\#(items)]}"#)
        }
    }

    private static func error(
        of client: ChorusProClient,
        _ facture: Factures.SoumettreRequest = facture,
        options: CallOptions = CallOptions()
    ) async throws -> EndpointError {
        let error = await #expect(throws: EndpointError.self) {
            try await client.factures.soumettre(facture, options: options)
        }
        return try #require(error)
    }

    @Test func aWriteThatIsFoundWasAccepted() async throws {
        let transport = Self.transport(
            finding: #"{"identifiantFactureCPP": 9200031, "numeroFacture": "R-2026-031"}"#
        )
        let client = ChorusProClient.over(transport)
        let error = try await Self.error(of: client)
        #expect(error.code == .outcomeUnknown)
        #expect(try await client.resolve(error, pauses: []) == .accepted(id: "9200031"))

        let search = try #require(transport.requests.last)
        let sent = try JSONValue(parsing: String(decoding: search.body ?? Data(), as: UTF8.self))
        #expect(sent == ["numeroFacture": "R-2026-031", "idFournisseur": 31_407_752])
        #expect(transport.requests.count == 2)
    }

    @Test func aWriteThatIsNowhereIsAbsentAfterTheLastLook() async throws {
        let transport = Self.transport(finding: "")
        let client = ChorusProClient.over(transport)
        let error = try await Self.error(of: client)
        let pauses: [Duration] = [.nanoseconds(1), .nanoseconds(1)]
        #expect(try await client.resolve(error, pauses: pauses) == .absent)
        #expect(transport.requests.map(\.route).filter { $0.contains("rechercher") }.count == 3)
        #expect(transport.requests.map(\.route).filter { $0.contains("soumettre") }.count == 1)
    }

    @Test func aMatchWithAnotherNumberDoesNotCount() async throws {
        let client = ChorusProClient.over(
            Self.transport(finding: #"{"identifiantFactureCPP": 1, "numeroFacture": "R-2026-0311"}"#)
        )
        let error = try await Self.error(of: client)
        #expect(try await client.resolve(error, pauses: []) == .absent)
    }

    @Test func severalThatFitLeaveItUnknown() async throws {
        let one = #"{"identifiantFactureCPP": 1, "numeroFacture": "R-2026-031"}"#
        let two = #"{"identifiantFactureCPP": 2, "numeroFacture": "R-2026-031"}"#
        let client = ChorusProClient.over(Self.transport(finding: "\(one), \(two)"))
        let error = try await Self.error(of: client)
        let outcome = try await client.resolve(error, pauses: [])
        #expect(outcome == .unknown(reason: "2 were found that fit, so it can't be told which is this one"))
    }

    @Test func anInvoiceWithoutANumberCannotBeLookedUp() async throws {
        let transport = Self.transport(finding: "")
        let client = ChorusProClient.over(transport)
        let error = try await Self.error(of: client, Factures.SoumettreRequest())
        let reason = "the request lacks what it could be found by: numeroFactureSaisi, fournisseur.idFournisseur"
        #expect(try await client.resolve(error, pauses: []) == .unknown(reason: reason))
        #expect(transport.requests.count == 1)
    }

    @Test func aWriteThatNoReadCanFindStaysUnknown() async throws {
        let client = ChorusProClient.over(Self.transport(finding: ""))
        let thrown = await #expect(throws: EndpointError.self) {
            try await client.transverses.ajouterFichier(Transverses.AjouterFichierRequest(pieceJointeNom: "a.pdf"))
        }
        let error = try #require(thrown)
        let reason = "the specification names no read that could find what 'transverses.v1.ajouterFichier' writes"
        #expect(try await client.resolve(error, pauses: []) == .unknown(reason: reason))
    }

    @Test func aWriteThatWasRefusedIsAbsentWithoutAsking() async throws {
        let transport = MemoryTransport(answer: #"{"codeRetour": 20001, "libelle": "refus"}"#)
        let client = ChorusProClient.over(transport)
        let error = try await Self.error(of: client)
        #expect(error.code == .refused)
        #expect(try await client.resolve(error) == .absent)
        #expect(transport.requests.count == 1)
    }

    @Test func theLookIsMadeOnBehalfOfTheAccountThatWrote() async throws {
        let transport = Self.transport(finding: "")
        let client = ChorusProClient.over(transport)
        let other = Account(login: "TECH_9@cpro.fr", password: Secret("neuf"))
        let error = try await Self.error(of: client, options: CallOptions(account: other))
        _ = try await client.resolve(error, pauses: [])
        let expected = Data("TECH_9@cpro.fr:neuf".utf8).base64EncodedString()
        let sent = transport.requests.map { request in
            request.head.headerFields.first { $0.name.canonicalName == "cpro-account" }?.value
        }
        #expect(sent == [expected, expected])
    }

    @Test func theErrorShowsNothingOfTheRequest() async throws {
        let client = ChorusProClient.over(Self.transport(finding: ""))
        let error = try await Self.error(of: client)
        var dumped = ""
        dump(error, to: &dumped)
        for text in [dumped, "\(error)", String(reflecting: error)] { #expect(!text.contains("R-2026-031")) }
    }

    @Test func aMatchWithoutAnIdentifierIsNeitherAbsentNorAccepted() async throws {
        let client = ChorusProClient.over(Self.transport(finding: #"{"numeroFacture": "R-2026-031"}"#))
        let error = try await Self.error(of: client)
        let outcome = try await client.resolve(error, pauses: [])
        #expect(outcome == .unknown(reason: "what was found carries no identifiantFactureCPP"))
    }

    @Test func anEmptyNumberIsNothingToLookUpBy() async throws {
        let transport = Self.transport(finding: #"{"identifiantFactureCPP": 1, "numeroFacture": ""}"#)
        let client = ChorusProClient.over(transport)
        var facture = Self.facture
        facture.numeroFactureSaisi = ""
        let error = try await Self.error(of: client, facture)
        guard case .unknown = try await client.resolve(error, pauses: []) else {
            Issue.record("an invoice without a number was looked up")
            return
        }
        #expect(transport.requests.count == 1)
    }
}
