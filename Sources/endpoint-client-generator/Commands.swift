import EndpointClientGenerator
import EndpointSpecs

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// `check`: says everything that is wrong.
struct Check {
    let inputs: [String]

    func run() throws {
        let (_, diagnostics) = try SpecFiles.read(inputs)
        if !diagnostics.isEmpty { throw Failure(.specs, diagnostics.map(\.description).joined(separator: "\n")) }
    }
}

/// `document`: prints the list of endpoints.
struct Document {
    let inputs: [String]

    func run() throws {
        let (api, diagnostics) = try SpecFiles.read(inputs)
        guard let api else { throw Failure(.specs, diagnostics.map(\.description).joined(separator: "\n")) }
        print(EndpointsPage.render(api), terminator: "")
    }
}

/// `generate`: writes the client, or says everything that is wrong and writes nothing.
///
/// Files are emitted and written on all cores; each is freed when it is written, so memory grows with the specs alone.
struct Generate: Sendable {
    let options: Invocation.Options

    func run() async throws {
        let (api, diagnostics) = try SpecFiles.read(options.inputs)
        guard let api else { throw Failure(.specs, diagnostics.map(\.description).joined(separator: "\n")) }
        let generator = ClientGenerator(api)
        try compare(generator.indices.map(generator.fileName))
        try FileManager.default.createDirectory(atPath: options.output, withIntermediateDirectories: true)
        try await withThrowingTaskGroup { group in
            for index in generator.indices {
                group.addTask { try write(generator.file(at: index)) }
            }
            try await group.waitForAll()
        }
    }

    private func compare(_ names: [String]) throws {
        guard let expected = options.expected, Set(expected) != Set(names) else { return }
        throw Failure(
            .specs,
            "error: The build expects the files \(expected.sorted().joined(separator: ", ")), and the specs give "
                + "\(names.sorted().joined(separator: ", ")). Build again; if it stays, run 'swift package clean'. "
                + "[\(DiagnosticCode.outputs.rawValue)]"
        )
    }

    private func write(_ file: GeneratedFile) throws {
        let path = options.output + "/" + file.name
        let bytes = Data(file.text.utf8)
        if FileManager.default.contents(atPath: path) == bytes { return }
        do {
            try bytes.write(to: URL(filePath: path), options: .atomic)
        } catch {
            throw Failure(.inputOutput, "\(path): error: The file can't be written: \(error)")
        }
    }
}
