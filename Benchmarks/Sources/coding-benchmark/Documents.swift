import Foundation

/// Made-up search answers.
enum Documents {
    static func search(rows: Int) -> Data {
        var text = #"{"codeRetour":0,"libelle":"TRA_MSG_00.000","listeFactures":["#
        for row in 0..<rows {
            if row > 0 { text += "," }
            text += invoice(row)
        }
        return Data((text + #"],"total":\#(rows)}"#).utf8)
    }

    /// An answer with one short row, where start-up dominates.
    static var short: Data {
        let row = #"""
            {"identifiantFactureCPP":8400007,"typeFacture":"FACTURE","designationFournisseur":"ATELIERS DU BÉRY",\#
            "idDestinataire":26000001,"numeroFacture":"F-2026-1","dateFacture":"2026-03-02","montantTTC":1500.5,\#
            "devise":"EUR","statut":"DEPOSEE"}
            """#
        return Data(#"{"codeRetour":0,"libelle":"TRA_MSG_00.000","listeFactures":[\#(row)],"total":1}"#.utf8)
    }

    private static func invoice(_ row: Int) -> String {
        let statuses = ["DEPOSEE", "MISE_A_DISPOSITION", "MISE_EN_PAIEMENT", "REJETEE"]
        let day = row % 28 + 1
        let date = "2026-0\(row % 9 + 1)-\(day < 10 ? "0" : "")\(day)"
        return """
            {"identifiantFactureCPP":\(8_400_000 + row * 7),"typeFacture":"\(row % 9 == 0 ? "AVOIR" : "FACTURE")",\
            "codeFournisseur":"8421307590\(1000 + row % 9000)","designationFournisseur":"ATELIERS DU BÉRY N° \(row)",\
            "idDestinataire":\(26_000_000 + row),"codeDestinataire":"2176049330\(1000 + row % 9000)",\
            "designationDestinataire":"COMMUNE DE VILLENEUVE","codeServiceExecutant":"VOIRIE","numeroFacture":"F-2026-\(row)",\
            "dateFacture":"\(date)","dateDepot":"\(date)","montantHT":\(row % 5000).\(row % 90 + 10),"montantTTC":\(row % 6000).5,\
            "devise":"EUR","statut":"\(statuses[row % 4])"}
            """
    }
}
