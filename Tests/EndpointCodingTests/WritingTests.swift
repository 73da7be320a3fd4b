import EndpointCoding
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What is written is compact RFC 8259, in order, without absent values.
@Suite struct WritingTests {
    @Test func absentValuesLeaveNothingBehind() throws {
        #expect(try written(Everything()) == "{}")
        var model = Everything()
        model.textes = []
        model.montants = [:]
        model.enfants = [Everything(), Everything()]
        model.compteurs = Factures.ParametresRetour()
        #expect(try written(model) == #"{"enfants":[{},{}],"textes":[],"montants":{},"compteurs":{}}"#)
    }

    @Test func everyTypeIsWrittenInOrder() throws {
        var model = Everything()
        model.texte = "a\"b\\c/d\n\u{1}é😀"
        model.actif = false
        model.nombre = .min
        model.identifiant = .min
        model.montant = Decimal(string: "-0.0500")
        model.jour = LocalDate("2026-01-31")
        model.instant = Timestamp("2026-01-31 10:30")
        model.fichier = Data("ABC".utf8)
        model.libre = ["z": [1, nil, true, "x"], "a": [:]]
        model.motDePasse = Secret("s")
        model.type = .avoir
        model.enfants = [Everything()]
        model.textes = ["a", "", "b"]
        model.montants = ["b": 1, "a": 2, "é": 3, "B": 4]
        model.types = [.facture, Factures.TypeFacture(rawValue: "AUTRE")]
        model.compteurs = Factures.ParametresRetour(pageCourante: 1, total: 0)
        let text =
            #"{"texte":"a\"b\\c/d\n\u0001é😀","actif":false,"nombre":-2147483648,"identifiant":-9223372036854775808,"#
            + #""montant":-0.05,"jour":"2026-01-31","instant":"2026-01-31 10:30","fichier":"QUJD","#
            + #""libre":{"z":[1,null,true,"x"],"a":{}},"motDePasse":"s","type":"AVOIR","enfants":[{}],"textes":["a","","b"],"#
            + #""montants":{"B":4,"a":2,"b":1,"é":3},"types":["FACTURE","AUTRE"],"#
            + #""compteurs":{"pageCourante":1,"total":0}}"#
        #expect(try written(model) == text)
        let back = try read(Everything.self, text)
        #expect(back == model)
        #expect(back.hashValue == model.hashValue)
        #expect(try written(back) == text)
        #expect(back.montant == model.montant && back.fichier == model.fichier && back.libre == model.libre)
        model.enfants?[0].nombre = 0
        #expect(back != model)
        #expect(String(decoding: try JSONWriter.data(of: model), as: UTF8.self) == (try written(model)))
    }

    @Test func controlCharactersAndQuotationMarksAreEscapedAndNothingElse() throws {
        for value in (0..<0x3000 as Range<UInt32>).compactMap({ Unicode.Scalar($0) }) {
            let text = try written("x\(Character(value))y")
            switch value {
            case "\"": #expect(text == #""x\"y""#)
            case "\\": #expect(text == #""x\\y""#)
            case "\n": #expect(text == #""x\ny""#)
            case "\r": #expect(text == #""x\ry""#)
            case "\t": #expect(text == #""x\ty""#)
            case "\u{8}": #expect(text == #""x\by""#)
            case "\u{C}": #expect(text == #""x\fy""#)
            case _ where value.value < 0x20:
                let digits = String(value.value, radix: 16)
                #expect(text == "\"x\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)y\"")
            default:
                if text != "\"x\(Character(value))y\"" { Issue.record("U+\(String(value.value, radix: 16)): \(text)") }
            }
        }
    }

    @Test func stringsOfEveryLengthAndManyEscapesSurvive() throws {
        for length in 0..<200 {
            let plain = String(repeating: "a", count: length)
            for text in [
                plain, plain + "\n", "\"" + plain, String(repeating: "\u{1}", count: length), plain + "é" + plain,
            ] {
                #expect(try read(String.self, try written(text)) == text)
                #expect(try read([String].self, try written([text, text])) == [text, text])
            }
        }
    }

    @Test func randomTextsSurviveAndAreReadAlikeByFoundation() throws {
        var random = Seeded(seed: 5)
        for _ in 0..<3000 {
            var text = ""
            for _ in 0..<random.below(40) {
                let value = random.chance(60) ? random.below(0x80) : random.below(0x11_0000)
                if let scalar = Unicode.Scalar(UInt32(value)) { text.unicodeScalars.append(scalar) }
            }
            let bytes = try JSONWriter.data(of: text)
            if try JSONReader.read(String.self, from: bytes) != text { Issue.record("\(text.debugDescription)") }
            if try JSONDecoder().decode(String.self, from: bytes) != text { Issue.record("\(text.debugDescription)") }
        }
    }

    @Test(arguments: [
        0, 1, -1, 9, 10, 99, 100, 999, 1000, 9999, 10_000, 123_456_789, .max, .min, 1_000_000_000_000_000_000,
    ])
    func integersAreWrittenInFull(value: Int64) throws {
        #expect(try written(value) == String(value))
    }

    @Test func integersOfEveryLengthAreWrittenInFull() throws {
        var value: Int64 = 1
        while value < Int64.max / 7 {
            for each in [value, -value, value - 1, value + 1] { #expect(try written(each) == String(each)) }
            value = value * 7 + 3
        }
    }

    @Test(arguments: [
        ("12", true), ("-0", true), ("1.50", true), ("1e400", true), ("", false), ("abc", false), ("01", false),
        ("1.", false),
        ("+1", false), (" 1", false), ("1 ", false), ("NaN", false), ("1,2", false), ("-", false), ("0x1", false),
    ])
    func untypedNumbersAreWrittenOnlyIfTheyAreNumbers(text: String, isNumber: Bool) throws {
        if isNumber {
            #expect(try written(JSONValue.number(text)) == text)
        } else {
            let error = #expect(throws: JSONWriteError.self) { _ = try written(["a": JSONValue.number(text)]) }
            #expect(error?.description == "a: expected a number, found \"\(text)\"")
        }
    }

    @Test func largeDocumentsAreWrittenWhole() throws {
        let texts = (0..<5000).map { "ligne \($0) \(String(repeating: "é", count: $0 % 50))" }
        #expect(try read([String].self, try written(texts)) == texts)
    }
}
