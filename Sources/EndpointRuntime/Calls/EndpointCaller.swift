public import EndpointCoding
import Foundation
import HTTPTypes
import Logging

/// Carries out the calls of a client.
///
/// Copies share connections, the token, the retry budget and the life cycle.
@_spi(Generated) public struct EndpointCaller: Sendable {
    let core: CallerCore
    let account: Account?
    let recorder: AnswerRecorder?

    /// The value of the account header, made once for all calls.
    let accountHeader: Result<Secret, Failure>?

    /// Creates a caller.
    ///
    /// Nothing is sent, and addresses aren't judged, before the first call.
    public init(
        api: APIDescription,
        addresses: EndpointAddresses,
        credentials: Credentials = .none,
        configuration: ClientConfiguration = ClientConfiguration()
    ) {
        self.init(
            core: CallerCore(api: api, addresses: addresses, credentials: credentials, configuration: configuration),
            account: credentials.account,
            recorder: nil
        )
    }

    private init(core: CallerCore, account: Account?, recorder: AnswerRecorder?) {
        self.core = core
        self.account = account
        self.recorder = recorder
        self.accountHeader = account.map { account in
            Result { () throws(Failure) in try account.headerValue() }
        }
    }

    /// The same caller on behalf of another account.
    public func with(account: Account) -> EndpointCaller {
        EndpointCaller(core: core, account: account, recorder: recorder)
    }

    /// The same caller, whose answers are kept.
    func with(recorder: AnswerRecorder) -> EndpointCaller {
        EndpointCaller(core: core, account: account, recorder: recorder)
    }

    /// Turns away new calls, waits for those under way, and closes connections.
    public func shutdown(grace: Duration) async {
        await core.shutdown(grace: grace)
    }
}

extension EndpointCaller {
    /// Sends a request and reads the answer.
    ///
    /// - Throws: `EndpointError`, or `CancellationError`.
    public func send<Request: JSONCodable, Response: JSONCodable>(
        _ endpoint: EndpointDescription,
        _ request: Request,
        options: CallOptions = CallOptions()
    ) async throws -> Response {
        try await perform(endpoint, .value(request), options) { try $0.read(Response.self, $1) }.value
    }

    /// Sends a request whose answer has nothing but its outcome.
    ///
    /// - Throws: `EndpointError`, or `CancellationError`.
    public func send<Request: JSONCodable>(
        _ endpoint: EndpointDescription,
        _ request: Request,
        options: CallOptions = CallOptions()
    ) async throws {
        _ = try await perform(endpoint, .value(request), options) { try $0.readNothing($1) }
    }

    /// Calls without a request and reads the answer.
    ///
    /// - Throws: `EndpointError`, or `CancellationError`.
    public func send<Response: JSONCodable>(
        _ endpoint: EndpointDescription,
        options: CallOptions = CallOptions()
    ) async throws -> Response {
        try await perform(endpoint, .none, options) { try $0.read(Response.self, $1) }.value
    }

    /// Calls without a request; the answer has nothing but its outcome.
    ///
    /// - Throws: `EndpointError`, or `CancellationError`.
    public func send(_ endpoint: EndpointDescription, options: CallOptions = CallOptions()) async throws {
        _ = try await perform(endpoint, .none, options) { try $0.readNothing($1) }
    }
}
