import EndpointMock

/// Takes an invoice in, when nothing is missing in it.
enum InvoiceSubmission {
    /// What every invoice needs.
    private static let required = [
        "modeDepot", "destinataire.codeDestinataire", "fournisseur.idFournisseur",
        "cadreDeFacturation.codeCadreFacturation", "references.deviseFacture", "references.typeFacture",
        "references.modePaiement", "montantTotal.montantHtTotal", "montantTotal.montantTVA",
        "montantTotal.montantTtcTotal", "montantTotal.montantAPayer",
    ]

    @Sendable static func submit(
        _ call: ChorusProCall,
        _ book: inout AccountBook,
        _ numbers: inout Numbers
    ) throws -> MockValue {
        for path in required { _ = try call.required(path) }
        let mode = try call.requiredText("modeDepot")
        try checkMode(mode, call)
        let supplier = try call.structures.structure(id: call.requiredID("fournisseur.idFournisseur"))
        let recipient = try recipient(call.body, references: "references", call)
        let number = call.body["numeroFactureSaisi"]?.text.flatMap { $0.isEmpty ? nil : $0 }
        if let number {
            try checkForm(number)
            try checkIsNew(number, supplier, book)
        }
        var invoice = Invoice(
            id: numbers.next(after: 9_200_000),
            number: number ?? numbers.invoiceNumber(in: call.time.year),
            mode: mode,
            supplier: supplier,
            recipient: recipient,
            submission: call.body,
            status: Invoice.Status(id: numbers.next(after: 20_200_000), code: "DEPOSEE", time: call.time)
        )
        try attachMainFile(to: &invoice, call, book, &numbers)
        try attach(call.body["pieceJointeComplementaire"], to: &invoice, book, &numbers)
        book.invoices.append(invoice)
        return [
            "identifiantFactureCPP": MockValue(invoice.id),
            "numeroFacture": .string(invoice.number),
            "statutFacture": .string(invoice.current.code),
            "dateDepot": .string(call.time.day),
            "identifiantStructure": .string(supplier.siret),
        ]
    }

    /// The recipient that an invoice names, when it names what the recipient requires.
    static func recipient(_ body: MockValue, references: String, _ call: ChorusProCall) throws -> MockStructure {
        let path = "destinataire.codeDestinataire"
        let siret = body.at("destinataire", "codeDestinataire")?.text ?? ""
        let recipient = try call.structures.structure(siret: siret, in: path)
        guard recipient.isPublic else {
            throw ChorusProRefusal(
                .unknownStructure,
                "\(path): the structure '\(siret)' is private and gets no invoices"
            )
        }
        let code = body.at("destinataire", "codeServiceExecutant")?.text ?? ""
        let hasCommitment = !(body.at(references, "numeroBonCommande")?.text ?? "").isEmpty
        let service = recipient.services.first { $0.code == code && $0.isActive }
        if !code.isEmpty, service == nil {
            throw ChorusProRefusal(
                .unknownService,
                "destinataire.codeServiceExecutant: the structure '\(siret)' has no active service '\(code)'"
            )
        }
        let needsCommitment = recipient.requirement == .commitment || service?.requiresCommitment == true
        if needsCommitment, !hasCommitment { throw ChorusProRefusal.missing("\(references).numeroBonCommande") }
        let needsService = recipient.requirement == .service
        let needsOne = recipient.requirement == .serviceOrCommitment && !hasCommitment
        if needsService || needsOne, service == nil {
            throw ChorusProRefusal.missing("destinataire.codeServiceExecutant")
        }
        return recipient
    }

    static func attach(
        _ documents: MockValue?,
        to invoice: inout Invoice,
        _ book: AccountBook,
        _ numbers: inout Numbers
    ) throws {
        for (index, document) in (documents?.items ?? []).enumerated() {
            let path = "pieceJointeComplementaire[\(index)].pieceJointeComplementaireId"
            guard let id = document["pieceJointeComplementaireId"]?.integer else {
                throw ChorusProRefusal.missing(path)
            }
            let file = try book.file(id, in: path)
            invoice.attachments.append(
                Invoice.Attachment(
                    linkID: numbers.next(after: 15_300_000),
                    fileID: id,
                    label: document["pieceJointeComplementaireDesignation"]?.text,
                    type: document["pieceJointeComplementaireType"]?.text,
                    line: document["pieceJointeComplementaireNumeroLigneFacture"]?.integer,
                    ending: file.ending
                )
            )
        }
    }

    /// An invoice entered as data has lines, one over a PDF has number, date and document.
    private static func checkMode(_ mode: String, _ call: ChorusProCall) throws {
        if mode == "SAISIE_API" {
            if (call.body["lignePoste"]?.items ?? []).isEmpty { throw ChorusProRefusal.missing("lignePoste") }
            let hasTax = !["SANS_TVA", "EXONERATION"].contains(call.body.at("references", "typeTva")?.text)
            if hasTax, (call.body["ligneTva"]?.items ?? []).isEmpty { throw ChorusProRefusal.missing("ligneTva") }
        } else {
            for path in ["numeroFactureSaisi", "dateFacture"] { _ = try call.required(path) }
            if mainDocument(call) == nil { throw ChorusProRefusal.missing("pieceJointePrincipale") }
        }
    }

    private static func mainDocument(_ call: ChorusProCall) -> MockValue? {
        let document = call.body["pieceJointePrincipale"]
        return document?.items?.first ?? document.flatMap { $0.members == nil ? nil : $0 }
    }

    private static func attachMainFile(
        to invoice: inout Invoice,
        _ call: ChorusProCall,
        _ book: AccountBook,
        _ numbers: inout Numbers
    ) throws {
        guard let document = mainDocument(call) else { return }
        let path = "pieceJointePrincipale[0].pieceJointePrincipaleId"
        guard let id = document["pieceJointePrincipaleId"]?.integer else { throw ChorusProRefusal.missing(path) }
        _ = try book.file(id, in: path)
        invoice.mainFile = (numbers.next(after: 15_300_000), id)
    }

    private static func checkForm(_ number: String) throws {
        let isRight = number.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
            default: "-_/+".utf8.contains(byte)
            }
        }
        if isRight { return }
        throw ChorusProRefusal(
            .wrongForm,
            "numeroFactureSaisi: expected letters, digits and - _ / +, found '\(number.prefix(60))'"
        )
    }

    private static func checkIsNew(_ number: String, _ supplier: MockStructure, _ book: AccountBook) throws {
        guard let first = book.invoices.first(where: { $0.number == number && $0.supplier.id == supplier.id }) else {
            return
        }
        throw ChorusProRefusal(
            .duplicateInvoice,
            "numeroFactureSaisi: '\(number)' of the supplier \(supplier.id) was submitted before, as the invoice \(first.id)"
        )
    }
}
