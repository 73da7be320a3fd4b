import EndpointMock
import Foundation
import Testing

@Suite struct JSONTests {
    @Test(arguments: [
        "null", "true", "false", "0", "-0", "12.50", "-1.5e+300", "123456789012345678901234567890.10",
        "\"\"", "\"\\u0000\\u001f\\\"\\\\\"", "\"é€😀\"", "[]", "{}", "[1,[2,{\"a\":null}],\"x\"]", "{\"b\":1,\"a\":2}",
    ])
    func whatIsReadIsWrittenAsItWas(text: String) throws {
        let value = try MockValue(json: Data(text.utf8))
        #expect(String(decoding: value.json, as: UTF8.self) == text)
    }

    @Test(arguments: [
        ("\"\\u0041\\/\\b\\f\\n\\r\\t\"", "A/\u{8}\u{C}\n\r\t"), ("\"\\ud83d\\ude00\"", "😀"), (" \"a\" \n", "a"),
    ])
    func escapesAreUndone(text: String, expected: String) throws {
        #expect(try MockValue(json: Data(text.utf8)) == .string(expected))
    }

    @Test(arguments: [
        ("", 0, "a value"), ("tru", 3, "true"), ("01", 1, "nothing more"), ("1.", 2, "a digit"), ("-", 1, "a digit"),
        ("1e", 2, "a digit"), ("[1,]", 3, "a value"), ("[1", 2, "',' or ']'"), ("{\"a\" 1}", 5, "':'"),
        ("{\"a\":1", 6, "',' or '}'"), ("{a:1}", 1, "a member's name in quotes"),
        ("\"a", 2, "the end of the text, a '\"'"),
        ("\"a\nb\"", 2, "an escape for a control character"), ("\"a\0b\"", 2, "an escape for a control character"),
        ("\"\\x\"", 2, "an escape"), ("\"\\u12G4\"", 5, "four hexadecimal digits"),
        ("\"\\ud83d\"", 3, "a character's code"), ("\"\\ud83d\\u0041\"", 9, "the second half of a pair"),
        ("NaN", 0, "a value"), ("1 2", 2, "nothing more"), ("\u{FEFF}1", 0, "a value"),
    ])
    func whatIsNoJSONIsRefusedAtItsByte(text: String, offset: Int, expected: String) {
        #expect(throws: JSONFault(expected: expected, offset: offset)) { try MockValue(json: Data(text.utf8)) }
    }

    @Test func wrongUTF8IsRefused() {
        let bytes = Data([0x22, 0x61, 0xC3, 0x28, 0x22])
        #expect(throws: JSONFault(expected: "UTF-8", offset: 1)) { try MockValue(json: bytes) }
    }

    @Test func depthIsLimited() {
        let deep = String(repeating: "[", count: 100_000)
        #expect(throws: JSONFault(expected: "at most 128 levels", offset: 128)) { try MockValue(json: Data(deep.utf8)) }
        let fine = String(repeating: "[", count: 128) + String(repeating: "]", count: 128)
        #expect(throws: Never.self) { try MockValue(json: Data(fine.utf8)) }
    }

    @Test func membersAreReadAndSet() {
        var value: MockValue = ["a": ["b": 1], "c": [true, "x"]]
        #expect(value.at("a", "b")?.integer == 1)
        #expect(value["c"]?.items?.first?.flag == true)
        #expect(value["a"]?["none"] == nil)
        value["a"] = nil
        value["d"] = "new"
        value["c"] = .null
        #expect(value == .object([MockValue.Member("c", .null), MockValue.Member("d", "new")]))
    }
}
