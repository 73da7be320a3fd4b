import ChorusPro
import Foundation

/// What an integrator would do, one call after the other.
struct DemoScript {
    let client: ChorusProClient

    private static let siret = "21760493300010"

    func run() async throws {
        try await step("Get an access token", "the client does so by itself, before its first call") {
            try await client.authenticate()
            return "a token, kept until shortly before it expires"
        }
        try await step("Is the API up?", "client.transverses.healthCheck()") {
            let answer = try await client.transverses.healthCheck()
            return answer.body ?? "yes"
        }
        let structure = try await findStructure()
        try await listServices(of: structure)
        try await step("The VAT rates of the platform", "client.transverses.recupererTauxTva(codeLangue: .fr)") {
            let rates = try await client.transverses.recupererTauxTva(codeLangue: .fr).listeTauxTva ?? []
            return rates.map { "\($0.codeTauxTva ?? "?") = \(text($0.valeurTauxTva)) %" }.joined(separator: ", ")
        }
        let invoice = try await submit()
        try await find(invoice)
        try await refuse(invoice)
    }

    private func findStructure() async throws -> Structures.StructureTrouvee {
        var found: [Structures.StructureTrouvee] = []
        try await step("Find the recipient by its SIRET", "client.structures.rechercherPages(…).items") {
            let request = Structures.RechercherRequest(
                structure: Structures.CritereStructure(
                    identifiantStructure: Self.siret,
                    typeIdentifiantStructure: .siret
                )
            )
            for try await structure in client.structures.rechercherPages(request).items { found.append(structure) }
            return found.map { "\($0.designationStructure ?? "?") (idStructureCPP \($0.idStructureCPP ?? 0))" }
                .joined(separator: ", ")
        }
        guard let structure = found.first else { throw DemoFailure("no structure with the SIRET \(Self.siret)") }
        return structure
    }

    private func listServices(of structure: Structures.StructureTrouvee) async throws {
        try await step(
            "The services that it takes invoices for",
            "client.structures.rechercherServices(idStructure: …)"
        ) {
            let answer = try await client.structures.rechercherServices(idStructure: structure.idStructureCPP)
            return (answer.listeServices ?? []).compactMap(\.codeService).joined(separator: ", ")
        }
    }

    private func submit() async throws -> Factures.SoumettreRequest {
        let invoice = Self.invoice
        let pdf = InvoicePDF.make(lines: ["Facture \(invoice.numeroFactureSaisi ?? "")", "Total TTC : 1 500,00 EUR"])
        try await step(
            "Upload a PDF and submit an invoice over it",
            "client.soumettre(pdf: …, nomFichier: …, facture: …)"
        ) {
            let answer = try await client.soumettre(pdf: pdf, nomFichier: "F-2026-0117.pdf", facture: invoice)
            return "\(answer.numeroFacture ?? "?") is \(answer.statutFacture?.rawValue ?? "?"), "
                + "identifiantFactureCPP \(answer.identifiantFactureCPP ?? 0)"
        }
        return invoice
    }

    private func find(_ invoice: Factures.SoumettreRequest) async throws {
        var id: Int64?
        try await step("Find it again by its number", "client.factures.rechercherFournisseur(…)") {
            let request = Factures.RechercherFournisseurRequest(numeroFacture: invoice.numeroFactureSaisi)
            let found = try await client.factures.rechercherFournisseur(request).listeFactures ?? []
            id = found.first?.identifiantFactureCPP
            return "\(found.count) found, over \(text(found.first?.montantTTC)) \(found.first?.devise ?? "")"
        }
        try await step("Read its status", "client.factures.consulterFournisseur(…)") {
            let request = Factures.ConsulterFournisseurRequest(identifiantFactureCPP: id)
            let answer = try await client.factures.consulterFournisseur(request)
            return "status \(answer.facture?.statutFacture?.rawValue ?? "?")"
        }
    }

    private func refuse(_ invoice: Factures.SoumettreRequest) async throws {
        try await step("Submit it a second time: refused", "client.factures.soumettre(…)") {
            do {
                _ = try await client.factures.soumettre(invoice.saisie())
            } catch let error as EndpointError where error.code == .refused {
                return """
                    the error's own words:
                         \(error)
                         and its parts: codeRetour \(error.codeRetour ?? 0), libelle "\(error.libelle ?? "")"
                    """
            }
            throw DemoFailure("the second submission was accepted")
        }
    }

    private func step(_ title: String, _ call: String, _ body: () async throws -> String) async throws {
        Output.line("\n\(title)\n     \(call)")
        let begin = ContinuousClock.now
        let result = try await body()
        Output.line("  -> \(result)  [\(Timing.text(begin.duration(to: .now)))]")
    }

    private func text(_ number: Decimal?) -> String {
        number.map { "\($0)" } ?? "?"
    }

    private static var invoice: Factures.SoumettreRequest {
        Factures.SoumettreRequest(
            numeroFactureSaisi: "F-2026-0117",
            dateFacture: LocalDate(year: 2026, month: 3, day: 2),
            destinataire: Factures.Destinataire(codeDestinataire: siret, codeServiceExecutant: "VOIRIE"),
            fournisseur: Factures.Fournisseur(idFournisseur: 31_407_752, codeCoordonneesBancairesFournisseur: 187_634),
            cadreDeFacturation: Factures.CadreDeFacturation(codeCadreFacturation: .a1FactureFournisseur),
            references: Factures.References(
                deviseFacture: "EUR",
                typeFacture: .facture,
                typeTva: .tvaSurDebit,
                numeroBonCommande: "BC-2026-0081",
                modePaiement: .virement
            ),
            lignePoste: [
                Factures.LignePoste(
                    lignePosteNumero: 1,
                    lignePosteDenomination: "Banc public en chêne",
                    lignePosteQuantite: 4,
                    lignePosteMontantUnitaireHT: Decimal(string: "312.5"),
                    lignePosteTauxTva: "TVA5"
                )
            ],
            ligneTva: [
                Factures.LigneTva(
                    ligneTvaTaux: "TVA5",
                    ligneTvaMontantBaseHtParTaux: 1250,
                    ligneTvaMontantTvaParTaux: 250
                )
            ],
            montantTotal: Factures.MontantTotal(
                montantHtTotal: 1250,
                montantTVA: 250,
                montantTtcTotal: 1500,
                montantAPayer: 1500
            )
        )
    }
}

/// That the server did something which the demo doesn't expect.
struct DemoFailure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
