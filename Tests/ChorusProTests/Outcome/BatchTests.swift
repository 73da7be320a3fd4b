import ChorusPro
import Foundation
import Synchronization
import Testing

@Suite struct BatchTests {
    /// What a server of these tests does with an invoice, by the beginning of its number.
    private final class Server: Sendable {
        struct State {
            var taken: [String] = []
            var submissions: [String] = []
            var underWay = 0
            var mostUnderWay = 0
        }

        let state = Mutex(State())

        var transport: MemoryTransport {
            MemoryTransport { [self] request in
                let body = try JSONValue(parsing: String(decoding: request.body ?? Data(), as: UTF8.self))
                if request.route == "factures/v1/soumettre" { return try await submit(body) }
                let number = body["numeroFacture"]?.string ?? ""
                let isThere = state.withLock { $0.taken.contains(number) }
                let item = isThere ? #"{"identifiantFactureCPP": 77, "numeroFacture": "\#(number)"}"# : ""
                return .json(200, #"{"codeRetour": 0, "libelle": "ok", "listeFactures": [\#(item)]}"#)
            }
        }

        private func submit(_ body: JSONValue) async throws -> TransportResponse {
            let number = body["numeroFactureSaisi"]?.string ?? ""
            state.withLock {
                $0.submissions.append(number)
                $0.underWay += 1
                $0.mostUnderWay = max($0.mostUnderWay, $0.underWay)
            }
            await Task.yield()
            defer { state.withLock { $0.underWay -= 1 } }
            switch number.prefix(1) {
            case "R": return .json(200, #"{"codeRetour": 20003, "libelle": "refus"}"#)
            case "N": throw TransportError(.neverSent, explanation: "no connection could be made")
            case "U": throw TransportError(.mayHaveBeenSent, explanation: "the connection was lost")
            case "L":
                state.withLock { $0.taken.append(number) }
                throw TransportError(.mayHaveBeenSent, explanation: "the connection was lost")
            default:
                state.withLock { $0.taken.append(number) }
                return .json(200, #"{"codeRetour": 0, "libelle": "ok", "identifiantFactureCPP": 5}"#)
            }
        }
    }

    private static func invoices(_ numbers: [String]) -> [Factures.SoumettreRequest] {
        numbers.map { number in
            Factures.SoumettreRequest(
                numeroFactureSaisi: number,
                fournisseur: Factures.Fournisseur(idFournisseur: 1)
            )
        }
    }

    private static func word(_ fate: SubmissionFate) -> String {
        switch fate {
        case .accepted(let id, let answer): "accepted \(id ?? 0)\(answer == nil ? " by search" : "")"
        case .refused(let error): "refused \(error.codeRetour ?? 0)"
        case .notSent(let error): "not sent \(error?.code.rawValue ?? "cancelled")"
        case .unknown(let error): "unknown \(error?.code.rawValue ?? "cancelled")"
        }
    }

    @Test func everyInvoiceHasExactlyOneFateInItsPlace() async {
        let server = Server()
        let numbers = ["A1", "R2", "N3", "A4", "L5", "U6"]
        let client = ChorusProClient.over(server.transport)
        let fates = await client.soumettre(Self.invoices(numbers), pauses: [])
        #expect(
            fates.map(Self.word) == [
                "accepted 5", "refused 20003", "not sent connection", "accepted 5", "accepted 77 by search",
                "unknown outcomeUnknown",
            ]
        )
        #expect(server.state.withLock { $0.submissions.sorted() } == numbers.sorted())
    }

    @Test func nothingIsLookedUpWhenThatIsNotWanted() async {
        let server = Server()
        let client = ChorusProClient.over(server.transport)
        let fates = await client.soumettre(Self.invoices(["L1"]), resolves: false)
        #expect(fates.map(Self.word) == ["unknown outcomeUnknown"])
    }

    @Test(arguments: [1, 3, 8]) func noMoreThanAskedForAreUnderWay(concurrency: Int) async {
        let server = Server()
        let client = ChorusProClient.over(server.transport)
        let numbers = (0..<60).map { "A\($0)" }
        let fates = await client.soumettre(Self.invoices(numbers), concurrency: concurrency)
        #expect(fates.allSatisfy { Self.word($0) == "accepted 5" })
        #expect(server.state.withLock { $0.mostUnderWay } <= concurrency)
        #expect(server.state.withLock { Set($0.submissions).count == 60 && $0.submissions.count == 60 })
    }

    @Test func progressCountsUpToTheTotal() async {
        let client = ChorusProClient.over(Server().transport)
        var settled: [Int] = []
        var places: Set<Int> = []
        _ = await client.soumettre(Self.invoices((0..<20).map { "A\($0)" })) { progress in
            settled.append(progress.settled)
            places.insert(progress.index)
            #expect(progress.total == 20)
        }
        #expect(settled == Array(1...20))
        #expect(places == Set(0..<20))
    }

    @Test func afterCancellationTheRestIsNotSent() async {
        let server = Server()
        let client = ChorusProClient.over(server.transport)
        let invoices = Self.invoices((0..<200).map { "A\($0)" })
        let task = Task {
            var fates: [SubmissionFate] = []
            fates = await client.soumettre(invoices, concurrency: 2) { progress in
                if progress.settled == 10 { withUnsafeCurrentTask { $0?.cancel() } }
            }
            return fates.map(Self.word)
        }
        let words = await task.value
        let sent = server.state.withLock { Set($0.submissions) }
        #expect(words.count == 200)
        #expect(words.contains("not sent cancelled"))
        for (index, word) in words.enumerated() where !sent.contains("A\(index)") {
            #expect(word == "not sent cancelled" || word == "unknown cancelled")
        }
        for (index, word) in words.enumerated() where sent.contains("A\(index)") {
            #expect(word == "accepted 5" || word == "unknown cancelled")
        }
    }

    @Test func aBatchKeepsToTheClientsRateLimit() async {
        let server = Server()
        let clock = StandingClock()
        let moments = Mutex<[Duration]>([])
        let submit = server.transport
        let transport = MemoryTransport { request in
            moments.withLock { $0.append(clock.now.offset) }
            return try await submit.send(request)
        }
        let client = ChorusProClient.over(transport) {
            $0.rateLimit = RateLimit(calls: 10)
            $0.time = TimeSource(clock: clock)
        }
        let fates = await client.soumettre(Self.invoices((0..<300).map { "A\($0)" }), concurrency: 1)
        #expect(fates.allSatisfy { Self.word($0) == "accepted 5" })
        #expect(moments.withLock { $0 } == (0..<300).map { .milliseconds(100 * $0) })
    }

    @Test func anEmptyBatchIsDoneAtOnce() async {
        let fates = await ChorusProClient.over(Server().transport).soumettre([])
        #expect(fates.isEmpty)
    }

    @Test(arguments: [0, -1]) func aConcurrencyBelowOneIsOne(_ concurrency: Int) async {
        let server = Server()
        let client = ChorusProClient.over(server.transport)
        let fates = await client.soumettre(Self.invoices(["A1", "A2"]), concurrency: concurrency)
        #expect(fates.map(Self.word) == ["accepted 5", "accepted 5"])
    }

    @Test func whatTheGatewayTurnsAwayIsNotARefusalOfTheInvoice() async {
        let client = ChorusProClient.over(MemoryTransport(status: 403, answer: "{}"))
        let fates = await client.soumettre(Self.invoices(["A1"]))
        #expect(fates.map(Self.word) == ["not sent notSubscribed"])
    }

    @Test func theOptionsHoldForLookingUpToo() async {
        let transport = Server().transport
        let client = ChorusProClient.over(transport)
        let options = CallOptions(timeout: .seconds(7))
        let fates = await client.soumettre(Self.invoices(["L1"]), options: options)
        #expect(fates.map(Self.word) == ["accepted 77 by search"])
        #expect(transport.requests.map(\.timeout) == [.seconds(7), .seconds(7)])
    }

    @Test func anInvoiceThatWasUnderWayWhenTheBatchWasCancelledIsUnknown() async {
        let (begun, begin) = AsyncStream.makeStream(of: Void.self)
        let (never, _) = AsyncStream.makeStream(of: Void.self)
        let transport = MemoryTransport { _ in
            begin.yield()
            for await _ in never {}
            throw CancellationError()
        }
        let client = ChorusProClient.over(transport)
        let batch = Task { await client.soumettre(Self.invoices(["A1", "A2"]), concurrency: 1) }
        for await _ in begun { break }
        batch.cancel()
        #expect(await batch.value.map(Self.word) == ["unknown cancelled", "not sent cancelled"])
        #expect(transport.requests.count == 1)
    }
}
