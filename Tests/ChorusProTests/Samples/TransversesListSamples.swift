extension Sample {
    static let transverseLists: [Sample] = [
        .answer(
            "the kinds of identifiers",
            "transverses.v1.recupererTypeIdentifiantStructure",
            """
            {
              "codeRetour": 0, "libelle": "TRA_MSG_00.000",
              "listeTypeIdentifiant": [
                {"typeIdentifiantStructure": "SIRET"}, {"typeIdentifiantStructure": "UE_HORS_FRANCE"},
                {"typeIdentifiantStructure": "HORS_UE"}, {"typeIdentifiantStructure": "RIDET"},
                {"typeIdentifiantStructure": "TAHITI"}, {"typeIdentifiantStructure": "AUTRE"},
                {"typeIdentifiantStructure": "PARTICULIER"}
              ]
            }
            """
        ),
        .request("means of payment", "transverses.v1.recupererModeReglements", "{}"),
        .answer(
            "the means of payment",
            "transverses.v1.recupererModeReglements",
            """
            {
              "codeRetour": 0, "libelle": "GCU_MSG_01_000",
              "listeModePaiement": [
                {"modePaiement": "CHEQUE"}, {"modePaiement": "PRELEVEMENT"}, {"modePaiement": "VIREMENT"},
                {"modePaiement": "ESPECE"}, {"modePaiement": "AUTRE"}, {"modePaiement": "REPORT"}
              ]
            }
            """
        ),
        .request(
            "kinds of files by a number in a string",
            "transverses.v1.recupererTypesPj",
            """
            {"codeLangue": "EN", "typeObjet": "35"}
            """
        ),
        .request(
            "states that may follow",
            "transverses.v1.recupererEtatsTraitement",
            """
            {"statutCourant": "SUSPENDUE"}
            """
        ),
        .answer(
            "the states of a payment request",
            "transverses.v1.recupererEtatTypeDp",
            """
            {
              "codeRetour": 0,
              "libelle": "TRA_MSG_00.000",
              "listeEtatDemandePaiement": [
                {"etatDemandePaiement": "COMPTABILISEE"},
                {"etatDemandePaiement": "MISE_EN_PAIEMENT"},
                {"etatDemandePaiement": "MANDATEE"},
                {"etatDemandePaiement": "REJETEE"},
                {"etatDemandePaiement": "SUSPENDUE"},
                {"etatDemandePaiement": "A_RECYCLER"},
                {"etatDemandePaiement": "MISE_A_DISPOSITION"},
                {"etatDemandePaiement": "EN_COURS_ACHEMINEMENT"},
                {"etatDemandePaiement": "ERREUR_FOURNISSEUR_SUR_MOE"},
                {"etatDemandePaiement": "DEPOSEE"},
                {"etatDemandePaiement": "ABSENCE_VALIDATION_2_HORS_DELAI"},
                {"etatDemandePaiement": "VALIDEE_2"},
                {"etatDemandePaiement": "REFUSEE_2"},
                {"etatDemandePaiement": "ERREUR_COTRAITANT_SUR_VALIDEUR"},
                {"etatDemandePaiement": "A_VALIDER_2"},
                {"etatDemandePaiement": "ABSENCE_VALIDATION_1_HORS_DELAI"},
                {"etatDemandePaiement": "VALIDEE_1"},
                {"etatDemandePaiement": "REFUSEE_1"},
                {"etatDemandePaiement": "ERREUR_FOURNISSEUR_SUR_VALIDEUR"},
                {"etatDemandePaiement": "A_VALIDER_1"},
                {"etatDemandePaiement": "BROUILLON"}
              ]
            }
            """
        ),
        .request(
            "frameworks of a kind of request",
            "transverses.v1.recupererCadreFacturation",
            """
            {"typeDemandePaiement": "FACTURE_TRAVAUX"}
            """
        ),
        .answer(
            "frameworks, none of them known",
            "transverses.v1.recupererCadreFacturation",
            """
            {
              "codeRetour": 0,
              "libelle": "TRA_MSG_00.000",
              "listeCadreFacturation": [{"codeCadreFacturation": "A98_A_VENIR"}, {"codeCadreFacturation": "A99_A_VENIR"}]
            }
            """
        ),
        .answer(
            "one rate in a list",
            "transverses.v1.recupererTauxTva",
            """
            {
              "codeRetour": 0, "libelle": "TRA_MSG_00.000",
              "listeTauxTva": [{"codeTauxTva": "TVA3", "libelleTauxTva": "Taux intermédiaire (10 %)", "valeurTauxTva": 10}]
            }
            """
        ),
        .answer(
            "countries",
            "transverses.v1.recupererPays",
            """
            {
              "codeRetour": 0,
              "libelle": "TRA_MSG_00.000",
              "listePays": [{"codePays": "IS", "libellePays": "Islande"}, {"codePays": "PT", "libellePays": "Portugal"}]
            }
            """
        ),
        .answer(
            "grounds of exemption from VAT",
            "transverses.v1.recupererMotifsExonerationTva",
            """
            {
              "codeRetour": 0,
              "libelle": "TRA_MSG_00.000",
              "listeMotifsExonerationTva": [
                {"codeMotifExonerationTva": "FORM", "libelleMotifExonerationTva": "Formation professionnelle"},
                {"codeMotifExonerationTva": "EXPO", "libelleMotifExonerationTva": "Exportation"}
              ]
            }
            """
        ),
        .answer(
            "kinds of works invoices, none of them known",
            "transverses.v1.recupererTypeFactureTravaux",
            """
            {
              "codeRetour": 0,
              "libelle": "TRA_MSG_00.000",
              "listeTypeFactureTravaux": [{"typeFactureTravaux": "TYPE_A_VENIR"}, {"typeFactureTravaux": "TYPE_PLUS_TARD"}]
            }
            """
        ),
        .answer(
            "categories, each in a list of its own",
            "transverses.v1.rechercherSousCategorieSollicitation",
            """
            {
              "codeRetour": 0,
              "libelle": "TRA_MSG_00.000",
              "listeSousCategories": [
                {
                  "categorie": [{"codeCategorie": "TECH", "libelleCategorie": "Technique", "idTechniqueCategorie": 64}],
                  "ssCategorie": [
                    {
                      "code": "TECH-API",
                      "dateCreation": "2022-10-03T12:00:00Z",
                      "dateDerniereModification": "2024-02-29T23:59:59Z",
                      "estActif": true,
                      "idTechniqueCategorie": 6404,
                      "libelle": "Questions sur l'API"
                    }
                  ]
                }
              ]
            }
            """
        ),
    ]
}
