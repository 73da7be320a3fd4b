import ChorusPro
import EndpointMock
import Foundation
import HTTPTypes
import Testing

@Suite struct HostileTextTests {
    @Test("arrives in every field of an invoice", arguments: HostileText.all)
    func invoice(_ hostile: HostileText) async throws {
        let text = hostile.text
        let transport = MemoryTransport(answer: #"{"codeRetour": 0}"#)
        _ = try await ChorusProClient.over(transport)
            .factures
            .soumettre(
                Factures.SoumettreRequest(
                    modeDepot: Factures.ModeDepotSoumission(rawValue: text),
                    numeroFactureSaisi: text,
                    destinataire: Factures.Destinataire(codeDestinataire: text, codeServiceExecutant: text),
                    references: Factures.References(numeroBonCommande: text),
                    lignePoste: [Factures.LignePoste(lignePosteDenomination: text)],
                    commentaire: text
                )
            )
        let body = try PlainJSON.read(try #require(transport.requests.first?.body))
        #expect(text.isExactly(body["modeDepot"]?.text))
        #expect(text.isExactly(body["numeroFactureSaisi"]?.text))
        #expect(text.isExactly(body.at("destinataire", "codeDestinataire")?.text))
        #expect(text.isExactly(body.at("destinataire", "codeServiceExecutant")?.text))
        #expect(text.isExactly(body.at("references", "numeroBonCommande")?.text))
        #expect(text.isExactly(body["lignePoste"]?.items?.first?["lignePosteDenomination"]?.text))
        #expect(text.isExactly(body["commentaire"]?.text))
        #expect(body.members?.count == 6)
    }

    @Test("arrives as the name of a file", arguments: HostileText.all)
    func fileName(_ hostile: HostileText) async throws {
        let transport = MemoryTransport(answer: #"{"codeRetour": 0, "pieceJointeId": 1}"#)
        let content = Data((0...255).map { UInt8($0) })
        _ = try await ChorusProClient.over(transport)
            .soumettre(pdf: content, nomFichier: hostile.text, facture: Factures.SoumettreRequest())
        let body = try PlainJSON.read(try #require(transport.requests.first?.body))
        #expect(hostile.text.isExactly(body["pieceJointeNom"]?.text))
        #expect(Data(base64Encoded: body["pieceJointeFichier"]?.text ?? "") == content)
    }

    @Test("goes to a server and comes back", .timeLimit(.minutes(1)))
    func thereAndBack() async throws {
        try await EndpointMockServer.during { mock, client in
            try mock.handle("structures.v1.rechercher") { request, _ in
                let text = request.body?.at("structure", "libelleStructure") ?? .null
                return MockAnswer(body: ["codeRetour": 0, "listeStructures": [["designationStructure": text]]])
            }
            for hostile in HostileText.all {
                mock.clearLog()
                let answer = try await client.structures.rechercher(
                    structure: Structures.CritereStructure(libelleStructure: hostile.text)
                )
                let body = try PlainJSON.read(try #require(mock.calls.last).body)
                let text = Comment(rawValue: hostile.name)
                #expect(hostile.text.isExactly(body.at("structure", "libelleStructure")?.text), text)
                #expect(hostile.text.isExactly(answer.listeStructures?.first?.designationStructure), text)
            }
        }
    }

    @Test("stands in a path as one segment", arguments: HostileText.all.filter { !$0.text.isEmpty })
    func path(_ hostile: HostileText) async throws {
        let transport = MemoryTransport(answer: "{}")
        _ = try await ChorusProClient.over(transport).organisations.consulterStructure(uuidStructure: hostile.text)
        let path = try #require(transport.requests.first?.head.path)
        let prefix = "/cpro/organisations/v1/structures/"
        #expect(path.hasPrefix(prefix))
        let segment = path.dropFirst(prefix.count)
        #expect(segment.utf8.allSatisfy { "-._~%".utf8.contains($0) || Character(Unicode.Scalar($0)).isLetterOrDigit })
        #expect(hostile.text.isExactly(Self.percentDecoded(segment)))
    }

    private static func percentDecoded(_ text: Substring) -> String {
        let parts = text.split(separator: "%", omittingEmptySubsequences: false)
        let rest = parts.dropFirst().flatMap { [UInt8($0.prefix(2), radix: 16) ?? 0] + $0.dropFirst(2).utf8 }
        return String(decoding: parts[0].utf8 + rest, as: UTF8.self)
    }

    @Test func pathsOnAServerAreReadAsTheyWereMeant() async throws {
        // The mock decodes paths with Foundation, which drops a byte order mark at the beginning.
        let texts = HostileText.all.filter {
            !$0.text.isEmpty && $0.text.utf8.count < 1000 && $0.name != "byte order mark"
        }
        try await EndpointMockServer.during { mock, client in
            try mock.handle("organisations.v1.consulterStructure") { request, _ in
                MockAnswer(body: ["uuid": .string(request.parameters["uuidStructure"] ?? "")])
            }
            for hostile in texts {
                let answer = try await client.organisations.consulterStructure(uuidStructure: hostile.text)
                #expect(hostile.text.isExactly(answer.uuid), Comment(rawValue: hostile.name))
            }
        }
    }

    @Test(
        "a path parameter that can't be one is refused and nothing sent",
        arguments: [
            ("", "it is empty. Give a value of at least one character."),
            (".", #""." would lead to another path. Give another value."#),
            ("..", #"".." would lead to another path. Give another value."#),
        ]
    )
    func impossiblePath(_ text: String, _ reason: String) async throws {
        let transport = MemoryTransport(answer: "{}")
        let error = await #expect(throws: EndpointError.self) {
            try await ChorusProClient.over(transport).organisations.consulterStructure(uuidStructure: text)
        }
        #expect(error?.code == .invalidRequest)
        #expect(
            error?.description == """
                organisations.v1.consulterStructure: the path parameter "uuidStructure" can't be sent: \(reason)
                """
        )
        #expect(transport.requests.isEmpty)
    }

    @Test func amountsArriveDigitByDigit() async throws {
        let amounts = [
            "0.000001", "16.6667", "-0.01", "9999999999999999999.999999", "12345678901234567890123456789012345678",
        ]
        for amount in amounts {
            let transport = MemoryTransport(answer: "{}")
            let total = Factures.MontantTotal(montantAPayer: Decimal(string: amount))
            _ = try await ChorusProClient.over(transport)
                .factures.soumettre(Factures.SoumettreRequest(montantTotal: total))
            let body = try PlainJSON.read(try #require(transport.requests.first?.body))
            #expect(body.at("montantTotal", "montantAPayer") == .number(amount))
        }
    }

    @Test func amountThatIsNoNumberIsRefusedAndNothingSent() async throws {
        let transport = MemoryTransport(answer: "{}")
        let request = Factures.SoumettreRequest(montantTotal: Factures.MontantTotal(montantAPayer: Decimal.nan))
        let error = await #expect(throws: EndpointError.self) {
            try await ChorusProClient.over(transport).factures.soumettre(request)
        }
        #expect(error?.code == .invalidRequest)
        #expect(
            error?.description == """
                factures.v1.soumettre: the request can't be written as JSON: \
                montantTotal.montantAPayer: expected a number, found NaN.
                """
        )
        #expect(transport.requests.isEmpty)
    }

    @Test(
        "a password of any letters arrives in the account header",
        arguments: [
            "simple", "avec:deux:points", #"«É"\&%+=/ 🔑"#, "  ",
        ]
    )
    func password(_ password: String) async throws {
        let transport = MemoryTransport(answer: "{}")
        let client = ChorusProClient.over(transport).with(account: Account(login: "TECH_é", password: Secret(password)))
        _ = try await client.structures.consulter(idStructureCPP: 1)
        let name = try #require(HTTPField.Name("cpro-account"))
        let header = try #require(transport.requests.first?.head.headerFields[name])
        let text = try #require(Data(base64Encoded: header).flatMap { String(data: $0, encoding: .utf8) })
        #expect("TECH_é:\(password)".isExactly(text))
    }
}

extension Character {
    fileprivate var isLetterOrDigit: Bool { isASCII && (isLetter || isNumber) }
}
