import ChorusPro
import Foundation
import Testing

@Suite struct RefusalTests {
    private static func error(_ status: Int, _ body: String) async -> EndpointError? {
        let client = ChorusProClient.over(MemoryTransport(status: status, answer: body))
        return await #expect(throws: EndpointError.self) {
            try await client.structures.consulter(idStructureCPP: 1)
        }
    }

    @Test(
        "code and words of a refusal",
        arguments: [
            (200, #"{"codeRetour": 20003, "libelle": "Trop gros"}"#, Optional(20003), Optional("Trop gros")),
            (200, #"{"codeRetour": "20003", "libelle": "Trop gros"}"#, 20003, "Trop gros"),
            (400, #"{"codeRetour": -1, "libelle": "GDP_MSG_11.022"}"#, -1, "GDP_MSG_11.022"),
            (400, #"{"codeRetour": 7}"#, 7, nil),
            (200, #"{"codeRetour": "ABC", "libelle": "Sans nombre"}"#, nil, "Sans nombre"),
            (400, #"{"error": "Illisible", "message": "Rien à lire"}"#, nil, "Rien à lire"),
        ]
    )
    func refusal(_ status: Int, _ body: String, _ code: Int?, _ words: String?) async {
        let error = await Self.error(status, body)
        #expect(error?.code == .refused)
        #expect(error?.codeRetour == code)
        #expect(error?.libelle == words)
    }

    @Test func otherErrorsHaveNeither() async {
        let error = await Self.error(503, #"{"codeRetour": 5, "libelle": "En panne"}"#)
        #expect(error?.code == .gateway)
        #expect(error?.codeRetour == nil)
        #expect(error?.libelle == nil)
    }
}
