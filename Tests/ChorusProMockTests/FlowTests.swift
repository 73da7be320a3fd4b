import ChorusProMock
import EndpointMock
import Foundation
import Testing

@Suite struct FlowTests {
    private static let cii = """
        <?xml version="1.0" encoding="UTF-8"?>
        <rsm:CrossIndustryInvoice>
          <rsm:ExchangedDocument>
            <ram:ID>CII-42</ram:ID>
          </rsm:ExchangedDocument>
          <ram:SellerTradeParty><ram:ID schemeID="0002">52904418200028</ram:ID></ram:SellerTradeParty>
          <ram:BuyerTradeParty><ram:ID schemeID="0002">21440271100045</ram:ID></ram:BuyerTradeParty>
          <ram:TaxBasisTotalAmount>100.00</ram:TaxBasisTotalAmount>
          <ram:GrandTotalAmount>120.00</ram:GrandTotalAmount>
          <ram:DuePayableAmount>120.00</ram:DuePayableAmount>
        </rsm:CrossIndustryInvoice>
        """

    private static func deposit(_ content: String, _ syntax: String, name: String = "A-1.xml") -> MockValue {
        [
            "fichierFlux": .string(Data(content.utf8).base64EncodedString()), "nomFichier": .string(name),
            "syntaxeFlux": .string(syntax),
        ]
    }

    @Test func aDepositedFlowIsProcessedAndItsInvoiceIsFound() async throws {
        try await withChorusPro { _, client, clock in
            let deposit = try await client.call("factures/v1/deposer/flux", Self.deposit(Self.cii, "IN_DP_E1_CII_16B"))
            let number = try #require(deposit["numeroFluxDepot"]?.text)
            #expect(number.count == 25)
            #expect(number.hasPrefix("CPP"))
            #expect(deposit["dateDepot"] == "2026-03-02")
            let report: MockValue = ["numeroFluxDepot": .string(number)]
            let first = try await client.call("transverses/v1/consulterCRDetaille", report)
            #expect(first["etatCourantDepotFlux"] == "IN_EN_COURS_TRAITEMENT_CPP")
            let early = try await client.call("factures/v1/rechercher/fournisseur", report)
            #expect(early.at("parametresRetour", "total") == 0)
            clock.advance(60)
            let second = try await client.call("transverses/v1/consulterCRDetaille", report)
            #expect(second["etatCourantDepotFlux"] == "IN_INTEGRE")
            #expect(second["dateDepotFlux"] == "2026-03-02T10:41:07.000+01:00")
            #expect(second["dateHeureEtatCourantFlux"] == "2026-03-02T10:42:07.000+01:00")
            let found = try await client.call("factures/v1/rechercher/fournisseur", report)
            let line = found["listeFactures"]?.items?.first
            #expect(line?["numeroFacture"] == "CII-42")
            #expect(line?["numeroFluxDepot"] == .string(number))
            #expect(line?["codeFournisseur"] == "52904418200028")
            #expect(line?["codeDestinataire"] == "21440271100045")
            #expect(line?["montantTTC"] == .number("120.00"))
            #expect(line?["modeDepot"] == "UPLOAD_API")
            let pdf = try await client.call("transverses/v1/consulterCR", report)
            #expect(pdf["etatCourantFlux"] == "IN_INTEGRE")
            let bytes = pdf["fichierCR"]?.text.flatMap { Data(base64Encoded: $0) }
            #expect(bytes?.starts(with: Array("%PDF".utf8)) == true)
        }
    }

    @Test func aFileOfAnotherKindIsRejected() async throws {
        try await withChorusPro(reportsBeforeFinal: 0) { _, client, _ in
            let body = Self.deposit("plain text", "IN_DP_E2_CII_FACTURX", name: "a.pdf")
            let number = try await client.call("factures/v1/deposer/flux", body)["numeroFluxDepot"] ?? ""
            let report = try await client.call("transverses/v1/consulterCRDetaille", ["numeroFluxDepot": number])
            #expect(report["etatCourantDepotFlux"] == "IN_REJETE")
            let text = "The file 'a.pdf' is not a PDF, as IN_DP_E2_CII_FACTURX asks for."
            #expect(report["listeErreurTechnique"] == [["codeErreur": "ERR_FORMAT", "libelleErreur": .string(text)]])
        }
    }

    @Test func aSecondFlowWithTheSameInvoiceIsRejected() async throws {
        try await withChorusPro(reportsBeforeFinal: 0) { _, client, _ in
            var states: [MockValue?] = []
            var faults: [MockValue?] = []
            for _ in 0..<2 {
                let deposit = try await client.call(
                    "factures/v1/deposer/flux",
                    Self.deposit(Self.cii, "IN_DP_E1_CII_16B")
                )
                let body: MockValue = ["numeroFluxDepot": deposit["numeroFluxDepot"] ?? ""]
                let report = try await client.call("transverses/v1/consulterCRDetaille", body)
                states.append(report["etatCourantDepotFlux"])
                faults.append(report["listeErreurDP"]?.items?.first?["numeroDP"])
            }
            #expect(states == ["IN_INTEGRE", "IN_REJETE"])
            #expect(faults == [nil, "CII-42"])
        }
    }

    @Test func whatCannotBeReadIsNamedAfterItsFile() async throws {
        try await withChorusPro(reportsBeforeFinal: 0) { _, client, _ in
            let body = Self.deposit("%PDF-1.7", "IN_DP_E2_CII_FACTURX", name: "AFB-7.pdf")
            let number = try await client.call("factures/v1/deposer/flux", body)["numeroFluxDepot"] ?? ""
            _ = try await client.call("transverses/v1/consulterCR", ["numeroFluxDepot": number])
            let found = try await client.call("factures/v1/rechercher/fournisseur", ["numeroFluxDepot": number])
            #expect(found["listeFactures"]?.items?.first?["numeroFacture"] == "AFB-7")
        }
    }

    @Test func tooBigAFlowIsRefusedWithChorusProsCode() async throws {
        try await withChorusPro { _, client, _ in
            let content = String(repeating: "<", count: 10 << 20 + 1)
            let answer = try await client.call("factures/v1/deposer/flux", Self.deposit(content, "IN_DP_E1_CII_16B"))
            #expect(answer == ["codeRetour": 20001, "libelle": "GDP_MSG_11.022"])
        }
    }

    @Test func anUnknownFlowIsRefused() async throws {
        try await withChorusPro { _, client, _ in
            let answer = try await client.call("transverses/v1/consulterCRDetaille", ["numeroFluxDepot": "CPP1"])
            #expect(
                answer == [
                    "codeRetour": 20906, "libelle": "numeroFluxDepot: this account has deposited no flow 'CPP1'",
                ]
            )
        }
    }
}
