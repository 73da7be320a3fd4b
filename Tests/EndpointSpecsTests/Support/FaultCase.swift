import EndpointSpecs
import Foundation
import Testing

/// A folder with a fault, and what is said of it, word for word.
///
/// Cases stand in `Faults/*.txt`: `== title`, then each file after `-- name`, then what is said after `-- says`. A folder gets a right api.yaml unless it has
/// one of its own or is `-- without api.yaml`.
struct FaultCase: CustomTestStringConvertible, Sendable {
    var page: String
    var title: String
    var files: [(name: String, text: String)]
    var hasDefaultAPI: Bool
    var says: [String]

    var testDescription: String { "\(page): \(title)" }

    static let api = """
        name: Coast
        summary: What one has to know of a coast.
        environments:
          production:
            api: https://api.example.com/tides
        envelope:
          code: code
          message: text
        """

    var sources: [SourceFile] {
        var sources = files.map { SourceFile(path: "specs/" + $0.name, text: $0.text) }
        if hasDefaultAPI, !files.contains(where: { $0.name == "api.yaml" }) {
            sources.append(SourceFile(path: "specs/api.yaml", text: Self.api))
        }
        return sources
    }

    /// What the reader says of the folder.
    var diagnostics: [Diagnostic] { SpecsReader.read(sources).diagnostics }
}

/// The pages of fault cases.
enum FaultPages {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Faults").standardized

    static let all: [FaultCase] = pages.flatMap { page in cases(of: page) }

    static let pages: [String] = {
        let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
        return (names ?? []).filter { $0.hasSuffix(".txt") }.sorted()
    }()

    static func cases(of page: String) -> [FaultCase] {
        let text = (try? String(contentsOf: folder.appending(path: page), encoding: .utf8)) ?? ""
        var cases: [FaultCase] = []
        var part = ""
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("== ") {
                let title = String(line.dropFirst(3))
                cases.append(FaultCase(page: page, title: title, files: [], hasDefaultAPI: true, says: []))
                part = ""
            } else if line.hasPrefix("-- ") {
                part = String(line.dropFirst(3))
                if part == "without api.yaml" {
                    cases[cases.count - 1].hasDefaultAPI = false
                } else if part != "says" {
                    cases[cases.count - 1].files.append((part, ""))
                }
            } else if part == "says" {
                if !line.isEmpty { cases[cases.count - 1].says.append(String(line)) }
            } else if !part.isEmpty, let file = cases.last?.files.indices.last {
                cases[cases.count - 1].files[file].text += line + "\n"
            }
        }
        return cases
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
            output += next.diagnostics.map(\.description) + [""]
            isSkipping = true
        }
        try output.joined(separator: "\n").write(to: url, atomically: true, encoding: .utf8)
    }
}
