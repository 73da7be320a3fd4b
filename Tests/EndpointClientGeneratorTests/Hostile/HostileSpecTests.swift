import EndpointClientGenerator
import EndpointSpecs
import Foundation
import Testing

/// Whatever text stands in a spec, it is refused with its place, or can't leave its place in emitted code.
///
/// What is refused is committed in `Refused.txt`; after a change of the reader, run with RECORD_HOSTILE=1 and read the difference.
@Suite struct HostileSpecTests {
    /// A hostile text in a place, and what becomes of it.
    private struct Outcome: Sendable {
        var place: TextPlace
        var hostile: HostileText
        /// What is emitted; empty when the text is refused.
        var files: [GeneratedFile]
        var says: [Diagnostic]

        init(_ place: TextPlace, _ hostile: HostileText) {
            self.place = place
            self.hostile = hostile
            let result = SpecsReader.read(place.sources(hostile.text))
            files = result.api.map(ClientGenerator.generate) ?? []
            says = result.diagnostics
        }

        /// The code of an emitted file, with the name that the text becomes taken out.
        func code(of file: GeneratedFile) -> [String] {
            let name = place.isName ? SwiftName.property(hostile.text) : nil
            let own = name.map { [$0, $0 + "Value"] } ?? []
            var code: [String] = []
            for word in SwiftTokens(file.text).code where word != "`" {
                if word == "]", code.last == "," { code.removeLast() }
                code.append(own.contains(word) ? "NAME" : word)
            }
            return code
        }
    }

    private static let outcomes = TextPlace.allCases.flatMap { place in
        HostileText.all.map { Outcome(place, $0) }
    }

    private static func emitted(_ place: TextPlace) -> [Outcome] {
        outcomes.filter { $0.place == place && !$0.files.isEmpty }
    }

    @Test(arguments: TextPlace.allCases) func harmlessTextIsTaken(_ place: TextPlace) {
        let outcome = Outcome(place, HostileText(name: "harmless", text: place.harmless))
        #expect(outcome.says == [])
        #expect(outcome.files.count == 3)
    }

    @Test(arguments: TextPlace.allCases) func codeIsThatOfHarmlessText(_ place: TextPlace) {
        let harmless = Outcome(place, HostileText(name: "harmless", text: place.harmless))
        let plain = harmless.files.map(harmless.code)
        for outcome in Self.emitted(place) {
            for (index, file) in outcome.files.enumerated() where file != harmless.files[index] {
                let code = outcome.code(of: file)
                #expect(code == plain[index], "\(outcome.hostile.name): \(code.difference(from: plain[index]))")
            }
        }
    }

    @Test(arguments: TextPlace.allCases.filter(\.isValue)) func valuesAreKeptToTheLetter(_ place: TextPlace) {
        for outcome in Self.emitted(place) {
            let wanted = Array(outcome.hostile.text.unicodeScalars)
            let isKept = outcome.files.contains { file in
                SwiftTokens(file.text).strings.contains { Array($0.unicodeScalars) == wanted }
            }
            #expect(isKept, "\(outcome.hostile.name)")
        }
    }

    @Test func nothingInvisibleIsEmittedOrSaid() {
        for text in Set(Self.outcomes.flatMap { $0.files.map(\.text) + $0.says.map(\.message) }) {
            #expect(!Self.hidesSomething(text), "\(text)")
        }
    }

    private static func hidesSomething(_ text: String) -> Bool {
        if text.allBytes({ $0 >= 0x20 && $0 < 0x7F || $0 == UInt8(ascii: "\n") }) { return false }
        return text.unicodeScalars.contains { scalar in
            if scalar == "\n" { return false }
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: return true
            default: return false
            }
        }
    }

    @Test func theCompilerReadsAllOfIt() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "hostile-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var seen: Set<GeneratedFile> = []
        var paths: [String] = []
        for outcome in Self.outcomes {
            for file in outcome.files where seen.insert(file).inserted {
                let url = folder.appending(path: "\(outcome.place.rawValue)-\(paths.count)-\(file.name)")
                try Data(file.text.utf8).write(to: url)
                paths.append(url.path(percentEncoded: false))
            }
        }
        #expect(paths.count > 1_000)
        let (status, said) = try Products.run(["swiftc", "-frontend", "-parse"] + paths)
        #expect(said == "")
        #expect(status == 0)
    }

    @Test func whatIsRefusedIsSaid() throws {
        #expect(Self.outcomes.allSatisfy { $0.files.isEmpty != $0.says.isEmpty })
        let said = TextPlace.allCases.map(Self.refusals).joined()
        let page = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Refused.txt")
        if ProcessInfo.processInfo.environment["RECORD_HOSTILE"] == "1" { try Data(said.utf8).write(to: page) }
        #expect(try String(contentsOf: page, encoding: .utf8) == said)
    }

    /// What is said first of each text in a place: the texts of which the same is said, but for their own words, stand together.
    private static func refusals(_ place: TextPlace) -> String {
        var messages: [String] = []
        var texts: [String: [String]] = [:]
        for outcome in outcomes where outcome.place == place {
            guard let first = outcome.says.first else { continue }
            let text = outcome.hostile.text
            let message = first.description
                .replacingOccurrences(of: Wording.quote(text), with: "'…'")
                .replacingOccurrences(of: Wording.quote("a/{\(text)}"), with: "'a/{…}'")
            if texts[message] == nil { messages.append(message) }
            texts[message, default: []].append(outcome.hostile.name)
        }
        guard !messages.isEmpty else { return "" }
        let lines = messages.map { "  \($0)\n    \((texts[$0] ?? []).joined(separator: ", "))\n" }
        return "\(place.rawValue)\n" + lines.joined()
    }
}
