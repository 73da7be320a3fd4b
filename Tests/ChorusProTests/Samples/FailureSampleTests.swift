import ChorusPro
import Foundation
import HTTPTypes
import Testing

@Suite struct FailureSampleTests {
    private static func error(
        _ call: (ChorusProClient) async throws -> Void,
        over transport: MemoryTransport
    ) async -> EndpointError? {
        await #expect(throws: EndpointError.self) { try await call(.over(transport)) }
    }

    private static func transport(_ name: String) throws -> MemoryTransport {
        let sample = try Sample.named(name)
        return MemoryTransport(status: sample.status, answer: sample.json)
    }

    private static func transport(token name: String) throws -> MemoryTransport {
        let sample = try Sample.named(name)
        return MemoryTransport(token: .json(sample.status, sample.json)) { _ in .json(200, "{}") }
    }

    @Test func tokenOfTheSampleIsSent() async throws {
        let transport = try Self.transport(token: "a token")
        _ = try await ChorusProClient.over(transport).transverses.recupererPays(codeLangue: .fr)
        let headers = try #require(transport.requests.first?.head.headerFields)
        #expect(headers[.authorization] == "Bearer kP3-vX9_aQ2.jetonFictif")
    }

    @Test func blankTokenIsRefusedAndNothingSent() async throws {
        let transport = try Self.transport(token: "a blank token")
        let error = await Self.error({ _ = try await $0.structures.consulter(idStructureCPP: 1) }, over: transport)
        #expect(error?.code == .token)
        #expect(error?.phase == .token)
        #expect(
            error?.description == """
                structures.v1.consulter: the token endpoint's answer has a blank access_token (HTTP 200). \
                Check the environment's token address.
                """
        )
        #expect(transport.requests.isEmpty)
    }

    @Test func unknownClientIsToldAndNothingSent() async throws {
        let transport = try Self.transport(token: "a client that is not known")
        let error = await Self.error({ _ = try await $0.structures.consulter(idStructureCPP: 1) }, over: transport)
        #expect(error?.code == .credentials)
        #expect(error?.httpStatus == 400)
        #expect(
            error?.description == """
                structures.v1.consulter: the token endpoint refused the client (HTTP 400, invalid_client). \
                Check Credentials.clientID and Credentials.clientSecret, and that they belong to the environment \
                "sandbox". It isn't asked again for 30 s.
                """
        )
        #expect(transport.requests.isEmpty)
    }

    @Test func unknownAccountIsToldAfterOneNewToken() async throws {
        let transport = try Self.transport("an account that is not known")
        let error = await Self.error({ try await $0.organisations.healthCheck() }, over: transport)
        #expect(error?.code == .account)
        #expect(error?.httpStatus == 401)
        #expect(error?.message == "[champ refusé]")
        #expect(
            error?.description == """
                organisations.v1.healthCheck: the account was refused with a new token (HTTP 401, 401: [champ refusé]). \
                Check its login and password, and that it belongs to the environment "sandbox". To keep it from being \
                locked, its calls fail here for 30 s. (after 2 attempts)
                """
        )
        #expect(transport.requests.count == 2)
    }

    @Test func listOfReasonsIsARefusalWithTheFirst() async throws {
        let transport = try Self.transport("a list of reasons")
        let error = await Self.error(
            { _ = try await $0.organisations.consulterService(uuidService: "0b1d") },
            over: transport
        )
        #expect(error?.code == .refused)
        #expect(error?.httpStatus == 400)
        #expect(error?.refusalCode == "NotFoundReference")
        #expect(error?.codeRetour == nil)
        #expect(error?.libelle == "Service introuvable")
        #expect(
            error?.description == """
                organisations.v1.consulterService: the call was refused \
                (HTTP 400, NotFoundReference: Service introuvable).
                """
        )
    }

    @Test("a refusal comes with HTTP 200 and with HTTP 400", arguments: [200, 400])
    func refusalOfAFlow(_ status: Int) async throws {
        let sample = try Sample.named("a flow refused with HTTP 200")
        let transport = MemoryTransport(status: status, answer: sample.json)
        let error = await Self.error(
            { _ = try await $0.factures.deposerFlux(Factures.DeposerFluxRequest()) },
            over: transport
        )
        #expect(error?.code == .refused)
        #expect(error?.codeRetour == 20001)
        #expect(error?.libelle == "Le fichier dépasse la taille permise")
        #expect(error?.mayHaveBeenCarriedOut == false)
        #expect(
            error?.description == """
                factures.v1.deposerFlux: the call was refused \
                (HTTP \(status), 20001: Le fichier dépasse la taille permise).
                """
        )
        #expect(transport.requests.count == 1)
    }

    @Test func nothingFoundIsAnEmptyAnswer() async throws {
        let client = try ChorusProClient.over(Self.transport("nothing received, told by a code"))
        let answer = try await client.factures.rechercherRecipiendaire(Factures.RechercherRecipiendaireRequest())
        #expect(answer.codeRetour == 20000)
        #expect(answer.listeFactures == nil)
    }

    @Test func sameCodeOfAnotherEndpointIsARefusal() async throws {
        let transport = try Self.transport("nothing received, told by a code")
        let error = await Self.error(
            { _ = try await $0.factures.completer(Factures.CompleterRequest()) },
            over: transport
        )
        #expect(error?.codeRetour == 20000)
        #expect(error?.libelle == "TRA_MSG_00.015")
    }

    @Test func fileThatIsNoBase64IsAnUnreadableAnswer() async throws {
        let transport = MemoryTransport(answer: #"{"codeRetour": 0, "fichierCR": "x"}"#)
        let error = await Self.error(
            { _ = try await $0.transverses.consulterCR(numeroFluxDepot: "CPP1") },
            over: transport
        )
        #expect(error?.code == .unreadable)
        #expect(
            error?.description == """
                transverses.v1.consulterCR: the answer can't be read: \
                fichierCR: expected base64 content, found a string (HTTP 200).
                """
        )
    }
}
