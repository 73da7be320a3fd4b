import EndpointMock
import Foundation

/// An invoice with all that was submitted.
enum InvoiceDetails {
    @Sendable static func asSupplier(
        _ call: ChorusProCall,
        _ book: inout AccountBook,
        _: inout Numbers
    ) throws -> MockValue {
        let invoice = try invoice(call, book)
        var facture = common(
            invoice,
            lines: call.body["getpLignesPoste"] ?? call.body["pLignesPoste"],
            taxes: call.body["getpLigneRecapTva"] ?? call.body["pLigneRecapTva"],
            files: call.body["getpListePiecesJointes"] ?? call.body["pListePiecesJointes"]
        )
        facture["rejetTraite"] = .boolean(invoice.isRejectionHandled)
        return ["facture": facture]
    }

    @Sendable static func asRecipient(
        _ call: ChorusProCall,
        _ book: inout AccountBook,
        _: inout Numbers
    ) throws -> MockValue {
        let facture = common(
            try invoice(call, book),
            lines: call.body["rechercheLignePoste"],
            taxes: call.body["rechercheligneTvaRecap"],
            files: call.body["recherchePj"]
        )
        return ["facture": facture]
    }

    private static func invoice(_ call: ChorusProCall, _ book: AccountBook) throws -> Invoice {
        let id = try call.requiredID("identifiantFactureCPP")
        return book.invoices[try book.index(of: id, in: "identifiantFactureCPP")]
    }

    private static func common(_ invoice: Invoice, lines: MockValue?, taxes: MockValue?, files: MockValue?) -> MockValue
    {
        let submission = invoice.submission
        return .fields([
            "identifiantFactureCPP": MockValue(invoice.id),
            "numeroFacture": .string(invoice.number),
            "statutFacture": .string(invoice.current.code),
            "modeDepot": .string(invoice.mode),
            "destinataire": recipient(invoice),
            "fournisseur": supplier(invoice),
            "cadreDeFacturation": .fields([
                "codeCadreFacturation": submission.at("cadreDeFacturation", "codeCadreFacturation"),
                "codeValideur1": submission.at("cadreDeFacturation", "codeStructureValideur"),
            ]),
            "references": references(invoice),
            "recapitulatifDeTva": list(
                submission["ligneTva"],
                as: "ligneTva",
                taxes,
                ending: "LignesRecapitulativesTVA",
                tax
            ),
            "montantTotal": total(submission["montantTotal"]),
            "pieceJointePrincipale": invoice.mainFile.map { file in
                [
                    "idLiaisonPieceJointePrincipale": MockValue(file.linkID),
                    "idPieceJointePrincipale": MockValue(file.fileID),
                ]
            },
            "listeDesPiecesJointes": attachments(invoice, files),
            "lignesDePoste": list(submission["lignePoste"], as: "lignePoste", lines, ending: "LignesPoste", line),
            "commentaire": submission["commentaire"],
        ])
    }

    private static func recipient(_ invoice: Invoice) -> MockValue {
        .fields([
            "idDestinataire": MockValue(invoice.recipient.id),
            "codeDestinataire": .string(invoice.recipient.siret),
            "libelleDestinataire": .string(invoice.recipient.name),
            "idServiceExecutant": .number(invoice.service?.id),
            "codeServiceExecutant": .text(invoice.service?.code),
            "libelleServiceExecutant": .text(invoice.service?.name),
            "adresseDestinataireDetail": .string(invoice.recipient.street),
            "adresseDestinataireCodePostal": .string(invoice.recipient.postCode),
            "adresseDestinataireVille": .string(invoice.recipient.town),
            "adresseDestinataireCodePays": "FR",
            "destinataireEtat": "NON",
        ])
    }

    private static func supplier(_ invoice: Invoice) -> MockValue {
        let submitted = invoice.submission["fournisseur"]
        return .fields([
            "idFournisseur": MockValue(invoice.supplier.id),
            "typeIdentifiantFournisseur": "SIRET",
            "codeFournisseur": .string(invoice.supplier.siret),
            "designationFournisseur": .string(invoice.supplier.name),
            "idServiceFournisseur": submitted?["idServiceFournisseur"],
            "adresseFournisseurDetail": .string(invoice.supplier.street),
            "adresseFournisseurCodePostal": .string(invoice.supplier.postCode),
            "adresseFournisseurVille": .string(invoice.supplier.town),
            "adresseFournisseurCodePays": "FR",
            "coordBancairesFournisseurId": submitted?["codeCoordonneesBancairesFournisseur"],
        ])
    }

    private static func references(_ invoice: Invoice) -> MockValue {
        let submitted = invoice.submission["references"]
        return .fields([
            "dateFacture": invoice.submission["dateFacture"] ?? .string(invoice.deposited.day),
            "dateDepot": .string(invoice.deposited.day),
            "codeDeviseFacture": submitted?["deviseFacture"],
            "typeFacture": submitted?["typeFacture"],
            "typeTva": submitted?["typeTva"],
            "motifExonerationTva": submitted?["motifExonerationTva"],
            "numeroMarche": submitted?["numeroMarche"],
            "numeroBonCommande": submitted?["numeroBonCommande"],
            "numeroFactureOrigine": submitted?["numeroFactureOrigine"],
            "modePaiement": submitted?["modePaiement"],
            "dateCreationFacture": .string(invoice.deposited.minute),
            "numeroDpMandat": .text(invoice.mandate),
        ])
    }

    private static func total(_ submitted: MockValue?) -> MockValue {
        .fields([
            "montantHtTotal": submitted?["montantHtTotal"],
            "montantTVA": submitted?["montantTVA"],
            "montantRemiseGlobaleTTC": submitted?["montantRemiseGlobaleTTC"],
            "motifRemiseGlobaleTTC": submitted?["motifRemiseGlobaleTTC"],
            "montantTtcTotal": submitted?["montantTtcTotal"],
            "montantAPayer": submitted?["montantAPayer"],
        ])
    }

    private static func tax(_ submitted: MockValue) -> MockValue {
        .fields([
            "ligneTvaTauxRefCode": submitted["ligneTvaTaux"],
            "ligneTvaTauxManuel": submitted["ligneTvaTauxManuel"],
            "ligneTvaMontantBaseHtParTaux": submitted["ligneTvaMontantBaseHtParTaux"],
            "ligneTvaMontantTvaParTaux": submitted["ligneTvaMontantTvaParTaux"],
        ])
    }

    private static func line(_ submitted: MockValue) -> MockValue {
        .fields([
            "lignePosteNumero": submitted["lignePosteNumero"],
            "lignePosteReference": submitted["lignePosteReference"],
            "lignePosteDenomination": submitted["lignePosteDenomination"],
            "lignePosteQuantite": submitted["lignePosteQuantite"],
            "lignePosteUniteLibelle": submitted["lignePosteUnite"],
            "lignePosteMontantUnitaireHT": submitted["lignePosteMontantUnitaireHT"],
            "lignePosteMontantRemiseHT": submitted["lignePosteMontantRemiseHT"],
            "lignePosteTauxTva": submitted["lignePosteTauxTva"],
            "lignePosteTauxTvaManuel": submitted["lignePosteTauxTvaManuel"],
            "lignePosteMontantHtApresRemise": net(submitted),
        ])
    }

    /// Quantity by price, less the discount.
    private static func net(_ line: MockValue) -> MockValue? {
        func decimal(_ name: String) -> Decimal? { line[name]?.text.flatMap { Decimal(string: $0) } }
        guard let quantity = decimal("lignePosteQuantite"), let price = decimal("lignePosteMontantUnitaireHT") else {
            return nil
        }
        return .number((quantity * price - (decimal("lignePosteMontantRemiseHT") ?? 0)).description)
    }

    private static func attachments(_ invoice: Invoice, _ block: MockValue?) -> MockValue {
        let all: [MockValue] = invoice.attachments.map { attachment in
            .fields([
                "pieceJointeTypeCode": .text(attachment.type),
                "pieceJointeDesignation": .text(attachment.label),
                "pieceJointeNumeroLigneFacture": .number(attachment.line),
                "pieceJointeIdLiaison": MockValue(attachment.linkID),
                "pieceJointeId": MockValue(attachment.fileID),
                "pieceJointeExtension": .string(attachment.ending),
            ])
        }
        return list(.array(all), as: "pieceJointe", block, ending: "ListePiecesJointe") { $0 }
    }

    /// A part of the invoice that is paged, with its own counters.
    private static func list(
        _ all: MockValue?,
        as name: String,
        _ block: MockValue?,
        ending: String,
        _ item: (MockValue) -> MockValue
    ) -> MockValue {
        let page = PageRequest(block, isAscendingByDefault: true)
        let (items, counters) = page.cut(page.sorted((all?.items ?? []).map(item)))
        return .object([MockValue.Member(name, .array(items))] + counters.members(ending: ending))
    }
}
