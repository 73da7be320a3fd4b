import EndpointCoding
import EndpointRuntime
import Foundation
import HTTPTypes
import TransportBenchmarkAPI

/// Calls over one of our transports: by the transport alone, and by the whole client.
struct Ours: Sendable {
    private let transport: any HTTPTransport
    private let authority: String
    private let client: BenchmarkClient

    init(_ address: String, _ transport: any HTTPTransport) {
        self.transport = transport
        authority = String(address.dropFirst("http://".count))
        client = BenchmarkClient(
            environment: BenchmarkClient.Environment(
                EndpointAddresses(name: "bench", api: "\(address)/cpro", token: "\(address)/token")
            ),
            credentials: Credentials(
                clientID: "bench",
                clientSecret: Secret("bench"),
                account: Account(login: Exemplar.login, password: Secret(Exemplar.password))
            ),
            configuration: ClientConfiguration(transport: transport)
        )
    }

    func sendRead() async throws { try await send(Exemplar.searchPath, Exemplar.searchBody, isRepeatable: true) }

    func sendWrite() async throws { try await send(Exemplar.submitPath, Exemplar.submitBody, isRepeatable: false) }

    private func send(_ path: String, _ body: Data, isRepeatable: Bool) async throws {
        var head = HTTPRequest(method: .post, scheme: "http", authority: authority, path: path)
        for (name, value) in Exemplar.headers {
            guard let name = HTTPField.Name(name) else { throw Unexpected() }
            head.headerFields.append(HTTPField(name: name, value: value))
        }
        let response = try await transport.send(
            TransportRequest(
                head: head,
                body: body,
                isRepeatable: isRepeatable,
                bodyLimit: 192 << 20,
                timeout: .seconds(60)
            )
        )
        guard response.head.status == .ok, !response.body.isEmpty else { throw Unexpected() }
    }

    func search() async throws {
        let answer = try await client.invoices.search(
            Invoices.SearchRequest(
                codeFournisseur: "84213075901000",
                dateDebut: LocalDate(year: 2026, month: 3, day: 1),
                dateFin: LocalDate(year: 2026, month: 3, day: 31),
                nbResultatsParPage: 10
            )
        )
        guard answer.listeFactures?.count == 10 else { throw Unexpected() }
    }

    func submit() async throws {
        let answer = try await client.invoices.submit(
            Invoices.SubmitRequest(
                numeroFacture: "F-2026-0117",
                dateFacture: LocalDate(year: 2026, month: 3, day: 2),
                codeFournisseur: "84213075901000",
                codeDestinataire: "21760493300010",
                codeServiceExecutant: "VOIRIE",
                montantHT: 1250,
                montantTTC: 1500,
                devise: "EUR"
            )
        )
        guard answer.identifiantFactureCPP != nil else { throw Unexpected() }
    }
}
