extension Sample {
    static let factureSearches: [Sample] = [
        .request(
            "a page of sent invoices",
            "factures.v1.rechercherFournisseur",
            """
            {"typeFacture": "AVOIR", "rechercheFactureParFournisseur": {"nbResultatsParPage": 60}}
            """
        ),
        .answer(
            "received invoices, counters null",
            "factures.v1.rechercherRecipiendaire",
            """
            {
              "codeRetour": 0, "libelle": "CODE PAR DEFAUT", "pageCourante": null, "pages": null,
              "nbResultatsParPage": null, "total": null,
              "listeFactures": [
                {
                  "codeDestinataire": "21760493300010", "codeFournisseur": "83050117700024",
                  "codeServiceExecutant": "VOIRIE", "codeServiceFournisseur": "ATELIER", "dateDepot": "2018-05-17",
                  "dateFacture": "2018-05-11", "designationDestinataire": "COMMUNE DE VALOMBRE",
                  "designationFournisseur": "ATELIERS LEVERRIER", "devise": "EUR",
                  "factureTelechargeeParDestinataire": false, "idDestinataire": 711, "idFacture": 50118,
                  "idServiceExecutant": 902, "montantAPayer": 731.25, "montantHT": 609, "montantTTC": 731.25,
                  "nomServiceExecutant": "Voirie", "nomServiceFournisseur": "Atelier",
                  "numeroBonCommande": "BC-2201", "numeroFacture": "VAL2018-051", "numeroMarche": "M2018-2",
                  "statut": "MISE_A_DISPOSITION_COMPTABLE", "typeDemandePaiement": "FACTURE",
                  "typeFacture": "FACTURE", "typeFactureTravaux": null, "typeIdentifiantFournisseur": "SIRET"
                },
                {
                  "codeDestinataire": "21760493300010", "codeFournisseur": "83050117700024",
                  "codeServiceExecutant": "VOIRIE", "codeServiceFournisseur": "ATELIER", "dateDepot": "2018-06-20",
                  "dateFacture": "2018-06-14", "designationDestinataire": "COMMUNE DE VALOMBRE",
                  "designationFournisseur": "ATELIERS LEVERRIER", "devise": "EUR",
                  "factureTelechargeeParDestinataire": false, "idDestinataire": 711, "idFacture": 50240,
                  "idServiceExecutant": 902, "montantAPayer": 88.4, "montantHT": 74, "montantTTC": 88.4,
                  "nomServiceExecutant": "Voirie", "nomServiceFournisseur": "Atelier",
                  "numeroBonCommande": "BC-2202", "numeroFacture": "VAL2018-062", "numeroMarche": "M2018-2",
                  "statut": "COMPTABILISEE", "typeDemandePaiement": "FACTURE", "typeFacture": "FACTURE",
                  "typeFactureTravaux": null, "typeIdentifiantFournisseur": "SIRET"
                }
              ]
            }
            """
        ),
        .answer(
            "nothing received, told by an empty list",
            "factures.v1.rechercherRecipiendaire",
            """
            {"codeRetour": 0, "libelle": "Aucune facture", "listeFactures": []}
            """
        ),
        .answer(
            "nothing received, told by a code",
            "factures.v1.rechercherRecipiendaire",
            """
            {"codeRetour": 20000, "libelle": "TRA_MSG_00.015"}
            """
        ),
        .answer(
            "one invoice to be processed, counters at the top",
            "factures.v1.rechercherATraiterRecipiendaire",
            """
            {
              "codeRetour": 0, "libelle": "CODE PAR DEFAUT", "pageCourante": null, "pages": null,
              "nbResultatsParPage": null, "total": null,
              "listeFactures": [
                {
                  "codeDestinataire": "21760493300010", "codeFournisseur": "83050117700024",
                  "codeServiceExecutant": "MUSEE", "codeServiceFournisseur": "ATELIER", "dateDepot": "2018-07-02",
                  "dateFacture": "2018-06-29", "designationDestinataire": "COMMUNE DE VALOMBRE",
                  "designationFournisseur": "ATELIERS LEVERRIER", "devise": "EUR",
                  "factureTelechargeeParDestinataire": false, "idDestinataire": 711, "idFacture": 50311,
                  "idServiceExecutant": 905, "montantAPayer": 1207.8, "montantHT": 1098, "montantTTC": 1207.8,
                  "nomServiceExecutant": "Musée", "nomServiceFournisseur": "Atelier",
                  "numeroBonCommande": "BC-2210", "numeroFacture": "VAL2018-070", "numeroMarche": "M2018-5",
                  "statut": "MISE_A_DISPOSITION", "typeDemandePaiement": "FACTURE", "typeFacture": "FACTURE",
                  "typeFactureTravaux": null, "typeIdentifiantFournisseur": "SIRET"
                }
              ]
            }
            """
        ),
    ]
}
