import EndpointSpecs
import Foundation

/// Writes the inputs that each fuzz target begins with, from files of the repository, and a dictionary of the format.
@main
enum Main {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3 else { throw Usage(description: "usage: fuzz-seeds REPOSITORY OUTPUT") }
        let repository = URL(filePath: arguments[1])
        let output = URL(filePath: arguments[2])
        let specs = try texts(in: repository.appending(path: "specs"), suffix: ".yaml")
        let others = try ["Tests/Packages", "Tests/Builds/Packages", "Benchmarks/Sources"]
            .flatMap { try texts(in: repository.appending(path: $0), suffix: ".yaml") }
        let faults = try texts(in: repository.appending(path: "Tests/EndpointSpecsTests/Faults"), suffix: ".txt")
        let folders = faults.flatMap { cases(of: $0.text) }
        let files = specs + others
        try write(files.map { "-- \($0.name)\n\($0.text)" } + folders, to: output.appending(path: "specs"))
        try write(words(of: files.map(\.text)), to: output.appending(path: "specs.dict"))

        let examples = examples(specs)
        try write(examples + documents(), to: output.appending(path: "json"))
        try write(examples + ["[1]", #"{"codeRetour":0,"libelle":"OK"}"#], to: output.appending(path: "envelope"))
        try write(forms, to: output.appending(path: "text"))
    }

    private struct Usage: Error, CustomStringConvertible {
        let description: String
    }

    private static func texts(in folder: URL, suffix: String) throws -> [(name: String, text: String)] {
        let paths = FileManager.default.enumerator(atPath: folder.path(percentEncoded: false))
        return try (paths?.compactMap { $0 as? String } ?? [])
            .filter { $0.hasSuffix(suffix) && !$0.contains(".build") }
            .sorted()
            .map { path in
                let url = folder.appending(path: path)
                return (url.lastPathComponent, try String(contentsOf: url, encoding: .utf8))
            }
    }

    /// The folders of a page of fault cases, without what is said of them.
    private static func cases(of page: String) -> [String] {
        page.components(separatedBy: "\n== ").dropFirst()
            .map { part in
                let lines = part.components(separatedBy: "\n").dropFirst()
                return lines.prefix { $0 != "-- says" }.filter { $0 != "-- without api.yaml" }
                    .joined(separator: "\n") + "\n"
            }
    }

    /// The keys and plain values of specs, as a dictionary of libFuzzer.
    private static func words(of texts: [String]) -> String {
        let words = texts.flatMap { $0.split { !($0.isLetter || $0.isNumber) } }.filter { $0.utf8.count == $0.count }
        let counts = Dictionary(grouping: words) { String($0) }.mapValues(\.count)
        return counts.filter { $0.value > 3 }.keys.sorted().map { "\"\($0)\"\n" }.joined()
    }

    /// All bodies of the specs' examples.
    private static func examples(_ specs: [(name: String, text: String)]) -> [String] {
        let sources = specs.map { SourceFile(path: "specs/\($0.name)", text: $0.text) }
        let endpoints = SpecsReader.read(sources).api?.endpoints.map(\.endpoint) ?? []
        return endpoints.flatMap(\.examples).flatMap { [$0.request, $0.response] }.compactMap { $0?.json }
    }

    private static func documents() -> [String] {
        var random = RandomDocument(seed: 1)
        let everything = """
            {"texte":"\\u00e9","actif":"1","nombre":"12","identifiant":9e3,"montant":"12.50","jour":"2026-01-31",\
            "instant":"2026-01-31T10:30:00.123+0100","fichier":"QUJD\\nRA==","libre":{"a":[null,1e400]},\
            "motDePasse":"x","type":"FACTURE","enfants":{"texte":""},"textes":["a",null],"montants":{"a":1},\
            "types":"AVOIR","compteurs":{}}
            """
        return [everything] + (0..<100).map { _ in String(decoding: random.document(), as: UTF8.self) }
    }

    private static let forms = [
        "2026-01-31", "2024-02-29", "9999-12-31", "2026-01-31T10:30:00Z", "2026-01-31 10:30",
        "2026-01-31T10:30:00.123+01:00",
        "2026-01-31t10:30:00.123456789-0530", "2026-01-31T10:30:00+02", "0", "-12.50", "1e5", "1.25E-3",
        "9223372036854775807",
        "0.00000000000000000001", "12345678901234567890123456789012345678", "QUJD", "QUI=", "QQ==", "QUJDRA",
    ]

    private static func write(_ texts: [String], to folder: URL) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (index, text) in texts.enumerated() {
            try Data(text.utf8).write(to: folder.appending(path: "seed-\(index)"))
        }
    }

    private static func write(_ text: String, to file: URL) throws {
        try Data(text.utf8).write(to: file)
    }
}
