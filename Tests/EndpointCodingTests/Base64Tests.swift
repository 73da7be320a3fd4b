import EndpointCoding
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Binary content goes from the document's bytes to its own and back.
@Suite struct Base64Tests {
    @Test(arguments: [
        (#"QQ=="#, "A"), ("QUI=", "AB"), ("QUJD", "ABC"), ("QQ", "A"), ("QUI", "AB"), ("QUJDRA==", "ABCD"),
        (#"QU\nJD"#, "ABC"), (#"\r\nQUJD\r\n"#, "ABC"), (#"Q\r\nQ\r\n=\r\n=\t"#, "A"), ("QU JD", "ABC"),
        (#"Q\u0055JD"#, "ABC"),
        (#"Pz8\/"#, "???"), ("Pz8/", "???"), (#"Pj4\u002B"#, ">>>"), ("Pj4+", ">>>"), (#"QUJDRA\u003d\u003D"#, "ABCD"),
        ("QR==", "A"), (#"\n"#, ""), (" ", ""),
    ])
    func isReadWithLineBreaksEscapesAndWithoutPadding(text: String, content: String) throws {
        #expect(try read(Data.self, "\"\(text)\"") == Data(content.utf8))
    }

    @Test(arguments: [
        "Q", "QUJDR", "Q===", "QQ=", "QUI==", "QQ==QQ==", "QQ==Q", "=", "====", "Q=Q=", "QUJ-", "QUJ_", "QU*D", "é===",
        #"QU\bD"#, #"QU\"D"#, #"QU\\D"#, #"QU\u00e9D"#, #"QU\u+041"#, #"QU\u12"#, #"QU\u0000D"#, "QU\nJD", "QU\u{0}D",
        "QUJD\u{7F}",
    ])
    func isRefusedWithoutQuotingIt(text: String) {
        let words = "fichier: expected base64 content, found a string"
        #expect(refusal(Everything.self, "{\"fichier\":\"\(text)\"}") == words)
    }

    @Test(arguments: [
        ("123456", "a number"), ("{}", "an object"), ("[]", "a list"), ("true", "true"), ("\"QUJD", "a string"),
    ])
    func otherKindsAreRefused(json: String, found: String) {
        #expect(refusal(Everything.self, "{\"fichier\":\(json)") == "fichier: expected base64 content, found \(found)")
    }

    @Test func agreesWithFoundationAtEveryLength() throws {
        var random = Seeded(seed: 3)
        for length in 0..<400 {
            let content = Data((0..<length).map { _ in UInt8(truncatingIfNeeded: random.next()) })
            let text = content.base64EncodedString()
            #expect(try written(content) == "\"\(text)\"")
            if length > 0 { #expect(try read(Data.self, "\"\(text)\"") == content) }
            let lines = content.base64EncodedString(options: [.lineLength76Characters, .endLineWithCarriageReturn])
            let escaped = lines.replacing("\r", with: "\\r").replacing("\n", with: "\\n").replacing("/", with: "\\/")
            if length > 0 { #expect(try read(Data.self, "\"\(escaped)\"") == content) }
            #expect(try read([Data].self, "[\"\(text)\",\"\(text)\"]").count == (length > 0 ? 2 : 0))
        }
    }

    @Test func aSliceIsWrittenAsItself() throws {
        let content = Data("0123456789".utf8)
        #expect(try written(content[3..<6]) == "\"MzQ1\"")
        #expect(try written(["a": content.dropFirst(9)]) == #"{"a":"OQ=="}"#)
    }
}
