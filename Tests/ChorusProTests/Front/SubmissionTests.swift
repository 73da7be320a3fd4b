import ChorusPro
import EndpointMock
import Foundation
import Testing

@Suite struct SubmissionTests {
    private static let facture = Factures.SoumettreRequest(
        numeroFactureSaisi: "S-7",
        pieceJointePrincipale: [
            Factures.PieceJointePrincipale(pieceJointePrincipaleDesignation: "Ancien", pieceJointePrincipaleId: 1)
        ],
        commentaire: "inchangé"
    )

    @Test func saisieSetsTheModeAndTakesTheDocumentOut() throws {
        let body = try JSONWriter.data(of: Self.facture.saisie())
        #expect(
            try PlainJSON.read(body)
                == ["modeDepot": "SAISIE_API", "numeroFactureSaisi": "S-7", "commentaire": "inchangé"]
        )
    }

    @Test func depotPDFNamesTheStoredDocumentAlone() throws {
        let body = try JSONWriter.data(of: Self.facture.depotPDF(pieceJointeId: 9_000_000_001))
        #expect(
            try PlainJSON.read(body)
                == [
                    "modeDepot": "DEPOT_PDF_API", "numeroFactureSaisi": "S-7",
                    "pieceJointePrincipale": [
                        ["pieceJointePrincipaleDesignation": "Facture", "pieceJointePrincipaleId": 9_000_000_001]
                    ],
                    "commentaire": "inchangé",
                ]
        )
    }

    @Test func depotPDFOfASignedDocumentHasItsOwnModeAndName() throws {
        let request = Self.facture.depotPDF(pieceJointeId: 5, designation: "Original signé", isSigned: true)
        #expect(request.modeDepot == .depotPdfSigneApi)
        #expect(request.pieceJointePrincipale?.map(\.pieceJointePrincipaleDesignation) == ["Original signé"])
        #expect(request.pieceJointePrincipale?.map(\.pieceJointePrincipaleId) == [5])
    }

    @Test func pdfIsStoredFirstAndNamedInTheInvoice() async throws {
        let transport = MemoryTransport { request in
            request.route == "transverses/v1/ajouter/fichier"
                ? .json(200, #"{"codeRetour": 0, "pieceJointeId": 4815162342}"#)
                : .json(200, #"{"codeRetour": 0, "identifiantFactureCPP": 12, "statutFacture": "DEPOSEE"}"#)
        }
        let pdf = Data("%PDF-1.7\n".utf8)
        let answer = try await ChorusProClient.over(transport)
            .soumettre(pdf: pdf, nomFichier: "S-7.pdf", facture: Self.facture)
        #expect(answer.identifiantFactureCPP == 12)
        #expect(answer.statutFacture == .deposee)

        let requests = transport.requests
        #expect(requests.map(\.route) == ["transverses/v1/ajouter/fichier", "factures/v1/soumettre"])
        #expect(requests.map(\.isRepeatable) == [false, false])
        let bodies = try requests.map { try PlainJSON.read($0.body ?? Data()) }
        #expect(
            bodies[0].plain
                == [
                    "pieceJointeExtension": "pdf", "pieceJointeFichier": .string(pdf.base64EncodedString()),
                    "pieceJointeNom": "S-7.pdf", "pieceJointeTypeMime": "application/pdf",
                ]
        )
        let document = bodies[1]["pieceJointePrincipale"]?.items?.first
        #expect(document?["pieceJointePrincipaleId"] == 4_815_162_342)
        #expect(bodies[1]["modeDepot"] == "DEPOT_PDF_API")
    }

    @Test func signedPDFIsSubmittedAsSigned() async throws {
        let transport = MemoryTransport(answer: #"{"codeRetour": 0, "pieceJointeId": 3}"#)
        _ = try await ChorusProClient.over(transport)
            .soumettre(pdf: Data(), nomFichier: "s.pdf", facture: Self.facture, isSigned: true)
        let body = try PlainJSON.read(transport.requests[1].body ?? Data())
        #expect(body["modeDepot"] == "DEPOT_PDF_SIGNE_API")
    }

    @Test func nothingIsSubmittedWhenTheFileIsRefused() async throws {
        let transport = MemoryTransport(answer: #"{"codeRetour": 20003, "libelle": "Plus de 10 Mo"}"#)
        let error = await #expect(throws: EndpointError.self) {
            try await ChorusProClient.over(transport)
                .soumettre(pdf: Data(), nomFichier: "gros.pdf", facture: Self.facture)
        }
        #expect(error?.operation == "transverses.v1.ajouterFichier")
        #expect(error?.code == .refused)
        #expect(error?.codeRetour == 20003)
        #expect(error?.libelle == "Plus de 10 Mo")
        #expect(transport.requests.map(\.route) == ["transverses/v1/ajouter/fichier"])
    }

    @Test func errorOfTheSubmissionNamesIt() async throws {
        let transport = MemoryTransport { request in
            request.route == "transverses/v1/ajouter/fichier"
                ? .json(200, #"{"codeRetour": 0, "pieceJointeId": 3}"#) : .json(503, "")
        }
        let error = await #expect(throws: EndpointError.self) {
            try await ChorusProClient.over(transport).soumettre(pdf: Data(), nomFichier: "a.pdf", facture: Self.facture)
        }
        #expect(error?.operation == "factures.v1.soumettre")
        #expect(error?.code == .outcomeUnknown)
        #expect(error?.mayHaveBeenCarriedOut == true)
        #expect(transport.requests.count == 2)
    }

    @Test(
        "nothing is submitted when the file's id is missing",
        arguments: [#"{"codeRetour": 0}"#, #"{"pieceJointeId": ""}"#]
    )
    func missingFileID(_ answer: String) async throws {
        let transport = MemoryTransport(answer: answer)
        let error = await #expect(throws: MissingFileID.self) {
            try await ChorusProClient.over(transport).soumettre(pdf: Data(), nomFichier: "a.pdf", facture: Self.facture)
        }
        #expect(error?.nomFichier == "a.pdf")
        #expect(
            error?.description
                == "The file 'a.pdf' was stored, but the answer holds no pieceJointeId. The invoice was not submitted; try again."
        )
        #expect(transport.requests.count == 1)
    }
}
