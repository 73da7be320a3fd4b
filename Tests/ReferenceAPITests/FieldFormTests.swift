import EndpointCoding
import EndpointMock
import EndpointRuntime
import Foundation
import ReferenceAPI
import Testing

/// Fields with types written in place, constants, defaults and nulls, against a server that checks them by the same spec.
@Suite struct FieldFormTests {
    private static let sender = Cargo.DeclareRequest.Sender(
        name: "Nora",
        address: .init(street: "Quai 7", country: .init(code: "FR"))
    )

    @Test func typesWrittenInPlaceAreSentAndRead() async throws {
        try await HarbourServer.with { mock, client in
            let answer = try await client.cargo.declare(
                Cargo.DeclareRequest(
                    sender: Self.sender,
                    items: [.init(label: "crate", weight: Decimal(literal: "12.5")), .init(label: "box")],
                    marks: ["a": .init(colour: "red")]
                )
            )
            #expect(answer.holder?.name == "Nora")
            #expect(
                mock.lastBody.hasSuffix(
                    #""sender":{"name":"Nora","address":{"street":"Quai 7","country":{"code":"FR"}}},"#
                        + #""items":[{"label":"crate","weight":12.5},{"label":"box"}],"marks":{"a":{"colour":"red"}}}"#
                )
            )
        }
    }

    @Test func constantsAreAlwaysSentAndDefaultsUnlessToldOtherwise() async throws {
        try await HarbourServer.with { mock, client in
            var request = Cargo.DeclareRequest(sender: .init(name: "N"), items: [.init(label: "x")])
            _ = try await client.cargo.declare(request)
            #expect(
                mock.lastBody
                    == #"{"kind":"DECLARATION","version":3,"side":"PORT","rate":1234.5678,"priority":5,"unit":"kg","#
                    + #""tariff":0.25,"on":"2026-01-31","urgent":false,"berth":"LEFT_HAND","#
                    + #""sender":{"name":"N"},"items":[{"label":"x"}]}"#
            )
            request.priority = nil
            request.tariff = nil
            request.on = nil
            request.urgent = nil
            request.berth = nil
            _ = try await client.cargo.declare(request)
            #expect(
                mock.lastBody
                    == #"{"kind":"DECLARATION","version":3,"side":"PORT","rate":1234.5678,"unit":"kg","#
                    + #""sender":{"name":"N"},"items":[{"label":"x"}]}"#
            )
        }
    }

    @Test func readingInventsNoDefaults() throws {
        let text = #"{"unit": "t", "sender": {"name": "N"}, "items": []}"#
        let request = try JSONReader.read(Cargo.DeclareRequest.self, from: Data(text.utf8))
        #expect(request.tariff == nil)
        #expect(request.priority == nil)
        let error = #expect(throws: JSONReadError.self) {
            try JSONReader.read(Cargo.DeclareRequest.self, from: Data(#"{"sender": {"name": "N"}, "items": []}"#.utf8))
        }
        #expect(error.map { "\($0)" } == "unit: expected a string, found nothing")
    }

    @Test func anotherValueThanTheConstantIsKeptAndTold() throws {
        var notices: [String] = []
        let text = #"{"number": "L-1", "kind": "CONFIRMATION"}"#
        let answer = try JSONReader.read(Cargo.DeclareResponse.self, from: Data(text.utf8)) { notices.append("\($0)") }
        #expect(answer.kind == "CONFIRMATION")
        #expect("\(answer)" == #"{"number":"L-1","kind":"CONFIRMATION"}"#)
        #expect(notices == [#"kind: unknownValue "CONFIRMATION""#])

        for text in [#"{"number": "L-1"}"#, #"{"number": "L-1", "kind": null}"#] {
            let answer = try JSONReader.read(Cargo.DeclareResponse.self, from: Array(text.utf8)) {
                notices.append("\($0)")
            }
            #expect(answer.kind == "RECEIPT")
        }
        #expect(notices.count == 1)
    }

    @Test func constantsOfEveryTypeAreReadAsTheyCame() throws {
        var notices: [String] = []
        let text = #"""
            {"kind": "X", "version": "4", "side": "STERN", "rate": "1234.5679", "unit": "t", "sender": {"name": "N"},
             "items": []}
            """#
        let request = try JSONReader.read(Cargo.DeclareRequest.self, from: Data(text.utf8)) { notices.append("\($0)") }
        #expect(request.version == 4)
        #expect(request.side == Common.Side(rawValue: "STERN"))
        #expect(request.rate == Decimal(literal: "1234.5679"))
        #expect(
            notices == [
                #"kind: unknownValue "X""#, #"version: unknownValue "4""#, #"side: unknownValue "STERN""#,
                #"rate: unknownValue "1234.5679""#,
            ]
        )
    }

    @Test func absentNullAndAValueAreSentAsThree() async throws {
        try await HarbourServer.with { mock, client in
            var request = Cargo.ChangeRequest(inspector: .null)
            _ = try await client.cargo.change(request, number: "L-1")
            #expect(mock.lastBody == #"{"inspector":null,"level":2}"#)
            request = Cargo.ChangeRequest(
                note: .null,
                weight: .null,
                due: .null,
                sides: .null,
                inspector: .value("Ida"),
                holder: .null,
                pin: .null,
                level: .null
            )
            _ = try await client.cargo.change(request, number: "L-1")
            #expect(
                mock.lastBody
                    == #"{"note":null,"weight":null,"due":null,"sides":null,"inspector":"Ida","holder":null,"#
                    + #""pin":null,"level":null}"#
            )
            request = Cargo.ChangeRequest(
                note: .value("fragile"),
                weight: .value(Decimal(literal: "0.1")),
                due: .value(LocalDate(literal: "2026-12-31")),
                sides: .value([.port, .both]),
                inspector: .null,
                holder: .value(.init(name: "Nora")),
                pin: .value(Secret("4711")),
                level: nil
            )
            _ = try await client.cargo.change(request, number: "L-1")
            #expect(
                mock.lastBody
                    == #"{"note":"fragile","weight":0.1,"due":"2026-12-31","sides":["PORT","*"],"inspector":null,"#
                    + #""holder":{"name":"Nora"},"pin":"4711"}"#
            )
            #expect(!"\(request)".contains("4711"))
        }
    }

    @Test func readingKeepsTheDifferenceOfAbsentNullAndAValue() throws {
        func read(_ text: String) throws -> Cargo.ChangeRequest {
            try JSONReader.read(Cargo.ChangeRequest.self, from: Data(text.utf8))
        }
        #expect(try read(#"{"inspector": null}"#).note == nil)
        #expect(try read(#"{"inspector": null, "note": null}"#).note == .null)
        #expect(try read(#"{"inspector": null, "note": "x"}"#).note == .value("x"))
        #expect(try read(#"{"inspector": null, "weight": "0.10"}"#).weight == .value(Decimal(literal: "0.1")))
        for text in [
            #"{"inspector":null}"#, #"{"note":null,"inspector":"x"}"#,
            #"{"sides":["PORT"],"inspector":null,"holder":null}"#,
        ] {
            let request = try read(text)
            #expect("\(request)" == text)
            #expect(try Cargo.ChangeRequest(json: request.json()) == request)
            let coded = try JSONDecoder().decode(Cargo.ChangeRequest.self, from: JSONEncoder().encode(request))
            #expect(coded == request)
        }
        let error = #expect(throws: JSONReadError.self) { try read(#"{"note": null}"#) }
        #expect(error.map { "\($0)" } == "inspector: expected a string, found nothing")
        let wrong = #expect(throws: JSONReadError.self) { try read(#"{"inspector": null, "due": "soon"}"#) }
        #expect(wrong.map { "\($0)" } == #"due: expected a date such as 2026-01-31, found "soon""#)
    }

    @Test func theServerRefusesAnotherConstant() async throws {
        try await HarbourServer.with { _, client in
            let text = #"{"kind": "X", "unit": "kg", "sender": {"name": "N"}, "items": [{"label": "x"}]}"#
            let request = try JSONReader.read(Cargo.DeclareRequest.self, from: Data(text.utf8))
            let error = await #expect(throws: EndpointError.self) { try await client.cargo.declare(request) }
            #expect(error?.message?.contains("kind: expected 'DECLARATION', found the text 'X' (const)") == true)
        }
    }
}
