extension Sample {
    static let structures: [Sample] = [
        .request(
            "active structures, criteria null",
            "structures.v1.rechercher",
            """
            {
              "structure": {
                "raisonSocialeStructure": null, "identifiantStructure": null, "typeIdentifiantStructure": "SIRET",
                "libelleStructure": null, "nomStructure": null, "prenomStructure": null, "adresseCodePostal": null,
                "adresseVille": null, "adresseCodePays": null, "typeStructure": null, "statutStructure": "ACTIF"
              },
              "restreindreStructuresPrivees": null,
              "parametres": {
                "pageResultatDemandee": null, "nbResultatsParPage": 25, "triSens": "Ascendant",
                "triColonne": "DesignationStructure"
              }
            }
            """
        ),
        .answer(
            "two structures, their SIRETs numbers",
            "structures.v1.rechercher",
            """
            {
              "codeRetour": 0,
              "libelle": "TRA_MSG_00.000",
              "listeStructures": [
                {"designationStructure": "COMMUNE DE VALOMBRE", "idStructureCPP": 710226,
                 "identifiantStructure": 21760493300010, "statut": "ACTIVE", "typeIdentifiantStructure": "SIRET"},
                {"designationStructure": "Régie des eaux de Valombre", "idStructureCPP": 42,
                 "identifiantStructure": 21760493300036, "statut": "ACTIVE", "typeIdentifiantStructure": "SIRET"}
              ]
            }
            """,
            lenient: [
                "listeStructures[0].identifiantStructure: number as string",
                "listeStructures[1].identifiantStructure: number as string",
            ]
        ),
        .request(
            "one structure by its SIRET",
            "structures.v1.rechercher",
            """
            {"structure": {"typeIdentifiantStructure": "SIRET", "identifiantStructure": "21760493300010"}}
            """
        ),
        .answer(
            "no structure",
            "structures.v1.rechercher",
            """
            {"codeRetour":0,"listeStructures":[]}
            """
        ),
        .request(
            "one structure by its number",
            "structures.v1.consulter",
            """
            {"idStructureCPP": 30114408}
            """
        ),
        .answer(
            "a structure, its address of mail empty",
            "structures.v1.consulter",
            """
            {
              "codeRetour": 0,
              "libelle": "GCU_MSG_01_000",
              "adressePostaleDuSiege": {
                "adresse": "3 place de la Mairie", "codePostal": "76990", "complementAdresse1": "Hôtel de ville",
                "complementAdresse2": "Bureau 12", "fax": "235110917", "indicatifFax": "+33", "indicatifTelephone": "+33",
                "pays": "France", "telephone": "235110916", "ville": "Valombre"
              },
              "informationGenerales": {
                "emailStructure": "", "idStructureCPP": 30114408, "identifiantStructure": "21760493300010",
                "libelleStructure": "COMMUNE DE VALOMBRE ", "raisonSocialeStructure": "COMMUNE DE VALOMBRE ",
                "structurePriveePublique": "PUBLIQUE", "typeIdentifiantStructure": "UE_HORS_FRANCE"
              },
              "parametres": {
                "codeServiceDoitEtreRenseigne": true, "connexionEDI": false, "gestionNumeroEJOuCodeService": false,
                "numeroEJDoitEtreRenseigne": true, "recevoirDonneesViaEDI": false,
                "statutMiseEnPaiementNestPasRemonte": true
              }
            }
            """
        ),
    ]

    static let structureServices: [Sample] = [
        .request(
            "one service of a structure beyond 32 bits",
            "structures.v1.consulterService",
            """
            {"idStructure": 6100048811, "idService": 5117209, "codeLangue": "EN"}
            """
        ),
        .answer(
            "a service, its dates without milliseconds",
            "structures.v1.consulterService",
            """
            {
              "codeRetour": 0,
              "libelle": "TRA_MSG_00.000",
              "parametres": {
                "dateCreation": "2018-07-02T14:20:55+02:00", "dateDebutValidite": "2018-07-02T14:19:03+02:00",
                "numeroEngagement": true
              },
              "informationsGenerales": {
                "codeService": "VOIRIE", "nomService": "Service de la voirie", "descriptionService": "Routes et trottoirs"
              },
              "adressePostale": {
                "adresse": "18 quai du Port", "complementAdresse1": "Atelier", "complementAdresse2": "Porte C",
                "codePostal": "76991", "ville": "Valombre-Plage", "pays": "France", "telephone": "235110940",
                "indicatifTelephone": "+33", "fax": "235110941", "indicatifFax": "+33"
              }
            }
            """
        ),
        .request(
            "services of a structure, page null",
            "structures.v1.rechercherServices",
            """
            {
              "idStructure": 30114408,
              "parametresRechercherServicesStructure": {
                "pageResultatDemandee": null, "nbResultatsParPage": null, "triSens": "Ascendant",
                "triColonne": "CodeService"
              }
            }
            """
        ),
        .answer(
            "services older than any epoch",
            "structures.v1.rechercherServices",
            """
            {
              "codeRetour": 0,
              "libelle": "TRA_MSG_00.000",
              "listeServices": [
                {"idService": 7011, "codeService": "ARCHIVES", "libelleService": "Archives municipales",
                 "dateDbtService": "1951-03-08 00:00", "estActif": true},
                {"idService": 7012, "codeService": "MUSEE", "libelleService": "Musée de l'horlogerie",
                 "dateDbtService": "1923-10-21 00:00", "estActif": true},
                {"idService": 7013, "codeService": "BAINS", "libelleService": "Bains-douches",
                 "dateDbtService": "1912-02-29 00:00", "estActif": true},
                {"idService": 7014, "codeService": "OCTROI", "libelleService": "Octroi",
                 "dateDbtService": "1903-01-15 00:00", "estActif": true},
                {"idService": 7015, "codeService": "FORET", "libelleService": "Service des forêts, de la chasse et de l'eau",
                 "dateDbtService": "1900-12-31 00:00", "estActif": true},
                {"idService": 7016, "codeService": "PORT", "libelleService": "Capitainerie",
                 "dateDbtService": "1791-05-02 00:00", "estActif": true}
              ],
              "parametresRetour": {"nbResultatsParPage": 20, "pageCourante": 1, "pages": 1, "total": 6}
            }
            """
        ),
        .answer(
            "services with little more than their codes",
            "structures.v1.rechercherServices",
            """
            {"codeRetour":0,"listeServices":[{"idService":31,"codeService":"ACHATS","estActif":true},
            {"idService":32,"codeService":"OCTROI","estActif":false}]}
            """
        ),
        .answer(
            "services that a user is attached to",
            "structures.v1.listerRattachementsUtilisateur",
            """
            {
              "codeRetour": 0,
              "libelle": "Succès",
              "designationStructure": "COMMUNE DE VALOMBRE",
              "idStructure": 30114408,
              "identifiantStructure": "21760493300010",
              "premierService": true,
              "listeServices": [
                {
                  "codeService": "VOIRIE",
                  "commentaire": "Demande acceptée",
                  "dateDebut": "2025-09-01T06:00:00Z",
                  "dateFin": "2027-08-31T21:59:59Z",
                  "idRattachement": 620117,
                  "idService": 5117209,
                  "nomService": "Service de la voirie",
                  "statutRattachement": "STATUT_A_VENIR"
                }
              ],
              "parametresRetour": {"pageCourante": 1, "pages": 1, "nbResultatsParPage": 15, "total": 1}
            }
            """
        ),
    ]
}
