import EndpointCoding
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The outcome of an answer is found without reading the rest.
@Suite struct EnvelopeTests {
    private func scan(_ text: String) throws -> JSONEnvelope? {
        try JSONEnvelope.scan(Data(text.utf8), code: "codeRetour", message: "libelle")
    }

    @Test(
        arguments: [
            (#"{"codeRetour":0,"libelle":"TRA_MSG_00.000"}"#, .integer(0), "TRA_MSG_00.000"),
            (#"{"codeRetour":"20000","libelle":"x"}"#, .integer(20000), "x"),
            (#"{"codeRetour":0.0,"libelle":12}"#, .integer(0), "12"),
            (#"{"codeRetour":"ERR-1"}"#, .text("ERR-1"), nil),
            (#"{"codeRetour":"","libelle":""}"#, .text(""), ""),
            (#"{"codeRetour":null,"libelle":null}"#, nil, nil),
            (#"{"codeRetour":{"a":1},"libelle":["x"]}"#, nil, nil),
            (
                #"{"liste":[{"codeRetour":1,"libelle":"non"}],"code\u0052etour":2,"fin":{},"libelle":"a\nb"}"#,
                .integer(2), "a\nb"
            ),
            (#"{"codeRetour":0,"codeRetour":2,"libelle":"a"}"#, .integer(2), "a"),
            (#"{"codeRetour":0,"libelle":"a","x":[],"codeRetour":2}"#, .integer(2), "a"),
            ("{}", nil, nil),
            (" \n{ } ", nil, nil),
            (#"{"codeRetour":1e400}"#, .text("1e400"), nil),
            (#"{"codeRetour":true}"#, .text("true"), nil),
        ] as [(String, JSONEnvelope.Code?, String?)]
    )
    func codeAndMessageAreFound(text: String, code: JSONEnvelope.Code?, message: String?) throws {
        let envelope = try #require(try scan(text))
        #expect(envelope.code == code)
        #expect(envelope.message == message)
    }

    @Test(arguments: ["[]", #"[{"codeRetour":1}]"#, "null", "12", #""codeRetour""#, "\u{FEFF}[1,2]"])
    func otherDocumentsHaveNone(text: String) throws {
        #expect(try scan(text) == nil)
    }

    @Test(arguments: [
        ("", "expected a value, found the end of the document"), ("<html>", #"expected a value, found "<""#),
        (#"{"codeRetour":}"#, #"codeRetour: expected a string, found "}""#),
        (#"{"a":[1,}"#, #"a[1]: expected a value, found "}""#),
        (#"{"a":1}x"#, #"expected the end of the document, found "x""#),
        ("[1] 2", #"expected the end of the document, found "2""#),
        (#"{"codeRetour":1"#, #"codeRetour: expected "," or "}", found the end of the document"#),
    ])
    func whatIsNoJSONIsRefused(text: String, words: String) {
        let error = #expect(throws: JSONReadError.self) { _ = try scan(text) }
        #expect(error?.description == words)
    }

    @Test func bothAreGivenWhereTheRestBreaksOff() throws {
        #expect(try scan(#"{"codeRetour":1,"libelle":"a","x":tru"#)?.code == .integer(1))
    }
}
