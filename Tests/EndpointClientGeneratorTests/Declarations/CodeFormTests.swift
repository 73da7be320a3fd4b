import EndpointClientGenerator
import Testing

/// How text from a spec enters code: each place has an escape of its own.
@Suite struct CodeFormTests {
    @Test(arguments: [
        ("depth", "depth"), ("in", "`in`"), ("Type", "`Type`"), ("self", "`self`"), ("init", "`init`"), ("_", "`_`"),
        ("Depth", "Depth"), ("größe", "größe"), ("async", "async"),
    ])
    func identifier(name: String, swift: String) {
        #expect(Code.identifier(name).text == swift)
        #expect(("\(id: name)" as Code).text == swift)
    }

    @Test(arguments: [("Tide", "Tide"), ("Common.Tide", "Common.Tide"), ("Common.Type", "Common.`Type`")])
    func type(name: String, swift: String) {
        #expect(("\(type: name)" as Code).text == swift)
    }

    @Test(arguments: [
        ("", #""""#),
        ("plain", #""plain""#),
        ("a\"b", #""a\"b""#),
        (#"a\b"#, #""a\\b""#),
        (#"\(fatalError())"#, #""\\(fatalError())""#),
        (##""#"##, ##""\"#""##),
        (#"""""#, #""\"\"\"""#),
        ("a\nb\rc\td", #""a\nb\rc\td""#),
        ("\0\u{1}\u{1F}\u{7F}", #""\u{0}\u{1}\u{1F}\u{7F}""#),
        ("\u{2028}\u{2029}\u{85}", #""\u{2028}\u{2029}\u{85}""#),
        ("\u{202E}\u{2066}\u{200B}\u{FEFF}", #""\u{202E}\u{2066}\u{200B}\u{FEFF}""#),
        ("\u{E000}\u{10FFFF}", #""\u{E000}\u{10FFFF}""#),
        ("é 潮 🌊", #""é 潮 🌊""#),
    ])
    func string(value: String, swift: String) {
        #expect(("\(string: value)" as Code).text == swift)
    }

    /// Lines of tables are JSON in a string literal, so they are escaped twice: for JSON, then for Swift.
    @Test(arguments: [
        ("plain", "plain"), ("a\"b", #"a\\\"b"#), (#"a\b"#, #"a\\\\b"#), ("a\nb\0", #"a\\u000ab\\u0000"#),
        ("é\u{202E}", #"é\u{202E}"#),
    ])
    func jsonLine(value: String, swift: String) {
        #expect(("\(jsonLine: value)" as Code).text == swift)
    }

    @Test(arguments: [("-12.50e+3", "-12.50e+3"), ("1; fatalError()", "1E"), ("", "")])
    func digits(value: String, swift: String) {
        #expect(("\(digits: value)" as Code).text == swift)
    }

    @Test func numbersAndCode() {
        #expect(("case \(12)" as Code).text == "case 12")
        #expect(("[\(list: [-1, 0, 7])]" as Code).text == "[-1, 0, 7]")
        #expect(("\("a" as Code)?" as Code).text == "a?")
    }
}
