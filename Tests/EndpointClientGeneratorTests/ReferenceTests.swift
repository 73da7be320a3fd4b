import EndpointClientGenerator
import EndpointSpecs
import Foundation
import Testing

/// The emitted code of the reference API is the committed one, which another target compiles and calls.
///
/// After a change of the generator, run with RECORD_REFERENCE=1 and read the difference.
@Suite struct ReferenceTests {
    @Test func theEmittedCodeIsTheCommittedOne() throws {
        let files = ClientGenerator.generate(try Reference.api())
        if ProcessInfo.processInfo.environment["RECORD_REFERENCE"] == "1" {
            for file in files {
                try Data(file.text.utf8).write(to: Reference.emitted.appending(path: file.name))
            }
        }
        let committed = try FileManager.default.contentsOfDirectory(
            atPath: Reference.emitted.path(percentEncoded: false)
        )
        #expect(committed.sorted() == files.map(\.name).sorted())
        for file in files {
            let text = try String(contentsOf: Reference.emitted.appending(path: file.name), encoding: .utf8)
            #expect(file.text == text, "\(file.name) differs from Tests/Reference/Emitted")
        }
    }

    @Test func theOrderOfFilesAndTheFolderHaveNoInfluence() throws {
        let sources = try Reference.sources()
        let other = sources.reversed().map { SourceFile(path: "/other place/" + $0.name, bytes: $0.bytes) }
        let first = ClientGenerator.generate(try #require(SpecsReader.read(sources).api))
        let second = ClientGenerator.generate(try #require(SpecsReader.read(other).api))
        #expect(first == second)
    }

    @Test func namesOfFilesComeFromNamesOfSpecsAlone() throws {
        let names = ClientGenerator.generate(try Reference.api()).map(\.name)
        let expected = try Reference.sources().map { GeneratedFile.name(forSpec: $0.name) }
        #expect(names.sorted() == expected.sorted())
        #expect(GeneratedFile.name(forSpec: "berths.v1.yaml") == "berths.v1.generated.swift")
    }

    @Test func theEmittedCodePassesTheFormatter() throws {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["swift", "format", "lint", "--strict", "--recursive", "--configuration"]
        process.arguments?.append(Reference.repository.appending(path: ".swift-format").path(percentEncoded: false))
        process.arguments?.append(Reference.emitted.path(percentEncoded: false))
        process.standardError = output
        process.standardOutput = output
        try process.run()
        let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(said)")
    }
}

/// The reference API in Tests/Reference.
enum Reference {
    static let repository = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
    static let specs = repository.appending(path: "Tests/Reference/specs")
    static let emitted = repository.appending(path: "Tests/Reference/Emitted")

    static func sources() throws -> [SourceFile] {
        let names = try FileManager.default.contentsOfDirectory(atPath: specs.path(percentEncoded: false))
        return try names.sorted()
            .map { name in
                SourceFile(path: name, bytes: Array(try Data(contentsOf: specs.appending(path: name))))
            }
    }

    static func api() throws -> API {
        let result = SpecsReader.read(try sources())
        return try #require(result.api, "\(result.diagnostics)")
    }
}
