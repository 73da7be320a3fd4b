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
struct Generate {
    let options: Invocation.Options

    func run() throws {
        let (api, diagnostics) = try SpecFiles.read(options.inputs)
        guard let api else { throw Failure(.specs, diagnostics.map(\.description).joined(separator: "\n")) }
        let files = ClientGenerator.generate(api)
        try compare(files.map(\.name))
        try FileManager.default.createDirectory(atPath: options.output, withIntermediateDirectories: true)
        for file in files { try write(file) }
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
