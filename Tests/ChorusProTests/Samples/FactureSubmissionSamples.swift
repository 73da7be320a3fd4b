extension Sample {
    static let factureSubmissions: [Sample] = [
        .request(
            "an invoice over a stored PDF",
            "factures.v1.soumettre",
            """
            {
              "numeroFactureSaisi": "LV-0093",
              "dateFacture": "2026-01-19",
              "cadreDeFacturation": {"codeCadreFacturation": "A1_FACTURE_FOURNISSEUR"},
              "destinataire": {"codeDestinataire": "21590774400017"},
              "fournisseur": {"codeCoordonneesBancairesFournisseur": 208871, "idFournisseur": 30114408},
              "idUtilisateurCourant": 70114529903306,
              "lignePoste": [
                {"lignePosteDenomination": "Peinture routière", "lignePosteMontantUnitaireHT": 41.0417,
                 "lignePosteNumero": 3, "lignePosteQuantite": 2, "lignePosteTauxTvaManuel": 10}
              ],
              "ligneTva": [
                {"ligneTvaMontantBaseHtParTaux": 82.0834, "ligneTvaMontantTvaParTaux": 8.2083, "ligneTvaTauxManuel": 10}
              ],
              "modeDepot": "DEPOT_PDF_API",
              "montantTotal": {
                "montantAPayer": 90, "montantHtTotal": 82.0834, "montantTVA": 8.2083, "montantTtcTotal": 90
              },
              "pieceJointePrincipale": [
                {"pieceJointePrincipaleDesignation": "Original", "pieceJointePrincipaleId": 22840713}
              ],
              "references": {
                "deviseFacture": "EUR", "modePaiement": "PRELEVEMENT", "typeFacture": "FACTURE",
                "typeTva": "TVA_SUR_DEBIT"
              }
            }
            """
        ),
        .answer(
            "an invoice taken, its number of twenty digits a string",
            "factures.v1.soumettre",
            """
            {
              "codeRetour": 0,
              "libelle": "GCU_MSG_01_000",
              "identifiantFactureCPP": 9377104,
              "numeroFacture": "20260000000000041873",
              "statutFacture": "DEPOSEE",
              "dateDepot": "2026-02-11",
              "identifiantStructure": "83050117700024",
              "empreinteCertificatDepot": "c2VjaHplaG4gQnl0ZXMgdW5kIG5vY2ggc2VjaHplaG4="
            }
            """
        ),
    ]

    static let factureDeposits: [Sample] = [
        .request(
            "a signed flow",
            "factures.v1.deposerFlux",
            """
            {
              "idUtilisateurCourant": 907, "fichierFlux": "PGZhY3R1cmUvPg==", "nomFichier": "FSO1100A_VAL0093.xml",
              "syntaxeFlux": "IN_DP_E1_CII_16B", "avecSignature": true
            }
            """
        ),
        .answer(
            "a flow taken, without its syntax",
            "factures.v1.deposerFlux",
            """
            {"codeRetour": 0, "libelle": "GCU_MSG_01_000", "numeroFluxDepot": "CPP7305512", "dateDepot": "2026-05-06"}
            """
        ),
        .answer(
            "a flow refused with HTTP 200",
            "factures.v1.deposerFlux",
            """
            {"codeRetour": 20001, "libelle": "Le fichier dépasse la taille permise"}
            """
        ),
        .answer(
            "a flow taken, its number a number",
            "factures.v1.deposerFlux",
            """
            {"numeroFluxDepot": 90417}
            """,
            lenient: ["numeroFluxDepot: number as string"]
        ),
        .answer(
            "a flow taken, with its syntax",
            "factures.v1.deposerFlux",
            """
            {
              "codeRetour": 0, "dateDepot": "2026-05-07", "libelle": "Succès", "numeroFluxDepot": "CPP7305598",
              "syntaxeFlux": "IN_DP_E9_A_VENIR"
            }
            """
        ),
        .answer(
            "a PDF in which nothing could be read",
            "factures.v1.deposerPdf",
            """
            {
              "codeRetour": 0, "libelle": "GCU_MSG_01_000",
              "numeroFacture": null, "dateFacture": null, "codeDestinataire": null, "codeServiceExecutant": null,
              "codeFournisseur": null, "codeDeviseFacture": null, "typeFacture": "FACTURE", "typeTva": null,
              "numeroBonCommande": null, "montantTtcAvantRemiseGlobalTTC": null, "montantAPayer": null,
              "montantHtTotal": null, "montantTVA": null, "pieceJointeId": 8130446
            }
            """
        ),
        .answer(
            "an invoice completed",
            "factures.v1.completer",
            """
            {
              "codeRetour": 0, "dateTraitement": "2026-03-27", "identifiantFactureCPP": 9377104,
              "libelle": "Facture complétée", "numeroFacture": "LV-0093"
            }
            """
        ),
    ]
}
