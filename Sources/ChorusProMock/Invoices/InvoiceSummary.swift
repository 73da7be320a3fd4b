import EndpointMock

/// An invoice as a line of a search.
enum InvoiceSummary {
    static func asSupplier(_ invoice: Invoice) -> MockValue {
        let own: MockValue = .fields([
            "identifiantFactureCPP": MockValue(invoice.id),
            "numeroFluxDepot": .text(invoice.flow),
            "numeroFactureOrigine": invoice.submission.at("references", "numeroFactureOrigine"),
            "modeDepot": .string(invoice.mode),
            "rejetTraite": .boolean(invoice.isRejectionHandled),
        ])
        return .object((own.members ?? []) + common(invoice))
    }

    static func asRecipient(_ invoice: Invoice) -> MockValue {
        let own: MockValue = [
            "idFacture": MockValue(invoice.id),
            "factureTelechargeeParDestinataire": .boolean(invoice.wasDownloaded),
        ]
        return .object((own.members ?? []) + common(invoice))
    }

    private static func common(_ invoice: Invoice) -> [MockValue.Member] {
        parties(invoice) + amounts(invoice) + state(invoice)
    }

    private static func parties(_ invoice: Invoice) -> [MockValue.Member] {
        let fields: MockValue = .fields([
            "codeFournisseur": .string(invoice.supplier.siret),
            "typeIdentifiantFournisseur": "SIRET",
            "designationFournisseur": .string(invoice.supplier.name),
            "idDestinataire": MockValue(invoice.recipient.id),
            "codeDestinataire": .string(invoice.recipient.siret),
            "designationDestinataire": .string(invoice.recipient.name),
            "idServiceExecutant": .number(invoice.service?.id),
            "codeServiceExecutant": .text(invoice.service?.code),
            "nomServiceExecutant": .text(invoice.service?.name),
        ])
        return fields.members ?? []
    }

    private static func amounts(_ invoice: Invoice) -> [MockValue.Member] {
        let total = invoice.submission["montantTotal"]
        let references = invoice.submission["references"]
        let fields: MockValue = .fields([
            "montantHT": total?["montantHtTotal"],
            "montantTTC": total?["montantTtcTotal"],
            "montantAPayer": total?["montantAPayer"],
            "devise": references?["deviseFacture"],
            "typeFacture": references?["typeFacture"],
            "numeroMarche": references?["numeroMarche"],
            "numeroBonCommande": references?["numeroBonCommande"],
        ])
        return fields.members ?? []
    }

    private static func state(_ invoice: Invoice) -> [MockValue.Member] {
        let fields: MockValue = .fields([
            "typeDemandePaiement": "FACTURE",
            "numeroFacture": .string(invoice.number),
            "dateFacture": invoice.submission["dateFacture"] ?? .string(invoice.deposited.day),
            "dateDepot": .string(invoice.deposited.day),
            "statut": .string(invoice.current.code),
            "dateHeureEtatCourant": .string(invoice.current.time.exact),
            "commentaireEtatCourant": .text(invoice.current.comment),
        ])
        return fields.members ?? []
    }
}
