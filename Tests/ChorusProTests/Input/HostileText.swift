import Testing

/// Texts that users pass, by accident or not, and that have to arrive as they are.
struct HostileText: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String

    var testDescription: String { name }

    static let all = [
        HostileText(name: "quotes", text: #"L'"œuvre" «citée» `ici` et “là”"#),
        HostileText(name: "marks of addresses", text: "a&b=c%20d+e?f#g;h/i\\j:k@l"),
        HostileText(name: "escapes that are none", text: #"\u0041 \n \" \\ \/ %00 &amp; \(name)"#),
        HostileText(name: "marks of markup", text: "</script><![CDATA[ ]]> <!-- --> ${x} {{y}}"),
        HostileText(name: "emoji", text: "👩‍👩‍👧‍👦 🇫🇷 🧑🏽‍🔧 \u{1F600}"),
        HostileText(name: "line breaks", text: "une\ndeux\r\ntrois\rquatre\tcinq\u{85}six\u{2028}sept\u{2029}huit"),
        HostileText(name: "NUL", text: "avant\u{0}après\u{0}"),
        HostileText(
            name: "control characters",
            text: String(decoding: Array(0...0x7F), as: UTF8.self) + "\u{80}\u{9F}"
        ),
        HostileText(name: "right to left", text: "facture\u{202E}fdp.erutcaf\u{202C}\u{200F}\u{2066}شركة\u{2069}"),
        HostileText(name: "composed and decomposed", text: "\u{E9} e\u{301} \u{AC00} \u{1100}\u{1161} \u{212B}"),
        HostileText(name: "byte order mark", text: "\u{FEFF}au début, \u{FEFF}au milieu"),
        HostileText(name: "ends of Unicode", text: "\u{FFFF}\u{FFFD}\u{E000}\u{10000}\u{10FFFF}\u{D7FF}"),
        HostileText(name: "spaces at the ends", text: "  \u{A0} deux \u{3000}"),
        HostileText(name: "a number", text: "00123456789012345678901234567890e5"),
        HostileText(name: "words of JSON", text: "null"),
        HostileText(name: "100 KB", text: String(repeating: "Été \"100 %\" & plus\n", count: 5000)),
        HostileText(name: "100 KB of quotes", text: String(repeating: "\"\\", count: 51_200)),
        HostileText(name: "nothing", text: ""),
    ]
}

extension String {
    /// Whether both have the same bytes; `==` would take two spellings of one letter for the same.
    func isExactly(_ other: String?) -> Bool {
        other.map { utf8.elementsEqual($0.utf8) } ?? false
    }
}
