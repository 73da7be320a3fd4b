import Foundation

// What one writes by hand for the same calls, with Foundation's coders and with dates left as text.

struct PlainSearch: Encodable {
    var codeFournisseur = "84213075901000"
    var dateDebut = "2026-03-01"
    var dateFin = "2026-03-31"
    var nbResultatsParPage = 10
}

struct PlainInvoice: Encodable {
    var numeroFacture = "F-2026-0117"
    var dateFacture = "2026-03-02"
    var codeFournisseur = "84213075901000"
    var codeDestinataire = "21760493300010"
    var codeServiceExecutant = "VOIRIE"
    var montantHT: Decimal = 1250
    var montantTTC: Decimal = 1500
    var devise = "EUR"
}

struct PlainFound: Decodable {
    struct Facture: Decodable {
        var identifiantFactureCPP: Int64?
        var codeFournisseur: String?
        var designationFournisseur: String?
        var numeroFacture: String?
        var dateFacture: String?
        var montantHT: Decimal?
        var montantTTC: Decimal?
        var devise: String?
        var statut: String?
    }

    var codeRetour: Int?
    var libelle: String?
    var listeFactures: [Facture]?
    var total: Int64?

    static func check(_ data: Data) throws {
        let answer = try JSONDecoder().decode(PlainFound.self, from: data)
        guard answer.codeRetour == 0, answer.listeFactures?.count == 10 else { throw Unexpected() }
    }
}

struct PlainSubmitted: Decodable {
    var codeRetour: Int?
    var libelle: String?
    var identifiantFactureCPP: Int64?
    var statut: String?

    static func check(_ data: Data) throws {
        let answer = try JSONDecoder().decode(PlainSubmitted.self, from: data)
        guard answer.codeRetour == 0, answer.identifiantFactureCPP != nil else { throw Unexpected() }
    }
}
