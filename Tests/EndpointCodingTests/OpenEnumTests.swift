import EndpointCoding
import Testing

/// Enums whose lists may grow, and the tables of names behind them.
@Suite struct OpenEnumTests {
    @Test func knownValuesAreListedInOrder() {
        #expect(Factures.TypeFacture.allKnown == [.facture, .avoir, .acompte])
        #expect(Factures.TypeFacture.allKnown.map(\.rawValue) == ["FACTURE", "AVOIR", "ACOMPTE"])
        #expect(Factures.TypeFacture.avoir.isKnown)
        #expect(!Factures.TypeFacture(rawValue: "avoir").isKnown)
        #expect(!Factures.TypeFacture(rawValue: "").isKnown)
        #expect(Factures.StatutFacture.knownValues.count == 11)
    }

    @Test func valuesAreEqualByTheirText() {
        #expect(Factures.TypeFacture(rawValue: "AVOIR") == .avoir)
        #expect(Factures.TypeFacture(rawValue: "X") != .avoir)
        #expect(Set([Factures.TypeFacture.avoir, .facture, Factures.TypeFacture(rawValue: "AVOIR")]).count == 2)
        #expect("\(Factures.TypeFacture.avoir)" == "AVOIR")
    }

    @Test func everyKnownValueSurvives() throws {
        for value in Factures.StatutFacture.allKnown {
            #expect(try read(Factures.StatutFacture.self, try written(value)) == value)
        }
        #expect(
            try read([Factures.StatutFacture].self, #"["DEPOS\u00c9E","\u0044EPOSEE"]"#).map(\.isKnown) == [
                false, true,
            ]
        )
    }

    private enum PaddingValues: OpenEnumValues {
        static let all: NameTable = ["", "a", "é", "OUI"]
    }

    private typealias Padding = OpenEnum<PaddingValues>

    @Test func anEmptyTextIsAValueWhereItIsListed() throws {
        #expect(try read(Padding.self, "\"\"") == Padding(rawValue: ""))
        #expect(Padding(rawValue: "").isKnown)
        #expect(try read([Padding].self, #"["é","OUI",""]"#).map(\.rawValue) == ["é", "OUI", ""])
        #expect(refusal(Factures.TypeFacture.self, "\"\"") == #"expected a value, found """#)
    }

    @Test func aTextHasANameOnEachLine() {
        let table: NameTable = """
            id
            with spaces and "quotes"
            a\\\\b\\"c\\nd\\u0001

            été
            """
        #expect(table.names == ["id", "with spaces and \"quotes\"", "a\\b\"c\nd\u{1}", "", "été"])
        #expect(table.names.allSatisfy(table.contains))
        #expect(!table.contains("a"))
        #expect(("" as NameTable).names == [""])
        #expect(([] as NameTable).names == [])
    }

    private struct Wide: JSONModel {
        var values: [Int: Int32] = [:]

        static let names: NameTable = [
            "a", "b", "ab", "ba", "aaaaaaaa", "aaaaaaab", "baaaaaaa", "aaaaaaaaX", "aaaaaaaaY", "aaaaaaaaXaaaaaaaa",
            "aaaaaaaaYaaaaaaaa", "aaaaaaaaXYaaaaaaaa", "aaaaaaaaYXaaaaaaaa", "montantTotalHT", "montantTotalTTC",
            "montantTotal",
            "c0", "c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8", "c9", "d0", "d1", "d2", "d3", "d4", "d5", "d6", "d7",
            "d8",
            "d9", "e0", "e1", "e2", "e3", "e4", "e5", "e6", "e7", "e8", "e9", "f0", "f1", "f2", "f3", "f4", "f5", "f6",
            "f7",
            "f8", "f9", "g0", "g1", "g2", "g3", "g4", "g5", "g6", "g7", "g8", "g9", "", "été",
        ]

        init(reading reader: inout JSONReader) throws(JSONFailure) {
            var object = reader.object(Self.names)
            while let field = reader.next(&object) { values[field] = reader.int32() }
        }

        mutating func codeFields(with coder: inout FieldCoder) {}
    }

    @Test func everyNameOfAWideTableIsFoundInAnyOrder() throws {
        var names = Array(Wide.names.names.enumerated())
        var random = Seeded(seed: 9)
        for _ in 0..<50 {
            let text =
                "{" + names.map { "\"\($0.element)\":\($0.offset)" }.joined(separator: ",")
                + ",\"h\":1,\"aaaaaaaaZ\":2}"
            let values = try read(Wide.self, text).values
            #expect(values.count == names.count)
            #expect(values.allSatisfy { $0.key == Int($0.value) })
            names.shuffle(using: &random)
        }
        var notices: [JSONNotice] = []
        _ = try JSONReader.read(Wide.self, from: Array(#"{"g9":1,"a":1,"g9":2}"#.utf8)) { notices.append($0) }
        #expect(notices.map(\.description) == [#"g9: duplicateKey "g9""#])
    }
}
