import EndpointCoding
import EndpointFaultServer
@_spi(Generated) import EndpointRuntime
import Foundation
import Logging

/// A caller over a transport, in front of a server that gives tokens and does with everything else what a script says.
///
/// The connection of a token is closed, so that a call's first request goes out on one of its own.
struct MatrixScene {
    static let path = "/base/things"
    static let timeout = Duration.seconds(60)

    let server: FaultServer
    let time = ManualTime()
    let caller: EndpointCaller
    private let transport: any HTTPTransport

    /// - Parameters:
    ///   - transport: What is tried.
    ///   - api: The address of the API; `nil`: that of the server.
    ///   - fault: What happens to the n-th request that isn't for a token, counted from 0.
    /// - Throws: `POSIXError` when there is no port.
    init(
        _ transport: TransportUnderTest,
        api: String? = nil,
        _ fault: @escaping @Sendable (_ number: Int) -> Fault
    ) throws {
        let count = Counter()
        let server = try FaultServer { request in
            guard request.target == "/token" else { return fault(count.increase() - 1) }
            var token = FaultAnswer.json(#"{"access_token": "t", "token_type": "Bearer", "expires_in": 3600}"#)
            token.framing = .connectionEnd
            return .answer(token)
        }
        self.server = server
        self.transport = transport.make()
        caller = EndpointCaller(
            api: APIDescription(
                name: "Test",
                authentication: APIDescription.Authentication(oauth2Scope: "openid", accountHeader: "x-account"),
                contentType: "application/json"
            ),
            addresses: EndpointAddresses(
                name: "loopback",
                api: "\(api ?? server.address)/base",
                token: "\(server.address)/token"
            ),
            credentials: Credentials(
                clientID: "id",
                clientSecret: Secret("secret"),
                account: Account(login: "login", password: Secret("password"))
            ),
            configuration: ClientConfiguration(
                transport: self.transport,
                logger: Logger(label: "matrix") { _ in SwiftLogNoOpLogHandler() },
                timeout: Self.timeout,
                deadline: .seconds(1_000),
                responseLimit: 100_000,
                time: time.source,
                randomness: { 0.5 }
            )
        )
    }

    func close() async {
        await transport.shutdown()
        server.stop()
    }

    /// What reached the server beside requests for a token.
    var arrivals: [ReceivedRequest] { server.requests.filter { $0.target == Self.path } }

    static func endpoint(
        _ kind: EndpointDescription.Kind,
        method: EndpointDescription.Method = .post
    ) -> EndpointDescription {
        EndpointDescription(
            operation: "things.v1.call",
            method: method,
            path: "things",
            kind: kind,
            envelope: Envelope(code: "codeRetour", message: "libelle", success: [0])
        )
    }

    /// Makes a call.
    ///
    /// - Returns: Its error; `nil`: it succeeded.
    func error(
        _ kind: EndpointDescription.Kind,
        method: EndpointDescription.Method = .post
    ) async throws -> EndpointError? {
        do {
            let _: JSONValue =
                try await method == .get
                ? caller.send(Self.endpoint(kind, method: method))
                : caller.send(Self.endpoint(kind, method: method), JSONValue.object([:]))
            return nil
        } catch let error as EndpointError {
            return error
        }
    }

    /// Makes a call of which each attempt ends when its time has run out.
    func error(_ kind: EndpointDescription.Kind, runningOut attempts: Int) async throws -> EndpointError? {
        let call = Task { try await error(kind) }
        for attempt in 1...attempts {
            while arrivals.count < attempt { await Task.yield() }
            await time.limitRuns(for: Self.timeout)
            time.advance(by: Self.timeout)
        }
        return try await call.value
    }
}
