import EndpointClientGenerator
import EndpointSpecs
import Foundation
import Testing

/// Names that mean something in Swift, are long or not Latin, in every place that a spec can put one.
@Suite struct NamesTests {
    private static let words = """
        associatedtype class deinit enum extension fileprivate func import init inout internal let open operator private
        precedencegroup protocol public rethrows static struct subscript typealias var break case catch continue default
        defer do else fallthrough for guard if in repeat return throw switch where while as await false is nil super throws
        true try actor any async borrowing consuming convenience didSet dynamic each final get indirect infix isolated lazy
        left macro mutating nonisolated none nonmutating optional override package postfix precedence prefix required right
        sending set some unowned weak willSet copy consume discard unsafe then of module hash hashValue encode decode json
        description debugDescription write validate read names rules object field reader writer value key count name type
        types option options request response caller api environment credentials configuration knownValues allKnown isKnown
        allCases id string int codable data main task error result never
        """
        .split(whereSeparator: \.isWhitespace).map(String.init)

    private static let others = [
        "é", "名前", "имя", String(repeating: "x", count: 300), "1a", "a b", "x-y", "Ünïcode", "ß", "ǅ", "ªx", "α1",
        "a\u{301}",
        "naïve\\\"quoted", "Type", "Protocol",
    ]

    /// What can't be a property of every type, and what fields can't be called.
    private static let unfit: Set = ["naïve\\\"quoted"]

    private static var service: String {
        var text = """
            service: names
            version: v1
            summary: Names that mean something in Swift.
            envelope: none
            endpoints:

            """
        for (index, word) in words.enumerated() {
            text += """
                  \(word):
                    path: p\(index)/{\(word)}
                    kind: read
                    summary: Calls it.
                    parameters:
                      path:
                        \(word):
                          type: string
                          name: the\(word)
                    request:
                      \(word): string
                      hostile: Hostile?
                    response:
                      \(word): string?
                    examples:
                      - name: one
                        parameters: { \(word): a }
                        request: { \(word): a }
                        response: {}

                """
        }
        let fields = (words + others.filter { !unfit.contains($0) }).filter { $0 != "Type" && $0 != "Protocol" }
        text += "schemas:\n  Demanded:\n" + fields.map { "    \"\($0)\": string\n" }.joined()
        text += "  Optional2:\n" + fields.map { "    \"\($0)\": string?\n" }.joined()
        text += "  Nested:\n"
        for word in words
        where !["protocol", "any", "optional", "indirect", "string", "int", "codable", "data", "names", "type"]
            .contains(word)
        {
            text += "    \(word):\n      fields:\n        \(word): int32?\n        day: date?\n        more: Nested?\n"
        }
        let reserved: Set = ["hashValue", "description", "knownValues", "allKnown", "isKnown"]
        let values = (words + others)
            .filter { !reserved.contains($0) && !unfit.contains($0) && $0 != "Protocol" && $0 != "Type" }
        let hostile = #""\"\\ */ \"\"\" \\(fatalError()) #if `x` \u202E \u2028 \0 \r\n end""#
        text += "  Hostile:\n    $description: \(hostile)\n"
        for (name, rest) in [("constant", "const"), ("preset", "default"), ("described", "description")] {
            text += "    \(name):\n      type: string\n      \(rest): \(hostile)\n"
        }
        text += #"    formed:\n      type: string\n      pattern: "^[\"\\\\`]*\u202E\\(x\\)\"\"\"$"\n"#
            .replacing("\\n", with: "\n")
        text += "enums:\n  Words:\n    values:\n" + values.map { "      - \"\($0)\"\n" }.joined()
        for name in [
            "MainActor", "StaticString", "Equatable", "Double", "Character", "Names",
        ] {
            text += "  \(name):\n    values: [A]\n"
        }
        return text
    }

    private static let api = """
        name: Nasty
        summary: Names that mean something in Swift.
        environments:
          init:
            api: https://a.example.com
          default:
            api: https://b.example.com
        """

    @Test func whatIsEmittedTypeChecksWithoutAWarning() throws {
        let sources = [
            SourceFile(path: "specs/api.yaml", text: Self.api),
            SourceFile(path: "specs/names.v1.yaml", text: Self.service),
        ]
        let result = SpecsReader.read(sources)
        let api = try #require(result.api, "\(result.diagnostics.map(\.description).joined(separator: "\n"))")
        let folder = FileManager.default.temporaryDirectory.appending(path: "names \(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var paths: [String] = []
        for file in ClientGenerator.generate(api) {
            #expect(!file.text.unicodeScalars.contains { ["\u{202E}", "\u{2028}", "\u{0}", "\r"].contains($0) })
            let place = folder.appending(path: file.name)
            try Data(file.text.utf8).write(to: place)
            paths.append(place.path(percentEncoded: false))
        }
        let (status, said) = try Products.typeCheck(paths, module: "Nasty")
        #expect(status == 0, "\(said.prefix(4000))")
        #expect(!said.contains("warning: "), "\(said.prefix(4000))")
    }

    @Test(arguments: [
        (
            "Indirect",
            "A type can't be called 'Indirect': emitted code uses that name. Choose another; it is never sent."
        ),
        (
            "Nullable",
            "A type can't be called 'Nullable': emitted code uses that name. Choose another; it is never sent."
        ),
        (
            "RuleTable",
            "A type can't be called 'RuleTable': emitted code uses that name. Choose another; it is never sent."
        ),
    ])
    func namesThatEmittedCodeUsesAreRefusedAtTheirLine(_ name: String, _ message: String) {
        let service = """
            service: tides
            version: v1
            summary: Tides.
            schemas:
              \(name):
                id: int32
            """
        let sources = [
            SourceFile(path: "specs/api.yaml", text: Self.api), SourceFile(path: "specs/tides.v1.yaml", text: service),
        ]
        let said = SpecsReader.read(sources).diagnostics.map(\.description)
        #expect(said == ["specs/tides.v1.yaml:5:3: error: \(message) [reserved-name]"])
    }
}
