import EndpointPatterns
import Testing

@Suite struct TextPatternTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var pattern: String
        var found: [String]
        var missing: [String]

        var testDescription: String { pattern }
    }

    static let cases = [
        Case(pattern: "", found: ["", "x"], missing: []),
        Case(pattern: "b", found: ["abc"], missing: ["", "B"]),
        Case(pattern: "^[A-Z]{2}$", found: ["FR"], missing: ["F", "FRA", "fr", "FR\n", " FR"]),
        Case(pattern: "^\\d{14}$", found: ["97395107368257"], missing: ["9739510736825", "٣٣٣٣٣٣٣٣٣٣٣٣٣٣"]),
        Case(pattern: "^(ab|c)*d?$", found: ["", "abcab", "cd", "d"], missing: ["a", "abdd"]),
        Case(pattern: "^a{2,3}?$", found: ["aa", "aaa"], missing: ["a", "aaaa"]),
        Case(pattern: "^a{2,}$", found: ["aa", "aaaaa"], missing: ["a"]),
        Case(pattern: "^a{0}b+$", found: ["b", "bb"], missing: ["ab", ""]),
        Case(pattern: "^[^\\s,]+$", found: ["a.b"], missing: ["a b", "a,b", "\u{A0}"]),
        Case(pattern: "^[\\w.-]+@[\\w-]+\\.\\w+$", found: ["a.b-c@d-e.fr"], missing: ["a@b", "é@b.fr"]),
        Case(pattern: "^[]", found: [], missing: ["", "a"]),
        Case(pattern: "^[a\\]-]+$", found: ["a]-"], missing: ["b"]),
        Case(pattern: "^.$", found: ["é", "日", "👍"], missing: ["\n", "\u{2028}", "e\u{301}"]),
        Case(pattern: "^\\u00e9\\x41\\t\\/$", found: ["éA\t/"], missing: ["éA /"]),
        Case(pattern: "^\\p{Lu}\\p{L}*$", found: ["Élan"], missing: ["élan", "É1"]),
        Case(pattern: "^\\P{N}+$", found: ["abc"], missing: ["a1"]),
        Case(pattern: "^(?:a|b)(?:c|)$", found: ["a", "ac", "bc"], missing: ["c"]),
        Case(pattern: "a^|$b|x$", found: ["ax"], missing: ["a", "b"]),
        Case(pattern: "^(a*)*$", found: ["", "aaa"], missing: ["b"]),
    ]

    @Test(arguments: cases)
    func textsAreFoundAsECMAScriptFindsThem(_ test: Case) throws {
        let pattern = try TextPattern(test.pattern)
        for text in test.found { #expect(pattern.matches(text), "\(text)") }
        for text in test.missing { #expect(!pattern.matches(text), "\(text)") }
    }

    @Test(arguments: ["^(a+)+$", "^(a|a)*$", "^(a|aa)+$", "^(.*)*x$", "^(a?){50}a{50}$"])
    func noTextMakesMatchingSlow(_ text: String) throws {
        let pattern = try TextPattern(text)
        let clock = ContinuousClock()
        let time = clock.measure { #expect(!pattern.matches(String(repeating: "a", count: 5000) + "!")) }
        #expect(time < .seconds(20), "exponential ways would take longer than the universe is old")
    }

    @Test(arguments: [
        ("(", "a bracket '(' is not closed"),
        ("a)", "the bracket ')' closes nothing"),
        ("[a", "a bracket '[' is not closed"),
        ("a]", "the bracket ']' closes nothing. Write '\\]' for the character"),
        ("*a", "there is nothing that '*' could repeat"),
        ("a**", "'*' repeats a repetition. Put the inner one into '(?:…)'"),
        ("^*", "the anchor '^' can't be repeated"),
        ("a{", "'{' needs a number behind it. Write '\\{' for the character"),
        ("a{2", "a bracket '{' is not closed"),
        ("a{3,2}", "the repetition {3,2} has its numbers in the wrong order"),
        ("a{1001}", "it repeats something more than 1000 times"),
        ("(a{100}){100}", "it is too large. Make its repetitions smaller"),
        ("(((a{1000}){1000}){1000}){1000}", "it is too large. Make its repetitions smaller"),
        ("[z-a]", "the range 'z'-'a' has no characters"),
        ("a\\", "it ends with a backslash"),
        ("\\q", "'\\q' means nothing"),
        ("\\u12", "a code needs 4 hexadecimal digits"),
        ("\\p{Greek}", "'\\p' needs a category such as {L}, {Lu}, {Ll}, {N}, {Nd}, {P}, {S} or {Z}"),
        ("(a)\\1", "back-references such as '\\1' are not supported. They have no linear match"),
        ("(?=a)", "groups that begin with '(?' other than '(?:' are not supported. Look-around has no linear match"),
        (String(repeating: "(", count: 51), "its groups are nested too deeply"),
    ])
    func whatIsNoPatternIsSaidInWords(_ pattern: String, _ message: String) {
        let fault = #expect(throws: TextPattern.Fault.self) { try TextPattern(pattern) }
        #expect(fault?.message == message)
    }
}
