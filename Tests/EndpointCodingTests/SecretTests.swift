import EndpointCoding
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A secret is sent, and never printed.
@Suite struct SecretTests {
    private static let word = "mot-de-passe-très-secret"

    private var holder: Everything {
        var model = Everything()
        model.texte = "visible"
        model.motDePasse = Secret(Self.word)
        model.fichier = Data(Self.word.utf8)
        model.enfants = [Everything()]
        model.enfants?[0].motDePasse = Secret(Self.word)
        return model
    }

    @Test func isNotPrintedInAnyWay() {
        let secret = Secret(Self.word)
        var dumped = ""
        dump(secret, to: &dumped)
        dump([secret], to: &dumped)
        dump(Optional(secret), to: &dumped)
        var printed = ""
        print(secret, [secret], ["a": secret], to: &printed)
        debugPrint(secret, [secret], to: &printed)
        let texts = [
            secret.description, secret.debugDescription, String(describing: secret), String(reflecting: secret),
            "\(secret)",
            "\(Optional(secret) as Any)", "\([secret])", dumped, printed, "\(Mirror(reflecting: secret))",
            "\(Mirror(reflecting: secret).children.map { "\($0)" })",
        ]
        for text in texts { #expect(!text.contains("mot-de")) }
        #expect(secret.description == "<redacted>")
        #expect(dumped.contains("<redacted>"))
        #expect(Mirror(reflecting: secret).children.isEmpty)
        #expect(Mirror(reflecting: secret).descendant("value") == nil)
    }

    @Test func isNotPrintedByTheModelThatHoldsIt() {
        var dumped = ""
        dump(holder.motDePasse, to: &dumped)
        dump(holder.enfants?[0].motDePasse, to: &dumped)
        let encoded = Data(Self.word.utf8).base64EncodedString()
        for text in [holder.description, String(reflecting: holder), "\(holder)", "\([holder])", dumped] {
            #expect(!text.contains("mot-de"))
            #expect(!text.contains(encoded))
        }
        #expect(
            holder.description
                == #"{"texte":"visible","fichier":"<25 bytes>","motDePasse":"<redacted>","enfants":[{"motDePasse":"<redacted>"}]}"#
        )
        var whole = ""
        dump(holder, to: &whole)
        #expect(!whole.contains("mot-de"))
    }

    @Test func isSentAsItIs() throws {
        #expect(try written(Secret(Self.word)) == "\"\(Self.word)\"")
        #expect(try written(holder).contains(#""motDePasse":"mot-de-passe-très-secret""#))
        #expect(try read(Everything.self, try written(holder)).motDePasse?.value == Self.word)
        #expect(try JSONDecoder().decode(Everything.self, from: JSONEncoder().encode(holder)) == holder)
        #expect(Secret(Self.word).withValue { $0.count } == Self.word.count)
    }

    @Test(arguments: [
        #"{"motDePasse":{"a":"mot-de-passe"}}"#, #"{"motDePasse":["mot-de-passe"]}"#, #"{"motDePasse":"mot-de-passe"#,
        #"{"motDePasse":"mot-de-passe\q"}"#, "{\"motDePasse\":\"mot-de-passe\n\"}",
        #"{"motDePasse":"mot-de-passe\u12"}"#,
        #"{"motDePasse":"mot"de-passe"}"#, #"{"motDePasse":mot-de-passe}"#, #"{"motDePasse":1234567890x}"#,
        #"{"motDePasse":123456789012345678901234567890}"#, #"{"fichier":"mot-de-passe"}"#, #"{"fichier":mot-de-passe}"#,
        #"{"fichier":1234567890}"#, #"{"fichier":"bW90LWRl*"}"#,
    ])
    func isNotQuotedByErrors(text: String) {
        let words = refusal(Everything.self, text, limits: JSONLimits(numberLength: 20))
        #expect(words != nil)
        for leak in ["mot-", "e-passe", "123", "bW90", #""q""#, #""m""#] {
            #expect(words?.contains(leak) != true, "\(words ?? "")")
        }
    }

    @Test func equalSecretsAreEqual() {
        #expect(Secret("abc") == Secret("abc"))
        #expect(Secret("abc") != Secret("abd"))
        #expect(Secret("abc") != Secret("abcd"))
        #expect(Secret("") == Secret(""))
        #expect(Set([Secret("a"), Secret("a"), Secret("b")]).count == 2)
    }
}
