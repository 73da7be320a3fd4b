/// One operation of a service.
package struct Endpoint: Sendable {
    package enum Method: String, Sendable, CaseIterable {
        case get = "GET"
        case post = "POST"
        case put = "PUT"
        case patch = "PATCH"
        case delete = "DELETE"
    }

    package enum Kind: String, Sendable, CaseIterable {
        case read
        case create
        case update
        case delete
    }

    package enum Confidence: String, Sendable, CaseIterable {
        case documented
        case implemented
        case inferred
    }

    /// What a call sends or gets as its body.
    package enum Body: Sendable {
        /// Nothing at all.
        case none
        /// An object without fields: `{}` when sent, the envelope alone when received.
        case empty
        /// A schema of the endpoint's own, written in place.
        case inline(Schema)
        case type(FieldType)
    }

    package var name: String
    package var method: Method
    package var path: String
    package var kind: Kind
    package var summary: String
    package var description: String?
    package var notes: [String]
    package var deprecated: Deprecation?
    package var confidence: [Confidence]
    package var sources: [String]
    package var pathParameters: [Field]
    package var queryParameters: [Field]
    package var headerParameters: [Field]
    package var request: Body
    package var response: Body
    package var envelope: Envelope?
    package var emptyCodes: [Int]
    package var pages: Pages?
    package var lookup: Lookup?
    package var examples: [Example]
    package var place: Place

    /// Adds the types that are written in place within its own request and response to types by name.
    func addNested(to types: inout [String: Schema]) {
        if case .inline(let schema) = request { schema.addNested(to: &types) }
        if case .inline(let schema) = response { schema.addNested(to: &types) }
    }
}

/// Where an answer's pages are asked for and counted, by dotted paths of fields.
package struct Pages: Sendable {
    package var page: [String]
    package var size: [String]?
    package var items: [String]
    package var count: [String]?
    package var total: [String]?
}

/// The read that tells whether a write was carried out.
package struct Lookup: Sendable {
    /// Path in the read's request, and the path in the write's request that it is filled from.
    package struct Match: Sendable {
        package var read: [String]
        package var write: [String]
        package var place: Place
    }

    package var endpoint: String
    package var match: [Match]
    package var result: [String]
    package var id: [String]
    package var places: (endpoint: Place, result: Place, id: Place)
}

/// A call as it could be made, with its answer.
package struct Example: Sendable {
    package var name: String
    package var parameters: [(name: String, value: String)]
    package var request: SpecValue?
    package var response: SpecValue?
    package var status: Int
    package var place: Place
}
