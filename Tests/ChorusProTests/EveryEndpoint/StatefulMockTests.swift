import ChorusPro
import ChorusProMock
import EndpointMock
import Foundation
import Testing

/// Every endpoint, called by the emitted methods on a Chorus Pro that remembers.
@Suite struct StatefulMockTests {
    @Test(arguments: LoopbackTransport.all)
    func everyEndpointSucceedsInOneWorkingDay(transport: LoopbackTransport) async throws {
        try await ChorusProMockServer.during(over: transport) { mock, client in
            let day = WorkingDay(client: client)
            try await day.structures()
            try await day.deposits()
            try await day.processing()
            let remembered = Set(mock.endpoints.calls.compactMap(\.operation)).subtracting(["token"])
            #expect(remembered.count == 20)

            for call in ExampleCall.all where !remembered.contains(call.operation) {
                let emitted = try #require(EndpointCallTable.call(call.operation))
                let answer = try await emitted.send(client, call.request, call.parameters)
                #expect(
                    try answer.map { try PlainJSON.read($0).plainText } == call.answer?.plainText,
                    "\(call.testDescription)"
                )
            }
            let called = Set(mock.endpoints.calls.compactMap(\.operation)).subtracting(["token"])
            #expect(called == mock.endpoints.operations)
            #expect(called.count == 78)
        }
    }
}

/// What suppliers and recipients do with the endpoints that have a memory.
private struct WorkingDay {
    private static let siret = "21760493300010"

    let client: ChorusProClient

    func structures() async throws {
        let found = try await client.structures.rechercher(
            structure: Structures.CritereStructure(
                identifiantStructure: Self.siret,
                typeIdentifiantStructure: .siret
            )
        )
        let id = try #require(found.listeStructures?.first?.idStructureCPP)
        let structure = try await client.structures.consulter(idStructureCPP: id)
        #expect(structure.informationGenerales?.identifiantStructure == Self.siret)
        let services = try await client.structures.rechercherServices(idStructure: id)
        let service = try #require(services.listeServices?.first)
        let details = try await client.structures.consulterService(idService: service.idService, idStructure: id)
        #expect(details.informationsGenerales?.codeService == service.codeService)
    }

    func deposits() async throws {
        let flow = try await client.factures.deposerFlux(
            Factures.DeposerFluxRequest(
                fichierFlux: Data("<Invoice><ID>FX-1</ID></Invoice>".utf8),
                nomFichier: "FX-1.xml",
                syntaxeFlux: .inDpE1UblInvoice,
                avecSignature: false
            )
        )
        let number = try #require(flow.numeroFluxDepot)
        let early = try await client.transverses.consulterCR(numeroFluxDepot: number)
        #expect(early.etatCourantFlux == .inEnCoursTraitementCpp)
        let late = try await client.transverses.consulterCRDetaille(numeroFluxDepot: number)
        #expect(late.etatCourantDepotFlux == .inIntegre)
        #expect(late.listeErreurDP == [])

        let read = try await client.factures.deposerPdf(
            fichierFacture: Data("%PDF-1.7\n".utf8),
            nomFichier: "scan.pdf",
            formatDepot: .pdfNonSigne
        )
        #expect(read.pieceJointeId != nil)
    }

    func processing() async throws {
        let sent = try await client.soumettre(pdf: Data("%PDF-1.7\n".utf8), nomFichier: "J-1.pdf", facture: invoice)
        let id = try #require(sent.identifiantFactureCPP)
        let again = await #expect(throws: EndpointError.self) {
            try await client.soumettre(pdf: Data("%PDF-1.7\n".utf8), nomFichier: "J-1.pdf", facture: invoice)
        }
        #expect(again?.codeRetour == ChorusProMockCode.duplicateInvoice.rawValue)

        let list = try await client.factures.rechercherFournisseur(
            Factures.RechercherFournisseurRequest(numeroFacture: "J-1")
        )
        #expect(list.listeFactures?.map(\.identifiantFactureCPP) == [id])
        let shown = try await client.factures.consulterFournisseur(
            Factures.ConsulterFournisseurRequest(identifiantFactureCPP: id)
        )
        #expect(shown.facture?.montantTotal?.montantTtcTotal == 120)

        _ = try await client.factures.traiterRecue(
            Factures.TraiterRecueRequest(idFacture: id, nouveauStatut: .suspendue, motif: "Il manque une pièce.")
        )
        _ = try await client.factures.completer(Factures.CompleterRequest(identifiantFactureCPP: id))
        _ = try await client.factures.traiterRecue(
            Factures.TraiterRecueRequest(idFacture: id, nouveauStatut: .aRecycler)
        )
        _ = try await client.factures.recycler(Factures.RecyclerRequest(identifiantFactureCPP: id))
        _ = try await client.factures.traiterRecue(
            Factures.TraiterRecueRequest(idFacture: id, nouveauStatut: .rejetee, motif: "Déjà payée.")
        )
        _ = try await client.factures.traiterRejet(
            Factures.TraiterRejetRequest(
                listeDemandePaiement: [Factures.DemandePaiementRejetee(idDemandePaiement: id)]
            )
        )

        let received = try await client.factures.rechercherRecipiendaire(
            Factures.RechercherRecipiendaireRequest(numeroFacture: "J-1")
        )
        #expect(received.listeFactures?.map(\.statut) == [.rejetee])
        let recipient = try await client.factures.consulterRecipiendaire(
            Factures.ConsulterRecipiendaireRequest(identifiantFactureCPP: id)
        )
        #expect(recipient.facture?.numeroFacture == "J-1")
        let history = try await client.factures.consulterHistorique(Factures.ConsulterHistoriqueRequest(idFacture: id))
        #expect(history.statutCourantCode == .rejetee)
        #expect(history.historiquesDesStatuts?.histoStatut?.count == 6)
        let file = try await client.factures.telechargerGroupe(
            Factures.TelechargerGroupeRequest(format: .pdf, listeFacture: [Common.IdFacture(idFacture: id)])
        )
        #expect(file.fichierResultat?.isEmpty == false)
    }

    private var invoice: Factures.SoumettreRequest {
        Factures.SoumettreRequest(
            numeroFactureSaisi: "J-1",
            dateFacture: LocalDate(year: 2026, month: 11, day: 24),
            destinataire: Factures.Destinataire(codeDestinataire: Self.siret, codeServiceExecutant: "VOIRIE"),
            fournisseur: Factures.Fournisseur(idFournisseur: 31_407_752),
            cadreDeFacturation: Factures.CadreDeFacturation(codeCadreFacturation: .a1FactureFournisseur),
            references: Factures.References(
                deviseFacture: "EUR",
                typeFacture: .facture,
                typeTva: .tvaSurDebit,
                modePaiement: .virement
            ),
            montantTotal: Factures.MontantTotal(
                montantHtTotal: 100,
                montantTVA: 20,
                montantTtcTotal: 120,
                montantAPayer: 120
            )
        )
    }
}
