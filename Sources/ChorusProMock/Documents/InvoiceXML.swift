import EndpointMock
import Foundation

/// Invoices as XML, and what is read from the XML of others.
enum InvoiceXML {
    /// One document with all invoices: number, parties, dates, totals.
    static func text(of invoices: [Invoice]) -> String {
        let factures = invoices.map { invoice in
            let total = invoice.submission["montantTotal"]
            let fields: [(String, String?)] = [
                ("IdFactureCPP", String(invoice.id)),
                ("NumeroFacture", invoice.number),
                ("StatutFacture", invoice.current.code),
                ("DateFacture", invoice.submission["dateFacture"]?.text ?? invoice.deposited.day),
                ("CodeFournisseur", invoice.supplier.siret),
                ("CodeDestinataire", invoice.recipient.siret),
                ("CodeServiceExecutant", invoice.service?.code),
                ("MontantHtTotal", total?["montantHtTotal"]?.text),
                ("MontantTVA", total?["montantTVA"]?.text),
                ("MontantTtcTotal", total?["montantTtcTotal"]?.text),
            ]
            let lines = fields.compactMap { name, text in text.map { "    <\(name)>\(escaped($0))</\(name)>\n" } }
            return "  <Facture>\n" + lines.joined() + "  </Facture>\n"
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Factures>\n" + factures.joined() + "</Factures>\n"
    }

    /// The facts that a deposited XML invoice gives, in UBL or CII.
    struct Facts {
        var number: String?
        var sirets: [String] = []
        var net: String?
        var gross: String?
        var due: String?
    }

    /// Reads the first 256 KB; all facts are optional.
    static func facts(in content: Data) -> Facts {
        guard let text = String(validating: content.prefix(1 << 18), as: UTF8.self) else { return Facts() }
        return Facts(
            number: first(of: #"<(?:\w+:)?ExchangedDocument>\s*<(?:\w+:)?ID>([^<]{1,20})<"#, in: text)
                ?? first(of: #"<cbc:ID>([^<]{1,20})<"#, in: text),
            sirets: all(of: #">(\d{14})<"#, in: text),
            net: first(of: #"<(?:\w+:)?(?:TaxBasisTotalAmount|TaxExclusiveAmount)[^>]*>(\d+(?:\.\d+)?)<"#, in: text),
            gross: first(of: #"<(?:\w+:)?(?:GrandTotalAmount|TaxInclusiveAmount)[^>]*>(\d+(?:\.\d+)?)<"#, in: text),
            due: first(of: #"<(?:\w+:)?(?:DuePayableAmount|PayableAmount)[^>]*>(\d+(?:\.\d+)?)<"#, in: text)
        )
    }

    private static func first(of pattern: String, in text: String) -> String? { all(of: pattern, in: text).first }

    private static func all(of pattern: String, in text: String) -> [String] {
        guard let regex = try? NSRegularExpression(pattern: pattern) else { return [] }
        return regex.matches(in: text, range: NSRange(text.startIndex..., in: text))
            .compactMap { match in
                Range(match.range(at: 1), in: text).map { String(text[$0]) }
            }
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}
