import Foundation

/// The same models as the emitted ones, with the compiler's own coding.
struct PlainResponse: Codable {
    var codeRetour: Int32?
    var libelle: String?
    var listeFactures: [PlainInvoice]?
    var total: Int64?
}

struct PlainInvoice: Codable {
    enum TypeFacture: String, Codable {
        case facture = "FACTURE"
        case avoir = "AVOIR"
    }

    enum Statut: String, Codable {
        case deposee = "DEPOSEE"
        case miseADisposition = "MISE_A_DISPOSITION"
        case miseEnPaiement = "MISE_EN_PAIEMENT"
        case rejetee = "REJETEE"
    }

    var identifiantFactureCPP: Int64?
    var typeFacture: TypeFacture?
    var codeFournisseur: String?
    var designationFournisseur: String?
    var idDestinataire: Int64?
    var codeDestinataire: String?
    var designationDestinataire: String?
    var codeServiceExecutant: String?
    var numeroFacture: String?
    var dateFacture: String?
    var dateDepot: String?
    var montantHT: Decimal?
    var montantTTC: Decimal?
    var devise: String?
    var statut: Statut?
}
