import EndpointMock

/// Invoices to submit.
enum Invoices {
    static let supplier: Int64 = 31_407_752
    static let commune = "21760493300010"

    /// An invoice entered as data.
    static func data(_ number: String?, day: String = "2026-03-02", lines: Int = 2, net: String = "1550") -> MockValue {
        var invoice: MockValue = [
            "modeDepot": "SAISIE_API",
            "dateFacture": .string(day),
            "destinataire": ["codeDestinataire": .string(commune), "codeServiceExecutant": "VOIRIE"],
            "fournisseur": ["idFournisseur": MockValue(supplier), "codeCoordonneesBancairesFournisseur": 187634],
            "cadreDeFacturation": ["codeCadreFacturation": "A1_FACTURE_FOURNISSEUR"],
            "references": [
                "deviseFacture": "EUR", "typeFacture": "FACTURE", "typeTva": "TVA_SUR_DEBIT",
                "numeroBonCommande": "BC-7", "modePaiement": "VIREMENT",
            ],
            "ligneTva": [
                [
                    "ligneTvaTauxManuel": 20, "ligneTvaMontantBaseHtParTaux": .number(net),
                    "ligneTvaMontantTvaParTaux": 310,
                ]
            ],
            "montantTotal": [
                "montantHtTotal": .number(net), "montantTVA": 310, "montantTtcTotal": .number("1860.50"),
                "montantAPayer": .number("1860.50"),
            ],
            "commentaire": "Livraison au dépôt.",
        ]
        invoice["lignePoste"] = .array(
            (1...lines)
                .map { index in
                    [
                        "lignePosteNumero": MockValue(index), "lignePosteDenomination": .string("Banc \(index)"),
                        "lignePosteQuantite": .number("6.5"), "lignePosteUnite": "heure",
                        "lignePosteMontantUnitaireHT": 48, "lignePosteMontantRemiseHT": 12,
                        "lignePosteTauxTvaManuel": 20,
                    ]
                }
        )
        if let number { invoice["numeroFactureSaisi"] = .string(number) }
        return invoice
    }

    /// An invoice over an uploaded PDF.
    static func pdf(_ number: String, file: Int64) -> MockValue {
        var invoice = data(number)
        invoice["modeDepot"] = "DEPOT_PDF_API"
        invoice["lignePoste"] = nil
        invoice["ligneTva"] = nil
        invoice["pieceJointePrincipale"] = [
            ["pieceJointePrincipaleDesignation": "Facture", "pieceJointePrincipaleId": MockValue(file)]
        ]
        return invoice
    }
}
