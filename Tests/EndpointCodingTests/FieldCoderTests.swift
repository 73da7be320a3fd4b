import EndpointCoding
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// One list of calls that reads and writes, whatever order a document has its fields in.
@Suite struct FieldCoderTests {
    private static let fields: [(name: String, json: String)] = [
        ("texte", #""a""#), ("actif", "true"), ("nombre", "1"), ("identifiant", "2"), ("montant", "1.5"),
        ("jour", #""2026-01-31""#), ("instant", #""2026-01-31T09:30:00Z""#), ("fichier", #""YQ==""#), ("libre", "[1]"),
        ("motDePasse", #""secret""#), ("type", #""FACTURE""#), ("enfants", #"[{"texte":"b"},{"nombre":3}]"#),
        ("textes", #"["c"]"#), ("montants", #"{"k":2}"#), ("types", #"["AVOIR"]"#), ("compteurs", #"{"pages":4}"#),
    ]

    private static func document(_ fields: [(name: String, json: String)]) -> String {
        "{" + fields.map { #""\#($0.name)":\#($0.json)"# }.joined(separator: ",") + "}"
    }

    @Test func fieldsAreReadInEveryOrderAndWrittenInTheirOwn() throws {
        let inOrder = Self.document(Self.fields)
        var random = Seeded(seed: 4)
        var orders = [Self.fields, Self.fields.reversed()]
        for _ in 0..<200 { orders.append(Self.fields.shuffled(using: &random)) }
        for order in orders {
            let model = try read(Everything.self, Self.document(order))
            #expect(String(decoding: try JSONWriter.bytes(of: model), as: UTF8.self) == inOrder)
        }
    }

    @Test func everySubsetOfTheFieldsIsReadAndWritten() throws {
        var random = Seeded(seed: 5)
        for _ in 0..<200 {
            let some = Self.fields.filter { _ in Bool.random(using: &random) }
            let model = try read(Everything.self, Self.document(some.shuffled(using: &random)))
            #expect(String(decoding: try JSONWriter.bytes(of: model), as: UTF8.self) == Self.document(some))
        }
    }

    /// A field that stands twice has the value that stands last, before and behind any other.
    @Test(arguments: [
        #"{"texte":"a","texte":"b"}"#, #"{"texte":"a","actif":true,"texte":"b"}"#,
        #"{"compteurs":{},"texte":"a","x":[{}],"texte":"b"}"#,
    ])
    func theLastOfTwoCounts(text: String) throws {
        #expect(try read(Everything.self, text).texte == "b")
    }

    /// Names beyond the 64 whose doubles are kept in one word.
    private struct Wide: JSONModel {
        static let names = NameTable(
            stringLiteral: """
                a0
                a1
                a2
                a3
                a4
                a5
                a6
                a7
                a8
                a9
                b0
                b1
                b2
                b3
                b4
                b5
                b6
                b7
                b8
                b9
                c0
                c1
                c2
                c3
                c4
                c5
                c6
                c7
                c8
                c9
                d0
                d1
                d2
                d3
                d4
                d5
                d6
                d7
                d8
                d9
                e0
                e1
                e2
                e3
                e4
                e5
                e6
                e7
                e8
                e9
                f0
                f1
                f2
                f3
                f4
                f5
                f6
                f7
                f8
                f9
                g0
                g1
                g2
                g3
                g4
                g5
                g6
                g7
                g8
                g9
                """
        )

        var values = [Int32?](repeating: nil, count: 70)

        init(reading reader: inout JSONReader) { reader.fields(of: &self) }

        mutating func codeFields(with coder: inout FieldCoder) {
            for index in values.indices { coder.int32(&values[index]) }
        }
    }

    @Test func aWideModelIsReadInEveryOrder() throws {
        var random = Seeded(seed: 6)
        let names = Array(Wide.names.names.enumerated())
        let all = names.map { #""\#($0.element)":\#($0.offset)"# }
        for order in [all, all.reversed(), all.shuffled(using: &random)] {
            let model = try read(Wide.self, "{" + order.joined(separator: ",") + "}")
            #expect(model.values.enumerated().allSatisfy { $0.element == Int32($0.offset) })
            #expect(try JSONWriter.bytes(of: model) == Array(("{" + all.joined(separator: ",") + "}").utf8))
        }
        var notices: [JSONNotice] = []
        let text = #"{"g9":1,"g9":2,"a0":3,"g9":4,"a0":5,"other":6}"#
        let model = try JSONReader.read(Wide.self, from: Array(text.utf8)) { notices.append($0) }
        #expect(model.values.last == 4)
        #expect(model.values.first == 5)
        #expect(
            Set(notices.map(\.description)) == [
                #"g9: duplicateKey "g9", 2 times"#, #"a0: duplicateKey "a0""#, #"other: unknownField "other""#,
            ]
        )
    }

    /// A hand-written type whose list doesn't go with its names.
    private struct Crooked: JSONModel {
        static let names: NameTable = ["a"]
        nonisolated(unsafe) static var calls = 0
        var value: Int32?

        init() {}
        init(reading reader: inout JSONReader) { reader.fields(of: &self) }

        mutating func codeFields(with coder: inout FieldCoder) {
            for _ in 0..<Self.calls { coder.int32(&value) }
        }
    }

    @Test func aListThatDoesNotGoWithItsNamesEndsTheProcess() async {
        await #expect(processExitsWith: .failure) {
            Crooked.calls = 2
            var model = Crooked()
            model.value = 1
            _ = try JSONWriter.bytes(of: model)
        }
        await #expect(processExitsWith: .failure) {
            Crooked.calls = 0
            _ = try JSONReader.read(Crooked.self, from: Array(#"{"a":1}"#.utf8))
        }
    }

    @Test func aFailureInTheMiddleIsToldAtItsPlace() {
        let error = #expect(throws: JSONReadError.self) {
            try read(Everything.self, #"{"compteurs":{"pages":1},"nombre":{},"texte":"a"}"#)
        }
        #expect(error?.path == "nombre")
    }

    @Test func writingLeavesTheValueAsItIs() throws {
        let model = try read(Everything.self, Self.document(Self.fields))
        let copy = model
        _ = try JSONWriter.bytes(of: model)
        #expect(model == copy)
        #expect(model.enfants?.count == 2)
    }
}
