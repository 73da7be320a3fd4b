import EndpointCoding
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A failure names its place, what was expected, and what stood there, in a few characters.
@Suite struct ErrorTests {
    @Test(arguments: [
        (
            #"{"listeFactures":[{"identifiantFactureCPP":1},{"identifiantFactureCPP":2},{"identifiantFactureCPP":3},{"identifiantFactureCPP":4,"montantTTC":"abc"}]}"#,
            #"listeFactures[3].montantTTC: expected a decimal, found "abc""#
        ),
        (
            #"{"codeRetour":0,"listeFactures":[{"identifiantFactureCPP":1},{"numeroFacture":"F1","devise":"EUR"}]}"#,
            "listeFactures[1].identifiantFactureCPP: expected an integer, found nothing"
        ),
        (
            #"{"listeFactures":[{"identifiantFactureCPP":null}]}"#,
            "listeFactures[0].identifiantFactureCPP: expected an integer, found nothing"
        ),
        (#"{"listeFactures":{}}"#, "listeFactures.identifiantFactureCPP: expected an integer, found nothing"),
        (#"{"listeFactures":{"montantHT":[1]}}"#, "listeFactures.montantHT: expected a decimal, found a list"),
        (#"{"listeFactures":[1]}"#, "listeFactures[0]: expected an object, found 1"),
        (#"{"listeFactures":true}"#, "listeFactures: expected an object, found true"),
        (#"{"codeRetour":"PANNE"}"#, #"codeRetour: expected an integer, found "PANNE""#),
        (#"{"libelle":{"a":1}}"#, "libelle: expected a string, found an object"),
        (#"{"libelle":["a"]}"#, "libelle: expected a string, found a list"),
        (#"{"codeRetour":NaN}"#, #"codeRetour: expected an integer, found "N""#),
        (
            #"{"codeRetour":"12345678901234567890abc"}"#,
            #"codeRetour: expected an integer, found "12345678901234567890…""#
        ),
        (
            #"{"parametresRetour":{"x":[[],[{"y":[1,2,nul]}]]}}"#,
            #"parametresRetour.x[1][0].y[2]: expected null, found "n""#
        ),
        (
            #"{"listeFactures":[{"identifiantFactureCPP":1,"dateFacture":"31/01/2026"}]}"#,
            #"listeFactures[0].dateFacture: expected a date such as 2026-01-31, found "31/01/2026""#
        ),
        (
            #"{"listeFactures":[{"identifiantFactureCPP":1,"dateHeureEtatCourant":1518790225536}]}"#,
            "listeFactures[0].dateHeureEtatCourant: expected a date and time such as 2026-01-31T10:30:00Z, found 1518790225536"
        ),
        (
            #"{"listeFactures":[{"typeFacture":{}}]}"#,
            "listeFactures[0].typeFacture: expected a string, found an object"
        ),
        ("[]", "expected an object, found a list"),
        (#""abc""#, #"expected an object, found "abc""#),
    ])
    func namesPathExpectationAndFinding(text: String, words: String) {
        #expect(refusal(Factures.RechercherResponse.self, text) == words)
        let spaced = text.replacing(",", with: " ,\n\t").replacing("{", with: "{ ").replacing("[", with: "[ ")
        if !text.contains("abc\"") { #expect(refusal(Factures.RechercherResponse.self, spaced) == words) }
    }

    @Test(arguments: [
        (#"{"montants":{"a.b":"x"}}"#, #"montants["a.b"]: expected a decimal, found "x""#),
        (#"{"montants":{"":"x"}}"#, #"montants[""]: expected a decimal, found "x""#),
        (#"{"montants":{"été-1_a":"x"}}"#, #"montants.été-1_a: expected a decimal, found "x""#),
        (
            #"{"enfants":[{},{"enfants":{"enfants":[{},{},{"actif":2}]}}]}"#,
            "enfants[1].enfants.enfants[2].actif: expected a boolean, found 2"
        ),
        (#"{"enfants":[[]]}"#, "enfants[0]: expected an object, found a list"),
        (#"{"montant":"a\"b\\"}"#, #"montant: expected a decimal, found "a\"b\\""#),
        (#"{"montant":"\u0001é😀"}"#, #"montant: expected a decimal, found "\u0001é😀""#),
        (#"{"montant":""# + "\u{202E}\u{7F}" + #""}"#, "montant: expected a decimal, found \"\u{FFFD}\u{FFFD}\""),
        (
            #"{"montants":{"01234567890123456789012345678901234567890123456789":"x"}}"#,
            #"montants.0123456789012345678901234567890123456789…: expected a decimal, found "x""#
        ),
        (#"{"libre":{"a":[1,{"b":tru}]}}"#, #"libre.a[1].b: expected true, found "t""#),
        (#"{"texte":"a","texte":{}}"#, "texte: expected a string, found an object"),
    ])
    func pathsAreWrittenOut(text: String, words: String) {
        #expect(refusal(Everything.self, text) == words)
    }

    @Test func carriesItsPartsAndTheByteOffset() throws {
        let text = "{\"texte\":\"é\",\"montants\":{\"a\":1,\"b\": \"douze\"}}"
        let error = #expect(throws: JSONReadError.self) { _ = try read(Everything.self, text) }
        #expect(error?.path == "montants.b")
        #expect(error?.expected == "a decimal")
        #expect(error?.found == #""douze""#)
        #expect(error?.offset == Array(text.utf8).firstRange(of: Array("\"douze\"".utf8))?.lowerBound)
        #expect(error.map { "\($0)" } == #"montants.b: expected a decimal, found "douze""#)
    }

    @Test func theFirstFailureIsTheOneReported() {
        let text = #"{"nombre":"un","identifiant":"deux","enfants":[{"actif":"trois"}]"#
        #expect(refusal(Everything.self, text) == #"nombre: expected an integer, found "un""#)
    }

    @Test func aMissingFieldPointsBehindTheObjectsContent() {
        let text = #"{"listeFactures":[{"devise":"EUR" }]}"#
        let error = #expect(throws: JSONReadError.self) { _ = try read(Factures.RechercherResponse.self, text) }
        #expect(error?.offset == 34)
        #expect(
            refusal(Factures.FactureTrouvee.self, "{}") == "identifiantFactureCPP: expected an integer, found nothing"
        )
        #expect(
            refusal([Factures.FactureTrouvee].self, #"[{"identifiantFactureCPP":1},{}]"#)
                == "[1].identifiantFactureCPP: expected an integer, found nothing"
        )
    }

    @Test func untypedJSONIsReadIntoModelsWithTheSameWords() throws {
        let value: JSONValue = ["nombre": "12", "enfants": ["actif": "peut-être"]]
        let error = #expect(throws: JSONReadError.self) { _ = try Everything(json: value) }
        #expect(error?.description == #"enfants.actif: expected a boolean, found "peut-être""#)
        #expect(try Everything(json: ["nombre": "12"]).nombre == 12)
        #expect(try Everything(json: ["nombre": "12"]).json() == ["nombre": 12])
        let wrong = #expect(throws: JSONReadError.self) { _ = try Everything(json: ["libre": .number("12,5")]) }
        #expect(wrong?.description == #"libre: expected a number, found "12,5""#)
    }
}
