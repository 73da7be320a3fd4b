import EndpointCoding
import Testing

/// An observer is told what is worth knowing about a document that was read all the same.
@Suite struct NoticeTests {
    private func notices<T: JSONCodable>(_ type: T.Type, _ text: String, limits: JSONLimits = .default) -> [String] {
        var notices: [String] = []
        _ = try? JSONReader.read(type, from: Array(text.utf8), limits: limits) { notices.append($0.description) }
        return notices
    }

    @Test func unknownValuesAreNamedWithTheirFirstPlace() {
        let rows = [#""FACTURE""#, #""DEVIS""#, #""AVOIR""#, #""DEVIS""#, #""D\u00e9bours""#, "12", #""""#, "null"]
        let list = rows.enumerated().map { "{\"identifiantFactureCPP\":\($0),\"typeFacture\":\($1)}" }
        #expect(
            notices(Factures.RechercherResponse.self, "{\"listeFactures\":[\(list.joined(separator: ","))]}") == [
                #"listeFactures[1].typeFacture: unknownValue "DEVIS", 2 times"#,
                #"listeFactures[4].typeFacture: unknownValue "Débours""#,
                #"listeFactures[5].typeFacture: unknownValue "12""#,
            ]
        )
    }

    @Test func unknownValuesAreKept() throws {
        let text = #"{"type":"DEVIS","types":["DEVIS","AVOIR"]}"#
        let model = try read(Everything.self, text)
        #expect(model.type?.rawValue == "DEVIS")
        #expect(model.type?.isKnown == false)
        #expect(model.types?[1].isKnown == true)
        #expect(try written(model) == text)
    }

    @Test func repeatedFieldsAreNamed() {
        #expect(
            notices(Everything.self, #"{"nombre":1,"compteurs":{"pages":1,"total":1,"pages":2},"nombre":2,"nombre":3}"#)
                == [
                    #"compteurs.pages: duplicateKey "pages""#, #"nombre: duplicateKey "nombre", 2 times"#,
                ]
        )
        #expect(notices(JSONValue.self, #"[{"a":1,"\u0061":2}]"#) == [#"[0].a: duplicateKey "a""#])
        #expect(notices([String: Int32].self, #"{"a":1,"b":1,"a":2}"#) == [#"a: duplicateKey "a""#])
    }

    @Test func unknownFieldsAreNamed() {
        let text = #"{"enfants":[{"nouveau":{"nouveau":1},"nombre":1},{"nouveau":2}],"autre":3}"#
        #expect(
            notices(Everything.self, text) == [
                #"enfants[0].nouveau: unknownField "nouveau", 2 times"#, #"autre: unknownField "autre""#,
            ]
        )
    }

    @Test func nothingIsToldOfAnOrdinaryDocument() {
        #expect(notices(Everything.self, #"{"nombre":"1","type":"AVOIR","enfants":{},"texte":null,"jour":""}"#) == [])
    }

    @Test func theirNumberAndTheirLengthAreLimited() {
        let text = "{" + (0..<50).map { "\"champ\($0)\":1" }.joined(separator: ",") + "}"
        #expect(notices(Everything.self, text).count == 50)
        #expect(notices(Everything.self, text, limits: JSONLimits(notices: 3)).count == 3)
        let long = String(repeating: "x", count: 1000)
        #expect(notices(Factures.TypeFacture.self, "\"\(long)\"") == ["unknownValue \"\(long.prefix(40))…\""])
    }

    @Test func theyAreToldBeforeAFailureIsThrown() {
        #expect(notices(Everything.self, #"{"autre":1,"nombre":"x"}"#) == [#"autre: unknownField "autre""#])
    }

    @Test func pathsOfManyNoticesAreFoundInOnePass() {
        let rows = (0..<20_000).map { "{\"identifiantFactureCPP\":1,\"statut\":\"S\($0)\"}" }.joined(separator: ",")
        let text = "{\"listeFactures\":[\(rows)]}"
        let all = notices(Factures.RechercherResponse.self, text, limits: JSONLimits(notices: .max))
        #expect(all.count == 20_000)
        #expect(all.last == #"listeFactures[19999].statut: unknownValue "S19999""#)
    }
}
