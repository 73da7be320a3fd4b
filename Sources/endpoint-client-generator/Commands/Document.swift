import EndpointClientGenerator
import EndpointSpecs

/// `document`: prints the list of endpoints.
struct Document {
    let inputs: [String]

    func run() async throws -> Outcome {
        let (api, diagnostics) = try await SpecFiles.read(inputs)
        guard let api else { throw Failure(.specs, diagnostics) }
        return Outcome(text: EndpointsPage.render(api), diagnostics: diagnostics)
    }
}
