import EndpointMock

/// What recipient and supplier do with an invoice after its submission.
enum InvoiceProcessing {
    /// The statuses that a recipient can give.
    private static let targets: Set = [
        "A_RECYCLER", "COMPLETEE", "COMPTABILISEE", "MISE_A_DISPOSITION", "MISE_A_DISPOSITION_COMPTABLE",
        "MISE_EN_PAIEMENT", "PRISE_EN_COMPTE_DESTINATAIRE", "REJETEE", "SERVICE_FAIT", "SUSPENDUE", "TRANSMISE_MOA",
        "MANDATEE",
    ]
    /// The statuses that nothing follows.
    private static let ends: Set = ["REJETEE", "MISE_EN_PAIEMENT"]

    @Sendable static func process(
        _ call: ChorusProCall,
        _ book: inout AccountBook,
        _ numbers: inout Numbers
    ) throws -> MockValue {
        let index = try book.index(of: call.requiredID("idFacture"), in: "idFacture")
        let target = try call.requiredText("nouveauStatut")
        let current = book.invoices[index].current.code
        guard targets.contains(target) else {
            throw ChorusProRefusal(.wrongStatus, "nouveauStatut: a recipient can't give the status \(target)")
        }
        guard !ends.contains(current), current != target else {
            throw ChorusProRefusal(.wrongStatus, "nouveauStatut: \(target) can't follow the present status \(current)")
        }
        if ["REJETEE", "SUSPENDUE"].contains(target) { _ = try call.required("motif") }
        book.invoices[index].become(status(target, call, &numbers, comment: call.body["motif"]?.text))
        if let mandate = call.body["numeroDPMandat"]?.text { book.invoices[index].mandate = mandate }
        return [
            "idFacture": MockValue(book.invoices[index].id),
            "numeroFacture": .string(book.invoices[index].number),
            "dateTraitement": .string(call.time.minute),
            "nouveauStatut": .string(target),
        ]
    }

    @Sendable static func complete(
        _ call: ChorusProCall,
        _ book: inout AccountBook,
        _ numbers: inout Numbers
    ) throws -> MockValue {
        let id = try call.requiredID("identifiantFactureCPP")
        guard let index = book.invoices.firstIndex(where: { $0.id == id }) else {
            throw ChorusProRefusal(.noSuchInvoiceOrNothingFound, "GDP_MSG_11.008")
        }
        var invoice = book.invoices[index]
        guard invoice.current.code == "SUSPENDUE" else { throw ChorusProRefusal(.notSuspended, "GDP_MSG_11.033") }
        try InvoiceSubmission.attach(call.body["pieceJointeComplementaire"], to: &invoice, book, &numbers)
        invoice.become(status("COMPLETEE", call, &numbers, comment: call.body["commentaire"]?.text))
        invoice.actions.append(action("ACQUITTEMENT_SUSPENSION", call, &numbers))
        book.invoices[index] = invoice
        return [
            "identifiantFactureCPP": MockValue(invoice.id),
            "numeroFacture": .string(invoice.number),
            "dateTraitement": .string(call.time.minute),
        ]
    }

    @Sendable static func recycle(
        _ call: ChorusProCall,
        _ book: inout AccountBook,
        _ numbers: inout Numbers
    ) throws -> MockValue {
        let index = try book.index(of: call.requiredID("identifiantFactureCPP"), in: "identifiantFactureCPP")
        var invoice = book.invoices[index]
        guard invoice.current.code == "A_RECYCLER" else {
            throw ChorusProRefusal(
                .wrongStatus,
                "identifiantFactureCPP: the invoice is not to be recycled, its status is \(invoice.current.code)"
            )
        }
        if let recipient = call.body["destinataire"], !recipient.isNull {
            invoice.submission["destinataire"] = recipient
        }
        var references = invoice.submission["references"] ?? .object([])
        for member in call.body["reference"]?.members ?? [] where !member.value.isNull {
            references[member.name] = member.value
        }
        invoice.submission["references"] = references
        invoice.recipient = try InvoiceSubmission.recipient(invoice.submission, references: "references", call)
        invoice.become(status("DEPOSEE", call, &numbers, comment: call.body["commentaire"]?.text))
        book.invoices[index] = invoice
        return [
            "identifiantFactureCPP": MockValue(invoice.id),
            "numeroFacture": .string(invoice.number),
            "statutFacture": .string(invoice.current.code),
            "dateDepot": .string(invoice.deposited.minute),
        ]
    }

    /// Marks rejected invoices as dealt with: all of them, or none.
    @Sendable static func acknowledgeRejections(
        _ call: ChorusProCall,
        _ book: inout AccountBook,
        _ numbers: inout Numbers
    ) throws -> MockValue {
        for (place, item) in (try call.required("listeDemandePaiement").items ?? []).enumerated() {
            let path = "listeDemandePaiement[\(place)].idDemandePaiement"
            guard let id = item["idDemandePaiement"]?.integer else { throw ChorusProRefusal.missing(path) }
            let index = try book.index(of: id, in: path)
            guard book.invoices[index].current.code == "REJETEE" else {
                throw ChorusProRefusal(.wrongStatus, "\(path): the invoice \(id) is not rejected")
            }
            book.invoices[index].isRejectionHandled = true
            book.invoices[index].actions.append(action("TRAITEMENT_REJET", call, &numbers))
        }
        return .object([])
    }

    static func action(_ code: String, _ call: ChorusProCall, _ numbers: inout Numbers) -> Invoice.Action {
        Invoice.Action(id: numbers.next(after: 33_100_000), code: code, time: call.time)
    }

    private static func status(
        _ code: String,
        _ call: ChorusProCall,
        _ numbers: inout Numbers,
        comment: String?
    ) -> Invoice.Status {
        Invoice.Status(id: numbers.next(after: 20_200_000), code: code, time: call.time, comment: comment)
    }
}
