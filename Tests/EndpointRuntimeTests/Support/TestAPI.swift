import EndpointCoding
@_spi(Generated) import EndpointRuntime
import Foundation
import HTTPTypes
import Logging

/// A made-up API: a token, an account, an envelope.
enum TestAPI {
    static let clientID = "client-id-1"
    static let clientSecret = "S3cret&=+ é/client"
    static let login = "TECH_1@example.test"
    static let password = "pässword:with spaces+"

    static let description = APIDescription(
        name: "Test",
        authentication: APIDescription.Authentication(oauth2Scope: "openid read", accountHeader: "x-account"),
        contentType: "application/json;charset=utf-8",
        envelope: envelope
    )

    static let addresses = EndpointAddresses(
        name: "sandbox",
        api: "https://api.test/base",
        token: "https://login.test/oauth/token"
    )

    static let account = Account(login: login, password: Secret(password))

    static let credentials = Credentials(clientID: clientID, clientSecret: Secret(clientSecret), account: account)

    static let envelope = Envelope(code: "codeRetour", message: "libelle", success: [0])

    static func endpoint(
        _ kind: EndpointDescription.Kind = .read,
        method: EndpointDescription.Method = .post,
        path: String = "things/v1/search",
        envelope: Envelope? = TestAPI.envelope,
        empty: [Int] = []
    ) -> EndpointDescription {
        EndpointDescription(
            operation: "things.v1.search",
            method: method,
            path: path,
            kind: kind,
            envelope: envelope,
            empty: empty
        )
    }

    static func caller(
        _ transport: ScriptedTransport,
        _ time: ManualTime = ManualTime(),
        api: APIDescription = description,
        addresses: EndpointAddresses = addresses,
        credentials: Credentials = credentials,
        change: (inout ClientConfiguration) -> Void = { _ in }
    ) -> EndpointCaller {
        var configuration = ClientConfiguration(
            transport: transport,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
            time: time.source,
            randomness: { 0.5 }
        )
        change(&configuration)
        return EndpointCaller(api: api, addresses: addresses, credentials: credentials, configuration: configuration)
    }
}

/// A client as specs give it.
struct TestClient: EndpointClient {
    let caller: EndpointCaller
}

extension EndpointCaller {
    /// Calls with an empty object and gives the answer as untyped JSON.
    @discardableResult
    func call(
        _ endpoint: EndpointDescription = TestAPI.endpoint(),
        options: CallOptions = CallOptions()
    ) async throws -> JSONValue {
        try await send(endpoint, JSONValue.object([:]), options: options)
    }

    /// The error that a call ends with.
    func failure(
        _ endpoint: EndpointDescription = TestAPI.endpoint(),
        options: CallOptions = CallOptions()
    ) async throws -> EndpointError {
        do {
            try await call(endpoint, options: options)
        } catch let error as EndpointError {
            return error
        }
        throw UnexpectedSuccess()
    }
}

struct UnexpectedSuccess: Error {}

extension TransportRequest {
    var bearer: String? { head.headerFields[.authorization] }

    var bodyText: String { String(decoding: body ?? Data(), as: UTF8.self) }

    subscript(header name: String) -> String? {
        HTTPField.Name(name).flatMap { head.headerFields[$0] }
    }
}

let success = #"{"codeRetour": 0, "libelle": "OK"}"#

extension HTTPFields {
    /// The value of a header by the name's text.
    subscript(text name: String) -> String? {
        get { HTTPField.Name(name).flatMap { self[$0] } }
        set { if let name = HTTPField.Name(name) { self[name] = newValue } }
    }
}
