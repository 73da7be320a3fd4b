import EndpointMock
import EndpointSpecs
import Foundation
import Testing

/// An example of the specs, as a call that can be made.
struct ExampleCall: Sendable, CustomTestStringConvertible {
    let operation: String
    let service: Service
    let endpoint: Endpoint
    let example: Example

    /// All examples of all endpoints; empty when the specs can't be read, which other tests tell.
    static let all: [ExampleCall] = {
        var calls: [ExampleCall] = []
        for (_, service, endpoint) in (try? Repository.api.get())?.endpoints ?? [] {
            let operation = API.operation(service, endpoint)
            for example in endpoint.examples {
                calls.append(ExampleCall(operation: operation, service: service, endpoint: endpoint, example: example))
            }
        }
        return calls
    }()

    var testDescription: String { "\(operation): \(example.name)" }

    var parameters: Parameters {
        Parameters(values: Dictionary(example.parameters, uniquingKeysWith: { first, _ in first }))
    }

    /// The request, to be read by the typed call.
    var request: Data { Data((example.request?.json ?? "{}").utf8) }

    /// What has to be sent: the request, `{}` for a POST without one, nothing for other methods.
    var sent: MockValue? {
        if let request = example.request { return MockValue(request).plain }
        return endpoint.method == .post ? .object([]) : nil
    }

    /// The answer, without nulls.
    var answer: MockValue? { example.response.map { MockValue($0).plain } }

    /// The path below the API's address, parameters in their places.
    var path: String {
        var path = service.basePath + "/" + endpoint.path
        for (name, value) in example.parameters { path = path.replacing("{\(name)}", with: value) }
        return path
    }
}
