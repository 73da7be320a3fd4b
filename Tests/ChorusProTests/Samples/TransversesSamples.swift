extension Sample {
    static let transverses: [Sample] = [
        .answer(
            "the platform is up",
            "transverses.v1.healthCheck",
            """
            {"statusCodeValue": 200, "statusCode": "OK", "body": "Tout va bien."}
            """
        ),
        .request(
            "a PDF to be stored",
            "transverses.v1.ajouterFichier",
            """
            {
              "pieceJointeExtension": "pdf", "pieceJointeFichier": "JVBERi0xLjcKJSBWYWxvbWJyZQo=",
              "pieceJointeNom": "LV-0093.pdf", "pieceJointeTypeMime": "application/pdf"
            }
            """
        ),
        .answer(
            "a file stored",
            "transverses.v1.ajouterFichier",
            """
            {"codeRetour": 0, "libelle": "CODE PAR DEFAUT", "pieceJointeId": 41938}
            """
        ),
        .request(
            "the files of a structure, criteria null",
            "transverses.v1.rechercherPjStructure",
            """
            {
              "idStructureCPP": 30114408, "pieceJointeTypeId": null, "pieceJointeDesignation": null, "codeLangue": null,
              "parametresRecherche": {
                "pageResultatDemandee": null, "nbResultatsParPage": null, "triSens": "Descendant",
                "triColonne": "PieceJointeExtension"
              }
            }
            """
        ),
        .answer(
            "one file of a structure",
            "transverses.v1.rechercherPjStructure",
            """
            {
              "codeRetour": 0,
              "libelle": "GCU_MSG_01_000",
              "listePiecesJointes": [
                {
                  "pieceJointeDesignation": "Convention 2026",
                  "pieceJointeExtension": "pdf",
                  "pieceJointeId": 41938,
                  "pieceJointeObjetId": 61,
                  "pieceJointeStructureCode": "21760493300010",
                  "pieceJointeStructureId": 30114408,
                  "pieceJointeStructureRaisonSociale": "COMMUNE DE VALOMBRE",
                  "pieceJointeTypeCode": "CONV",
                  "pieceJointeTypeLibelle": "Convention",
                  "pieceJointeUtilisateurId": 0
                }
              ],
              "parametresRetour": {"nbResultatsParPage": 50, "pageCourante": 1, "pages": 1, "total": 1}
            }
            """
        ),
        .answer(
            "a file without any outcome",
            "transverses.v1.telechargerPieceJointe",
            """
            {"pieceJointe": "VmFsb21icmU="}
            """
        ),
        .answer(
            "the directory, its base64 without padding",
            "transverses.v1.telechargerAnnuaireDestinataire",
            """
            {"codeRetour": 0, "libelle": "GCU_MSG_01_000", "fichierResultat": "UEsDBBQAAAAIAHxZ5V"}
            """,
            lenient: ["fichierResultat: base64 in its full form"]
        ),
        .answer(
            "a company by its SIRET",
            "transverses.v1.consulterInformationSiret",
            """
            {
              "codeRetour": 0,
              "libelle": "Succès",
              "adresse": "7 rue des Ateliers",
              "categorieEntreprise": "PME",
              "categorieJuridique": "5710",
              "civilite": "Mme",
              "dateCreationEntreprise": "2009-04-14",
              "dateCreationEtablissement": "2011-06-30",
              "dateReactivationEtablissement": "2013-01-02",
              "estActif": true,
              "localisationSiege": "76990 VALOMBRE",
              "nonDiffusibleInsee": false,
              "numeroInterneClassement": "00024",
              "raisonSociale": "ATELIERS LEVERRIER",
              "siege": "OUI",
              "siren": "830501177",
              "siret": "83050117700024",
              "siretPredecesseurSuccesseur": "83050117700016"
            }
            """
        ),
        .request(
            "the bank details of a supplier",
            "transverses.v1.recupererCoordBancValides",
            """
            {"idStructure": 30114411}
            """
        ),
        .request(
            "the structures of a user in any workspace",
            "transverses.v1.recupererStructuresPourUtilisateur",
            """
            {"espaceFo": 0}
            """
        ),
        .answer(
            "the structures of a user, one SIRET with leading zeros",
            "transverses.v1.recupererStructuresPourUtilisateur",
            """
            {
              "codeRetour": 0,
              "libelle": "TRA_MSG_00.000",
              "listeStructures": [
                {"designationStructure": "ATELIERS LEVERRIER", "idStructure": 30114411,
                 "identifiantStructure": "83050117700024", "typeIdentifiantStructure": "SIRET"},
                {"designationStructure": "VAL201FOURNISSEUR", "idStructure": 61277300,
                 "identifiantStructure": "00000000007310", "typeIdentifiantStructure": "SIRET"}
              ]
            }
            """
        ),
        .answer(
            "the active structures of suppliers",
            "transverses.v1.recupererStructuresActivesFournisseur",
            """
            {
              "codeRetour": 0,
              "libelle": "TRA_MSG_00.000",
              "listeStructures": [
                {"idStructureCPP": 30114411, "identifiant": "83050117700024", "designationStructure": "ATELIERS LEVERRIER"},
                {"idStructureCPP": 30114412, "identifiant": "83050117700032", "designationStructure": "LEVERRIER Export"}
              ]
            }
            """
        ),
    ]
}
