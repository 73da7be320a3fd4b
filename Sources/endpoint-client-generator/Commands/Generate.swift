import EndpointClientGenerator
import EndpointSpecs

/// `generate`: writes the client, or says everything that is wrong and writes nothing.
///
/// Files are emitted and written on all cores; each is freed when it is written, so memory grows with the specs alone.
struct Generate: Sendable {
    let options: Invocation.GenerateOptions

    func run() async throws -> Outcome {
        let (api, diagnostics) = try await SpecFiles.read(options.inputs)
        guard let api else { throw Failure(.specs, diagnostics) }
        let generator = ClientGenerator(api)
        let names = generator.indices.map(generator.fileName)
        try compare(names)
        let folder = OutputFolder(path: options.output)
        try folder.refuseForeign(names)
        if options.isCheck {
            let differences =
                generator.indices.compactMap { folder.difference(from: generator.file(at: $0)) }
                + folder.surplus(besides: names)
            if !differences.isEmpty { throw Failure(.specs, diagnostics + differences) }
        } else {
            try await write(generator, to: folder)
            if options.prunes { try folder.prune(keeping: names) }
        }
        return Outcome(diagnostics: diagnostics)
    }

    private func write(_ generator: ClientGenerator, to folder: OutputFolder) async throws {
        try folder.create()
        try await withThrowingTaskGroup { group in
            for index in generator.indices {
                group.addTask { try folder.write(generator.file(at: index)) }
            }
            try await group.waitForAll()
        }
    }

    private func compare(_ names: [String]) throws {
        guard let expected = options.expected, Set(expected) != Set(names) else { return }
        throw Failure(
            .specs,
            .outputs,
            "The build expects the files \(expected.sorted().joined(separator: ", ")), and the specs give "
                + "\(names.sorted().joined(separator: ", ")). Build again; if it stays, run 'swift package clean'."
        )
    }
}
