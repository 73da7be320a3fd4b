import Foundation
import Testing

/// What `--diagnostics json` prints is one JSON document, whatever the specs and the arguments hold.
@Suite struct JSONDiagnosticsTests {
    private static let api = "name: Coast\nsummary: A coast.\nenvironments:\n  all:\n    api: https://api.example.com\n"

    private func check(_ spec: String, named name: String = "tides.v1.yaml") throws -> (Tool.Outcome, Tool.Document) {
        var outcome = Tool.Outcome(status: -1, printed: "", said: "")
        try Tool.withFolder { folder in
            try Data(Self.api.utf8).write(to: URL(filePath: folder + "/api.yaml"))
            try Data(spec.utf8).write(to: URL(filePath: folder + "/" + name))
            outcome = try Tool.run(["check", "--diagnostics", "json", folder])
        }
        return (outcome, try Tool.document(outcome.printed))
    }

    @Test func aRightFolderGivesAnEmptyList() throws {
        let outcome = try Tool.run(["check", "--diagnostics=json", Reference.specs.path(percentEncoded: false)])
        #expect(outcome.status == 0)
        #expect(outcome.said.isEmpty)
        #expect(outcome.printed == "{\n  \"version\": 1,\n  \"diagnostics\": []\n}\n")
    }

    @Test func aFaultHasItsPlaceItsCodeAndWhatWasMeant() throws {
        let (outcome, document) = try check(
            "service: tides\nversion: v1\nsummary: Tides.\nschemas:\n  Tide:\n    day: dat\n"
        )
        #expect(outcome.status == 1)
        #expect(outcome.said.isEmpty)
        #expect(document.version == 1)
        let fault = try #require(document.diagnostics.first)
        #expect(document.diagnostics.count == 1)
        #expect(fault.file?.hasSuffix("/tides.v1.yaml") == true)
        #expect(fault.line == 6)
        #expect(fault.column == 10)
        #expect(fault.severity == "error")
        #expect(fault.code == "unknown-type")
        #expect(fault.message == "There is no type 'dat'. Did you mean 'date'?")
        #expect(fault.fix == Tool.Diagnostic.Fix(replace: "dat", with: "date"))
    }

    @Test func eachDiagnosticHasALineOfItsOwn() throws {
        let (outcome, document) = try check("service: tides\nversion: v1\nsummary: Tides.\na: 1\nb: 2\nc: 3\n")
        #expect(document.diagnostics.count == 3)
        #expect(outcome.printed.split(separator: "\n").filter { $0.contains("unknown-key") }.count == 3)
    }

    @Test(arguments: [
        "\\\"", "\\\\", "*/", "\\u2028", "\\u202E", "\\u0007", "\\x00", "\\uFFFF", "\\U000E0041", "\\u3164", "'",
        "\\n}],",
        "😀", "é", "\\r\\n",
    ])
    func hostileWordsStayInsideTheirString(words: String) throws {
        let (_, document) = try check("service: tides\nversion: v1\nsummary: Tides.\n\"a\(words)b\": 1\n")
        #expect(document.diagnostics.map(\.code) == ["unknown-key"])
    }

    @Test func whatCannotBeSeenIsEscapedInTheDocumentItself() throws {
        let (outcome, document) = try check("service: tides\n", named: "a\u{202E}b\u{7}.v1.yaml")
        #expect(document.diagnostics.first?.file?.hasSuffix("/a\u{202E}b\u{7}.v1.yaml") == true)
        let shown = outcome.printed.unicodeScalars.filter {
            $0.properties.generalCategory == .format || $0.value < 0x0A
        }
        #expect(shown.isEmpty)
    }

    @Test func aFileNameThatIsNoUTF8StillGivesADocument() throws {
        try Tool.withFolder { folder in
            try Data(Self.api.utf8).write(to: URL(filePath: folder + "/api.yaml"))
            let bytes =
                Array((folder + "/").utf8CString.dropLast()) + [CChar(bitPattern: 0xFF)] + Array(".v1.yaml".utf8CString)
            let file = try #require(fopen(bytes, "w"))
            fclose(file)
            let outcome = try Tool.run(["check", "--diagnostics", "json", folder])
            let document = try Tool.document(outcome.printed)
            #expect(outcome.status != 0)
            #expect(!document.diagnostics.isEmpty)
        }
    }

    @Test func wrongArgumentsAndMissingFilesAreInTheDocumentToo() throws {
        let usage = try Tool.run(["check", "--diagnostics", "json"])
        #expect(usage.status == 64)
        let fault = try #require(try Tool.document(usage.printed).diagnostics.first)
        #expect(fault.code == "usage")
        #expect(fault.file == nil)
        #expect(fault.line == nil)
        let missing = try Tool.run(["generate", "--diagnostics", "json", "--output", "x", "/nowhere"])
        #expect(missing.status == 74)
        #expect(try Tool.document(missing.printed).diagnostics.map(\.code) == ["unreadable-file"])
    }
}
