import EndpointMock

/// An uploaded file.
struct StoredFile: Sendable {
    /// 10 MB, the limit of an attachment.
    static let limit = 10 << 20

    static let tooBig = ChorusProRefusal(.fileTooBig, "pieceJointeFichier: expected at most 10 MB")

    let id: Int64
    let name: String
    let ending: String
    /// The content as it came.
    let base64: String

    @Sendable static func add(
        _ call: ChorusProCall,
        _ book: inout AccountBook,
        _ numbers: inout Numbers
    ) throws -> MockValue {
        let content = try call.requiredText("pieceJointeFichier")
        guard (content.base64ContentSize ?? 0) <= limit else { throw tooBig }
        let file = StoredFile(
            id: numbers.next(after: 11_600_000),
            name: try call.requiredText("pieceJointeNom"),
            ending: try call.requiredText("pieceJointeExtension"),
            base64: content
        )
        _ = try call.required("pieceJointeTypeMime")
        book.files[file.id] = file
        return ["pieceJointeId": MockValue(file.id)]
    }

    /// Stores a PDF; nothing is read from it, as of a scan.
    @Sendable static func addPDF(
        _ call: ChorusProCall,
        _ book: inout AccountBook,
        _ numbers: inout Numbers
    ) throws -> MockValue {
        let content = try call.requiredText("fichierFacture")
        guard (content.base64ContentSize ?? 0) <= limit else { throw tooBig }
        let file = StoredFile(
            id: numbers.next(after: 11_600_000),
            name: try call.requiredText("nomFichier"),
            ending: "pdf",
            base64: content
        )
        book.files[file.id] = file
        return [
            "numeroFacture": .null, "dateFacture": .null, "typeFacture": "FACTURE", "pieceJointeId": MockValue(file.id),
        ]
    }
}

extension AccountBook {
    /// The file that an invoice names.
    func file(_ id: Int64, in path: String) throws -> StoredFile {
        guard let file = files[id] else {
            throw ChorusProRefusal(.unknownFile, "\(path): no file with the id \(id) was uploaded by this account")
        }
        return file
    }
}
