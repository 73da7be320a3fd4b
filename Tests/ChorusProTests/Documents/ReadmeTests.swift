import Foundation
import Testing

@Suite struct ReadmeTests {
    @Test func firstExampleIsTheOneThatIsCompiled() throws {
        let readme = try Repository.text("README.md")
        let example = try Self.part(of: readme, after: "```swift\n", before: "```\n")
        let source = try Repository.text("Tests/ChorusProTests/ReadmeExample.swift")
        let compiled = try Self.part(of: source, after: "// README.md begins\n", before: "// README.md ends\n")
        #expect(example == compiled, "Write the example of README.md between the two marks of ReadmeExample.swift.")
    }

    @Test func commandsOfTheMakefileAreThoseThatItNames() throws {
        let makefile = try Repository.text("Makefile")
        let targets = makefile.matches(of: /(?m)^([a-z-]+):(?!=)/).map { String($0.1) }
        let named = try Repository.text("README.md").matches(of: /`make ([a-z-]+)`/).map { String($0.1) }
        #expect(!named.isEmpty)
        #expect(named.filter { !targets.contains($0) } == [])
    }

    @Test func filesThatItLinksAreThere() throws {
        let links = try Repository.text("README.md").matches(of: /\]\(([^):]+)\)/).map { String($0.1) }
        #expect(links.contains("docs/spec-format.md"))
        #expect(links.filter { !FileManager.default.fileExists(atPath: Repository.root + $0) } == [])
    }

    /// The text between the first of two marks and the one that follows it.
    private static func part(of text: String, after start: String, before end: String) throws -> String {
        let from = try #require(text.range(of: start)).upperBound
        let to = try #require(text.range(of: end, range: from..<text.endIndex)).lowerBound
        return String(text[from..<to])
    }
}
