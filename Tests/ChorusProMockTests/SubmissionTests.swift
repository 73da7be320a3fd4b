import ChorusProMock
import EndpointMock
import Foundation
import Testing

@Suite struct SubmissionTests {
    @Test func aSubmittedInvoiceIsDeposited() async throws {
        try await withChorusPro { _, client, _ in
            var answer = try await client.call("factures/v1/soumettre", Invoices.data("F-1"))
            #expect(answer["identifiantFactureCPP"]?.integer ?? 0 > 9_200_000)
            answer["identifiantFactureCPP"] = nil
            #expect(
                answer == [
                    "codeRetour": 0, "libelle": "GCU_MSG_01_000", "numeroFacture": "F-1", "statutFacture": "DEPOSEE",
                    "dateDepot": "2026-03-02", "identifiantStructure": "84213075900017",
                ]
            )
        }
    }

    @Test func theInvoiceIsFoundAndShownWhole() async throws {
        try await withChorusPro { _, client, _ in
            let id = try await client.submit(Invoices.data("F-1"))
            let found = try await client.call("factures/v1/rechercher/fournisseur", ["numeroFacture": "F-1"])
            let line = found["listeFactures"]?.items?.first
            #expect(found["parametresRetour"]?["total"] == 1)
            #expect(line?["identifiantFactureCPP"] == MockValue(id))
            #expect(line?["montantTTC"] == .number("1860.50"))
            #expect(line?["statut"] == "DEPOSEE")
            #expect(line?["designationDestinataire"] == "COMMUNE DE VALOMBRE")
            #expect(line?["nomServiceExecutant"] == "Service de la voirie")
            #expect(line?["dateHeureEtatCourant"] == "2026-03-02T10:41:07.000+01:00")

            let shown = try await client.call(
                "factures/v1/consulter/fournisseur",
                ["identifiantFactureCPP": MockValue(id)]
            )
            let facture = shown["facture"]
            let first = facture?.at("lignesDePoste", "lignePoste")?.items?.first
            #expect(first?["lignePosteDenomination"] == "Banc 1")
            #expect(first?["lignePosteQuantite"] == .number("6.5"))
            #expect(first?["lignePosteMontantHtApresRemise"] == 300)
            #expect(facture?.at("lignesDePoste", "totalLignesPoste") == 2)
            #expect(facture?.at("recapitulatifDeTva", "ligneTva")?.items?.first?["ligneTvaMontantTvaParTaux"] == 310)
            #expect(facture?.at("montantTotal", "montantTtcTotal") == .number("1860.50"))
            #expect(facture?.at("references", "numeroBonCommande") == "BC-7")
            #expect(facture?.at("references", "dateCreationFacture") == "2026-03-02 10:41")
            #expect(facture?.at("fournisseur", "coordBancairesFournisseurId") == 187634)
            #expect(facture?["commentaire"] == "Livraison au dépôt.")
        }
    }

    @Test func anUploadedFileCanBeNamed() async throws {
        try await withChorusPro { _, client, _ in
            let file = try #require(try await client.upload()["pieceJointeId"]?.integer)
            let id = try await client.submit(Invoices.pdf("F-2", file: file))
            let shown = try await client.call(
                "factures/v1/consulter/fournisseur",
                ["identifiantFactureCPP": MockValue(id)]
            )
            #expect(shown.at("facture", "pieceJointePrincipale", "idPieceJointePrincipale") == MockValue(file))
            #expect(shown.at("facture", "modeDepot") == "DEPOT_PDF_API")
        }
    }

    @Test func aDepositedPDFCanBeNamedToo() async throws {
        try await withChorusPro { _, client, _ in
            let body: MockValue = [
                "fichierFacture": "JVBERi0xLjcK", "nomFichier": "scan.pdf", "formatDepot": "PDF_NON_SIGNE",
            ]
            let answer = try await client.call("factures/v1/deposer/pdf", body)
            #expect(answer["numeroFacture"] == .null)
            let file = try #require(answer["pieceJointeId"]?.integer)
            #expect(try await client.submit(Invoices.pdf("F-2", file: file)) > 0)
        }
    }

    @Test func aFileOfMoreThan10MBIsRefusedWithChorusProsCode() async throws {
        try await withChorusPro { _, client, _ in
            let fits = try await client.upload(Data(repeating: 7, count: 10 << 20))
            #expect(fits["codeRetour"] == 0)
            let refused = try await client.upload(Data(repeating: 7, count: 10 << 20 + 1))
            #expect(refused == ["codeRetour": 20003, "libelle": "pieceJointeFichier: expected at most 10 MB"])
        }
    }

    @Test func anUnknownFileIsRefused() async throws {
        try await withChorusPro { _, client, _ in
            let main = try await client.call("factures/v1/soumettre", Invoices.pdf("F-1", file: 5))
            #expect(
                main == [
                    "codeRetour": 20901,
                    "libelle":
                        "pieceJointePrincipale[0].pieceJointePrincipaleId: no file with the id 5 was uploaded by this account",
                ]
            )
            var invoice = Invoices.data("F-1")
            invoice["pieceJointeComplementaire"] = [["pieceJointeComplementaireId": 6]]
            let other = try await client.call("factures/v1/soumettre", invoice)
            let text =
                "pieceJointeComplementaire[0].pieceJointeComplementaireId: "
                + "no file with the id 6 was uploaded by this account"
            #expect(other["libelle"] == .string(text))
            let found = try await client.call("factures/v1/rechercher/fournisseur", [:])
            #expect(found["parametresRetour"]?["total"] == 0)
        }
    }

    @Test func aSecondInvoiceOfTheSameNumberIsRefused() async throws {
        try await withChorusPro { mock, client, _ in
            let id = try await client.submit(Invoices.data("F-1"))
            let answer = try await client.call("factures/v1/soumettre", Invoices.data("F-1"))
            let text =
                "numeroFactureSaisi: 'F-1' of the supplier 31407752 was submitted before, as the invoice \(id)"
            #expect(answer == ["codeRetour": 20902, "libelle": .string(text)])
            #expect(mock.endpoints.writes["factures.v1.soumettre"] == 1)
            var other = Invoices.data("F-1")
            other["fournisseur"] = ["idFournisseur": 31_410_288]
            #expect(try await client.submit(other) != id)
        }
    }

    @Test func aNumberOfOtherCharactersIsRefused() async throws {
        try await withChorusPro { _, client, _ in
            let answer = try await client.call("factures/v1/soumettre", Invoices.data("F é1"))
            let text = "numeroFactureSaisi: expected letters, digits and - _ / +, found 'F é1'"
            #expect(answer == ["codeRetour": 20908, "libelle": .string(text)])
            #expect(try await client.submit(Invoices.data("Ab-1_2/3+4")) > 0)
        }
    }

    @Test func withoutANumberThePlatformGivesOneOf20Digits() async throws {
        try await withChorusPro { _, client, _ in
            let one = try await client.call("factures/v1/soumettre", Invoices.data(nil))["numeroFacture"]?.text
            let other = try await client.call("factures/v1/soumettre", Invoices.data(nil))["numeroFacture"]?.text
            #expect(one?.count == 20)
            #expect(one?.allSatisfy(\.isNumber) == true)
            #expect(one != other)
        }
    }

    @Test(arguments: [
        "modeDepot", "destinataire.codeDestinataire", "fournisseur.idFournisseur",
        "cadreDeFacturation.codeCadreFacturation", "references.deviseFacture", "references.typeFacture",
        "references.modePaiement", "montantTotal.montantHtTotal", "montantTotal.montantTVA",
        "montantTotal.montantTtcTotal", "montantTotal.montantAPayer", "lignePoste", "ligneTva",
    ])
    func aMissingFieldIsNamed(path: String) async throws {
        try await withChorusPro { _, client, _ in
            let answer = try await client.call("factures/v1/soumettre", Invoices.data("F-1").without(path))
            #expect(answer == ["codeRetour": 20900, "libelle": .string("\(path): required, found nothing")])
        }
    }

    @Test(arguments: ["numeroFactureSaisi", "dateFacture", "pieceJointePrincipale"])
    func aMissingFieldOfAPDFInvoiceIsNamed(path: String) async throws {
        try await withChorusPro { _, client, _ in
            let file = try #require(try await client.upload()["pieceJointeId"]?.integer)
            let answer = try await client.call("factures/v1/soumettre", Invoices.pdf("F-1", file: file).without(path))
            #expect(answer == ["codeRetour": 20900, "libelle": .string("\(path): required, found nothing")])
        }
    }

    @Test(
        arguments: [
            ("13002784000037", nil, nil, 20900, "references.numeroBonCommande: required, found nothing"),
            ("21440271100045", nil, "BC-7", 20900, "destinataire.codeServiceExecutant: required, found nothing"),
            ("21440271100045", "RESEAUX", nil, 20900, "references.numeroBonCommande: required, found nothing"),
            (
                "21760493300010", "FETES", nil, 20907,
                "destinataire.codeServiceExecutant: the structure '21760493300010' has no active service 'FETES'"
            ),
            (
                "84213075900017", nil, nil, 20903,
                "destinataire.codeDestinataire: the structure '84213075900017' is private and gets no invoices"
            ),
            (
                "12345678900001", nil, nil, 20903,
                "destinataire.codeDestinataire: there is no structure with the SIRET '12345678900001'"
            ),
        ] as [(String, String?, String?, Int64, String)]
    )
    func theRecipientsRequirementsHold(
        siret: String,
        service: String?,
        commitment: String?,
        code: Int64,
        text: String
    ) async throws {
        try await withChorusPro { _, client, _ in
            var invoice = Invoices.data("F-1").without("references.numeroBonCommande")
            var recipient: MockValue = ["codeDestinataire": .string(siret)]
            if let service { recipient["codeServiceExecutant"] = .string(service) }
            invoice["destinataire"] = recipient
            if let commitment {
                var references = invoice["references"] ?? [:]
                references["numeroBonCommande"] = .string(commitment)
                invoice["references"] = references
            }
            let answer = try await client.call("factures/v1/soumettre", invoice)
            #expect(answer == ["codeRetour": MockValue(code), "libelle": .string(text)])
        }
    }

    @Test func anUnknownSupplierIsRefused() async throws {
        try await withChorusPro { _, client, _ in
            var invoice = Invoices.data("F-1")
            invoice["fournisseur"] = ["idFournisseur": 1]
            let answer = try await client.call("factures/v1/soumettre", invoice)
            #expect(answer == ["codeRetour": 20903, "libelle": "There is no structure 1. Search for it by its SIRET."])
        }
    }

    @Test func twoAccountsDoNotSeeEachOthersInvoicesAndFiles() async throws {
        let mock = try ChorusProMockServer(specsFolder: ChorusProSpecs.folder)
        let address = try await mock.start()
        let one = try await ChorusProClient(address)
        let other = try await ChorusProClient(address, account: 1)
        let file = try #require(try await one.upload()["pieceJointeId"]?.integer)
        let id = try await one.submit(Invoices.data("F-1"))
        let found = try await other.call("factures/v1/rechercher/fournisseur", [:])
        #expect(found["parametresRetour"]?["total"] == 0)
        let shown = try await other.call("factures/v1/consulter/fournisseur", ["identifiantFactureCPP": MockValue(id)])
        let text = "identifiantFactureCPP: this account has no invoice with the id \(id)"
        #expect(shown == ["codeRetour": 20904, "libelle": .string(text)])
        let borrowed = try await other.call("factures/v1/soumettre", Invoices.pdf("F-2", file: file))
        #expect(borrowed["codeRetour"] == 20901)
        #expect(try await other.submit(Invoices.data("F-1")) != id)
        await mock.stop()
    }

    @Test func fiftyAtOnceGetFiftyIDs() async throws {
        try await withChorusPro { mock, client, _ in
            let ids = try await withThrowingTaskGroup(of: Int64.self) { group in
                for index in 0..<50 {
                    group.addTask { try await client.submit(Invoices.data("F-\(index)")) }
                }
                return try await group.reduce(into: Set<Int64>()) { $0.insert($1) }
            }
            #expect(ids.count == 50)
            #expect(mock.endpoints.writes["factures.v1.soumettre"] == 50)
            let found = try await client.call("factures/v1/rechercher/fournisseur", [:])
            #expect(found["parametresRetour"]?["total"] == 50)
        }
    }
}

extension MockValue {
    /// The value without the member at a dotted path.
    func without(_ path: String) -> MockValue {
        var value = self
        let parts = path.split(separator: ".", maxSplits: 1).map(String.init)
        value[parts[0]] = parts.count == 1 ? nil : value[parts[0]]?.without(parts[1])
        return value
    }
}
