import EndpointCoding
import EndpointMock
import EndpointRuntime
import Foundation
import ReferenceAPI
import Testing

/// Requests held against the rules of the spec before they are sent.
@Suite struct ValidationTests {
    private static func request(_ change: (inout Cargo.DeclareRequest) -> Void = { _ in }) -> Cargo.DeclareRequest {
        var request = Cargo.DeclareRequest(sender: .init(name: "N"), items: [.init(label: "x")])
        change(&request)
        return request
    }

    private static func violations(_ model: some JSONModel) -> [String] {
        do throws(ValidationError) {
            try model.validate()
            return []
        } catch {
            return error.violations.map(\.description)
        }
    }

    @Test func aRequestThatKeepsToAllRulesIsFine() {
        #expect(Self.violations(Self.request()).isEmpty)
        let full = Self.request {
            $0.priority = 9
            $0.unit = "t€👍"
            $0.sender.address = .init(country: .init(code: "FR"))
            $0.items = [.init(label: "", weight: Decimal(literal: "0.001")), .init(label: "x", weight: 999)]
            $0.marks = ["a": .init(colour: "light blue")]
            $0.plan = Data("four".utf8)
            $0.load = -3
        }
        #expect(Self.violations(full).isEmpty)
    }

    @Test func everyRuleThatIsBrokenIsNamedWithItsField() {
        let wrong = Self.request {
            $0.priority = 0
            $0.unit = "kilo"
            $0.sender.address = .init(country: .init(code: "f"))
            $0.items = [
                .init(label: "a"), .init(label: "b", weight: Decimal(literal: "0.0009")), .init(label: "c"),
                .init(label: "d", weight: Decimal(literal: "999.00000000000000000001")),
            ]
            $0.marks = ["a b": .init(colour: "RED\nRED RED RED")]
            $0.plan = Data("fives".utf8)
            $0.load = -4
        }
        #expect(
            Self.violations(wrong) == [
                "priority: expected at least 1, found 0 (minimum)",
                "unit: expected at most 3 characters, found 4 (maxLength)",
                "sender.address.country.code: expected at least 2 characters, found 1 (minLength)",
                #"sender.address.country.code: expected a text of the form ^[A-Z]{2}$, found "f" (pattern)"#,
                "items[1].weight: expected at least 0.001, found 0.0009 (minimum)",
                "items[3].weight: expected at most 999, found 999.00000000000000000001 (maximum)",
                "items: expected at most 3 items, found 4 (maxItems)",
                #"marks["a b"].colour: expected a text of the form ^[a-z ]*$, found "RED�RED RED …" (pattern)"#,
                "plan: expected at most 4 bytes, found 5 (maxLength)",
                "load: expected at least -3, found -4 (minimum)",
            ]
        )
        #expect(
            Self.violations(Self.request { $0.items = [] }) == [
                "items: expected at least 1 item, found 0 (minItems)"
            ]
        )
    }

    @Test func sensitiveFieldsAreNeverQuotedNorMeasured() {
        let request = Cargo.ChangeRequest(note: .null, inspector: .null, pin: .value(Secret("hunter2")))
        #expect(
            Self.violations(request) == [
                "pin: expected at most 4 characters, found another text (maxLength)",
                #"pin: expected a text of the form ^\d+$, found another text (pattern)"#,
            ]
        )
    }

    @Test func aNumberThatIsNoneIsAViolationToo() {
        let request = Self.request { $0.items = [.init(label: "x", weight: .nan)] }
        #expect(Self.violations(request) == ["items[0].weight: expected a number, found NaN (type)"])
    }

    @Test func typesOfAnswersAloneHaveNoRules() {
        #expect(Self.violations(Berths.Berth(id: 1, name: "")).isEmpty)
    }

    @Test func aHundredViolationsAreEnough() {
        let mark = Cargo.DeclareRequest.Mark(colour: "1")
        let marks = Dictionary(uniqueKeysWithValues: (0..<200).map { ("\($0)", mark) })
        #expect(Self.violations(Self.request { $0.marks = marks }).count == 100)
    }

    @Test func whereItIsNotAskedForTheServerJudges() async throws {
        try await HarbourServer.with { mock, client in
            let error = await #expect(throws: EndpointError.self) {
                try await client.cargo.declare(Self.request { $0.unit = "kilo" })
            }
            #expect(error?.code == .refused)
            #expect(error?.violations == [])
            #expect(mock.calls.map(\.operation) == ["token", "cargo.v1.declare"])
        }
    }

    @Test func nothingIsSentThatBreaksARule() async throws {
        try await HarbourServer.with(ClientConfiguration(retry: .never, validation: .rules)) { mock, client in
            let wrong = Self.request {
                $0.unit = "kilo"
                $0.items = []
            }
            let error = await #expect(throws: EndpointError.self) { try await client.cargo.declare(wrong) }
            #expect(error?.code == .validation)
            #expect(error?.phase == .prepare)
            #expect(error?.attempts == 0)
            #expect(error?.mayHaveBeenCarriedOut == false)
            #expect(error?.violations.map(\.path) == ["unit", "items"])
            #expect(error?.violations.map(\.rule) == ["maxLength", "minItems"])
            #expect(
                error?.description
                    == "cargo.v1.declare: the request breaks 2 rules of the API: "
                    + "unit: expected at most 3 characters, found 4 (maxLength); "
                    + "items: expected at least 1 item, found 0 (minItems). It wasn't sent."
            )
            #expect(mock.calls.isEmpty)
            _ = try await client.cargo.declare(Self.request())
            #expect(mock.calls.map(\.operation) == ["token", "cargo.v1.declare"])
        }
    }

    @Test func aCallCanAskForItOrDoWithout() async throws {
        let wrong = Self.request { $0.unit = "kilo" }
        try await HarbourServer.with { _, client in
            let error = await #expect(throws: EndpointError.self) {
                try await client.cargo.declare(wrong, options: CallOptions(validation: .rules))
            }
            #expect(error?.code == .validation)
        }
        try await HarbourServer.with(ClientConfiguration(retry: .never, validation: .rules)) { _, client in
            let error = await #expect(throws: EndpointError.self) {
                try await client.cargo.declare(wrong, options: CallOptions(validation: .off))
            }
            #expect(error?.code == .refused)
        }
    }

    @Test func parametersHaveRulesToo() async throws {
        try await HarbourServer.with(ClientConfiguration(retry: .never, validation: .rules)) { mock, client in
            let error = await #expect(throws: EndpointError.self) {
                try await client.cargo.change(
                    Cargo.ChangeRequest(note: .value("eleven long"), inspector: .null),
                    number: "123456789"
                )
            }
            #expect(
                error?.violations.map(\.description) == [
                    "number: expected at most 8 characters, found 9 (maxLength)",
                    "note: expected at most 10 characters, found 11 (maxLength)",
                ]
            )
            let lists = await #expect(throws: EndpointError.self) {
                try await client.cargo.find(
                    on: LocalDate(literal: "2026-01-31"),
                    urgent: true,
                    rate: 1,
                    count: 1,
                    side: .port,
                    text: String(repeating: "é", count: 21),
                    words: ["a", "b", "c", "d"],
                    numbers: [1]
                )
            }
            #expect(
                lists?.violations.map(\.description) == [
                    "text: expected at most 20 characters, found 21 (maxLength)",
                    "words: expected at most 3 items, found 4 (maxItems)",
                ]
            )
            #expect(mock.calls.isEmpty)
        }
    }
}
