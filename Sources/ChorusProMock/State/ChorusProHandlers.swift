import EndpointMock
import Foundation

/// Puts the operations that have a memory in place of the examples.
struct ChorusProHandlers {
    private let state = ChorusProState()
    private let structures: StructureDirectory
    private let reportsBeforeFinal: Int

    init(structures: [MockStructure], reportsBeforeFinal: Int) {
        self.structures = StructureDirectory(structures)
        self.reportsBeforeFinal = reportsBeforeFinal
    }

    private static let operations: [(name: String, operation: ChorusProState.Operation)] = [
        ("transverses.v1.ajouterFichier", StoredFile.add),
        ("factures.v1.deposerPdf", StoredFile.addPDF),
        ("factures.v1.soumettre", InvoiceSubmission.submit),
        ("factures.v1.rechercherFournisseur", InvoiceSearch.asSupplier),
        ("factures.v1.rechercherRecipiendaire", InvoiceSearch.asRecipient),
        ("factures.v1.consulterFournisseur", InvoiceDetails.asSupplier),
        ("factures.v1.consulterRecipiendaire", InvoiceDetails.asRecipient),
        ("factures.v1.consulterHistorique", InvoiceHistory.show),
        ("factures.v1.telechargerGroupe", InvoiceDownload.download),
        ("factures.v1.traiterRecue", InvoiceProcessing.process),
        ("factures.v1.traiterRejet", InvoiceProcessing.acknowledgeRejections),
        ("factures.v1.completer", InvoiceProcessing.complete),
        ("factures.v1.recycler", InvoiceProcessing.recycle),
        ("factures.v1.deposerFlux", Flow.deposit),
        ("transverses.v1.consulterCR", FlowReport.document),
        ("transverses.v1.consulterCRDetaille", FlowReport.details),
        ("structures.v1.rechercher", StructureSearch.search),
        ("structures.v1.consulter", StructureDetails.show),
        ("structures.v1.rechercherServices", StructureSearch.searchServices),
        ("structures.v1.consulterService", StructureDetails.showService),
    ]

    func ledger(of login: String) async -> ChorusProLedger { await state.ledger(of: login) }

    /// Registers the operations that the specs have.
    func register(on server: EndpointMockServer) throws {
        for (name, operation) in Self.operations where server.operations.contains(name) {
            try server.handle(name) { [state, structures, reportsBeforeFinal] request, _ in
                let call = ChorusProCall(
                    body: request.body ?? .object([]),
                    time: Moment(request.time),
                    structures: structures,
                    reportsBeforeFinal: reportsBeforeFinal
                )
                return try await state.carryOut(call, for: request.login ?? "", operation)
            }
        }
        try registerSizes(on: server)
    }

    /// Too big a file has its own code, whatever bound the spec names.
    private func registerSizes(on server: EndpointMockServer) throws {
        let fields = [
            ("transverses.v1.ajouterFichier", "pieceJointeFichier", StoredFile.tooBig),
            ("factures.v1.deposerFlux", "fichierFlux", Flow.tooBig),
        ]
        for (operation, field, refusal) in fields where server.operations.contains(operation) {
            try server.handleFaults(of: operation) { _, faults in
                faults.contains { $0.path == field && $0.rule == .maxLength } ? refusal.answer : nil
            }
        }
    }
}
