import ChorusPro
import Foundation

/// A request sample as a user writes it: with the initialisers of the emitted types.
struct TypedRequest: Sendable {
    /// The name of the sample.
    let name: String
    let send: @Sendable (ChorusProClient) async throws -> Void

    init(_ name: String, _ send: @escaping @Sendable (ChorusProClient) async throws -> Void) {
        self.name = name
        self.send = send
    }

    static let all: [TypedRequest] =
        factures + searches + otherServices + (DeprecatedRequests.self as any TypedRequestList.Type).requests
}

/// Asks for requests by a requirement, so that calls of deprecated endpoints give no warning.
private protocol TypedRequestList {
    static var requests: [TypedRequest] { get }
}

private enum DeprecatedRequests: TypedRequestList {
    @available(*, deprecated)
    static var requests: [TypedRequest] {
        [
            TypedRequest("the structures of a user in any workspace") { client in
                _ = try await client.transverses.recupererStructuresPourUtilisateur(espaceFo: 0)
            }
        ]
    }
}

extension TypedRequest {
    private static let factures: [TypedRequest] = [
        TypedRequest("an invoice over a stored PDF") { client in
            _ = try await client.factures.soumettre(
                Factures.SoumettreRequest(
                    idUtilisateurCourant: 70_114_529_903_306,
                    modeDepot: .depotPdfApi,
                    numeroFactureSaisi: "LV-0093",
                    dateFacture: LocalDate(year: 2026, month: 1, day: 19),
                    destinataire: Factures.Destinataire(codeDestinataire: "21590774400017"),
                    fournisseur: Factures.Fournisseur(
                        idFournisseur: 30_114_408,
                        codeCoordonneesBancairesFournisseur: 208_871
                    ),
                    cadreDeFacturation: Factures.CadreDeFacturation(codeCadreFacturation: .a1FactureFournisseur),
                    references: Factures.References(
                        deviseFacture: "EUR",
                        typeFacture: .facture,
                        typeTva: .tvaSurDebit,
                        modePaiement: .prelevement
                    ),
                    lignePoste: [
                        Factures.LignePoste(
                            lignePosteNumero: 3,
                            lignePosteDenomination: "Peinture routière",
                            lignePosteQuantite: 2,
                            lignePosteMontantUnitaireHT: Decimal(string: "41.0417"),
                            lignePosteTauxTvaManuel: 10
                        )
                    ],
                    ligneTva: [
                        Factures.LigneTva(
                            ligneTvaMontantBaseHtParTaux: Decimal(string: "82.0834"),
                            ligneTvaMontantTvaParTaux: Decimal(string: "8.2083"),
                            ligneTvaTauxManuel: 10
                        )
                    ],
                    montantTotal: Factures.MontantTotal(
                        montantHtTotal: Decimal(string: "82.0834"),
                        montantTVA: Decimal(string: "8.2083"),
                        montantTtcTotal: 90,
                        montantAPayer: 90
                    ),
                    pieceJointePrincipale: [
                        Factures.PieceJointePrincipale(
                            pieceJointePrincipaleDesignation: "Original",
                            pieceJointePrincipaleId: 22_840_713
                        )
                    ]
                )
            )
        },
        TypedRequest("a signed flow") { client in
            _ = try await client.factures.deposerFlux(
                Factures.DeposerFluxRequest(
                    idUtilisateurCourant: 907,
                    fichierFlux: Data("<facture/>".utf8),
                    nomFichier: "FSO1100A_VAL0093.xml",
                    syntaxeFlux: .inDpE1Cii16b,
                    avecSignature: true
                )
            )
        },
        TypedRequest("an invoice sent to another service") { client in
            _ = try await client.factures.recycler(
                Factures.RecyclerRequest(
                    identifiantFactureCPP: 77_031,
                    destinataire: Factures.Destinataire(
                        codeDestinataire: "22330001300016",
                        codeServiceExecutant: "VOIRIE-EST"
                    ),
                    commentaire: "Service corrigé à la demande du destinataire"
                )
            )
        },
        TypedRequest("a received invoice paid, without reason and number") { client in
            _ = try await client.factures.traiterRecue(
                Factures.TraiterRecueRequest(
                    idFacture: 5_520_917,
                    nouveauStatut: .miseEnPaiement,
                    motif: "",
                    numeroDPMandat: ""
                )
            )
        },
        TypedRequest("a download of four invoices as one XML file") { client in
            _ = try await client.factures.telechargerGroupe(
                Factures.TelechargerGroupeRequest(
                    idUtilisateurCourant: 1204,
                    idEspace: 5,
                    format: .pivot,
                    listeFacture: [6101, 6107, 6110, 6119].map { Common.IdFacture(idFacture: $0) }
                )
            )
        },
        TypedRequest("an invoice shown to its recipient") { client in
            _ = try await client.factures.consulterRecipiendaire(
                Factures.ConsulterRecipiendaireRequest(idUtilisateurCourant: 1206, identifiantFactureCPP: 6107)
            )
        },
        TypedRequest("a history of at most so many entries") { client in
            _ = try await client.factures.consulterHistorique(
                Factures.ConsulterHistoriqueRequest(idFacture: 6119, nbResultatsMaximum: 75)
            )
        },
    ]

    private static let searches: [TypedRequest] = [
        TypedRequest("a page of sent invoices") { client in
            _ = try await client.factures.rechercherFournisseur(
                Factures.RechercherFournisseurRequest(
                    typeFacture: .avoir,
                    rechercheFactureParFournisseur: Factures.PaginationFournisseur(nbResultatsParPage: 60)
                )
            )
        },
        TypedRequest("active structures, criteria null") { client in
            _ = try await client.structures.rechercher(
                parametres: Structures.PaginationStructures(
                    nbResultatsParPage: 25,
                    triColonne: Structures.TriColonneStructures(rawValue: "DesignationStructure"),
                    triSens: .ascendant
                ),
                structure: Structures.CritereStructure(statutStructure: .actif, typeIdentifiantStructure: .siret)
            )
        },
        TypedRequest("one structure by its SIRET") { client in
            _ = try await client.structures.rechercher(
                structure: Structures.CritereStructure(
                    identifiantStructure: "21760493300010",
                    typeIdentifiantStructure: .siret
                )
            )
        },
        TypedRequest("one structure by its number") { client in
            _ = try await client.structures.consulter(idStructureCPP: 30_114_408)
        },
        TypedRequest("one service of a structure beyond 32 bits") { client in
            _ = try await client.structures.consulterService(
                codeLangue: .en,
                idService: 5_117_209,
                idStructure: 6_100_048_811
            )
        },
        TypedRequest("services of a structure, page null") { client in
            _ = try await client.structures.rechercherServices(
                idStructure: 30_114_408,
                parametresRechercherServicesStructure: Structures.PaginationServices(
                    triColonne: Structures.TriColonneServices(rawValue: "CodeService"),
                    triSens: .ascendant
                )
            )
        },
        TypedRequest("my structures, page by page") { client in
            _ = try await client.utilisateurs.recupererRattachements(
                parametresRecherche: Common.Pagination(
                    pageResultatDemandee: 2,
                    nbResultatsParPage: 40,
                    triSens: .ascendant,
                    triColonne: "DesignationStructure"
                )
            )
        },
        TypedRequest("a commitment by its number, criteria null") { client in
            _ = try await client.engagementsJuridiques.rechercher(
                EngagementsJuridiques.RechercherRequest(
                    numeroEngagementJuridique: "260733",
                    parametresRecherche: Common.Pagination(
                        pageResultatDemandee: 3,
                        nbResultatsParPage: 12,
                        triSens: .ascendant,
                        triColonne: "NumeroEJ"
                    )
                )
            )
        },
        TypedRequest("organisations by one condition") { client in
            _ = try await client.organisations.rechercherStructures(
                Organisations.RechercherStructuresRequest(
                    pays: Organisations.Critere(op: Organisations.Operateur(rawValue: "="), val: "Belgique"),
                    sort: [],
                    desc: [],
                    fields: ["codePostal"]
                )
            )
        },
    ]

    private static let otherServices: [TypedRequest] = [
        TypedRequest("a PDF to be stored") { client in
            _ = try await client.transverses.ajouterFichier(
                Transverses.AjouterFichierRequest(
                    pieceJointeExtension: "pdf",
                    pieceJointeFichier: Data("%PDF-1.7\n% Valombre\n".utf8),
                    pieceJointeNom: "LV-0093.pdf",
                    pieceJointeTypeMime: "application/pdf"
                )
            )
        },
        TypedRequest("the report on a flow") { client in
            _ = try await client.transverses.consulterCRDetaille(
                numeroFluxDepot: "CPP0022230000000000009316"
            )
        },
        TypedRequest("the files of a structure, criteria null") { client in
            _ = try await client.transverses.rechercherPjStructure(
                Transverses.RechercherPjStructureRequest(
                    idStructureCPP: 30_114_408,
                    parametresRecherche: Common.Pagination(
                        triSens: .descendant,
                        triColonne: "PieceJointeExtension"
                    )
                )
            )
        },
        TypedRequest("the bank details of a supplier") { client in
            _ = try await client.transverses.recupererCoordBancValides(idStructure: 30_114_411)
        },
        TypedRequest("means of payment") { client in
            _ = try await client.transverses.recupererModeReglements()
        },
        TypedRequest("kinds of files by a number in a string") { client in
            _ = try await client.transverses.recupererTypesPj(
                codeLangue: .en,
                typeObjet: Transverses.TypeObjet(rawValue: "35")
            )
        },
        TypedRequest("states that may follow") { client in
            _ = try await client.transverses.recupererEtatsTraitement(statutCourant: .suspendue)
        },
        TypedRequest("frameworks of a kind of request") { client in
            _ = try await client.transverses.recupererCadreFacturation(typeDemandePaiement: .factureTravaux)
        },
        TypedRequest("a commitment by a number with leading zeros") { client in
            _ = try await client.engagementsJuridiques.consulterDetail(numeroEngagementJuridique: "0000260733")
        },
        TypedRequest("a works invoice suspended") { client in
            _ = try await client.facturesTravaux.suspendreDemanderCompleter(
                idFactureTravaux: 301_877,
                commentaire: "Il manque le constat de chantier."
            )
        },
    ]
}
