import EndpointMock
import Foundation

/// Searches of invoices, by the criteria of the request.
enum InvoiceSearch {
    @Sendable static func asSupplier(
        _ call: ChorusProCall,
        _ book: inout AccountBook,
        _: inout Numbers
    ) throws -> MockValue {
        let criteria = InvoiceCriteria(call.body)
        let recipients = call.body["listeDestinataire"]?.items ?? []
        let ids = recipients.compactMap { $0["idDestinataire"]?.integer }
        let found = book.invoices.reversed()
            .filter { invoice in
                criteria.fit(invoice) && (ids.isEmpty || ids.contains(invoice.recipient.id))
            }
        let page = PageRequest(call.body["rechercheFactureParFournisseur"])
        let (items, counters) = page.cut(page.sorted(found.map(InvoiceSummary.asSupplier)))
        return ["parametresRetour": .object(counters.members()), "listeFactures": .array(items)]
    }

    @Sendable static func asRecipient(
        _ call: ChorusProCall,
        _ book: inout AccountBook,
        _: inout Numbers
    ) throws -> MockValue {
        let criteria = InvoiceCriteria(call.body)
        let suppliers = (call.body["listeFournisseurs"]?.items ?? []).compactMap { $0["idFournisseur"]?.integer }
        let recipient = call.body["idDestinataire"]?.integer
        let service = call.body["idServiceExecutant"]?.integer
        let types = (call.body["listeTypeFacture"]?.items ?? []).compactMap(\.text)
        let wasDownloaded = call.body["factureTelechargeeParDestinataire"]?.flag
        let found = book.invoices.reversed()
            .filter { invoice in
                criteria.fit(invoice)
                    && (suppliers.isEmpty || suppliers.contains(invoice.supplier.id))
                    && (recipient == nil || recipient == invoice.recipient.id)
                    && (service == nil || service == invoice.service?.id)
                    && (types.isEmpty || types.contains(invoice.submission.at("references", "typeFacture")?.text ?? ""))
                    && (wasDownloaded == nil || wasDownloaded == invoice.wasDownloaded)
            }
        guard !found.isEmpty else {
            throw ChorusProRefusal(.noSuchInvoiceOrNothingFound, "TRA_MSG_00.015")
        }
        let page = PageRequest(call.body["paramRecherche"])
        let names = ["Fournisseur": "designationFournisseur", "Destinataire": "designationDestinataire"]
        let (items, counters) = page.cut(page.sorted(found.map(InvoiceSummary.asRecipient), names: names))
        return .object([MockValue.Member("listeFactures", .array(items))] + counters.members())
    }
}

extension Invoice {
    var wasDownloaded: Bool { actions.contains { $0.code == "TELECHARGEMENT_FACTURE" } }
}

/// The criteria that both searches have.
struct InvoiceCriteria {
    private let body: MockValue

    init(_ body: MockValue) { self.body = body }

    func fit(_ invoice: Invoice) -> Bool {
        let submission = invoice.submission
        let references = submission["references"]
        let statuses = (body["statutCourant"]?.items ?? []).compactMap(\.text)
        return equal("numeroFacture", invoice.number)
            && equal("numeroFluxDepot", invoice.flow)
            && equal("idFournisseur", String(invoice.supplier.id))
            && equal("modeDepot", invoice.mode)
            && equal("typeFacture", references?["typeFacture"]?.text)
            && equal("cadreFacturation", submission.at("cadreDeFacturation", "codeCadreFacturation")?.text)
            && equal("numeroMarche", references?["numeroMarche"]?.text)
            && equal("numeroBonCommande", references?["numeroBonCommande"]?.text)
            && equal("numeroFactureOrigine", references?["numeroFactureOrigine"]?.text)
            && (statuses.isEmpty || statuses.contains(invoice.current.code))
            && (body["rejetTraite"]?.flag.map { $0 == invoice.isRejectionHandled } ?? true)
            && within("periodeDateDepot", invoice.deposited.day)
            && within("periodeDateFacture", submission["dateFacture"]?.text)
            && within("periodeDateHeureEtatCourant", invoice.current.time.exact)
            && between("montantHT", submission.at("montantTotal", "montantHtTotal"))
            && between("montantTTC", submission.at("montantTotal", "montantTtcTotal"))
            && between("montantApayer", submission.at("montantTotal", "montantAPayer"))
    }

    private func equal(_ name: String, _ value: String?) -> Bool {
        guard let asked = body[name]?.text, !asked.isEmpty else { return true }
        return asked == value
    }

    /// Days and times by their text up to the shorter one's end, so that a day includes all of its hours.
    private func within(_ name: String, _ value: String?) -> Bool {
        let (from, to) = (body[name + "Du"]?.text, body[name + "Au"]?.text)
        guard from != nil || to != nil else { return true }
        guard let value else { return false }
        func order(_ bound: String) -> ComparisonResult {
            let length = min(19, bound.count, value.count)
            return Self.plain(value, length).compare(Self.plain(bound, length))
        }
        return from.map { order($0) != .orderedAscending } ?? true && to.map { order($0) != .orderedDescending } ?? true
    }

    private static func plain(_ text: String, _ length: Int) -> String {
        String(text.prefix(length)).replacing("T", with: " ")
    }

    private func between(_ name: String, _ value: MockValue?) -> Bool {
        func decimal(_ value: MockValue?) -> Decimal? { value?.text.flatMap { Decimal(string: $0) } }
        let (least, most) = (decimal(body[name + "Min"]), decimal(body[name + "Max"]))
        guard least != nil || most != nil else { return true }
        guard let amount = decimal(value) else { return false }
        return least.map { amount >= $0 } ?? true && most.map { amount <= $0 } ?? true
    }
}
