import EndpointClientGenerator
import Testing

/// Documentation comments.
@Suite struct DocFormTests {
    private struct Comment: CustomTestStringConvertible, Sendable {
        var swift: String
        var doc: DocText

        var testDescription: String { swift }
    }

    @Test(arguments: comments) private func isWritten(_ comment: Comment) {
        let property = PropertyDeclaration(doc: comment.doc, name: "x", type: "Int")
        #expect(Form.property("", property).written == comment.swift + "\nvar x: Int")
    }

    @Test(arguments: [
        ("", "Fallback.", []),
        ("One sentence.", "One sentence.", []),
        ("One sentence. Another.", "One sentence.", ["Another."]),
        ("At 3.5 m. or so, e.g. here. Then more.", "At 3.5 m. or so, e.g. here.", ["Then more."]),
        ("One\nline.\n\nA second\nparagraph.\n \nA third.", "One line.", ["A second paragraph.", "A third."]),
        ("  Spaces around.  ", "Spaces around.", []),
    ])
    func wordsAreDividedIntoSummaryAndParagraphs(words: String, summary: String, paragraphs: [String]) {
        let doc = DocText(words: words, fallback: "Fallback.")
        #expect(doc.summary == summary)
        #expect(doc.paragraphs == paragraphs)
    }

    private static func doc(_ summary: String, _ change: (inout DocText) -> Void = { _ in }) -> DocText {
        var doc = DocText(summary)
        change(&doc)
        return doc
    }

    private static let comments: [Comment] = [
        Comment(swift: "/// A tide.", doc: doc("A tide.")),
        Comment(
            swift: """
                /// A tide.
                ///
                /// It rises.
                ///
                /// It falls.
                """,
            doc: doc("A tide.") { $0.paragraphs = ["It rises.", "It falls."] }
        ),
        Comment(
            swift: """
                /// A tide.
                ///
                /// - Note: Not at neap.
                /// - Warning: Deprecated. Look up.
                """,
            doc: doc("A tide.") { $0.callouts = [("Note", "Not at neap."), ("Warning", "Deprecated. Look up.")] }
        ),
        Comment(
            swift: """
                /// A tide.
                ///
                /// - Parameter day: When.
                """,
            doc: doc("A tide.") { $0.parameters = [("day", "When.")] }
        ),
        Comment(
            swift: """
                /// A tide.
                ///
                /// - Parameters:
                ///   - day: When.
                ///   - port: Where.
                /// - Returns: The tide.
                /// - Throws: `EndpointError`.
                """,
            doc: doc("A tide.") {
                $0.parameters = [("day", "When."), ("port", "Where.")]
                $0.returns = "The tide."
                $0.throwsText = "`EndpointError`."
            }
        ),
        Comment(
            swift: """
                /// aaaaaaaaa aaaaaaaaa aaaaaaaaa aaaaaaaaa aaaaaaaaa aaaaaaaaa aaaaaaaaa aaaaaaaaa aaaaaaaaa aaaaaaaaa aaaaaaaaa
                /// aaaaaaaaa aaaaaaaaa
                ///
                /// - Note: aaaaaaaaa aaaaaaaaa aaaaaaaaa aaaaaaaaa aaaaaaaaa aaaaaaaaa aaaaaaaaa aaaaaaaaa aaaaaaaaa aaaaaaaaa
                ///   aaaaaaaaa aaaaaaaaa aaaaaaaaa
                """,
            doc: doc(Array(repeating: "aaaaaaaaa", count: 13).joined(separator: " ")) {
                $0.callouts = [("Note", Array(repeating: "aaaaaaaaa", count: 13).joined(separator: " "))]
            }
        ),
        Comment(
            swift: "/// " + String(repeating: "a", count: 300),
            doc: doc(String(repeating: "a", count: 300))
        ),
        Comment(swift: "/// two lines, three", doc: doc("two\nlines,\r\n\t three")),
        Comment(swift: "/// a\\u{202E}b\\u{0}c\\u{FEFF}", doc: doc("a\u{202E}b\0c\u{FEFF}")),
        Comment(swift: "/// a b c d", doc: doc("a\u{2028}b\u{2029}c\u{85}d")),
        Comment(swift: "/// */ \\(x) \"\"\" ``` /* #if é 潮 🌊", doc: doc("*/ \\(x) \"\"\" ``` /* #if é 潮 🌊")),
    ]
}
