import EndpointCoding
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// No document makes reading crash, hang or ask for more than the limits allow.
@Suite struct LimitsTests {
    @Test(arguments: ["[", "{\"enfants\":", "{\"autre\":", "{\"enfants\":[", "{\"libre\":", "[{\"a\":["])
    func tenThousandLevelsAreRefused(opening: String) {
        let text = String(repeating: opening, count: 10_000)
        let words = "expected at most 128 levels of objects and lists, found one more"
        #expect(refusal(JSONValue.self, text)?.hasSuffix(words) == true)
        let asModel = refusal(Everything.self, text)
        #expect(asModel?.hasSuffix(words) == true || asModel == "expected an object, found a list")
        #expect(throws: JSONReadError.self) {
            try JSONEnvelope.scan(Data("{\"x\":\(text)".utf8), code: "code", message: "message")
        }
    }

    @Test func theDeepestDocumentAllowedIsRead() throws {
        for (depth, limits) in [
            (128, JSONLimits.default), (512, JSONLimits(depth: 100_000)), (3, JSONLimits(depth: 3)),
        ] {
            let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
            #expect(refusal(JSONValue.self, text, limits: limits) == nil)
            #expect(
                refusal(JSONValue.self, "[\(text)]", limits: limits)?
                    .hasSuffix("levels of objects and lists, found one more") == true
            )
            let skipped = String(repeating: "{\"a\":[", count: depth / 2) + String(repeating: "]}", count: depth / 2)
            #expect(refusal(Factures.ParametresRetour.self, skipped, limits: limits) == nil)
        }
    }

    @Test func depthIsLimitedWhateverIsAskedFor() {
        var limits = JSONLimits(depth: .max)
        #expect(limits.depth == 512)
        limits.depth = 1_000_000
        #expect(limits.depth == 512)
    }

    @Test func siblingsDoNotCountAsDepth() throws {
        let text = "[" + Array(repeating: "[[]],{\"a\":{}}", count: 1000).joined(separator: ",") + "]"
        #expect(refusal(JSONValue.self, text, limits: JSONLimits(depth: 3)) == nil)
        #expect(refusal(Factures.ParametresRetour.self, "{\"x\":\(text)}", limits: JSONLimits(depth: 4)) == nil)
        let models =
            "{\"enfants\":[" + Array(repeating: "{\"compteurs\":{}}", count: 1000).joined(separator: ",") + "]}"
        #expect(refusal(Everything.self, models, limits: JSONLimits(depth: 4)) == nil)
    }

    @Test func sizeIsLimited() {
        #expect(
            refusal(JSONValue.self, "[1,2]", limits: JSONLimits(bytes: 4)) == "expected at most 4 bytes, found 5 bytes"
        )
        #expect(refusal(JSONValue.self, "[1,2]", limits: JSONLimits(bytes: 5)) == nil)
    }

    @Test func numberLengthIsLimited() {
        let limits = JSONLimits(numberLength: 10)
        let words = "expected a number of at most 10 characters, found a longer one"
        #expect(refusal(JSONValue.self, "12345678901", limits: limits) == words)
        #expect(refusal(JSONValue.self, "1234567890", limits: limits) == nil)
        #expect(refusal(String.self, "12345678901", limits: limits) == words)
        #expect(refusal(Secret.self, "12345678901", limits: limits) == words)
        #expect(refusal(Everything.self, "{\"autre\":12345678901}", limits: limits) == "autre: \(words)")
        #expect(refusal(Decimal.self, "0.00000000000000000000000001", limits: limits) == words)
    }

    @Test(arguments: ["1e400", "-1e400", "1e-400", "1e999999999999999999999", "1E99999999999"])
    func hugeExponentsAreKeptRefusedOrSkipped(number: String) throws {
        #expect(try read(JSONValue.self, number) == .number(number))
        #expect(try read(String.self, number) == number)
        #expect(refusal(Everything.self, "{\"autre\":\(number)}") == nil)
        #expect(
            refusal(Decimal.self, number)?.hasPrefix("expected a decimal with an exponent from -128 to 127, found ")
                == true
        )
        #expect(refusal(Int64.self, number)?.hasPrefix("expected an integer") == true)
    }

    @Test func manyMembersAndManyRepeatedNamesAreReadInTime() throws {
        let many = "{" + (0..<20_000).map { "\"champ\($0 % 10_000)\":\($0)" }.joined(separator: ",") + "}"
        let value = try read(JSONValue.self, many)
        #expect(value["champ9999"] == 19_999)
        guard case .object(let object) = value else {
            Issue.record("not an object")
            return
        }
        #expect(object.count == 10_000)
    }
}
