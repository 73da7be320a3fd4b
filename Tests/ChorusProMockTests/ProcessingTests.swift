import ChorusProMock
import EndpointMock
import Foundation
import Testing

@Suite struct ProcessingTests {
    private static func status(_ id: Int64, _ status: String, motif: String? = nil) -> MockValue {
        var body: MockValue = ["idFacture": MockValue(id), "nouveauStatut": .string(status)]
        if let motif { body["motif"] = .string(motif) }
        return body
    }

    @Test func theHistoryHasEachStatusLatestFirst() async throws {
        try await withChorusPro { _, client, clock in
            let id = try await client.submit(Invoices.data("F-1"))
            clock.advance(3600)
            let answer = try await client.call(
                "factures/v1/traiter/recue",
                Self.status(id, "SUSPENDUE", motif: "Bon ?")
            )
            #expect(
                answer == [
                    "codeRetour": 0, "libelle": "GCU_MSG_01_000", "idFacture": MockValue(id), "numeroFacture": "F-1",
                    "dateTraitement": "2026-03-02 11:41", "nouveauStatut": "SUSPENDUE",
                ]
            )
            let history = try await client.call("factures/v1/consulter/historique", ["idFacture": MockValue(id)])
            #expect(history["statutCourantCode"] == "SUSPENDUE")
            let statuses = history.at("historiquesDesStatuts", "histoStatut")?.items ?? []
            #expect(statuses.compactMap { $0["histoStatutCode"]?.text } == ["SUSPENDUE", "DEPOSEE"])
            let times = statuses.compactMap { $0["histoStatutDatePassage"]?.text }
            #expect(times == ["2026-03-02 11:41", "2026-03-02 10:41"])
            #expect(statuses.first?["histoStatutCommentaire"] == "Bon ?")
            #expect(history.at("historiquesDesStatuts", "totalHistoStatut") == 2)
        }
    }

    @Test func aSuspendedInvoiceIsCompletedOnce() async throws {
        try await withChorusPro { _, client, _ in
            let id = try await client.submit(Invoices.data("F-1"))
            let file = try #require(try await client.upload(name: "bon.pdf")["pieceJointeId"]?.integer)
            let body: MockValue = [
                "identifiantFactureCPP": MockValue(id), "commentaire": "Joint.",
                "pieceJointeComplementaire": [
                    [
                        "pieceJointeComplementaireDesignation": "Bon", "pieceJointeComplementaireType": "02",
                        "pieceJointeComplementaireId": MockValue(file),
                    ]
                ],
            ]
            let early = try await client.call("factures/v1/completer", body)
            #expect(early == ["codeRetour": 20002, "libelle": "GDP_MSG_11.033"])
            _ = try await client.call("factures/v1/traiter/recue", Self.status(id, "SUSPENDUE", motif: "?"))
            #expect(try await client.call("factures/v1/completer", body)["codeRetour"] == 0)
            let history = try await client.call("factures/v1/consulter/historique", ["idFacture": MockValue(id)])
            #expect(history["statutCourantCode"] == "COMPLETEE")
            #expect(history.at("derniereAction", "derniereActionCode") == "ACQUITTEMENT_SUSPENSION")
            let shown = try await client.call(
                "factures/v1/consulter/fournisseur",
                ["identifiantFactureCPP": MockValue(id)]
            )
            let files = shown.at("facture", "listeDesPiecesJointes", "pieceJointe")?.items
            #expect(files?.first?["pieceJointeId"] == MockValue(file))
            #expect(files?.first?["pieceJointeDesignation"] == "Bon")
            let unknown = try await client.call("factures/v1/completer", ["identifiantFactureCPP": 1])
            #expect(unknown == ["codeRetour": 20000, "libelle": "GDP_MSG_11.008"])
        }
    }

    @Test func anInvoiceToBeRecycledGetsAnotherService() async throws {
        try await withChorusPro { _, client, _ in
            let id = try await client.submit(Invoices.data("F-1"))
            let body: MockValue = [
                "identifiantFactureCPP": MockValue(id),
                "destinataire": ["codeDestinataire": .string(Invoices.commune), "codeServiceExecutant": "ECOLES"],
                "reference": ["numeroBonCommande": "BC-8"],
            ]
            let early = try await client.call("factures/v1/recycler", body)
            let text = "identifiantFactureCPP: the invoice is not to be recycled, its status is DEPOSEE"
            #expect(early == ["codeRetour": 20905, "libelle": .string(text)])
            _ = try await client.call("factures/v1/traiter/recue", Self.status(id, "A_RECYCLER"))
            let answer = try await client.call("factures/v1/recycler", body)
            #expect(answer["statutFacture"] == "DEPOSEE")
            #expect(answer["dateDepot"] == "2026-03-02 10:41")
            let found = try await client.call("factures/v1/rechercher/fournisseur", ["numeroBonCommande": "BC-8"])
            let line = found["listeFactures"]?.items?.first
            #expect(line?["codeServiceExecutant"] == "ECOLES")
            #expect(line?["devise"] == "EUR")
        }
    }

    @Test func statusesThatCannotFollowAreRefused() async throws {
        try await withChorusPro { _, client, _ in
            let id = try await client.submit(Invoices.data("F-1"))
            let path = "factures/v1/traiter/recue"
            let draft = try await client.call(path, Self.status(id, "BROUILLON"))
            #expect(draft["libelle"] == "nouveauStatut: a recipient can't give the status BROUILLON")
            let reasonless = try await client.call(path, Self.status(id, "REJETEE"))
            #expect(reasonless == ["codeRetour": 20900, "libelle": "motif: required, found nothing"])
            #expect(try await client.call(path, Self.status(id, "REJETEE", motif: "Double"))["codeRetour"] == 0)
            let late = try await client.call(path, Self.status(id, "MISE_EN_PAIEMENT"))
            #expect(late["codeRetour"] == 20905)
            #expect(late["libelle"] == "nouveauStatut: MISE_EN_PAIEMENT can't follow the present status REJETEE")
            let unknown = try await client.call(path, Self.status(1, "SERVICE_FAIT"))
            #expect(unknown["libelle"] == "idFacture: this account has no invoice with the id 1")
        }
    }

    @Test func rejectionsAreMarkedAllOrNone() async throws {
        try await withChorusPro { _, client, _ in
            let one = try await client.submit(Invoices.data("F-1"))
            let other = try await client.submit(Invoices.data("F-2"))
            _ = try await client.call("factures/v1/traiter/recue", Self.status(one, "REJETEE", motif: "Double"))
            let list: ([Int64]) -> MockValue = { ids in
                ["listeDemandePaiement": .array(ids.map { ["idDemandePaiement": MockValue($0)] })]
            }
            let search: MockValue = ["rejetTraite": true]
            let refused = try await client.call("factures/v1/traiterRejet", list([one, other]))
            #expect(
                refused["libelle"]
                    == .string("listeDemandePaiement[1].idDemandePaiement: the invoice \(other) is not rejected")
            )
            let none = try await client.call("factures/v1/rechercher/fournisseur", search)
            #expect(none.at("parametresRetour", "total") == 0)
            #expect(try await client.call("factures/v1/traiterRejet", list([one]))["codeRetour"] == 0)
            let marked = try await client.call("factures/v1/rechercher/fournisseur", search)
            #expect(marked.at("parametresRetour", "total") == 1)
        }
    }

    @Test func aDownloadIsThePDFItself() async throws {
        try await withChorusPro { _, client, _ in
            let content = Data("%PDF-1.7 of my own".utf8)
            let file = try #require(try await client.upload(content)["pieceJointeId"]?.integer)
            let id = try await client.submit(Invoices.pdf("F-1", file: file))
            let body: MockValue = ["format": "PDF", "listeFacture": [["idFacture": MockValue(id)]]]
            let answer = try await client.call("factures/v1/telecharger/groupe", body)
            #expect(answer["fichierResultat"]?.text.flatMap { Data(base64Encoded: $0) } == content)
            let received = try await client.call(
                "factures/v1/rechercher/recipiendaire",
                ["factureTelechargeeParDestinataire": true]
            )
            #expect(received["total"] == 1)
        }
    }

    @Test func severalInvoicesAreAnArchiveAndPivotIsXML() async throws {
        try await withChorusPro { _, client, _ in
            let ids = [
                try await client.submit(Invoices.data("F-1")), try await client.submit(Invoices.data("F-2")),
            ]
            let list: MockValue = .array(ids.map { ["idFacture": MockValue($0)] })
            let zip = try await client.call("factures/v1/telecharger/groupe", ["format": "PDF", "listeFacture": list])
            let archive = try #require(zip["fichierResultat"]?.text.flatMap { Data(base64Encoded: $0) })
            #expect(archive.starts(with: [0x50, 0x4B, 0x03, 0x04]))
            for name in ["\(ids[0])/F-1.pdf", "\(ids[1])/F-2.pdf"] {
                #expect(archive.range(of: Data(name.utf8)) != nil)
            }
            let pivot = try await client.call(
                "factures/v1/telecharger/groupe",
                ["format": "PIVOT", "listeFacture": list]
            )
            let bytes = try #require(pivot["fichierResultat"]?.text.flatMap { Data(base64Encoded: $0) })
            let xml = String(decoding: bytes, as: UTF8.self)
            #expect(xml.contains("<NumeroFacture>F-2</NumeroFacture>"))
            #expect(xml.contains("<MontantTtcTotal>1860.50</MontantTtcTotal>"))
        }
    }

    @Test func attachmentsComeAlongOnDemand() async throws {
        try await withChorusPro { _, client, _ in
            let file = try #require(try await client.upload(name: "bon.pdf")["pieceJointeId"]?.integer)
            var invoice = Invoices.data("F-1")
            invoice["pieceJointeComplementaire"] = [["pieceJointeComplementaireId": MockValue(file)]]
            let id = try await client.submit(invoice)
            for (wish, isArchive) in [("OUI", true), ("NON", false)] {
                let body: MockValue = [
                    "format": "PDF", "listeFacture": [["idFacture": MockValue(id)]],
                    "avecPiecesJointesComplementaires": .string(wish),
                ]
                let answer = try await client.call("factures/v1/telecharger/groupe", body)
                let content = try #require(answer["fichierResultat"]?.text.flatMap { Data(base64Encoded: $0) })
                #expect(content.starts(with: Array((isArchive ? "PK" : "%PDF").utf8)))
                #expect((content.range(of: Data("\(file)_bon.pdf".utf8)) != nil) == isArchive)
            }
        }
    }
}
