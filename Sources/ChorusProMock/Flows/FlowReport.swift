import EndpointMock
import Foundation

/// What is to be said of a deposited file.
enum FlowReport {
    @Sendable static func details(
        _ call: ChorusProCall,
        _ book: inout AccountBook,
        _ numbers: inout Numbers
    ) throws -> MockValue {
        let flow = try report(call, &book, &numbers)
        return .fields([
            "codeInterfaceDepotFlux": .string(interface(of: flow)),
            "dateDepotFlux": .string(flow.deposited.exact),
            "dateHeureEtatCourantFlux": .string((flow.end?.time ?? flow.deposited).exact),
            "etatCourantDepotFlux": .string(state(of: flow)),
            "nomFichier": .string("\(interface(of: flow))_CPP001_\(flow.number)"),
            "listeErreurDP": .array(invoiceFaults(of: flow)),
            "listeErreurTechnique": .array(fileFaults(of: flow)),
        ])
    }

    @Sendable static func document(
        _ call: ChorusProCall,
        _ book: inout AccountBook,
        _ numbers: inout Numbers
    ) throws -> MockValue {
        let flow = try report(call, &book, &numbers)
        let state = state(of: flow)
        let pdf = PlainPDF.bytes(lines: ["Flux \(flow.number)", flow.fileName, state, flow.rejection ?? ""])
        return [
            "codeInterfaceFlux": .string(interface(of: flow)),
            "dateDepotFlux": .string(flow.deposited.exact),
            "dateHeureEtatCourantFlux": .string((flow.end?.time ?? flow.deposited).exact),
            "etatCourantFlux": .string(state),
            "fichierCR": .string(pdf.base64EncodedString()),
            "nomFichierFlux": .string(flow.fileName),
            "numeroFluxDepot": .string(flow.number),
        ]
    }

    /// Counts the report, and finishes the flow when it is its turn.
    private static func report(
        _ call: ChorusProCall,
        _ book: inout AccountBook,
        _ numbers: inout Numbers
    ) throws -> Flow {
        let number = try call.requiredText("numeroFluxDepot")
        guard var flow = book.flows[number] else {
            throw ChorusProRefusal(.unknownFlow, "numeroFluxDepot: this account has deposited no flow '\(number)'")
        }
        flow.reports += 1
        if flow.end == nil, flow.reports > call.reportsBeforeFinal { finish(&flow, call, &book, &numbers) }
        book.flows[number] = flow
        return flow
    }

    private static func finish(
        _ flow: inout Flow,
        _ call: ChorusProCall,
        _ book: inout AccountBook,
        _ numbers: inout Numbers
    ) {
        guard case .invoice(let number, let supplier, let recipient, let total) = flow.result else {
            flow.end = (call.time, "IN_REJETE")
            return
        }
        if book.invoices.contains(where: { $0.number == number && $0.supplier.id == supplier.id }) {
            flow.rejection = "Le numéro de facture existe déjà."
            flow.end = (call.time, "IN_REJETE")
            return
        }
        let status = Invoice.Status(id: numbers.next(after: 20_200_000), code: "DEPOSEE", time: call.time)
        book.invoices.append(
            Invoice(
                id: numbers.next(after: 9_200_000),
                number: number,
                mode: "UPLOAD_API",
                flow: flow.number,
                supplier: supplier,
                recipient: recipient,
                submission: [
                    "references": ["deviseFacture": "EUR", "typeFacture": "FACTURE"], "montantTotal": total,
                ],
                status: status
            )
        )
        flow.end = (call.time, "IN_INTEGRE")
    }

    private static func state(of flow: Flow) -> String { flow.end?.state ?? "IN_EN_COURS_TRAITEMENT_CPP" }

    private static func interface(of flow: Flow) -> String {
        flow.syntax == "IN_DP_E2_CII_FACTURX" ? "FSO1117A" : "FSO1110A"
    }

    private static func invoiceFaults(of flow: Flow) -> [MockValue] {
        guard let rejection = flow.rejection, case .invoice(let number, let supplier, let recipient, _) = flow.result
        else {
            return []
        }
        return [
            [
                "identifiantDestinataire": .string(recipient.siret),
                "identifiantFournisseur": .string(supplier.siret),
                "libelleErreurDP": .string(rejection),
                "numeroDP": .string(number),
            ]
        ]
    }

    private static func fileFaults(of flow: Flow) -> [MockValue] {
        guard flow.end != nil, case .fault(let code, let label) = flow.result else { return [] }
        return [["codeErreur": .string(code), "libelleErreur": .string(label)]]
    }
}
