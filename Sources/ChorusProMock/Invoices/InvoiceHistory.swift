import EndpointMock

/// What became of an invoice, latest first.
enum InvoiceHistory {
    @Sendable static func show(_ call: ChorusProCall, _ book: inout AccountBook, _: inout Numbers) throws -> MockValue {
        let index = try book.index(of: call.requiredID("idFacture"), in: "idFacture")
        let invoice = book.invoices[index]
        let statuses: [MockValue] = invoice.statuses.reversed()
            .map { status in
                .fields([
                    "histoStatutId": MockValue(status.id),
                    "histoStatutCode": .string(status.code),
                    "histoStatutDatePassage": .string(status.time.minute),
                    "histoStatutCommentaire": .text(status.comment),
                ])
            }
        let actions: [MockValue] = invoice.actions.reversed()
            .map { action in
                [
                    "histoActionId": MockValue(action.id),
                    "histoActionCode": .string(action.code),
                    "histoActionDateHeure": .string(action.time.minute),
                ]
            }
        return .fields([
            "idFacture": MockValue(invoice.id),
            "numeroFacture": .string(invoice.number),
            "modeDepot": .string(invoice.mode),
            "statutCourantCode": .string(invoice.current.code),
            "historiquesDesStatuts": list(
                statuses,
                as: "histoStatut",
                call.body["paramRechercheHistoStatuts"],
                ending: "HistoStatut"
            ),
            "historiquesDesActionsUtilisateurs": list(
                actions,
                as: "histoAction",
                call.body["paramRechercheHistoActionsUtilisateurs"],
                ending: "HistoAction"
            ),
            "derniereAction": invoice.actions.last.map { action in
                ["derniereActionId": MockValue(action.id), "derniereActionCode": .string(action.code)]
            },
        ])
    }

    private static func list(_ all: [MockValue], as name: String, _ block: MockValue?, ending: String) -> MockValue {
        let page = PageRequest(block)
        let (items, counters) = page.cut(page.sorted(all))
        return .object([MockValue.Member(name, .array(items))] + counters.members(ending: ending))
    }
}
