import EndpointCoding
import Testing

/// RFC 8259: what it allows is read, what it doesn't is refused at its place, read or skipped.
@Suite struct GrammarTests {
    @Test(
        arguments: [
            ("null", .null), ("true", true), ("false", false), (" \t\r\n1 \n", 1),
            ("0", 0), ("-0", .number("-0")), ("-1", -1), ("1.5", .number("1.5")), ("1e5", .number("1e5")),
            ("1E+5", .number("1E+5")), ("1.25e-5", .number("1.25e-5")), ("0e0", .number("0e0")),
            ("1e400", .number("1e400")),
            ("123456789012345678901234567890", .number("123456789012345678901234567890")),
            (#""""#, ""), (#""a""#, "a"), (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
            (#""\u0041\u00e9\u20AC""#, "Aé€"), (#""\uD83D\uDE00""#, "😀"), (#""\ud83d\ude00x""#, "😀x"),
            (#""\u0000""#, "\u{0}"), ("\"\u{7F}\"", "\u{7F}"), ("\"\u{2028}é€😀\"", "\u{2028}é€😀"),
            (#""\uD800""#, "\u{FFFD}"), (#""\uDC00""#, "\u{FFFD}"), (#""\uD800x""#, "\u{FFFD}x"),
            (#""\uD800\u0041""#, "\u{FFFD}A"), (#""\uD800\uD83D\uDE00""#, "\u{FFFD}😀"), (#""\uD800\n""#, "\u{FFFD}\n"),
            (#""\uDE00\uD83D""#, "\u{FFFD}\u{FFFD}"),
            ("[]", []), ("[ ]", []), ("[1]", [1]), ("[1, [2,[]] ,{}]", [1, [2, []], [:]]),
            ("{}", [:]), ("{ }", [:]), (#"{"a":1}"#, ["a": 1]), (#"{"":{"":""}}"#, ["": ["": ""]]),
            (#"{ "a" : [ null , true ] , "b" : "c" }"#, ["a": [nil, true], "b": "c"]),
            ("{\"\\u0061\\n\":1}", ["a\n": 1]), ("\u{FEFF}[1]", [1]),
        ] as [(String, JSONValue)]
    )
    func readsWhatIsAllowed(text: String, value: JSONValue) throws {
        #expect(try read(JSONValue.self, text) == value)
        #expect(refusal(Factures.ParametresRetour.self, "{\"autre\":\(text.replacing("\u{FEFF}", with: ""))}") == nil)
    }

    @Test(arguments: [
        ("", 0, "expected a value, found the end of the document"),
        (" ", 1, "expected a value, found the end of the document"),
        ("[", 1, "[0]: expected a value, found the end of the document"),
        ("[1", 2, #"[0]: expected "," or "]", found the end of the document"#),
        ("[1,", 3, "[1]: expected a value, found the end of the document"),
        ("[1,]", 3, #"[1]: expected a value, found "]""#),
        ("[,1]", 1, #"[0]: expected a value, found ",""#),
        ("[1 2]", 3, #"[0]: expected "," or "]", found "2""#),
        ("[1}", 2, #"[0]: expected "," or "]", found "}""#),
        ("{", 1, #"expected a field's name or "}", found the end of the document"#),
        ("{1:2}", 1, #"expected a field's name or "}", found "1""#),
        (#"{"a""#, 4, #"a: expected ":", found the end of the document"#),
        (#"{"a" 1}"#, 5, #"a: expected ":", found "1""#),
        (#"{"a":}"#, 5, #"a: expected a value, found "}""#),
        (#"{"a":1,}"#, 7, #"expected a field's name, found "}""#),
        (#"{"a":1 "b":2}"#, 7, #"a: expected "," or "}", found '"'"#),
        (#"{"a":1]"#, 6, #"a: expected "," or "}", found "]""#),
        (#"{'a':1}"#, 1, #"expected a field's name or "}", found "'""#),
        ("1 2", 2, #"expected the end of the document, found "2""#),
        ("[]]", 2, #"expected the end of the document, found "]""#),
        ("01", 1, #"expected the end of the document, found "1""#),
        ("-01", 2, #"expected the end of the document, found "1""#),
        ("-", 1, "expected a digit, found the end of the document"),
        ("+1", 0, #"expected a value, found "+""#),
        (".5", 0, #"expected a value, found ".""#),
        ("1.", 2, "expected a digit, found the end of the document"),
        ("1.e5", 2, #"expected a digit, found "e""#),
        ("1e", 2, "expected a digit, found the end of the document"),
        ("1e+", 3, "expected a digit, found the end of the document"),
        ("0x10", 1, #"expected the end of the document, found "x""#),
        ("NaN", 0, #"expected a value, found "N""#),
        ("-Infinity", 1, #"expected a digit, found "I""#),
        ("nul", 0, #"expected null, found "n""#),
        ("nulL", 0, #"expected null, found "n""#),
        ("True", 0, #"expected a value, found "T""#),
        ("truex", 4, #"expected the end of the document, found "x""#),
        ("\"a", 2, "expected a closing quotation mark, found the end of the document"),
        ("\"a\\", 3, "expected an escape, found the end of the document"),
        ("\"a\n\"", 2, "expected an escaped control character, found U+000A"),
        ("\"\u{0}\"", 1, "expected an escaped control character, found U+0000"),
        ("\"long text before\u{1F}\"", 17, "expected an escaped control character, found U+001F"),
        (#""\x""#, 2, #"expected an escape such as "\n", found "x""#),
        (#""\u12G4""#, 1, #"expected four hexadecimal digits after "\u", found something else"#),
        (#""\u12"#, 1, #"expected four hexadecimal digits after "\u", found something else"#),
        (#""\uD83D\u12""#, 7, #"expected four hexadecimal digits after "\u", found something else"#),
        ("// a\n1", 0, #"expected a value, found "/""#),
        ("[1]\u{0}", 3, "expected the end of the document, found U+0000"),
        ("\u{A0}1", 0, "expected a value, found U+00A0"),
        ("[\u{FEFF}1]", 1, "[0]: expected a value, found U+FEFF"),
    ])
    func refusesWhatIsNotAllowed(text: String, offset: Int, words: String) {
        let error = #expect(throws: JSONReadError.self) { _ = try read(JSONValue.self, text) }
        #expect(error?.description == words)
        #expect(error?.offset == offset)
        let isCutShort = error?.found == "the end of the document"
        let skipped = "{\"autre\":\(text)" + (isCutShort ? "" : "}")
        let whenSkipped = #expect(throws: JSONReadError.self) { _ = try read(Factures.ParametresRetour.self, skipped) }
        if error?.expected != "the end of the document" {
            #expect(whenSkipped?.expected == error?.expected)
            #expect(whenSkipped?.found == error?.found)
            #expect(whenSkipped?.offset == offset + 9)
        }
    }

    @Test(
        arguments: [
            ([0x80], 0), ([0xC0, 0x80], 0), ([0xC1, 0xBF], 0), ([0xE0, 0x9F, 0xBF], 0), ([0xED, 0xA0, 0x80], 0),
            ([0xF0, 0x8F, 0xBF, 0xBF], 0), ([0xF4, 0x90, 0x80, 0x80], 0), ([0xF5, 0x80, 0x80, 0x80], 0), ([0xFF], 0),
            ([0xC3], 0), ([0xE2, 0x82], 0), ([0x61, 0x62, 0xC3, 0x28], 2), ([0xC3, 0xA9, 0xE9], 2),
            ([0x61, 0x61, 0x61, 0x61, 0x61, 0x61, 0x61, 0x61, 0xE9, 0x61], 8),
        ] as [([UInt8], Int)]
    )
    func refusesIllFormedUTF8(content: [UInt8], place: Int) {
        let hexadecimal = String(content[place], radix: 16, uppercase: true)
        let string = [0x22] + content + [0x22]
        let words = "expected UTF-8, found byte 0x\(hexadecimal)"
        let error = #expect(throws: JSONReadError.self) { _ = try JSONReader.read(String.self, from: string) }
        #expect(error?.description == words)
        #expect(error?.offset == place + 1)
        let behindEscapes = Array(#""\n\u00e9"#.utf8)
        let other = #expect(throws: JSONReadError.self) {
            _ = try JSONReader.read(String.self, from: behindEscapes + content + [0x22])
        }
        #expect(other?.offset == place + behindEscapes.count)
        #expect(
            refusal(Factures.ParametresRetour.self, Array("{\"autre\":".utf8) + string + [0x7D]) == "autre: \(words)"
        )
        #expect(refusal(Factures.ParametresRetour.self, Array("{".utf8) + string + Array(":1}".utf8)) == words)
        #expect(refusal([String: Int64].self, Array("{".utf8) + string + Array(":1}".utf8)) == words)
        for field in ["montant", "jour", "type", "texte", "actif", "nombre", "motDePasse"] {
            #expect(
                refusal(Everything.self, Array("{\"\(field)\":".utf8) + string + [0x7D]) == "\(field): \(words)",
                "\(field)"
            )
        }
    }

    @Test func skipsOneByteOrderMarkAlone() {
        #expect(refusal(JSONValue.self, "\u{FEFF}1") == nil)
        #expect(refusal(JSONValue.self, "\u{FEFF}\u{FEFF}1") == "expected a value, found U+FEFF")
        #expect(refusal(JSONValue.self, [0xEF, 0xBB]) == "expected a value, found byte 0xEF")
    }

    @Test func findsTheEndOfStringsAtEveryLengthAndPlace() throws {
        for length in 0..<70 {
            for escape in ["", "\\n", "é", "\\u00e9"] {
                let text = String(repeating: "x", count: length) + escape + String(repeating: "y", count: length % 11)
                let value = text.replacing("\\n", with: "\n").replacing("\\u00e9", with: "é")
                #expect(try read(String.self, "\"\(text)\"") == value)
                #expect(try read([String].self, "[\"\(text)\",\"\"]") == [value, ""])
            }
        }
    }
}
