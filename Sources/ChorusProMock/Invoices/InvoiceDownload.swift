import EndpointMock
import Foundation

/// Invoices as files: one PDF, a ZIP archive, or XML.
enum InvoiceDownload {
    @Sendable static func download(
        _ call: ChorusProCall,
        _ book: inout AccountBook,
        _ numbers: inout Numbers
    ) throws -> MockValue {
        let format = try call.requiredText("format")
        let items = try call.required("listeFacture").items ?? []
        if items.isEmpty { throw ChorusProRefusal.missing("listeFacture[0].idFacture") }
        var indices: [Int] = []
        for (place, item) in items.enumerated() {
            let path = "listeFacture[\(place)].idFacture"
            guard let id = item["idFacture"]?.integer else { throw ChorusProRefusal.missing(path) }
            indices.append(try book.index(of: id, in: path))
        }
        let withAttachments = call.body["avecPiecesJointesComplementaires"]?.text == "OUI"
        for index in indices {
            book.invoices[index].actions.append(InvoiceProcessing.action("TELECHARGEMENT_FACTURE", call, &numbers))
        }
        let invoices = indices.map { book.invoices[$0] }
        let file =
            format == "PIVOT"
            ? Data(InvoiceXML.text(of: invoices).utf8)
            : archive(invoices, in: book, withAttachments: withAttachments)
        return ["fichierResultat": .string(file.base64EncodedString())]
    }

    /// A PDF for one document, else a ZIP archive, with a folder for each invoice when there are several.
    private static func archive(_ invoices: [Invoice], in book: AccountBook, withAttachments: Bool) -> Data {
        var files: [(name: String, content: Data)] = []
        for invoice in invoices {
            let folder = invoices.count > 1 ? "\(invoice.id)/" : ""
            let name = invoice.number.replacing("/", with: "_")
            files.append(("\(folder)\(name).pdf", document(of: invoice, in: book)))
            for attachment in withAttachments ? invoice.attachments : [] {
                guard let file = book.files[attachment.fileID], let content = Data(base64Encoded: file.base64) else {
                    continue
                }
                files.append(("\(folder)\(file.id)_\(file.name.replacing("/", with: "_"))", content))
            }
        }
        return files.count == 1 ? files[0].content : ZipArchive.bytes(of: files)
    }

    private static func document(of invoice: Invoice, in book: AccountBook) -> Data {
        if let file = invoice.mainFile.flatMap({ book.files[$0.fileID] }),
            let content = Data(base64Encoded: file.base64)
        {
            return content
        }
        let total = invoice.submission["montantTotal"]
        let currency = invoice.submission.at("references", "deviseFacture")?.text ?? ""
        return PlainPDF.bytes(lines: [
            "Facture \(invoice.number)",
            "\(invoice.supplier.name) (\(invoice.supplier.siret))",
            "\(invoice.recipient.name) (\(invoice.recipient.siret))",
            "Total HT \(total?["montantHtTotal"]?.text ?? "-") \(currency)",
            "Total TTC \(total?["montantTtcTotal"]?.text ?? "-") \(currency)",
        ])
    }
}
