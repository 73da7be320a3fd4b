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
