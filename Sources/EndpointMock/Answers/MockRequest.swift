public import Foundation

/// A call that passed all checks, as a handler sees it.
public struct MockRequest: Sendable {
    /// The endpoint, such as `factures.v1.soumettre`.
    public var operation: String
    /// The parameters of path, query and headers that the spec names, by name; of a list its first item.
    public var parameters: [String: String]
    /// The parameters that are lists, by name.
    public var lists: [String: [String]] = [:]
    /// The login of the account header; `nil` for an API without one.
    public var login: String?
    /// The client id that the token was issued for; `nil` for an API without tokens.
    public var clientID: String?
    /// The body; `nil` for an endpoint without one.
    public var body: MockValue?
    /// When the call came, by the mock's clock.
    public var time: Date

    /// Makes a request; for tests of handlers.
    public init(
        operation: String,
        parameters: [String: String] = [:],
        login: String? = nil,
        clientID: String? = nil,
        body: MockValue? = nil,
        time: Date
    ) {
        self.operation = operation
        self.parameters = parameters
        self.login = login
        self.clientID = clientID
        self.body = body
        self.time = time
    }

    /// The member of the body.
    public subscript(name: String) -> MockValue? { body?[name] }
}

/// Answers calls of one endpoint in place of the examples.
///
/// Gets the request and the answer that the fitting example would give. What it returns with a status under 400 has to
/// fit the spec, or else the caller gets a 500 that says why; a thrown error becomes a 500 too.
public typealias MockHandler = @Sendable (_ request: MockRequest, _ example: MockAnswer) async throws -> MockAnswer
