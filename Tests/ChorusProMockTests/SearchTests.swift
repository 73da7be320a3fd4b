import ChorusProMock
import EndpointMock
import Foundation
import Testing

@Suite struct SearchTests {
    @Test(
        arguments: [
            (["numeroFacture": "F-2"], ["F-2"]),
            (["numeroFacture": "F-9"], []),
            (["periodeDateFactureDu": "2026-02-10"], ["F-3", "F-2"]),
            (["periodeDateFactureDu": "2026-02-10", "periodeDateFactureAu": "2026-02-10"], ["F-2"]),
            (["periodeDateDepotDu": "2026-03-03"], ["F-3", "F-2"]),
            (["periodeDateDepotAu": "2026-03-02"], ["F-1"]),
            (["periodeDateHeureEtatCourantDu": "2026-03-03T10:42:00"], ["F-3"]),
            (["periodeDateHeureEtatCourantAu": "2026-03-03T10:41:07"], ["F-2", "F-1"]),
            (["montantHTMin": 200], ["F-3", "F-2"]),
            (["montantHTMin": 200, "montantHTMax": 200], ["F-2"]),
            (["montantApayerMax": 1], []),
            (["statutCourant": ["DEPOSEE"]], ["F-2", "F-1"]),
            (["statutCourant": ["MISE_A_DISPOSITION", "SUSPENDUE"]], ["F-3"]),
            (["idFournisseur": 31_407_752], ["F-3", "F-2", "F-1"]),
            (["idFournisseur": 31_410_288], []),
            (["listeDestinataire": [["idDestinataire": 26_118_043]]], ["F-3", "F-2", "F-1"]),
            (["listeDestinataire": [["idDestinataire": 26_118_977]]], []),
            (["typeFacture": "AVOIR"], []),
            (["cadreFacturation": "A1_FACTURE_FOURNISSEUR", "modeDepot": "SAISIE_API"], ["F-3", "F-2", "F-1"]),
            (["numeroBonCommande": "BC-7"], ["F-3", "F-2", "F-1"]),
            (["rejetTraite": true], []),
            ([:], ["F-3", "F-2", "F-1"]),
        ] as [(MockValue, [String])]
    )
    func eachCriterionNarrowsTheSearch(criteria: MockValue, numbers: [String]) async throws {
        try await withChorusPro { _, client, clock in
            _ = try await client.submit(Invoices.data("F-1", day: "2026-02-01", net: "100"))
            clock.advance(24 * 3600)
            _ = try await client.submit(Invoices.data("F-2", day: "2026-02-10", net: "200.00"))
            clock.advance(60)
            let third = try await client.submit(Invoices.data("F-3", day: "2026-02-20", net: "300"))
            _ = try await client.call(
                "factures/v1/traiter/recue",
                ["idFacture": MockValue(third), "nouveauStatut": "MISE_A_DISPOSITION"]
            )
            let found = try await client.call("factures/v1/rechercher/fournisseur", criteria)
            #expect(found["listeFactures"]?.items?.compactMap { $0["numeroFacture"]?.text } == numbers)
            #expect(found["parametresRetour"]?["total"] == MockValue(numbers.count))
        }
    }

    @Test(
        arguments: [
            (1, 3, ["F-7", "F-6", "F-5"]), (2, 3, ["F-4", "F-3", "F-2"]), (3, 3, ["F-1"]), (4, 3, []),
            (1, 7, ["F-7", "F-6", "F-5", "F-4", "F-3", "F-2", "F-1"]), (9_000_000_000_000_000_000, 3, []),
        ] as [(Int64, Int64, [String])]
    )
    func pagesAreCutAndCounted(page: Int64, size: Int64, numbers: [String]) async throws {
        try await withChorusPro { _, client, _ in
            for index in 1...7 { _ = try await client.submit(Invoices.data("F-\(index)")) }
            let found = try await client.call(
                "factures/v1/rechercher/fournisseur",
                [
                    "rechercheFactureParFournisseur": [
                        "pageResultatDemandee": MockValue(page), "nbResultatsParPage": MockValue(size),
                    ]
                ]
            )
            #expect(found["listeFactures"]?.items?.compactMap { $0["numeroFacture"]?.text } == numbers)
            #expect(
                found["parametresRetour"] == [
                    "pageCourante": MockValue(page), "pages": MockValue(size == 3 ? 3 : 1),
                    "nbResultatsParPage": MockValue(size), "total": 7,
                ]
            )
        }
    }

    @Test func thePageIsTenWhenNoneIsAskedFor() async throws {
        try await withChorusPro { _, client, _ in
            for index in 1...11 { _ = try await client.submit(Invoices.data("F-\(index)")) }
            let found = try await client.call("factures/v1/rechercher/fournisseur", [:])
            #expect(found["listeFactures"]?.items?.count == 10)
            #expect(found["parametresRetour"]?["pages"] == 2)
        }
    }

    @Test(arguments: [
        ("MontantHT", "Ascendant", ["F-2", "F-3", "F-1"]), ("MontantHT", "Descendant", ["F-1", "F-3", "F-2"]),
        ("NumeroFacture", "Ascendant", ["F-1", "F-2", "F-3"]), ("DateFacture", "Ascendant", ["F-3", "F-2", "F-1"]),
        ("Devise", "Ascendant", ["F-1", "F-2", "F-3"]), ("Devise", "Descendant", ["F-3", "F-2", "F-1"]),
    ])
    func resultsAreSortedByTheColumn(column: String, direction: String, numbers: [String]) async throws {
        try await withChorusPro { _, client, _ in
            _ = try await client.submit(Invoices.data("F-1", day: "2026-01-03", net: "1000"))
            _ = try await client.submit(Invoices.data("F-2", day: "2026-01-02", net: "9"))
            _ = try await client.submit(Invoices.data("F-3", day: "2026-01-01", net: "90.5"))
            let found = try await client.call(
                "factures/v1/rechercher/fournisseur",
                ["rechercheFactureParFournisseur": ["triColonne": .string(column), "triSens": .string(direction)]]
            )
            #expect(found["listeFactures"]?.items?.compactMap { $0["numeroFacture"]?.text } == numbers)
        }
    }

    @Test func theRecipientFindsItTooOrGets20000() async throws {
        try await withChorusPro { _, client, _ in
            let id = try await client.submit(Invoices.data("F-1"))
            let found = try await client.call(
                "factures/v1/rechercher/recipiendaire",
                [
                    "idDestinataire": 26_118_043, "idServiceExecutant": 4_190_226, "listeTypeFacture": ["FACTURE"],
                    "paramRecherche": ["triColonne": "Fournisseur", "nbResultatsParPage": 5],
                ]
            )
            #expect(found["listeFactures"]?.items?.first?["idFacture"] == MockValue(id))
            #expect(found["total"] == 1)
            #expect(found["nbResultatsParPage"] == 5)
            let none = try await client.call("factures/v1/rechercher/recipiendaire", ["idDestinataire": 26_118_977])
            #expect(none == ["codeRetour": 20000, "libelle": "TRA_MSG_00.015"])
            let shown = try await client.call(
                "factures/v1/consulter/recipiendaire",
                ["identifiantFactureCPP": MockValue(id)]
            )
            #expect(shown.at("facture", "numeroFacture") == "F-1")
        }
    }

    @Test func theLinesOfAnInvoiceArePaged() async throws {
        try await withChorusPro { _, client, _ in
            let id = try await client.submit(Invoices.data("F-1", lines: 12))
            let whole = try await client.call(
                "factures/v1/consulter/fournisseur",
                ["identifiantFactureCPP": MockValue(id)]
            )
            #expect(whole.at("facture", "lignesDePoste", "lignePoste")?.items?.count == 10)
            #expect(whole.at("facture", "lignesDePoste", "pagesLignesPoste") == 2)
            let second = try await client.call(
                "factures/v1/consulter/fournisseur",
                [
                    "identifiantFactureCPP": MockValue(id),
                    "getpLignesPoste": [
                        "pageResultatDemandeeLignesPoste": 2, "nbResultatsParPageLignesPoste": 7,
                        "triColonneListeLignesPoste": "LignePosteNumero", "triSensListeLignesPoste": "Descendant",
                    ],
                ]
            )
            let lines = second.at("facture", "lignesDePoste", "lignePoste")?.items ?? []
            #expect(lines.compactMap { $0["lignePosteNumero"]?.integer } == [5, 4, 3, 2, 1])
        }
    }
}
