import EndpointMock
import Foundation

/// A deposited file, which becomes an invoice when it has been processed.
struct Flow: Sendable {
    static let tooBig = ChorusProRefusal(.flowTooBig, "GDP_MSG_11.022")

    /// What the file turned out to be.
    enum Result: Sendable {
        case invoice(number: String, supplier: MockStructure, recipient: MockStructure, total: MockValue)
        /// The file itself is wrong.
        case fault(code: String, label: String)
    }

    let number: String
    let fileName: String
    let syntax: String
    let deposited: Moment
    let result: Result
    /// How many reports were asked for.
    var reports = 0
    /// When it was finished with, and how.
    var end: (time: Moment, state: String)?
    /// Why its invoice was not taken.
    var rejection: String?

    @Sendable static func deposit(
        _ call: ChorusProCall,
        _ book: inout AccountBook,
        _ numbers: inout Numbers
    ) throws -> MockValue {
        let content = try call.requiredText("fichierFlux")
        guard (content.base64ContentSize ?? 0) <= StoredFile.limit else { throw tooBig }
        let name = try call.requiredText("nomFichier")
        let syntax = try call.requiredText("syntaxeFlux")
        let flow = Flow(
            number: numbers.flowNumber(),
            fileName: name,
            syntax: syntax,
            deposited: call.time,
            result: result(Data(base64Encoded: content) ?? Data(), name, syntax, call.structures)
        )
        book.flows[flow.number] = flow
        return [
            "numeroFluxDepot": .string(flow.number),
            "dateDepot": .string(call.time.day),
            "syntaxeFlux": .string(syntax),
        ]
    }

    /// Reads the file as far as the mock can: XML by its elements, PDF and archives by the file's name.
    private static func result(
        _ content: Data,
        _ name: String,
        _ syntax: String,
        _ structures: StructureDirectory
    ) -> Result {
        let isArchive = content.starts(with: [0x50, 0x4B]) || content.starts(with: [0x1F, 0x8B])
        let isPDF = content.starts(with: Array("%PDF".utf8))
        let isXML = content.drop { [0xEF, 0xBB, 0xBF, 0x20, 0x09, 0x0A, 0x0D].contains($0) }.first == UInt8(ascii: "<")
        let isFacturX = syntax == "IN_DP_E2_CII_FACTURX"
        guard isArchive || (isFacturX ? isPDF : isXML) else {
            let expected = isFacturX ? "a PDF" : "XML"
            return .fault(code: "ERR_FORMAT", label: "The file '\(name)' is not \(expected), as \(syntax) asks for.")
        }
        let facts = isXML ? InvoiceXML.facts(in: content) : InvoiceXML.Facts()
        let known = facts.sirets.compactMap { siret in structures.all.first { $0.siret == siret } }
        guard let supplier = known.first(where: { !$0.isPublic }) ?? structures.all.first(where: \.isOwn),
            let recipient = known.first(where: \.isPublic) ?? structures.all.first(where: \.isPublic)
        else { return .fault(code: "ERR_STRUCTURE", label: "Neither supplier nor recipient is known.") }
        return .invoice(
            number: facts.number ?? String((name.split(separator: ".").first ?? "").prefix(20)),
            supplier: supplier,
            recipient: recipient,
            total: .fields([
                "montantHtTotal": facts.net.map { .number($0) },
                "montantTtcTotal": facts.gross.map { .number($0) },
                "montantAPayer": (facts.due ?? facts.gross).map { .number($0) },
            ])
        )
    }
}
