extension Sample {
    static let otherServices: [Sample] = [
        .request(
            "my structures, page by page",
            "utilisateurs.v1.recupererRattachements",
            """
            {
              "parametresRecherche": {
                "nbResultatsParPage": 40, "pageResultatDemandee": 2, "triColonne": "DesignationStructure",
                "triSens": "Ascendant"
              }
            }
            """
        ),
        .request(
            "a commitment by its number, criteria null",
            "engagementsJuridiques.v1.rechercher",
            """
            {
              "codeEngagementJuridique": null, "numeroEngagementJuridique": "260733",
              "numeroMarcheEngagementJuridique": null, "structureReceptriceEngagementJuridique": null,
              "etatCourantEngagementJuridique": null, "periodeDateNotificationEJDu": null,
              "periodeDateNotificationEJAu": null, "montantTTCMin": null, "montantTTCMax": null,
              "parametresRecherche": {
                "pageResultatDemandee": 3, "nbResultatsParPage": 12, "triSens": "Ascendant",
                "triColonne": "NumeroEJ"
              }
            }
            """
        ),
        .answer(
            "a commitment with the fields of the second form",
            "engagementsJuridiques.v1.rechercher",
            """
            {
              "codeRetour": 0,
              "libelle": "TRA_MSG_00.000",
              "listeEngagementJuridique": [
                {
                  "codeServiceExecutant": "VOIRIE", "codeServiceExecutantEmetteur": "ACHATS",
                  "dateCreationEJ": "2017-01-09T00:00:00+01:00", "idEngagementJuridique": 815,
                  "libelleEtatCourantEJ": "SOLDE", "libelleServiceExecutant": "Service de la voirie",
                  "libelleServiceExecutantEmetteur": "Service des achats", "libelleTypeEngagementJuridique": "MARCHE",
                  "montantTotalHt": 12600, "montantTotalTtc": 15120, "numeroEngagementJuridique": "260733",
                  "statutStructureReceptrice": "INACTIF", "structureReceptrice": "VAL088DESTINATAIRE"
                }
              ],
              "parametresRetour": {"nbResultatsParPage": 12, "pageCourante": 3, "pages": 3, "total": 25}
            }
            """
        ),
        .request(
            "a commitment by a number with leading zeros",
            "engagementsJuridiques.v1.consulterDetail",
            """
            {"numeroEngagementJuridique": "0000260733"}
            """
        ),
        .answer(
            "works invoices with two counters and little else",
            "facturesTravaux.v1.rechercher",
            """
            {
              "codeRetour": 0, "libelle": "TRA_MSG_00.000", "parametresRetour": {"pageCourante": 1, "pages": 1},
              "listeFacturesTravaux": [{"idFactureTravaux": 7718}]
            }
            """
        ),
        .answer(
            "a works invoice, its numbers strings",
            "facturesTravaux.v1.rechercher",
            """
            {
              "listeFacturesTravaux": [
                {
                  "identifiantDestinataire": "00000000022841", "identifiantFournisseur": "00000000003316",
                  "dateDepot": "2022-03-23", "dateFactureTravaux": "2022-03-21",
                  "dateHeureEtatCourant": "2022-03-23T09:12:07.305+01:00",
                  "designationDestinataire": "VAL074DESTINATAIRE", "designationFournisseur": "VAL001DESTINATAIRE",
                  "devise": "EUR", "factureTelechargeeParDestinataire": true, "idDestinataire": "30114408",
                  "idFactureTravaux": "5210774", "montantAPayer": "36", "montantHT": "30", "montantTTC": "36.5",
                  "numeroFactureTravaux": "20220321-4", "statutFactureTravaux": "A_ASSOCIER_MOE",
                  "typeDemandePaiement": "FACTURE_TRAVAUX", "typeFactureTravaux": "ETAT_ACOMPTE",
                  "typeIdentifiantFournisseur": "SIRET"
                }
              ]
            }
            """,
            lenient: [
                "listeFacturesTravaux[0].idDestinataire: string as number",
                "listeFacturesTravaux[0].idFactureTravaux: string as number",
                "listeFacturesTravaux[0].montantAPayer: string as number",
                "listeFacturesTravaux[0].montantHT: string as number",
                "listeFacturesTravaux[0].montantTTC: string as number",
            ]
        ),
        .request(
            "a works invoice suspended",
            "facturesTravaux.v1.suspendreDemanderCompleter",
            """
            {"idFactureTravaux": 301877, "commentaire": "Il manque le constat de chantier."}
            """
        ),
    ]

    static let organisations: [Sample] = [
        .request(
            "organisations by one condition",
            "organisations.v1.rechercherStructures",
            """
            {"pays": {"op": "=", "val": "Belgique"}, "_sort": [], "_desc": [], "_fields": ["codePostal"]}
            """
        ),
        .answer(
            "an organisation with empty texts",
            "organisations.v1.consulterStructure",
            """
            {
              "uuid": "4b7e01c2a95d4f3e8c1760d2b9a3e5f4", "libelleOrganisation": "Commune de Valombre",
              "numeroTvaIntracommunautaire": "", "contactPrincipal": "7d20c5e8f1b94a6c93e2d4071ab8c6f5",
              "organisationParent": "", "estCentreGestionAgricole": false, "gestionNumeroEJOuCodeService": false,
              "numeroPacage": 0, "identifiant": "21760493300010", "typeIdentifiant": "0",
              "categorieFournisseurMemoireId": 0, "categorieBeneficiaireId": 0, "adresse": "3 place de la Mairie",
              "complementAdresse1": "", "complementAdresse2": "", "codePostal": "76990", "ville": "Valombre",
              "pays": "France", "adresseElectronique": "", "telephone": "", "recevoirCyclesViesEdi": false,
              "emetteurFluxEdi": false, "nonDiffusibleInsee": false, "nomStructure": "", "prenomStructure": "",
              "numeroRcsStructure": "", "numeroEjDoitEtreRenseigne": false, "codeServiceDoitEtreRenseigne": false,
              "statutMiseEnPaiementNestPasRemonte": false, "avecMOA": false, "estMOAUniquement": false,
              "structureOrigine": 0, "raisonSociale": "COMMUNE DE VALOMBRE 21760493300010", "categorieJuridique": "",
              "categorieEntreprise": ""
            }
            """
        ),
    ]
}
