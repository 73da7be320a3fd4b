import Foundation

/// Answers of the server.
enum FileDocument {
    static let token = Data(#"{"access_token":"token-1","token_type":"Bearer","expires_in":3600}"#.utf8)

    static let accepted = Data(#"{"codeRetour":0,"libelle":"TRA_MSG_00.000","identifiant":1}"#.utf8)

    /// An answer with a file, made in one block of memory.
    ///
    /// - Parameter fileSize: The size of the file in bytes, a multiple of three.
    /// - Returns: The document, in UTF-8.
    static func answer(fileSize: Int) -> Data {
        let beginning = Data(#"{"codeRetour":0,"libelle":"TRA_MSG_00.000","nomFichier":"a.pdf","fichier":""#.utf8)
        let end = Data(#""}"#.utf8)
        let length = fileSize / 3 * 4
        var document = Data(repeating: UInt8(ascii: "Q"), count: beginning.count + length + end.count)
        document.replaceSubrange(..<beginning.count, with: beginning)
        document.replaceSubrange((beginning.count + length)..., with: end)
        return document
    }
}
