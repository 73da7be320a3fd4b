import Foundation
import Testing

/// `diff` as it is called.
@Suite struct DiffToolTests {
    private let base = ChangePages.folder.appending(path: "base").path(percentEncoded: false)

    /// A folder with the same specs, to be changed.
    private func withNewSpecs(_ body: (String) throws -> Void) throws {
        try Tool.withFolder { folder in
            for (name, text) in ChangePages.base { try Data(text.utf8).write(to: URL(filePath: folder + "/" + name)) }
            try body(folder)
        }
    }

    private func replace(_ old: String, _ new: String, in file: String) throws {
        let url = URL(filePath: file)
        let text = try String(contentsOf: url, encoding: .utf8).replacing(old, with: new)
        try Data(text.utf8).write(to: url)
    }

    @Test func changesAreListedByServiceWithTheVersionStep() throws {
        try withNewSpecs { folder in
            try replace("      - LOW\n", "      - LOW\n      - EBB\n", in: folder + "/tides.v1.yaml")
            try replace("details: boolean?", "details: string?", in: folder + "/ports.v1.yaml")
            try replace("Ports of a coast", "Ports of the coast", in: folder + "/ports.v1.yaml")
            let outcome = try Tool.run(["diff", base, folder + "/"])
            #expect(outcome.status == 0)
            #expect(outcome.said.isEmpty)
            #expect(
                outcome.printed == """
                    ports
                      breaking       find.details: Its type is 'String?', was 'Bool?'. [parameter-type]
                                     \(folder)/ports.v1.yaml:17:9
                      documentation  ports: There are other words in its summary. [documentation]
                                     \(folder)/ports.v1.yaml:1:1

                    tides
                      compatible     Kind.ebb: The value 'EBB' is new. [value-added]
                                     \(folder)/tides.v1.yaml:84:9

                    Changes: 1 breaking, 1 compatible, 1 documentation.
                    The next version is a major one (minor, as long as the version is below 1.0.0).

                    """
            )
        }
    }

    @Test func failOnDecidesTheStatus() throws {
        try withNewSpecs { folder in
            try replace("      - LOW\n", "      - LOW\n      - EBB\n", in: folder + "/tides.v1.yaml")
            #expect(try Tool.run(["diff", base, folder]).status == 0)
            #expect(try Tool.run(["diff", "--fail-on", "breaking", base, folder]).status == 0)
            #expect(try Tool.run(["diff", "--fail-on", "any", base, folder]).status == 2)
            #expect(try Tool.run(["diff", "--fail-on", "breaking", folder, base]).status == 2)
            #expect(try Tool.run(["diff", "--fail-on", "any", base, base]).status == 0)
        }
        #expect(try Tool.run(["diff", base, base]).printed == "Nothing changes for users of the client.\n")
    }

    @Test func jsonHasTheSameAndIsOneDocumentAlsoWhenTheSpecsAreWrong() throws {
        try withNewSpecs { folder in
            try replace("details: boolean?", "details: string?", in: folder + "/ports.v1.yaml")
            let outcome = try Tool.run(["diff", "--format", "json", base, folder])
            let document = try Tool.document(outcome.printed)
            #expect(document.step == "major")
            let change = try #require(document.changes?.first)
            #expect(change.breaking)
            #expect(change.effect == "breaking")
            #expect(change.code == "parameter-type")
            #expect(change.group == "ports")
            #expect(change.subject == "find.details")
            #expect(change.side == "new")
            #expect(change.file == folder + "/ports.v1.yaml")
            #expect(change.line == 17 && change.column == 9)
            try replace("kind: read", "kind: reed", in: folder + "/ports.v1.yaml")
            let wrong = try Tool.run(["diff", "--format", "json", base, folder])
            #expect(wrong.status == 1)
            #expect(wrong.said.isEmpty)
            #expect(try Tool.document(wrong.printed).diagnostics.map(\.code) == ["wrong-value"])
        }
    }

    @Test func aFolderThatIsNotThereIsNamed() throws {
        let outcome = try Tool.run(["diff", "/nowhere", base])
        #expect(outcome.status == 74)
        #expect(outcome.said == "/nowhere:1:1: error: There is no such file or folder. [unreadable-file]\n")
    }
}
