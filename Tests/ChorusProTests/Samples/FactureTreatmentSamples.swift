extension Sample {
    static let factureTreatments: [Sample] = [
        .request(
            "an invoice sent to another service",
            "factures.v1.recycler",
            """
            {
              "identifiantFactureCPP": 77031,
              "destinataire": {"codeDestinataire": "22330001300016", "codeServiceExecutant": "VOIRIE-EST"},
              "commentaire": "Service corrigé à la demande du destinataire"
            }
            """
        ),
        .request(
            "a received invoice paid, without reason and number",
            "factures.v1.traiterRecue",
            """
            {"idFacture": 5520917, "nouveauStatut": "MISE_EN_PAIEMENT", "motif": "", "numeroDPMandat": ""}
            """
        ),
        .answer(
            "a received invoice suspended",
            "factures.v1.traiterRecue",
            """
            {
              "codeRetour": 0, "libelle": "CODE PAR DEFAUT", "dateTraitement": "2019-11-04", "idFacture": 88214,
              "nouveauStatut": "SUSPENDUE", "numeroFacture": "VAL2019-118"
            }
            """
        ),
        .answer(
            "an invoice judged by its validator",
            "factures.v1.traiterFactureAValider",
            """
            {
              "codeRetour": 0, "dateTraitement": "2026-04-16", "idFacture": 5520960, "libelle": "Validation prise en compte",
              "numeroFacture": "LV-0101", "statutFacture": "STATUT_A_VENIR"
            }
            """
        ),
        .request(
            "a download of four invoices as one XML file",
            "factures.v1.telechargerGroupe",
            """
            {
              "idUtilisateurCourant": 1204, "idEspace": 5, "format": "PIVOT", "avecPiecesJointesComplementaires": null,
              "listeFacture": [{"idFacture": 6101}, {"idFacture": 6107}, {"idFacture": 6110}, {"idFacture": 6119}]
            }
            """
        ),
        .request(
            "an invoice shown to its recipient",
            "factures.v1.consulterRecipiendaire",
            """
            {"idUtilisateurCourant": 1206, "identifiantFactureCPP": 6107}
            """
        ),
        .request(
            "a history of at most so many entries",
            "factures.v1.consulterHistorique",
            """
            {"idFacture": 6119, "nbResultatsMaximum": 75}
            """
        ),
        .answer(
            "a history of two statuses",
            "factures.v1.consulterHistorique",
            """
            {
              "codeRetour": 0,
              "libelle": "GCU_MSG_01_000",
              "historiquesDesStatuts": {
                "histoStatut": [
                  {"histoStatutCode": "MANDATEE", "histoStatutDatePassage": "2021-09-14 16:05", "histoStatutId": 7740316},
                  {"histoStatutCode": "DEPOSEE", "histoStatutDatePassage": "2021-09-01 08:47", "histoStatutId": 7740102}
                ]
              },
              "idFacture": 6119,
              "modeDepot": "EDI",
              "numeroFacture": "VAL21-0388",
              "statutCourantCode": "MANDATEE"
            }
            """
        ),
        .answer(
            "the statuses that a validator sees",
            "factures.v1.recupererStatutsFactureVisiblesValideur",
            """
            {"codeRetour": 0, "libelle": "Succès", "listeStatutFacture": [{"codeStatutFacture": "STATUT_A_VENIR"}]}
            """
        ),
    ]
}
