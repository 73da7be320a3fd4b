import EndpointSpecs
import Foundation
import Testing

/// The reference page has an entry for every code, and its examples say what stands under them.
///
/// With RECORD_REFERENCE=1 what they say now is written under them.
@Suite struct DiagnosticsPageTests {
    @Test func everyCodeHasAnEntryAndEveryEntryACode() throws {
        let entries = try DiagnosticsPage.entries().map(\.code)
        #expect(Set(entries) == Set(DiagnosticCode.allCases.map(\.rawValue)))
        #expect(entries.count == Set(entries).count)
    }

    @Test func everyExampleSaysWhatStandsUnderIt() throws {
        if ProcessInfo.processInfo.environment["RECORD_REFERENCE"] == "1" { try DiagnosticsPage.record() }
        for entry in try DiagnosticsPage.entries() {
            let said = try entry.run()
            #expect(said == entry.says, "docs/diagnostics.md, \(entry.code)")
            #expect(!said.isEmpty && said.allSatisfy { $0.hasSuffix(" [\(entry.code)]") }, "\(entry.code): \(said)")
        }
    }
}

/// docs/diagnostics.md.
private enum DiagnosticsPage {
    static let url = Reference.repository.appending(path: "docs/diagnostics.md")

    struct Entry {
        var code: String
        /// `yaml` for a spec, `console` for commands.
        var kind = ""
        var example: [String] = []
        var says: [String] = []

        /// What the example says, line by line.
        func run() throws -> [String] {
            kind == "yaml" ? try check() : try commands()
        }

        private func check() throws -> [String] {
            let name = try #require(example.first).dropFirst(2)
            var sources = [SourceFile(path: "specs/\(name)", text: example.joined(separator: "\n") + "\n")]
            if name != "api.yaml", let api = ChangePages.base["api.yaml"] {
                sources.append(SourceFile(path: "specs/api.yaml", text: api))
            }
            return SpecsReader.read(sources).diagnostics.map(\.description)
        }

        private func commands() throws -> [String] {
            var said = ""
            try Tool.withFolder { folder in
                try FileManager.default.createDirectory(atPath: folder + "/specs", withIntermediateDirectories: true)
                for (name, text) in ChangePages.base {
                    try Data(text.utf8).write(to: URL(filePath: folder + "/specs/" + name))
                }
                for line in example {
                    said = try Tool.shell(String(line.dropFirst(2)), in: folder)
                }
            }
            return said.split(separator: "\n").map(String.init)
        }
    }

    static func entries() throws -> [Entry] {
        var entries: [Entry] = []
        var fence: String?
        for line in try lines() {
            if let kind = fence {
                if line == "```" {
                    fence = nil
                } else if let last = entries.indices.last {
                    add(line, kind, to: &entries[last])
                }
            } else if line.hasPrefix("```") {
                fence = String(line.dropFirst(3))
            } else if line.hasPrefix("## `") {
                entries.append(Entry(code: String(line.dropFirst(4).dropLast())))
            }
        }
        return entries
    }

    private static func add(_ line: String, _ kind: String, to entry: inout Entry) {
        if kind == "text" || (kind == "console" && !line.hasPrefix("$ ")) {
            entry.says.append(line)
        } else {
            entry.kind = kind
            entry.example.append(line)
        }
    }

    private static func lines() throws -> [String] {
        try String(contentsOf: url, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init)
    }

    static func record() throws {
        var entries = try entries()[...]
        var output: [String] = []
        var fence: String?
        var isText = false
        for line in try lines() {
            if fence == nil, line.hasPrefix("```text") { isText = true }
            if isText {
                if line == "```" { isText = false }
                continue
            }
            if fence == "console", line != "```", !line.hasPrefix("$ ") { continue }
            if let kind = fence, line == "```" {
                fence = nil
                guard kind == "yaml" || kind == "console", let entry = entries.popFirst() else {
                    output.append(line)
                    continue
                }
                output += kind == "yaml" ? ["```", "```text"] + (try entry.run()) + ["```"] : try entry.run() + ["```"]
                continue
            }
            if line.hasPrefix("```") { fence = String(line.dropFirst(3)) }
            output.append(line)
        }
        try output.joined(separator: "\n").write(to: url, atomically: true, encoding: .utf8)
    }
}
