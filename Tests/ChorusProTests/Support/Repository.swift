import EndpointMock
import EndpointSpecs
import Foundation

/// The package's own files, found from where this one stands.
enum Repository {
    static let root: String = {
        var url = URL(filePath: #filePath)
        for _ in 0..<4 { url.deleteLastPathComponent() }
        return url.path(percentEncoded: false)
    }()

    static var specs: String { root + "specs" }

    /// The specs, read once.
    static let api = Result { try SpecsFolder.read(specs) }

    static func text(_ path: String) throws -> String {
        try String(contentsOf: URL(filePath: root + path), encoding: .utf8)
    }
}

extension API {
    /// The endpoint of an operation such as `factures.v1.soumettre`.
    func endpoint(_ operation: String) -> Endpoint? {
        endpoints.first { Self.operation($0.service, $0.endpoint) == operation }?.endpoint
    }

    /// The names of all operations, in the order of the specs.
    var operations: [String] { endpoints.map { Self.operation($0.service, $0.endpoint) } }

    static func operation(_ service: Service, _ endpoint: Endpoint) -> String {
        "\(service.name).\(service.version).\(endpoint.name)"
    }
}
