import EndpointClientGenerator
import EndpointSpecs
import Foundation
import Testing

/// Two states of one API, and what is said of the change, word for word.
///
/// Cases stand in `Changes/*.txt`. Both states begin as the specs in `Changes/base`; then come `-- edit file` for the new state and `-- old file` for the
/// old one, with lines that are taken out (`<`) and put in their place (`>`), `-- add file` and `-- remove file` for the new state, and `-- says`.
struct ChangeCase: CustomTestStringConvertible, Sendable {
    /// Lines that stand somewhere, and what stands there instead.
    struct Hunk {
        var without: [String] = []
        var with: [String] = []
    }

    struct Edit {
        var file: String
        var isOld: Bool
        var hunks: [Hunk] = [Hunk()]
    }

    var page: String
    var title: String
    var edits: [Edit] = []
    var added: [(name: String, text: String)] = []
    var removed: [String] = []
    var says: [String] = []

    var testDescription: String { "\(page): \(title)" }

    /// The changes as they are, or why there are none.
    func changes() throws -> [Change] {
        APIComparison.changes(from: try api(isOld: true), to: try api(isOld: false))
    }

    /// What is said: effect, code, place, subject and message of each change.
    func sayings() throws -> [String] {
        let changes = try changes()
        let lines = changes.map { change in
            let place = "\(change.place.side.rawValue)/\(change.place.file):\(change.place.line):\(change.place.column)"
            return "\(change.effect.rawValue) [\(change.code.rawValue)] \(place) "
                + "\(change.group), \(change.subject): \(change.message)"
        }
        return lines + ["step: \(VersionStep(changes).rawValue)"]
    }

    private func api(isOld: Bool) throws -> API {
        var files = ChangePages.base
        for edit in edits where edit.isOld == isOld {
            let text = try #require(files[edit.file], "There is no file \(edit.file) in Changes/base")
            files[edit.file] = try apply(edit.hunks, to: text)
        }
        if !isOld {
            for name in removed { files[name] = nil }
            for file in added { files[file.name] = file.text }
        }
        let result = SpecsReader.read(files.map { SourceFile(path: $0.key, text: $0.value) })
        return try #require(result.api, "\(testDescription): \(result.diagnostics)")
    }

    private func apply(_ hunks: [Hunk], to text: String) throws -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var next = 0
        for hunk in hunks where !hunk.without.isEmpty {
            let count = hunk.without.count
            let start = try #require(
                lines.indices.first { index in
                    index >= next && index + count <= lines.count && Array(lines[index..<index + count]) == hunk.without
                },
                "\(testDescription): these lines don't stand there: \(hunk.without)"
            )
            lines.replaceSubrange(start..<start + count, with: hunk.with)
            next = start + hunk.with.count
        }
        return lines.joined(separator: "\n")
    }
}

/// The pages of change cases.
enum ChangePages {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Changes")

    /// The specs that every case begins with.
    static let base: [String: String] = {
        let base = folder.appending(path: "base")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: base.path(percentEncoded: false))) ?? []
        let files = names.map { ($0, (try? String(contentsOf: base.appending(path: $0), encoding: .utf8)) ?? "") }
        return Dictionary(files, uniquingKeysWith: { first, _ in first })
    }()

    static let pages: [String] = {
        let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
        return (names ?? []).filter { $0.hasSuffix(".txt") }.sorted()
    }()

    static let all: [ChangeCase] = pages.flatMap(cases)

    static func cases(of page: String) -> [ChangeCase] {
        let text = (try? String(contentsOf: folder.appending(path: page), encoding: .utf8)) ?? ""
        var cases: [ChangeCase] = []
        var part: [String] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            if line.hasPrefix("== ") {
                cases.append(ChangeCase(page: page, title: String(line.dropFirst(3))))
                part = []
            } else if line.hasPrefix("-- ") {
                part = line.dropFirst(3).split(separator: " ").map(String.init)
                begin(part, of: &cases[cases.count - 1])
            } else if let key = part.first {
                add(line, to: key, of: &cases[cases.count - 1])
            }
        }
        return cases
    }

    private static func begin(_ part: [String], of item: inout ChangeCase) {
        guard part.count == 2 else { return }
        switch part[0] {
        case "edit": item.edits.append(ChangeCase.Edit(file: part[1], isOld: false))
        case "old": item.edits.append(ChangeCase.Edit(file: part[1], isOld: true))
        case "add": item.added.append((part[1], ""))
        case "remove": item.removed.append(part[1])
        default: break
        }
    }

    private static func add(_ line: String, to key: String, of item: inout ChangeCase) {
        switch key {
        case "says": if !line.isEmpty { item.says.append(line) }
        case "add": item.added[item.added.count - 1].text += line + "\n"
        case "edit", "old": add(line, to: &item.edits[item.edits.count - 1])
        default: break
        }
    }

    private static func add(_ line: String, to edit: inout ChangeCase.Edit) {
        let last = edit.hunks.count - 1
        if line.hasPrefix("< ") {
            if !edit.hunks[last].with.isEmpty { edit.hunks.append(ChangeCase.Hunk()) }
            edit.hunks[edit.hunks.count - 1].without.append(String(line.dropFirst(2)))
        } else if line.hasPrefix("> ") {
            edit.hunks[last].with.append(String(line.dropFirst(2)))
        } else if line.isEmpty {
            edit.hunks.append(ChangeCase.Hunk())
        }
    }

    /// Writes a page anew, with what is said now.
    static func record(_ page: String) throws {
        let url = folder.appending(path: page)
        let text = try String(contentsOf: url, encoding: .utf8)
        var output: [String] = []
        var cases = cases(of: page)[...]
        var isSkipping = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("== ") { isSkipping = false }
            if isSkipping { continue }
            output.append(String(line))
            guard line == "-- says", let next = cases.popFirst() else { continue }
            output += try next.sayings() + [""]
            isSkipping = true
        }
        try output.joined(separator: "\n").write(to: url, atomically: true, encoding: .utf8)
    }
}
