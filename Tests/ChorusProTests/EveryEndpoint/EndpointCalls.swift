// Written from specs/ by EveryEndpointTests. After a change of the specs, run the tests with RECORD_REFERENCE=1.

import ChorusPro

enum EndpointCalls: EndpointCallList {
    @available(*, deprecated)
    static var table: EndpointCallTable {
        var table = EndpointCallTable()
        engagementsJuridiques(&table)
        factures(&table)
        facturesTravaux(&table)
        organisations(&table)
        structures(&table)
        transverses(&table)
        utilisateurs(&table)
        return table
    }
}

extension EndpointCalls {
    @available(*, deprecated)
    private static func engagementsJuridiques(_ table: inout EndpointCallTable) {
        table.add(
            "engagementsJuridiques.v1.rechercher",
            request: EngagementsJuridiques.RechercherRequest.self,
            answer: EngagementsJuridiques.RechercherResponse.self
        ) { client, request, _ in
            try await client.engagementsJuridiques.rechercher(request)
        } pages: { client, request in
            client.engagementsJuridiques.rechercherPages(request)
        }
        table.add(
            "engagementsJuridiques.v1.consulterDetail",
            request: EngagementsJuridiques.ConsulterDetailRequest.self,
            answer: EngagementsJuridiques.ConsulterDetailResponse.self
        ) { client, request, _ in
            try await client.engagementsJuridiques.consulterDetail(request)
        } arguments: { client, request, _ in
            try await client.engagementsJuridiques.consulterDetail(
                numeroEngagementJuridique: request.numeroEngagementJuridique
            )
        }
    }
}

extension EndpointCalls {
    @available(*, deprecated)
    private static func factures(_ table: inout EndpointCallTable) {
        table.add(
            "factures.v1.soumettre",
            request: Factures.SoumettreRequest.self,
            answer: Factures.SoumettreResponse.self
        ) { client, request, _ in
            try await client.factures.soumettre(request)
        }
        table.add(
            "factures.v1.deposerFlux",
            request: Factures.DeposerFluxRequest.self,
            answer: Factures.DeposerFluxResponse.self
        ) { client, request, _ in
            try await client.factures.deposerFlux(request)
        }
        table.add(
            "factures.v1.deposerPdf",
            request: Factures.DeposerPdfRequest.self,
            answer: Factures.DeposerPdfResponse.self
        ) { client, request, _ in
            try await client.factures.deposerPdf(request)
        } arguments: { client, request, _ in
            try await client.factures.deposerPdf(
                idUtilisateurCourant: request.idUtilisateurCourant,
                fichierFacture: request.fichierFacture,
                nomFichier: request.nomFichier,
                formatDepot: request.formatDepot
            )
        }
        table.add(
            "factures.v1.completer",
            request: Factures.CompleterRequest.self,
            answer: Factures.CompleterResponse.self
        ) { client, request, _ in
            try await client.factures.completer(request)
        } arguments: { client, request, _ in
            try await client.factures.completer(
                idUtilisateurCourant: request.idUtilisateurCourant,
                identifiantFactureCPP: request.identifiantFactureCPP,
                pieceJointeComplementaire: request.pieceJointeComplementaire,
                commentaire: request.commentaire
            )
        }
        table.add(
            "factures.v1.recycler",
            request: Factures.RecyclerRequest.self,
            answer: Factures.RecyclerResponse.self
        ) { client, request, _ in
            try await client.factures.recycler(request)
        }
        table.add(
            "factures.v1.corrigerValideurFacture",
            request: Factures.CorrigerValideurFactureRequest.self,
            answer: Factures.CorrigerValideurFactureResponse.self
        ) { client, request, _ in
            try await client.factures.corrigerValideurFacture(request)
        } arguments: { client, request, _ in
            try await client.factures.corrigerValideurFacture(
                idFacture: request.idFacture,
                idStructure: request.idStructure,
                typeIdentifiantStructure: request.typeIdentifiantStructure,
                identifiantStructure: request.identifiantStructure
            )
        }
        table.add(
            "factures.v1.traiterRecue",
            request: Factures.TraiterRecueRequest.self,
            answer: Factures.TraiterRecueResponse.self
        ) { client, request, _ in
            try await client.factures.traiterRecue(request)
        }
        table.add(
            "factures.v1.traiterFactureAValider",
            request: Factures.TraiterFactureAValiderRequest.self,
            answer: Factures.TraiterFactureAValiderResponse.self
        ) { client, request, _ in
            try await client.factures.traiterFactureAValider(request)
        }
        table.add(
            "factures.v1.traiterRejet",
            request: Factures.TraiterRejetRequest.self,
            answer: Factures.TraiterRejetResponse.self
        ) { client, request, _ in
            try await client.factures.traiterRejet(request)
        } arguments: { client, request, _ in
            try await client.factures.traiterRejet(listeDemandePaiement: request.listeDemandePaiement)
        }
        table.add(
            "factures.v1.telechargerGroupe",
            request: Factures.TelechargerGroupeRequest.self,
            answer: Factures.TelechargerGroupeResponse.self
        ) { client, request, _ in
            try await client.factures.telechargerGroupe(request)
        }
        table.add(
            "factures.v1.consulterFournisseur",
            request: Factures.ConsulterFournisseurRequest.self,
            answer: Factures.ConsulterFournisseurResponse.self
        ) { client, request, _ in
            try await client.factures.consulterFournisseur(request)
        }
        table.add(
            "factures.v1.consulterRecipiendaire",
            request: Factures.ConsulterRecipiendaireRequest.self,
            answer: Factures.ConsulterRecipiendaireResponse.self
        ) { client, request, _ in
            try await client.factures.consulterRecipiendaire(request)
        }
        table.add(
            "factures.v1.consulterValideur",
            request: Factures.ConsulterValideurRequest.self,
            answer: Factures.ConsulterValideurResponse.self
        ) { client, request, _ in
            try await client.factures.consulterValideur(request)
        }
        table.add(
            "factures.v1.consulterHistorique",
            request: Factures.ConsulterHistoriqueRequest.self,
            answer: Factures.ConsulterHistoriqueResponse.self
        ) { client, request, _ in
            try await client.factures.consulterHistorique(request)
        }
        table.add(
            "factures.v1.rechercherFournisseur",
            request: Factures.RechercherFournisseurRequest.self,
            answer: Factures.RechercherFournisseurResponse.self
        ) { client, request, _ in
            try await client.factures.rechercherFournisseur(request)
        } pages: { client, request in
            client.factures.rechercherFournisseurPages(request)
        }
        table.add(
            "factures.v1.rechercherRecipiendaire",
            request: Factures.RechercherRecipiendaireRequest.self,
            answer: Factures.RechercherRecipiendaireResponse.self
        ) { client, request, _ in
            try await client.factures.rechercherRecipiendaire(request)
        } pages: { client, request in
            client.factures.rechercherRecipiendairePages(request)
        }
        table.add(
            "factures.v1.rechercherValideur",
            request: Factures.RechercherValideurRequest.self,
            answer: Factures.RechercherValideurResponse.self
        ) { client, request, _ in
            try await client.factures.rechercherValideur(request)
        } pages: { client, request in
            client.factures.rechercherValideurPages(request)
        }
        table.add(
            "factures.v1.rechercherDemandePaiement",
            request: Factures.RechercherDemandePaiementRequest.self,
            answer: Factures.RechercherDemandePaiementResponse.self
        ) { client, request, _ in
            try await client.factures.rechercherDemandePaiement(request)
        }
        table.add(
            "factures.v1.recupererStatutsFactureVisiblesValideur",
            request: Factures.RecupererStatutsFactureVisiblesValideurRequest.self,
            answer: Factures.RecupererStatutsFactureVisiblesValideurResponse.self
        ) { client, request, _ in
            try await client.factures.recupererStatutsFactureVisiblesValideur(request)
        } arguments: { client, request, _ in
            try await client.factures.recupererStatutsFactureVisiblesValideur(
                idUtilisateurCourant: request.idUtilisateurCourant
            )
        }
        table.add(
            "factures.v1.rechercherATraiterValideur",
            request: Factures.RechercherATraiterValideurRequest.self,
            answer: Factures.RechercherATraiterValideurResponse.self
        ) { client, request, _ in
            try await client.factures.rechercherATraiterValideur(request)
        } pages: { client, request in
            client.factures.rechercherATraiterValideurPages(request)
        }
        table.add(
            "factures.v1.rechercherATraiterRecipiendaire",
            request: Factures.RechercherATraiterRecipiendaireRequest.self,
            answer: Factures.RechercherATraiterRecipiendaireResponse.self
        ) { client, request, _ in
            try await client.factures.rechercherATraiterRecipiendaire(request)
        } arguments: { client, request, _ in
            try await client.factures.rechercherATraiterRecipiendaire(
                idUtilisateurCourant: request.idUtilisateurCourant,
                idStructure: request.idStructure,
                recupererTaille: request.recupererTaille,
                parametreRechercheFactureATraiterParRecipiendaire:
                    request.parametreRechercheFactureATraiterParRecipiendaire
            )
        } pages: { client, request in
            client.factures.rechercherATraiterRecipiendairePages(request)
        }
        table.add(
            "factures.v1.rechercherATraiterFournisseur",
            request: Factures.RechercherATraiterFournisseurRequest.self,
            answer: Factures.RechercherATraiterFournisseurResponse.self
        ) { client, request, _ in
            try await client.factures.rechercherATraiterFournisseur(request)
        } pages: { client, request in
            client.factures.rechercherATraiterFournisseurPages(request)
        }
    }
}

extension EndpointCalls {
    @available(*, deprecated)
    private static func facturesTravaux(_ table: inout EndpointCallTable) {
        table.add(
            "facturesTravaux.v1.rechercher",
            request: FacturesTravaux.RechercherRequest.self,
            answer: FacturesTravaux.RechercherResponse.self
        ) { client, request, _ in
            try await client.facturesTravaux.rechercher(request)
        } pages: { client, request in
            client.facturesTravaux.rechercherPages(request)
        }
        table.add(
            "facturesTravaux.v1.suspendreDemanderCompleter",
            request: FacturesTravaux.SuspendreDemanderCompleterRequest.self,
            answer: FacturesTravaux.SuspendreDemanderCompleterResponse.self
        ) { client, request, _ in
            try await client.facturesTravaux.suspendreDemanderCompleter(request)
        } arguments: { client, request, _ in
            try await client.facturesTravaux.suspendreDemanderCompleter(
                idFactureTravaux: request.idFactureTravaux,
                commentaire: request.commentaire
            )
        }
    }
}

extension EndpointCalls {
    @available(*, deprecated)
    private static func organisations(_ table: inout EndpointCallTable) {
        table.add(
            "organisations.v1.healthCheck"
        ) { client, _ in
            try await client.organisations.healthCheck()
        }
        table.add(
            "organisations.v1.rechercherStructures",
            request: Organisations.RechercherStructuresRequest.self,
            answer: [Organisations.Structure].self
        ) { client, request, _ in
            try await client.organisations.rechercherStructures(request)
        }
        table.add(
            "organisations.v1.consulterStructure",
            answer: Organisations.Structure.self
        ) { client, parameters in
            try await client.organisations.consulterStructure(uuidStructure: parameters.value("uuidStructure"))
        }
        table.add(
            "organisations.v1.listerServices",
            answer: [Organisations.Service].self
        ) { client, parameters in
            try await client.organisations.listerServices(uuidStructure: parameters.value("uuidStructure"))
        }
        table.add(
            "organisations.v1.listerPiecesJointes",
            answer: [Organisations.PieceJointe].self
        ) { client, parameters in
            try await client.organisations.listerPiecesJointes(uuidStructure: parameters.value("uuidStructure"))
        }
        table.add(
            "organisations.v1.consulterPieceJointe",
            answer: Organisations.PieceJointe.self
        ) { client, parameters in
            try await client.organisations.consulterPieceJointe(
                uuidStructure: parameters.value("uuidStructure"),
                uuidPieceJointe: parameters.value("uuidPieceJointe")
            )
        }
        table.add(
            "organisations.v1.modifierParametresEdi",
            request: Organisations.ModifierParametresEdiRequest.self
        ) { client, request, parameters in
            try await client.organisations.modifierParametresEdi(
                request,
                uuidStructure: parameters.value("uuidStructure")
            )
        } arguments: { client, request, parameters in
            try await client.organisations.modifierParametresEdi(
                uuidStructure: parameters.value("uuidStructure"),
                receptionEdi: request.receptionEdi,
                connexionEdi: request.connexionEdi
            )
        }
        table.add(
            "organisations.v1.consulterService",
            answer: Organisations.Service.self
        ) { client, parameters in
            try await client.organisations.consulterService(uuidService: parameters.value("uuidService"))
        }
        table.add(
            "organisations.v1.rechercherServices",
            request: Organisations.RechercherServicesRequest.self,
            answer: [Organisations.Service].self
        ) { client, request, _ in
            try await client.organisations.rechercherServices(request)
        }
    }
}

extension EndpointCalls {
    @available(*, deprecated)
    private static func structures(_ table: inout EndpointCallTable) {
        table.add(
            "structures.v1.rechercher",
            request: Structures.RechercherRequest.self,
            answer: Structures.RechercherResponse.self
        ) { client, request, _ in
            try await client.structures.rechercher(request)
        } arguments: { client, request, _ in
            try await client.structures.rechercher(
                parametres: request.parametres,
                restreindreStructuresPrivees: request.restreindreStructuresPrivees,
                structure: request.structure
            )
        } pages: { client, request in
            client.structures.rechercherPages(request)
        }
        table.add(
            "structures.v1.consulter",
            request: Structures.ConsulterRequest.self,
            answer: Structures.ConsulterResponse.self
        ) { client, request, _ in
            try await client.structures.consulter(request)
        } arguments: { client, request, _ in
            try await client.structures.consulter(
                codeLangue: request.codeLangue,
                idStructureCPP: request.idStructureCPP
            )
        }
        table.add(
            "structures.v1.consulterService",
            request: Structures.ConsulterServiceRequest.self,
            answer: Structures.ConsulterServiceResponse.self
        ) { client, request, _ in
            try await client.structures.consulterService(request)
        } arguments: { client, request, _ in
            try await client.structures.consulterService(
                codeLangue: request.codeLangue,
                idService: request.idService,
                idStructure: request.idStructure
            )
        }
        table.add(
            "structures.v1.rechercherServices",
            request: Structures.RechercherServicesRequest.self,
            answer: Structures.RechercherServicesResponse.self
        ) { client, request, _ in
            try await client.structures.rechercherServices(request)
        } arguments: { client, request, _ in
            try await client.structures.rechercherServices(
                idStructure: request.idStructure,
                parametresRechercherServicesStructure: request.parametresRechercherServicesStructure
            )
        } pages: { client, request in
            client.structures.rechercherServicesPages(request)
        }
        table.add(
            "structures.v1.listerRattachementsUtilisateur",
            request: Structures.ListerRattachementsUtilisateurRequest.self,
            answer: Structures.ListerRattachementsUtilisateurResponse.self
        ) { client, request, _ in
            try await client.structures.listerRattachementsUtilisateur(request)
        } pages: { client, request in
            client.structures.listerRattachementsUtilisateurPages(request)
        }
        table.add(
            "structures.v1.rechercherEspaces",
            request: Structures.RechercherEspacesRequest.self,
            answer: Structures.RechercherEspacesResponse.self
        ) { client, request, _ in
            try await client.structures.rechercherEspaces(request)
        } arguments: { client, request, _ in
            try await client.structures.rechercherEspaces(
                idService: request.idService,
                parametresRechercherEspaces: request.parametresRechercherEspaces,
                structure: request.structure
            )
        } pages: { client, request in
            client.structures.rechercherEspacesPages(request)
        }
    }
}

extension EndpointCalls {
    @available(*, deprecated)
    private static func transverses(_ table: inout EndpointCallTable) {
        table.add(
            "transverses.v1.healthCheck",
            answer: Transverses.HealthCheckResponse.self
        ) { client, _ in
            try await client.transverses.healthCheck()
        }
        table.add(
            "transverses.v1.ajouterFichier",
            request: Transverses.AjouterFichierRequest.self,
            answer: Transverses.AjouterFichierResponse.self
        ) { client, request, _ in
            try await client.transverses.ajouterFichier(request)
        }
        table.add(
            "transverses.v1.consulterCR",
            request: Transverses.ConsulterCRRequest.self,
            answer: Transverses.ConsulterCRResponse.self
        ) { client, request, _ in
            try await client.transverses.consulterCR(request)
        } arguments: { client, request, _ in
            try await client.transverses.consulterCR(
                dateDepot: request.dateDepot,
                numeroFluxDepot: request.numeroFluxDepot,
                syntaxeFlux: request.syntaxeFlux
            )
        }
        table.add(
            "transverses.v1.consulterCRDetaille",
            request: Transverses.ConsulterCRDetailleRequest.self,
            answer: Transverses.ConsulterCRDetailleResponse.self
        ) { client, request, _ in
            try await client.transverses.consulterCRDetaille(request)
        } arguments: { client, request, _ in
            try await client.transverses.consulterCRDetaille(
                numeroFluxDepot: request.numeroFluxDepot,
                syntaxeFlux: request.syntaxeFlux
            )
        }
        table.add(
            "transverses.v1.consulterInformationSiret",
            request: Transverses.ConsulterInformationSiretRequest.self,
            answer: Transverses.ConsulterInformationSiretResponse.self
        ) { client, request, _ in
            try await client.transverses.consulterInformationSiret(request)
        } arguments: { client, request, _ in
            try await client.transverses.consulterInformationSiret(siretStructure: request.siretStructure)
        }
        table.add(
            "transverses.v1.rechercherDestinataire",
            request: Transverses.RechercherDestinataireRequest.self,
            answer: Transverses.RechercherDestinataireResponse.self
        ) { client, request, _ in
            try await client.transverses.rechercherDestinataire(request)
        } arguments: { client, request, _ in
            try await client.transverses.rechercherDestinataire(
                identifiant: request.identifiant,
                nomVilleCodePostal: request.nomVilleCodePostal,
                typeStructure: request.typeStructure,
                parametresRecherche: request.parametresRecherche
            )
        } pages: { client, request in
            client.transverses.rechercherDestinatairePages(request)
        }
        table.add(
            "transverses.v1.rechercherServiceExecutant",
            request: Transverses.RechercherServiceExecutantRequest.self,
            answer: Transverses.RechercherServiceExecutantResponse.self
        ) { client, request, _ in
            try await client.transverses.rechercherServiceExecutant(request)
        } pages: { client, request in
            client.transverses.rechercherServiceExecutantPages(request)
        }
        table.add(
            "transverses.v1.rechercherPjStructure",
            request: Transverses.RechercherPjStructureRequest.self,
            answer: Transverses.RechercherPjStructureResponse.self
        ) { client, request, _ in
            try await client.transverses.rechercherPjStructure(request)
        } pages: { client, request in
            client.transverses.rechercherPjStructurePages(request)
        }
        table.add(
            "transverses.v1.rechercherPjMonCompte",
            request: Transverses.RechercherPjMonCompteRequest.self,
            answer: Transverses.RechercherPjMonCompteResponse.self
        ) { client, request, _ in
            try await client.transverses.rechercherPjMonCompte(request)
        } arguments: { client, request, _ in
            try await client.transverses.rechercherPjMonCompte(
                codeLangue: request.codeLangue,
                pieceJointeDesignation: request.pieceJointeDesignation,
                pieceJointeTypeId: request.pieceJointeTypeId,
                parametresRecherche: request.parametresRecherche
            )
        } pages: { client, request in
            client.transverses.rechercherPjMonComptePages(request)
        }
        table.add(
            "transverses.v1.rechercherCategorieSollicitation",
            request: Transverses.RechercherCategorieSollicitationRequest.self,
            answer: Transverses.RechercherCategorieSollicitationResponse.self
        ) { client, request, _ in
            try await client.transverses.rechercherCategorieSollicitation(request)
        } arguments: { client, request, _ in
            try await client.transverses.rechercherCategorieSollicitation(
                codeCategorie: request.codeCategorie,
                estActif: request.estActif,
                libelleCategorie: request.libelleCategorie,
                pagination: request.pagination
            )
        } pages: { client, request in
            client.transverses.rechercherCategorieSollicitationPages(request)
        }
        table.add(
            "transverses.v1.rechercherSousCategorieSollicitation",
            request: Transverses.RechercherSousCategorieSollicitationRequest.self,
            answer: Transverses.RechercherSousCategorieSollicitationResponse.self
        ) { client, request, _ in
            try await client.transverses.rechercherSousCategorieSollicitation(request)
        } pages: { client, request in
            client.transverses.rechercherSousCategorieSollicitationPages(request)
        }
        table.add(
            "transverses.v1.telechargerAnnuaireDestinataire",
            answer: Transverses.TelechargerAnnuaireDestinataireResponse.self
        ) { client, _ in
            try await client.transverses.telechargerAnnuaireDestinataire()
        }
        table.add(
            "transverses.v1.telechargerPieceJointe",
            request: Transverses.TelechargerPieceJointeRequest.self,
            answer: Transverses.TelechargerPieceJointeResponse.self
        ) { client, request, _ in
            try await client.transverses.telechargerPieceJointe(request)
        }
        table.add(
            "transverses.v1.recupererCadreFacturation",
            request: Transverses.RecupererCadreFacturationRequest.self,
            answer: Transverses.RecupererCadreFacturationResponse.self
        ) { client, request, _ in
            try await client.transverses.recupererCadreFacturation(request)
        } arguments: { client, request, _ in
            try await client.transverses.recupererCadreFacturation(typeDemandePaiement: request.typeDemandePaiement)
        }
        table.add(
            "transverses.v1.recupererCoordBancValides",
            request: Transverses.RecupererCoordBancValidesRequest.self,
            answer: Transverses.RecupererCoordBancValidesResponse.self
        ) { client, request, _ in
            try await client.transverses.recupererCoordBancValides(request)
        } arguments: { client, request, _ in
            try await client.transverses.recupererCoordBancValides(idStructure: request.idStructure)
        }
        table.add(
            "transverses.v1.recupererDevises",
            request: Transverses.RecupererDevisesRequest.self,
            answer: Transverses.RecupererDevisesResponse.self
        ) { client, request, _ in
            try await client.transverses.recupererDevises(request)
        } arguments: { client, request, _ in
            try await client.transverses.recupererDevises(codeLangue: request.codeLangue)
        }
        table.add(
            "transverses.v1.recupererEtatTypeDp",
            request: Transverses.RecupererEtatTypeDpRequest.self,
            answer: Transverses.RecupererEtatTypeDpResponse.self
        ) { client, request, _ in
            try await client.transverses.recupererEtatTypeDp(request)
        } arguments: { client, request, _ in
            try await client.transverses.recupererEtatTypeDp(typeDemandePaiement: request.typeDemandePaiement)
        }
        table.add(
            "transverses.v1.recupererEtatsTraitement",
            request: Transverses.RecupererEtatsTraitementRequest.self,
            answer: Transverses.RecupererEtatsTraitementResponse.self
        ) { client, request, _ in
            try await client.transverses.recupererEtatsTraitement(request)
        } arguments: { client, request, _ in
            try await client.transverses.recupererEtatsTraitement(statutCourant: request.statutCourant)
        }
        table.add(
            "transverses.v1.recupererFormatFlux",
            answer: Transverses.RecupererFormatFluxResponse.self
        ) { client, _ in
            try await client.transverses.recupererFormatFlux()
        }
        table.add(
            "transverses.v1.recupererSyntaxeFlux",
            request: Transverses.RecupererSyntaxeFluxRequest.self,
            answer: JSONValue.self
        ) { client, request, _ in
            try await client.transverses.recupererSyntaxeFlux(request)
        } arguments: { client, request, _ in
            try await client.transverses.recupererSyntaxeFlux(formatFlux: request.formatFlux)
        }
        table.add(
            "transverses.v1.recupererModeDepot",
            answer: Transverses.RecupererModeDepotResponse.self
        ) { client, _ in
            try await client.transverses.recupererModeDepot()
        }
        table.add(
            "transverses.v1.recupererModeReglements",
            answer: Transverses.RecupererModeReglementsResponse.self
        ) { client, _ in
            try await client.transverses.recupererModeReglements()
        }
        table.add(
            "transverses.v1.recupererMotifsExonerationTva",
            request: Transverses.RecupererMotifsExonerationTvaRequest.self,
            answer: Transverses.RecupererMotifsExonerationTvaResponse.self
        ) { client, request, _ in
            try await client.transverses.recupererMotifsExonerationTva(request)
        } arguments: { client, request, _ in
            try await client.transverses.recupererMotifsExonerationTva(codeLangue: request.codeLangue)
        }
        table.add(
            "transverses.v1.recupererMotifsRefusFactureAValider",
            request: Transverses.RecupererMotifsRefusFactureAValiderRequest.self,
            answer: Transverses.RecupererMotifsRefusFactureAValiderResponse.self
        ) { client, request, _ in
            try await client.transverses.recupererMotifsRefusFactureAValider(request)
        } arguments: { client, request, _ in
            try await client.transverses.recupererMotifsRefusFactureAValider(
                codeCadreFacturationAValider: request.codeCadreFacturationAValider
            )
        }
        table.add(
            "transverses.v1.recupererPays",
            request: Transverses.RecupererPaysRequest.self,
            answer: Transverses.RecupererPaysResponse.self
        ) { client, request, _ in
            try await client.transverses.recupererPays(request)
        } arguments: { client, request, _ in
            try await client.transverses.recupererPays(codeLangue: request.codeLangue)
        }
        table.add(
            "transverses.v1.recupererStructuresActivesDestinataire",
            answer: Transverses.RecupererStructuresActivesDestinataireResponse.self
        ) { client, _ in
            try await client.transverses.recupererStructuresActivesDestinataire()
        }
        table.add(
            "transverses.v1.recupererStructuresActivesFournisseur",
            answer: Transverses.RecupererStructuresActivesFournisseurResponse.self
        ) { client, _ in
            try await client.transverses.recupererStructuresActivesFournisseur()
        }
        table.add(
            "transverses.v1.recupererStructuresActivesFactureTravaux",
            answer: Transverses.RecupererStructuresActivesFactureTravauxResponse.self
        ) { client, _ in
            try await client.transverses.recupererStructuresActivesFactureTravaux()
        }
        table.add(
            "transverses.v1.recupererStructuresPourUtilisateur",
            request: Transverses.RecupererStructuresPourUtilisateurRequest.self,
            answer: Transverses.RecupererStructuresPourUtilisateurResponse.self
        ) { client, request, _ in
            try await client.transverses.recupererStructuresPourUtilisateur(request)
        } arguments: { client, request, _ in
            try await client.transverses.recupererStructuresPourUtilisateur(espaceFo: request.espaceFo)
        }
        table.add(
            "transverses.v1.recupererTauxTva",
            request: Transverses.RecupererTauxTvaRequest.self,
            answer: Transverses.RecupererTauxTvaResponse.self
        ) { client, request, _ in
            try await client.transverses.recupererTauxTva(request)
        } arguments: { client, request, _ in
            try await client.transverses.recupererTauxTva(codeLangue: request.codeLangue)
        }
        table.add(
            "transverses.v1.recupererTypeDp",
            answer: Transverses.RecupererTypeDpResponse.self
        ) { client, _ in
            try await client.transverses.recupererTypeDp()
        }
        table.add(
            "transverses.v1.recupererTypeFactureTravaux",
            answer: Transverses.RecupererTypeFactureTravauxResponse.self
        ) { client, _ in
            try await client.transverses.recupererTypeFactureTravaux()
        }
        table.add(
            "transverses.v1.recupererTypeIdentifiantStructure",
            answer: Transverses.RecupererTypeIdentifiantStructureResponse.self
        ) { client, _ in
            try await client.transverses.recupererTypeIdentifiantStructure()
        }
        table.add(
            "transverses.v1.recupererTypesPj",
            request: Transverses.RecupererTypesPjRequest.self,
            answer: Transverses.RecupererTypesPjResponse.self
        ) { client, request, _ in
            try await client.transverses.recupererTypesPj(request)
        } arguments: { client, request, _ in
            try await client.transverses.recupererTypesPj(
                codeLangue: request.codeLangue,
                typeObjet: request.typeObjet
            )
        }
        table.add(
            "transverses.v1.recupererServicesExecutantEtat",
            answer: Transverses.RecupererServicesExecutantEtatResponse.self
        ) { client, _ in
            try await client.transverses.recupererServicesExecutantEtat()
        }
        table.add(
            "transverses.v1.detacherPieceJointe",
            request: Transverses.DetacherPieceJointeRequest.self,
            answer: Transverses.DetacherPieceJointeResponse.self
        ) { client, request, _ in
            try await client.transverses.detacherPieceJointe(request)
        } arguments: { client, request, _ in
            try await client.transverses.detacherPieceJointe(idPieceJointeObjet: request.idPieceJointeObjet)
        }
    }
}

extension EndpointCalls {
    @available(*, deprecated)
    private static func utilisateurs(_ table: inout EndpointCallTable) {
        table.add(
            "utilisateurs.v1.recupererRattachements",
            request: Utilisateurs.RecupererRattachementsRequest.self,
            answer: Utilisateurs.RecupererRattachementsResponse.self
        ) { client, request, _ in
            try await client.utilisateurs.recupererRattachements(request)
        } arguments: { client, request, _ in
            try await client.utilisateurs.recupererRattachements(parametresRecherche: request.parametresRecherche)
        } pages: { client, request in
            client.utilisateurs.recupererRattachementsPages(request)
        }
    }
}
