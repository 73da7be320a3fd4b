import EndpointCoding
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What the real API sends in place of what it should.
@Suite struct LenienceTests {
    private func field<T>(_ path: KeyPath<Everything, T>, _ json: String) throws(JSONReadError) -> T {
        let names: [PartialKeyPath<Everything>: String] = [
            \.texte: "texte", \.actif: "actif", \.nombre: "nombre", \.identifiant: "identifiant", \.montant: "montant",
            \.jour: "jour", \.instant: "instant", \.fichier: "fichier", \.libre: "libre", \.motDePasse: "motDePasse",
            \.type: "type", \.enfants: "enfants", \.textes: "textes", \.montants: "montants", \.types: "types",
            \.compteurs: "compteurs",
        ]
        return try read(Everything.self, "{\"\(names[path] ?? "")\" : \(json) }")[keyPath: path]
    }

    @Test(
        arguments: [
            (#""abc""#, "abc"), (#""""#, ""), ("97395107368257", "97395107368257"), ("12.50", "12.50"),
            ("-1e5", "-1e5"),
            ("123456789012345678901234567890.10", "123456789012345678901234567890.10"), ("true", "true"),
            ("false", "false"),
            ("null", nil),
        ] as [(String, String?)]
    )
    func stringsFromOthers(json: String, value: String?) throws {
        #expect(try field(\.texte, json) == value)
        #expect(try field(\.motDePasse, json)?.value == value)
    }

    @Test(
        arguments: [
            ("true", true), ("false", false), ("1", true), ("0", false), (#""true""#, true), (#""false""#, false),
            (#""TRUE""#, true), (#""False""#, false), (#""1""#, true), (#""0""#, false), (#"" true ""#, true),
            (#""""#, nil),
            ("null", nil),
        ] as [(String, Bool?)]
    )
    func booleansFromOthers(json: String, value: Bool?) throws {
        #expect(try field(\.actif, json) == value)
    }

    @Test(
        arguments: [
            ("0", 0), ("-0", 0), ("7", 7), ("-2147483648", -2_147_483_648), ("2147483647", 2_147_483_647),
            (#""12""#, 12),
            (#""0012""#, 12), (#""+12""#, 12), (#"" 12 ""#, 12), ("12.0", 12), ("12.000", 12), ("1e3", 1000),
            ("1.5e1", 15),
            ("1200e-2", 12), (#""12.0""#, 12), (#""1e3""#, 1000), ("0e999999", 0), ("0.0", 0), (#""\u0031""#, 1),
            (#""""#, nil), ("null", nil),
        ] as [(String, Int?)]
    )
    func integersFromOthers(json: String, value: Int?) throws {
        #expect(try field(\.nombre, json).map { Int($0) } == value)
        #expect(try field(\.identifiant, json).map { Int($0) } == value)
    }

    @Test(arguments: [
        ("9223372036854775807", Int64.max), ("-9223372036854775808", Int64.min), (#""9223372036854775807""#, Int64.max),
        ("65336344681929", 65_336_344_681_929), ("9007199254740993", 9_007_199_254_740_993),
        ("9007199254740993.0", 9_007_199_254_740_993), ("922337203685477580700e-2", Int64.max),
        ("999999999999999999", 999_999_999_999_999_999), ("1000000000000000000", 1_000_000_000_000_000_000),
    ])
    func longIntegersAreExact(json: String, value: Int64) throws {
        #expect(try field(\.identifiant, json) == value)
        #expect(try read(Int64.self, json) == value)
    }

    @Test(arguments: [
        ("9223372036854775808", "an integer from -9223372036854775808 to 9223372036854775807", "9223372036854775808"),
        ("-9223372036854775809", "an integer from -9223372036854775808 to 9223372036854775807", "-9223372036854775809"),
        ("1e19", "an integer from -9223372036854775808 to 9223372036854775807", "1e19"),
        ("1e999", "an integer from -9223372036854775808 to 9223372036854775807", "1e999"),
        ("12.5", "an integer", "12.5"), ("1e-1", "an integer", "1e-1"), (#""abc""#, "an integer", #""abc""#),
        (#""12 3""#, "an integer", #""12 3""#), (#""1,5""#, "an integer", #""1,5""#),
        (#""0x10""#, "an integer", #""0x10""#),
        ("true", "an integer", "true"), ("{}", "an integer", "an object"), ("[]", "an integer", "a list"),
    ])
    func integersThatAreNone(json: String, expected: String, found: String) {
        #expect(
            refusal(Everything.self, "{\"identifiant\":\(json)}") == "identifiant: expected \(expected), found \(found)"
        )
    }

    @Test func smallIntegersOutOfRangeAreRefused() {
        #expect(
            refusal(Everything.self, #"{"nombre":2147483648}"#)
                == "nombre: expected an integer from -2147483648 to 2147483647, found 2147483648"
        )
        #expect(
            refusal(Everything.self, #"{"nombre":"-2147483649"}"#)
                == #"nombre: expected an integer from -2147483648 to 2147483647, found "-2147483649""#
        )
    }

    @Test(arguments: [#""""#, "null"])
    func nothingIsReadForNullAndForTheEmptyString(json: String) throws {
        #expect(try field(\.montant, json) == nil)
        #expect(try field(\.jour, json) == nil)
        #expect(try field(\.instant, json) == nil)
        #expect(try field(\.fichier, json) == nil)
        #expect(try field(\.type, json) == nil)
        #expect(try field(\.enfants, json) == nil)
        #expect(try field(\.textes, json) == nil)
        #expect(try field(\.montants, json) == nil)
        #expect(try field(\.types, json) == nil)
        #expect(try field(\.compteurs, json) == nil)
    }

    @Test func untypedJSONKeepsTheEmptyStringAndNotNull() throws {
        #expect(try field(\.libre, "null") == nil)
        #expect(try field(\.libre, #""""#) == "")
        #expect(try field(\.libre, "[null]") == [nil])
    }

    @Test func listsOfOneComeAsBareValues() throws {
        #expect(try field(\.textes, #""a""#) == ["a"])
        #expect(try field(\.textes, "12") == ["12"])
        #expect(try field(\.types, #""AVOIR""#) == [.avoir])
        #expect(try field(\.enfants, #"{"nombre":1}"#)?.map(\.nombre) == [1])
        #expect(try read([Factures.ParametresRetour].self, #"{"pages":1}"#).map(\.pages) == [1])
    }

    @Test func nullsInsideListsAndMapsAreDropped() throws {
        #expect(try field(\.textes, #"[null,"a",null,"",null]"#) == ["a", ""])
        #expect(try field(\.types, #"["AVOIR","",null]"#) == [.avoir])
        #expect(try field(\.enfants, #"[null,{"nombre":1},"",{}]"#)?.count == 2)
        #expect(try field(\.montants, #"{"a":null,"b":"1.50","c":2,"d":""}"#) == ["b": 1.5, "c": 2])
        #expect(try field(\.textes, "[]") == [])
        #expect(try field(\.montants, "{}") == [:])
    }

    @Test func fieldsComeInAnyOrderAndUnknownOnesAreSkipped() throws {
        let text = #"""
            {"nouveau":{"a":[1,{"b":"}"}]},"total":3,"encore":"\"","pageCourante":"1","":null,"pages":2.0,"pagess":"x"}
            """#
        let counters = try read(Factures.ParametresRetour.self, text)
        #expect(counters == Factures.ParametresRetour(pageCourante: 1, pages: 2, total: 3))
    }

    @Test func escapedNamesAreTheNamesTheyStandFor() throws {
        #expect(try read(Factures.ParametresRetour.self, #"{"\u0070ages":2,"tot\u0061l":3}"#).pages == 2)
        #expect(try read([String: Int32].self, #"{"\u00e9\n":2}"#) == ["é\n": 2])
    }

    @Test func theLastOfRepeatedFieldsWins() throws {
        let counters = try read(Factures.ParametresRetour.self, #"{"pages":1,"total":5,"pages":2,"total":null}"#)
        #expect(counters == Factures.ParametresRetour(pages: 2))
        #expect(try read(JSONValue.self, #"{"a":1,"b":2,"a":3}"#) == ["a": 3, "b": 2])
        #expect(try read([String: Int32].self, #"{"a":1,"b":2,"a":3}"#) == ["a": 3, "b": 2])
    }

    @Test func namesThatOnlyLookTheSameAreKeptApart() throws {
        let value = try read(JSONValue.self, "{\"\u{E9}\":1,\"e\u{301}\":2}")
        guard case .object(let object) = value else {
            Issue.record("not an object")
            return
        }
        #expect(object.map(\.value) == [1, 2])
    }

    @Test func scalarsListsAndMapsStandAtTheTop() throws {
        #expect(try read(String.self, " \"a\" ") == "a")
        #expect(try read(Bool.self, "1") == true)
        #expect(try read(Int32.self, "12") == 12)
        #expect(try read(Decimal.self, "12.5") == Decimal(string: "12.5"))
        #expect(try read([Int64].self, "[1,2]") == [1, 2])
        #expect(try read([String: [String]].self, #"{"a":["b"],"c":"d"}"#) == ["a": ["b"], "c": ["d"]])
        #expect(try read(JSONValue.self, "null") == .null)
        #expect(refusal(String.self, "null") == "expected a value, found null")
        #expect(refusal(Factures.ParametresRetour.self, #" "" "#) == #"expected a value, found """#)
        #expect(refusal(Factures.ParametresRetour.self, "") == "expected an object, found the end of the document")
        #expect(try JSONReader.read([Int64].self, from: Data("[1]".utf8)) == [1])
    }
}
