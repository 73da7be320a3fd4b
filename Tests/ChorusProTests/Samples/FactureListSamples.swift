extension Sample {
    static let factureLists: [Sample] = [
        .answer(
            "one payment request",
            "factures.v1.rechercherDemandePaiement",
            """
            {
              "codeRetour": 0, "libelle": "Succès",
              "listeDemandePaiement": [
                {
                  "cadreFacturation": "A99_A_VENIR", "codeJuridiction": "J-7604",
                  "codeServiceDestinataire": "SERV-10", "codeServiceSollicitation": "SERV-11",
                  "commentaireEtatCourant": "En attente du service", "dateDepot": "2025-04-12",
                  "dateFournisseur": "2025-05-13", "dateHeureEtatCourant": "2025-06-14T05:29:08Z",
                  "dpOuDpArchive": "ARCHIVE_A_VENIR", "etatCourant": "STATUT_A_VENIR", "idDemandePaiement": 1482,
                  "idDossierFacturation": 1495, "idServiceDestinataire": 1508, "idServiceFournisseur": 1521,
                  "idServiceMoa": 1534, "idServiceMoe": 1547, "idStructureDestinataire": 1560,
                  "idStructureFournisseur": 1573, "idStructureMoa": 1586, "idStructureMoe": 1599,
                  "idStructureValideur1": 1612, "idStructureValideur2": 1625,
                  "identifiantStructureDestinataire": "33020601621626",
                  "identifiantStructureFournisseur": "33020601991627", "libelleCodePostaleDeptDR": "76990",
                  "montantAPayer": 204.25, "montantHT": 205.12, "montantTTC": 206.0,
                  "nomServiceDestinataire": "Service 0", "nomServiceSollicitation": "Service 1",
                  "nombreResultatTotal": "1", "numeroBonCommande": "BC-2290", "numeroDemandePaiement": "DP-551",
                  "numeroDossierFacturation": "DF-18", "numeroDpMandat": "MAND-17",
                  "numeroFactureOrigine": "LV-0088", "numeroMarche": "M2026-4",
                  "raisonSocialeDeptDR": "Direction départementale", "raisonSocialeJuridiction": "Cour de Valombre",
                  "raisonSocialeTGI": "Tribunal de Valombre", "siretDestinataireQualif": "21760493300010",
                  "siretFournisseurQualif": "83050117700024", "typeDemandePaiement": "DEMANDE_A_VENIR",
                  "typeFacture": "TYPE_A_VENIR", "typeFactureTravaux": "TYPE_A_VENIR"
                }
              ]
            }
            """
        ),
        .answer(
            "one invoice sent, with all its fields",
            "factures.v1.rechercherFournisseur",
            """
            {
              "codeRetour": 0, "libelle": "Succès",
              "listeFactures": [
                {
                  "affactureurCode": "44170023300018", "affactureurRaisonSociale": "Affacturage du Port",
                  "affactureurTypeIdentifiant": "ID_A_VENIR", "codeDestinataire": "33020610871651",
                  "codeFournisseur": "33020611241652", "codeServiceExecutant": "SERV-4",
                  "codeServiceFournisseur": "SERV-5", "codeValideur1": "33020612351655",
                  "codeValideur2": "33020612721656", "commentaireEtatCourant": "En attente du service",
                  "coordBancairesFournisseurCleIban": "76", "coordBancairesFournisseurCleRib": "31",
                  "coordBancairesFournisseurCodeBanque": "19906", "coordBancairesFournisseurCodePays": "FR",
                  "coordBancairesFournisseurCompteBancaire": "00077120041",
                  "coordBancairesFournisseurNomCb": "Compte courant", "dateDepot": "2025-02-06",
                  "dateFacture": "2025-03-07", "dateHeureEtatCourant": "2025-04-08T05:39:08Z",
                  "dateValidation1": "2025-05-09", "dateValidation2": "2025-06-10",
                  "designationDestinataire": "Société 13", "designationFournisseur": "Société 14", "devise": "EUR",
                  "idDestinataire": 1676, "idServiceExecutant": 1689, "identifiantFactureCPP": 1702,
                  "modeDepot": "DEPOT_A_VENIR", "montantAPayer": 213.62, "montantHT": 214.5, "montantTTC": 215.38,
                  "nomPrenomUtilisateurCreateur": "Exemple Camille", "nomServiceExecutant": "Service 75",
                  "nomServiceFournisseur": "Service 76", "nomValideur1": "Exemple", "nomValideur2": "Exemple",
                  "numeroBonCommande": "BC-2290", "numeroFacture": "LV-0093", "numeroFactureOrigine": "LV-0088",
                  "numeroFluxDepot": "CPP7305512", "numeroMarche": "M2026-4", "prenomValideur1": "Dominique",
                  "prenomValideur2": "Dominique", "raisonSocialeValideur1": "Société 77",
                  "raisonSocialeValideur2": "Société 78", "rejetTraite": true, "statut": "STATUT_A_VENIR",
                  "taille": 1740, "typeDemandePaiement": "DEMANDE_A_VENIR", "typeFacture": "TYPE_A_VENIR",
                  "typeIdentifiantFournisseur": "ID_A_VENIR", "typeIdentifiantValideur1": "ID_A_VENIR",
                  "typeIdentifiantValideur2": "ID_A_VENIR"
                }
              ],
              "parametresRetour": {"pageCourante": 1, "pages": 1, "nbResultatsParPage": 30, "total": 1}
            }
            """
        ),
    ]
}
