extension Sample {
    static let fluxReports: [Sample] = [
        .request(
            "the report on a flow",
            "transverses.v1.consulterCRDetaille",
            """
            {"numeroFluxDepot": "CPP0022230000000000009316"}
            """
        ),
        .answer(
            "a report with one error, not in a list",
            "transverses.v1.consulterCRDetaille",
            """
            {
              "codeRetour": 0,
              "libelle": "TRA_MSG_00.000",
              "codeInterfaceDepotFlux": "FSO1120A",
              "dateDepotFlux": "2020-10-05T07:41:02.914+02:00",
              "dateHeureEtatCourantFlux": "2020-10-05T07:41:09.006+02:00",
              "etatCourantDepotFlux": "IN_INTEGRE_PARTIEL",
              "listeErreurDP": {
                "identifiantDestinataire": "00000000008842",
                "identifiantFournisseur": "00000000008817",
                "libelleErreurDP": "Le service est inconnu (balise : Service.Code). ",
                "numeroDP": "F1120_VAL071200"
              },
              "nomFichier": "FSO1120A_CPP002_CPP0022230000000000009316"
            }
            """,
            lenient: ["listeErreurDP: one value as list"]
        ),
        .answer(
            "a report with a state that no list has",
            "transverses.v1.consulterCRDetaille",
            """
            {"codeRetour":0,"etatCourantDepotFlux":"IN_SUR_LE_METIER"}
            """
        ),
        .answer(
            "a report with both lists of errors",
            "transverses.v1.consulterCRDetaille",
            """
            {
              "codeInterfaceDepotFlux": "FSO1120A",
              "codeRetour": 0,
              "dateDepotFlux": "2024-11-18T10:05:00Z",
              "dateHeureEtatCourantFlux": "2024-11-18T10:06:30Z",
              "etatCourantDepotFlux": "IN_SUR_LE_METIER",
              "libelle": "Succès",
              "nomFichier": "LV-0093.xml",
              "listeErreurDP": [
                {
                  "identifiantDestinataire": "21760493300010",
                  "identifiantFournisseur": "83050117700024",
                  "libelleErreurDP": "Le numéro de facture existe déjà",
                  "numeroDP": "LV-0093"
                }
              ],
              "listeErreurTechnique": [
                {"codeErreur": "XSD-12", "libelleErreur": "Balise inattendue", "natureErreur": "BLOQUANTE"}
              ]
            }
            """
        ),
        .answer(
            "a report as a file",
            "transverses.v1.consulterCR",
            """
            {
              "codeAppliPartenaire": "VALOMBRE",
              "codeInterfaceFlux": "FSO1120A",
              "codeRetour": 0,
              "dateDepotFlux": "2024-11-18T10:05:00Z",
              "dateHeureEtatCourantFlux": "2024-11-18T10:06:30Z",
              "designationPartenaire": "Éditeur de Valombre",
              "etatCourantFlux": "IN_SUR_LE_METIER",
              "fichierCR": "JVBERi0xLjcK",
              "libelle": "Succès",
              "nomFichierFlux": "LV-0093.xml",
              "numeroFluxDepot": "CPP0022230000000000009316"
            }
            """
        ),
    ]
}
