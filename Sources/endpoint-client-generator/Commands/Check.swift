import EndpointSpecs

/// `check`: says everything that is wrong.
struct Check {
    let inputs: [String]

    func run() async throws -> Outcome {
        let (api, diagnostics) = try await SpecFiles.read(inputs)
        guard api != nil else { throw Failure(.specs, diagnostics) }
        return Outcome(diagnostics: diagnostics)
    }
}
