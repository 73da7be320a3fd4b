import Testing

/// A body of a request or an answer in a form that the API is known to use.
struct Sample: Sendable, CustomTestStringConvertible {
    enum Direction: Sendable {
        case request
        case answer(status: Int)
    }

    let name: String
    /// The endpoint, such as `factures.v1.soumettre`, or `token`.
    let operation: String
    let direction: Direction
    let json: String
    /// What reading changes, apart from dropped nulls: `path: number as string` and the like.
    let lenient: [String]

    static func request(_ name: String, _ operation: String, _ json: String, lenient: [String] = []) -> Sample {
        Sample(name: name, operation: operation, direction: .request, json: json, lenient: lenient)
    }

    static func answer(
        _ name: String,
        _ operation: String,
        status: Int = 200,
        _ json: String,
        lenient: [String] = []
    ) -> Sample {
        Sample(name: name, operation: operation, direction: .answer(status: status), json: json, lenient: lenient)
    }

    var isRequest: Bool {
        if case .request = direction { true } else { false }
    }

    /// The HTTP status of an answer; 0 for a request.
    var status: Int {
        if case .answer(let status) = direction { status } else { 0 }
    }

    var testDescription: String { "\(operation): \(name)" }
}

extension Sample {
    /// Bodies that fit the models of an endpoint.
    static let modelled =
        factureSubmissions + factureDeposits + factureTreatments + factureSearches + factureLists + facturesConsultees
        + structures + structureServices + transverses + transverseLists + fluxReports + otherServices + organisations

    /// Bodies that say why a call failed.
    static let failures = tokenFailures + gatewayFailures

    static let all = modelled + failures + tokens

    static func named(_ name: String) throws -> Sample {
        try #require(all.first { $0.name == name }, "There is no sample named '\(name)'.")
    }
}
