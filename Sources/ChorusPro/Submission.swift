import EndpointCoding
public import EndpointRuntime
public import Generated

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension Factures.SoumettreRequest {
    /// This invoice with its data as the original: Chorus Pro makes the document.
    ///
    /// Sets `modeDepot` to `SAISIE_API` and takes a main document out. Such an invoice needs at least one line.
    public func saisie() -> Self {
        var request = self
        request.modeDepot = .saisieApi
        request.pieceJointePrincipale = nil
        return request
    }

    /// This invoice over a PDF that was stored before.
    ///
    /// Sets `modeDepot` to `DEPOT_PDF_API`, or to `DEPOT_PDF_SIGNE_API` for a signed PDF, and names the PDF as main document.
    /// - Parameters:
    ///   - pieceJointeId: The id of the stored PDF, as `ajouterFichier` or `deposerPdf` gave it.
    ///   - designation: What the document is called, at most 100 characters.
    ///   - isSigned: Whether the PDF carries a signature.
    /// - Returns: The invoice, ready for `soumettre`.
    public func depotPDF(pieceJointeId: Int64, designation: String = "Facture", isSigned: Bool = false) -> Self {
        var request = self
        request.modeDepot = isSigned ? .depotPdfSigneApi : .depotPdfApi
        request.pieceJointePrincipale = [
            Factures.PieceJointePrincipale(
                pieceJointePrincipaleDesignation: designation,
                pieceJointePrincipaleId: pieceJointeId
            )
        ]
        return request
    }
}

extension ChorusProClient {
    /// Stores a PDF and submits the invoice over it: `ajouterFichier`, then `soumettre`.
    ///
    /// Each of the two calls is made once; see the error for which of them failed. When `soumettre` fails, the stored PDF stays: it does no
    /// harm, and counts for nothing.
    ///
    /// - Parameters:
    ///   - pdf: The content of the file, at most 10 MB.
    ///   - nomFichier: Its name with the extension, such as `F-2026-0117.pdf`.
    ///   - facture: The invoice; its mode and main document are filled in.
    ///   - isSigned: Whether the PDF carries a signature.
    ///   - options: What holds for each of the two calls.
    /// - Returns: The answer of `soumettre`, with the invoice's number on the platform.
    /// - Throws: `EndpointError`, `CancellationError`, or `MissingFileID` when the answer to the upload holds no id. With the code
    ///   `outcomeUnknown`, look the invoice up before you submit it again.
    public func soumettre(
        pdf: Data,
        nomFichier: String,
        facture: Factures.SoumettreRequest,
        isSigned: Bool = false,
        options: CallOptions = CallOptions()
    ) async throws -> Factures.SoumettreResponse {
        let file = try await transverses.ajouterFichier(
            Transverses.AjouterFichierRequest(
                pieceJointeExtension: "pdf",
                pieceJointeFichier: pdf,
                pieceJointeNom: nomFichier,
                pieceJointeTypeMime: "application/pdf"
            ),
            options: options
        )
        guard let id = file.pieceJointeId else { throw MissingFileID(nomFichier: nomFichier) }
        return try await factures.soumettre(facture.depotPDF(pieceJointeId: id, isSigned: isSigned), options: options)
    }
}

/// That a file was stored, and the answer doesn't say under which id.
///
/// The invoice over it was not submitted.
public struct MissingFileID: Error, Sendable, Equatable, CustomStringConvertible {
    /// The name of the file.
    public let nomFichier: String

    /// What happened, and what it means for the invoice.
    public var description: String {
        "The file '\(nomFichier)' was stored, but the answer holds no pieceJointeId. The invoice was not submitted; try again."
    }
}
