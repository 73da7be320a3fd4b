extension Sample {
    static let facturesConsultees: [Sample] = [
        .answer(
            "an invoice with everything in it",
            "factures.v1.consulterFournisseur",
            """
            {
              "codeRetour": 0,
              "facture": {
                "cadreDeFacturation": {
                  "codeCadreFacturation": "A99_A_VENIR", "codeServiceMoa": "SERV-31", "codeServiceMoe": "SERV-32",
                  "codeValideur1": "33020371111003", "codeValideur2": "33020371481004",
                  "dateValidation1": "2025-10-26", "dateValidation2": "2025-11-27", "designationMoa": "Société 37",
                  "designationMoe": "Société 38", "designationValideur2": "Société 39", "idMoa": 1022,
                  "idMoe": 1035, "idServiceMoa": 1048, "idServiceMoe": 1061, "idValideur1": 1074,
                  "idValideur2": 1087, "identifiantMoa": "33020402561088", "identifiantMoe": "33020402931089",
                  "nomMoe": "Exemple", "nomServiceMoa": "Service 23", "nomServiceMoe": "Service 24",
                  "nomValideur1": "Exemple", "nomValideur2": "Exemple", "prenomMoe": "Dominique",
                  "prenomValideur1": "Dominique", "prenomValideur2": "Dominique", "raisonSocialeMoa": "Société 25",
                  "raisonSocialeMoe": "Société 26", "raisonSocialeValideur1": "Société 27",
                  "raisonSocialeValideur2": "Société 28", "typeIdentifiantMoa": "ID_A_VENIR",
                  "typeIdentifiantMoe": "ID_A_VENIR", "typeIdentifiantValideur1": "ID_A_VENIR",
                  "typeIdentifiantValideur2": "ID_A_VENIR"
                },
                "commentaire": "Livré le lundi",
                "destinataire": {
                  "adresseDestinataireCodePays": "FR", "adresseDestinataireCodePostal": "76990",
                  "adresseDestinataireComplement1": "Quai 29", "adresseDestinataireComplement2": "Quai 30",
                  "adresseDestinataireDetail": "Quai 31", "adresseDestinataireId": 1111,
                  "adresseDestinataireLibellePays": "France", "adresseDestinataireVille": "Valombre",
                  "codeDestinataire": "33020411441112", "codeServiceExecutant": "SERV-46",
                  "destinataireEtat": "PEUT-ETRE", "idDestinataire": 1126, "idServiceExecutant": 1139,
                  "libelleDestinataire": "Société 73", "libelleServiceExecutant": "Service 74"
                },
                "fournisseur": {
                  "adresseFournisseurCodePays": "FR", "adresseFournisseurCodePostal": "76990",
                  "adresseFournisseurComplement1": "Quai 75", "adresseFournisseurComplement2": "Quai 76",
                  "adresseFournisseurDetail": "Quai 77", "adresseFournisseurId": 1157,
                  "adresseFournisseurLibellePays": "France", "adresseFournisseurVille": "Valombre",
                  "affactureur": {
                    "affactureurCode": "44170023300018", "affactureurCodePays": "FR", "affactureurId": 1170,
                    "affactureurRaisonSociale": "Affacturage du Port", "affactureurTypeIdentifiant": "ID_A_VENIR"
                  },
                  "codeFournisseur": "33020433271171", "codeServiceFournisseur": "SERV-8",
                  "coordBancairesBicSwift": "VALOFRP1XXX", "coordBancairesCodeGuichet": "04410",
                  "coordBancairesFournisseurCleIban": "76", "coordBancairesFournisseurCleRib": "31",
                  "coordBancairesFournisseurCodeBanque": "19906", "coordBancairesFournisseurCodePays": "FR",
                  "coordBancairesFournisseurCompteBancaire": "00077120041", "coordBancairesFournisseurId": 1185,
                  "coordBancairesFournisseurLibelle": "Compte courant",
                  "coordBancairesFournisseurType": "COMPTE_A_VENIR", "designationFournisseur": "Société 22",
                  "idFournisseur": 1199, "idServiceFournisseur": 1212, "libelleServiceFournisseur": "Service 49",
                  "numeroRcsFournisseur": "Rouen B 830 501 177", "typeIdentifiantFournisseur": "ID_A_VENIR"
                },
                "identifiantFactureCPP": 1226,
                "lignesDePoste": {
                  "lignePoste": [
                    {
                      "lignePosteDenomination": "Peinture routière", "lignePosteMontantHtApresRemise": 154.12,
                      "lignePosteMontantRemiseHT": 155.0, "lignePosteMontantTtcApresRemise": 155.88,
                      "lignePosteMontantTva": 156.75, "lignePosteMontantUnitaireHT": 157.62, "lignePosteNumero": 2,
                      "lignePosteQuantite": 2.5, "lignePosteReference": "PR-40", "lignePosteTauxTva": "TVA3",
                      "lignePosteTauxTvaManuel": 10, "lignePosteUniteCode": 1274, "lignePosteUniteLibelle": "Bidon"
                    }
                  ],
                  "nbResultatsParPageLignesPoste": 30, "pageCouranteLignesPoste": 1, "pagesLignesPoste": 1,
                  "totalLignesPoste": 1
                },
                "listeDesPiecesJointes": {
                  "pieceJointe": [
                    {
                      "pieceJointeDesignation": "Bon de livraison", "pieceJointeExtension": "pdf",
                      "pieceJointeId": 1287, "pieceJointeIdLiaison": 1300, "pieceJointeNumeroLigneFacture": 2,
                      "pieceJointeTypeCode": "BL", "pieceJointeTypeLibelle": "Bon de livraison"
                    }
                  ],
                  "nbResultatsParPageListePiecesJointe": 30, "pageCouranteListePiecesJointe": 1,
                  "pagesListePiecesJointe": 1, "totalListePiecesJointe": 1
                },
                "modeDepot": "DEPOT_A_VENIR",
                "montantTotal": {
                  "montantAPayer": 163.38, "montantHtTotal": 164.25, "montantRemiseGlobaleTTC": 165.12,
                  "montantTVA": 166.0, "montantTtcAvantRemiseGlobalTTC": 166.88, "montantTtcTotal": 167.75,
                  "motifRemiseGlobaleTTC": "Fidélité"
                },
                "numeroFacture": "LV-0093",
                "pieceJointePrincipale": {"idLiaisonPieceJointePrincipale": 1355, "idPieceJointePrincipale": 1368},
                "piecePrecedente": {
                  "cadreFacturationPiecePrecedente": "A98_A_VENIR", "codeServiceExecutantPiecePrecedente": "VOIRIE",
                  "idDestinatairePiecePrecedente": 1381, "idPiecePrecedente": 1394,
                  "idServiceExecutantPiecePrecedente": 1407,
                  "identifiantDestinatairePiecePrecedente": "21760493300010",
                  "nomServiceExecutantPiecePrecedente": "Voirie", "numeroPiecePrecedente": "LV-0092",
                  "raisonSocialeDestinatairePiecePrecedente": "COMMUNE DE VALOMBRE"
                },
                "pieceSuivante": {
                  "cadreFacturationPieceSuivante": "A97_A_VENIR", "idPieceSuivante": 1420,
                  "numeroPieceSuivante": "LV-0094"
                },
                "recapitulatifDeTva": {
                  "ligneTva": [
                    {
                      "ligneTvaMontantBaseHtParTaux": 178.38, "ligneTvaMontantTvaParTaux": 179.25,
                      "ligneTvaTauxManuel": 10, "ligneTvaTauxRefCode": "TVA3", "ligneTvaTauxRefId": 1447,
                      "ligneTvaTauxRefLibelle": "10 %", "ligneTvaTauxRefValeur": 10
                    }
                  ],
                  "nbResultatsParPageLignesRecapitulativesTVA": 30, "pageCouranteLignesRecapitulativesTVA": 1,
                  "pagesLignesRecapitulativesTVA": 1, "totalLignesRecapitulativesTVA": 1
                },
                "references": {
                  "codeDeviseFacture": "EUR", "dateCreationFacture": "2025-09-21 17:08", "dateDepot": "2025-10-22",
                  "dateEcheancePaiement": "2025-11-23", "dateFacture": "2025-12-24", "libelleDeviseFacture": "Euro",
                  "libelleMotifExonerationTva": "Exportation", "modePaiement": "MODE_A_VENIR",
                  "motifExonerationTva": "EXPO", "numeroBonCommande": "BC-2290", "numeroDpMandat": "MAND-17",
                  "numeroFactureOrigine": "LV-0088", "numeroMarche": "M2026-4", "tailleTotalePiecesJointes": 1464,
                  "typeFacture": "TYPE_A_VENIR", "typeFactureTravaux": "TYPE_A_VENIR", "typeTva": "TVA_A_VENIR"
                },
                "statutFacture": "STATUT_A_VENIR"
              },
              "libelle": "Succès"
            }
            """
        )
    ]
}
