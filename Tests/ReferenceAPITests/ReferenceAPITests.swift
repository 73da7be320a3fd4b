import EndpointCoding
import EndpointRuntime
import Foundation
import HTTPTypes
import ReferenceAPI
import Synchronization
import Testing

/// The committed code of the reference API compiles, and does what its specs say.
@Suite struct ReferenceAPITests {
    @Test func everyFieldIsWrittenUnderItsWireNameAndReadBack() throws {
        let berth = Berths.Berth(
            id: 7,
            name: "Quai \"nord\"",
            isFree: true,
            position: Common.Position(latitude: try #require(Decimal(string: "48.25")), longitude: -4),
            sides: [.port, .both, Common.Side(rawValue: "STERN")],
            prices: ["night": try #require(Decimal(string: "31.9"))],
            history: ["2025": ["a", "b"]],
            plan: Data("plan".utf8),
            anything: [1, "x", nil],
            rows: [[1, 2], []],
            own: "s",
            init: "i",
            class: "c",
            writer: "w",
            reader: "r",
            object: "o",
            description: "d",
            quoted: "q",
            kind: "k"
        )
        let json = try berth.json()
        let expected = try JSONValue(
            parsing: #"""
                {"id": 7, "name": "Quai \"nord\"", "isFree": true, "position": {"latitude": 48.25, "longitude": -4},
                 "sides": ["PORT", "*", "STERN"], "prices": {"night": 31.9}, "history": {"2025": ["a", "b"]},
                 "plan": "cGxhbg==", "anything": [1, "x", null], "rows": [[1, 2], []], "self": "s", "init": "i",
                 "class": "c", "writer": "w", "reader": "r", "object": "o", "description": "d",
                 "name with spaces and \"quotes\"": "q", "Type": "k"}
                """#
        )
        #expect(json == expected)
        #expect(try Berths.Berth(json: json) == berth)
        #expect(try JSONDecoder().decode(Berths.Berth.self, from: JSONEncoder().encode(berth)) == berth)
    }

    @Test func aRequiredFieldThatIsMissingIsNamed() {
        let error = #expect(throws: JSONReadError.self) {
            try JSONReader.read([Berths.Berth].self, from: Data(#"[{"id": 1, "name": "x"}, {"name": "x"}]"#.utf8))
        }
        #expect(error.map { "\($0)" } == "[1].id: expected an integer, found nothing")
    }

    @Test func unknownValuesOfEnumsSurviveAndKnownOnesAreListed() {
        #expect(Common.Side.starboard.rawValue == "STARBOARD")
        #expect(Common.Side.allKnown.map(\.rawValue) == ["PORT", "STARBOARD", "*", "LEFT_HAND"])
        #expect(!Common.Side(rawValue: "STERN").isKnown)
    }

    @Test func aSecretFieldIsSentAndNeverShown() throws {
        let request = Berths.BookRequest(
            id: 7,
            from: try #require(Timestamp("2026-05-01T18:00:00+02:00")),
            password: Secret("ahoy")
        )
        #expect(try request.json()["password"] == "ahoy")
        var dumped = ""
        dump(request, to: &dumped)
        for text in ["\(request)", String(reflecting: request), dumped] { #expect(!text.contains("ahoy")) }
    }

    @Test func parametersStandInPathQueryAndHeader() async throws {
        let transport = Recorder { _ in "[{\"id\": 1}, {\"id\": 2}]" }
        let berths = try await transport.client.berthsV2.list(
            harbour: "Port au/Port",
            side: .port,
            longerThan: Decimal(string: "12.5"),
            freeOn: LocalDate(year: 2026, month: 5, day: 1),
            xTrace: "t-1"
        )
        #expect(berths.map(\.id) == [1, 2])
        let request = try #require(transport.requests.first)
        #expect(request.head.method == .get)
        #expect(
            request.head.path
                == "/v0/berths/v2/harbours/Port%20au%2FPort/berths?side=PORT&longerThan=12.5&freeOn=2026-05-01"
        )
        #expect(request.body == nil)
        let trace = try #require(HTTPField.Name("X-Trace"))
        #expect(request.head.headerFields[trace] == "t-1")
        let account = try #require(HTTPField.Name("x-harbour-account"))
        #expect(request.head.headerFields[account] == Data("skipper:p".utf8).base64EncodedString())
    }

    @Test func methodsBodiesAndEnvelopesAreAsTheSpecSays() async throws {
        let transport = Recorder { request in
            switch request.head.method {
            case .patch: #"{"id": 1, "isFree": true}"#
            case .post: #"{"rc": 1, "why": "fine", "more": [1.50]}"#
            default: ""
            }
        }
        try await transport.client.berthsV2.replace(Berths.berthOfVersion2, id: 1)
        let changed = try await transport.client.berthsV2.change(id: 1, isFree: true)
        try await transport.client.berthsV2.remove(id: 1)
        let pong = try await transport.client.berthsV2.ping()
        #expect(changed.isFree == true)
        #expect(pong["more"]?[0] == .number("1.50"))
        #expect(transport.requests.map(\.head.method) == [.put, .patch, .delete, .post])
        let bodies = transport.requests.map { $0.body.map { String(decoding: $0, as: UTF8.self) } }
        #expect(bodies == [#"{"id":1}"#, #"{"isFree":true}"#, nil, nil])
    }

    @Test func codesOfSuccessAndOfNothingFoundAreNoRefusals() async throws {
        let booked = Recorder { _ in #"{"code": 100, "text": "booked", "booking": "B-1"}"# }
        let from = try #require(Timestamp("2026-05-01T18:00:00+02:00"))
        #expect(try await booked.client.berths.book(Berths.BookRequest(id: 7, from: from)).booking == "B-1")

        let nothing = Recorder { _ in #"{"code": 404, "text": "nothing"}"# }
        #expect(try await nothing.client.berths.search().berths == nil)

        let refused = Recorder { _ in #"{"code": 7, "text": "no"}"# }
        let error = await #expect(throws: EndpointError.self) { try await refused.client.berths.search() }
        #expect(error?.refusalCode == "7")
    }

    @Test func pagesAreFetchedOneAfterTheOther() async throws {
        let transport = Recorder { request in
            let page = (try? JSONValue(parsing: String(decoding: request.body ?? Data(), as: UTF8.self)))?["page"]?[
                "number"
            ]
            return #"{"code": 0, "pages": 3, "berths": [{"id": \#(page?.integer ?? 1), "name": "x"}]}"#
        }
        var ids: [Int64] = []
        for try await berth in transport.client.berths.searchPages().items { ids.append(berth.id) }
        #expect(ids == [1, 2, 3])
    }
}

extension Berths {
    fileprivate static var berthOfVersion2: BerthsV2.Berth { BerthsV2.Berth(id: 1) }
}

/// A transport in memory that keeps what was sent.
private final class Recorder: HTTPTransport {
    private let answer: @Sendable (TransportRequest) -> String
    private let log = Mutex<[TransportRequest]>([])

    init(_ answer: @escaping @Sendable (TransportRequest) -> String) {
        self.answer = answer
    }

    var requests: [TransportRequest] { log.withLock { $0 } }

    var client: HarbourClient {
        HarbourClient(
            environment: .production,
            credentials: Credentials(
                clientID: "c",
                clientSecret: Secret("s"),
                account: Account(login: "skipper", password: Secret("p"))
            ),
            configuration: ClientConfiguration(transport: self, retry: .never)
        )
    }

    func send(_ request: TransportRequest) async throws -> TransportResponse {
        let isToken = request.head.authority == "login.harbour.example"
        if !isToken { log.withLock { $0.append(request) } }
        let body = isToken ? #"{"access_token": "t", "token_type": "Bearer", "expires_in": 3600}"# : answer(request)
        return TransportResponse(head: HTTPResponse(status: body.isEmpty ? .noContent : .ok), body: Data(body.utf8))
    }
}
