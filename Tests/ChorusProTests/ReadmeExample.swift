// Laid out as README.md has it.
// swift-format-ignore-file

// README.md begins
import ChorusPro
import Foundation

func submit(pdf: Data) async throws {
    let client = ChorusProClient(environment: .sandbox, credentials: try .fromEnvironment())
    let facture = Factures.SoumettreRequest(
        numeroFactureSaisi: "F-2026-0117",
        dateFacture: LocalDate(year: 2026, month: 3, day: 2),
        destinataire: Factures.Destinataire(codeDestinataire: "21760493300010"),
        fournisseur: Factures.Fournisseur(idFournisseur: 31_407_752),
        cadreDeFacturation: Factures.CadreDeFacturation(codeCadreFacturation: .a1FactureFournisseur),
        references: Factures.References(
            deviseFacture: "EUR", typeFacture: .facture, typeTva: .tvaSurDebit, modePaiement: .virement
        ),
        montantTotal: Factures.MontantTotal(
            montantHtTotal: 1250, montantTVA: 250, montantTtcTotal: 1500, montantAPayer: 1500
        )
    )
    let answer = try await client.soumettre(pdf: pdf, nomFichier: "F-2026-0117.pdf", facture: facture)
    print(answer.identifiantFactureCPP ?? 0, answer.statutFacture ?? .deposee)
}
// README.md ends
