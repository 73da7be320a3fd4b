public import EndpointCoding

/// A value that can stand in a path, a query or a header: whatever JSON writes as a string, a number or a boolean.
///
/// In a query, a list gives one item for each of its elements.
@_spi(Generated) public typealias ParameterConvertible = JSONCodable

/// What the runtime must know of one endpoint in order to call it.
@_spi(Generated) public struct EndpointDescription: Sendable {
    /// HTTP methods an endpoint can have.
    public typealias Method = EndpointMethod

    /// What a call does on the other side.
    public typealias Kind = EndpointKind

    /// What is sent when a call has no request value.
    public enum EmptyBody: Sendable {
        /// `{}` for a POST, nothing for other methods.
        case automatic

        /// No body at all.
        case none
    }

    /// The operation's name in errors and logs, such as `structures.v1.rechercher`.
    public let operation: String

    /// The HTTP method.
    public let method: Method

    /// The path below the API's address, without a leading slash; `{name}` marks a path parameter.
    public let path: String

    /// What a call does on the other side.
    public let kind: Kind

    /// How answers say whether the call was carried out.
    ///
    /// `nil`: by HTTP status alone.
    public let envelope: Envelope?

    /// Codes of the envelope that mean "nothing found": the answer is decoded like a success.
    public let empty: [Int]

    /// What is sent when a call has no request value.
    public let emptyBody: EmptyBody

    /// For a write, how to find out whether it was carried out.
    ///
    /// `nil`: nothing tells.
    public let lookup: LookupDescription?

    var pathParameters: [String: any ParameterConvertible] = [:]
    var queryParameters: [(name: String, value: (any ParameterConvertible)?)] = []
    var headerParameters: [(name: String, value: (any ParameterConvertible)?)] = []
    var parameterRules: RuleTable = [:]

    /// Whether it was made for one call, so that nobody has looked at its path yet.
    var isUntyped = false

    /// Creates the description of an endpoint.
    public init(
        operation: String,
        method: Method,
        path: String,
        kind: Kind,
        envelope: Envelope? = nil,
        empty: [Int] = [],
        emptyBody: EmptyBody = .automatic,
        lookup: LookupDescription? = nil
    ) {
        self.operation = operation
        self.method = method
        self.path = path
        self.kind = kind
        self.envelope = envelope
        self.empty = empty
        self.emptyBody = emptyBody
        self.lookup = lookup
    }

    /// This endpoint with the parameters of one call.
    ///
    /// Query and header parameters that are `nil` are left out.
    public func with(
        path: [String: any ParameterConvertible] = [:],
        query: [(String, (any ParameterConvertible)?)] = [],
        headers: [(String, (any ParameterConvertible)?)] = [],
        rules: RuleTable = [:]
    ) -> EndpointDescription {
        var copy = self
        copy.pathParameters = path
        copy.queryParameters = query.map { (name: $0.0, value: $0.1) }
        copy.headerParameters = headers.map { (name: $0.0, value: $0.1) }
        copy.parameterRules = rules
        return copy
    }

    /// The rules that the parameters of this call break.
    var parameterViolations: [RuleViolation] {
        let path = pathParameters.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) }
        let others = (queryParameters + headerParameters)
            .compactMap { parameter in parameter.value.map { (name: parameter.name, value: $0) } }
        return JSONWriter.violations(of: path + others, parameterRules)
    }
}
