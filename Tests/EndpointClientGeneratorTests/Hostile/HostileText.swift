import EndpointSpecs

/// Texts that would leave their place in emitted code if nothing kept them there.
struct HostileText: Sendable {
    var name: String
    var text: String

    static let all: [HostileText] =
        pieces.map { HostileText(name: $0, text: $1) }
        + statements.map { HostileText(name: Wording.quote($0), text: $0) }

    private static let pieces: KeyValuePairs = [
        "empty": "",
        "space": " ",
        "quote": "\"",
        "apostrophe": "'",
        "backslash": "\\",
        "backslash before a quote": "\\\"",
        "end of a comment": "*/",
        "start of a comment": "/*",
        "three quotes": "\"\"\"",
        "interpolation": "\\(fatalError())",
        "raw interpolation": "\\#(fatalError())",
        "raw quote": "#\"",
        "end of a raw quote": "\"#",
        "line separator": "a\u{2028}fatalError()",
        "paragraph separator": "a\u{2029}fatalError()",
        "next line": "a\u{85}fatalError()",
        "vertical tab": "a\u{B}fatalError()",
        "form feed": "a\u{C}fatalError()",
        "carriage return": "a\rfatalError()",
        "line end of Windows": "a\r\nfatalError()",
        "tab": "a\tb",
        "null": "a\0b",
        "escape": "a\u{1B}[2Jb",
        "delete": "a\u{7F}b",
        "right to left override": "a\u{202E}b",
        "isolate": "a\u{2066}b\u{2069}",
        "byte order mark": "\u{FEFF}a",
        "zero width space": "a\u{200B}b",
        "tag letters": "a\u{E0041}\u{E007F}",
        "private use": "a\u{E000}",
        "backtick": "`",
        "backticks": "``` `a` ```",
        "placeholder": "<#a#>",
        "family": "👨‍👩‍👧🏳️‍🌈",
        "combining marks": "\u{301}e\u{301}\u{20DD}",
        "other scripts": "日付 größe дата",
        "ten thousand letters": String(repeating: "a", count: 10_000),
        "ten thousand quotes": String(repeating: "\"", count: 10_000),
    ]

    private static let statements = [
        "a\nfatalError()", "a\n\nfatalError()", "a\n}\nfatalError()", "\"; fatalError(); //", "\")\nfatalError()\n(\"",
        "}", "{", "// swift-format-ignore-file", "a\n// swift-format-ignore", "#if false", "a\n#if false\nb",
        "a\n#endif",
        "#sourceLocation(file: \"a\", line: 1)", "a\n<<<<<<< HEAD", "@MainActor", "- Parameter a: b", "$0", "a, b: c",
        "a = 1", "a: Int", "a.b", "a() -> b",
    ]
}
