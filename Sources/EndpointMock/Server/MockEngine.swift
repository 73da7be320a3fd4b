import EndpointSpecs
import Foundation
import Synchronization

/// Answers calls: what the server does, without the network.
final class MockEngine: Sendable {
    /// A call as it came in.
    struct Incoming: Sendable {
        var method: String
        var path: String
        var query: String
        var headers: [(name: String, value: String)]
        var body: Data

        func header(_ name: String) -> String? {
            headers.first { $0.name.lowercased() == name.lowercased() }?.value
        }
    }

    /// What is found out about a call on its way, for the log.
    struct Trace {
        var operation: String?
        var login: String?
        var isCarriedOutWrite = false
    }

    private struct State {
        var tokens = TokenDesk()
        var log = CallLog()
        var failures: [(count: Int, operation: String?, answer: MockAnswer)] = []
        var handlers: [String: MockHandler] = [:]
        var faultHandlers: [String: MockFaultHandler] = [:]
    }

    let api: API
    let apiPath: String
    let tokenPath: String?
    let operations: Set<String>
    let configuration: MockConfiguration
    private let routes: RouteTable
    private let salt = UInt64.random(in: 0...UInt64.max)
    private let state = Mutex(State())

    init(api: API, environment: Environment, configuration: MockConfiguration) {
        self.api = api
        self.configuration = configuration
        routes = RouteTable(api)
        operations = routes.operations
        apiPath = Self.path(of: environment.api)
        tokenPath = api.authentication.oauth2 == nil ? nil : environment.token.map(Self.path)
    }

    var calls: [MockCall] { state.withLock { $0.log.calls } }
    var writes: [String: Int] { state.withLock { $0.log.writes } }

    func clearLog() { state.withLock { $0.log.clear() } }
    func revokeTokens() { state.withLock { $0.tokens.revokeAll() } }

    func fail(_ count: Int, _ operation: String?, with answer: MockAnswer) {
        state.withLock { $0.failures.append((count, operation, answer)) }
    }

    func handle(_ operation: String, with handler: @escaping MockHandler) {
        state.withLock { $0.handlers[operation] = handler }
    }

    func handleFaults(_ operation: String, with handler: @escaping MockFaultHandler) {
        state.withLock { $0.faultHandlers[operation] = handler }
    }

    func fingerprint(of text: String) -> String {
        var hasher = Hasher()
        hasher.combine(salt)
        hasher.combine(text)
        return "fingerprint:" + String(UInt(bitPattern: hasher.finalize()), radix: 16)
    }

    func answer(_ incoming: Incoming) async -> MockAnswer {
        let time = configuration.now()
        var trace = Trace()
        let answer = await answer(incoming, at: time, trace: &trace)
        let isCarriedOutWrite = trace.isCarriedOutWrite
        let call = LogEntry(engine: self, trace: trace).call(incoming, answer, time, isCarriedOutWrite)
        state.withLock {
            $0.log.append(call, callLimit: configuration.loggedCalls, byteLimit: configuration.loggedBytes)
        }
        return answer
    }

    private func answer(_ incoming: Incoming, at time: Date, trace: inout Trace) async -> MockAnswer {
        if incoming.path == tokenPath {
            trace.operation = "token"
            return nextFailure(of: "token") ?? token(incoming, at: time)
        }
        var incoming = incoming
        var clientID: String?
        if api.authentication.oauth2 != nil {
            guard let header = incoming.header("Authorization"), header.lowercased().hasPrefix("bearer ") else {
                return Gateway.noToken
            }
            let token = String(header.dropFirst("bearer ".count))
            guard let grant = state.withLock({ $0.tokens.grant(of: token, at: time) }) else {
                return Gateway.wrongToken
            }
            clientID = grant.clientID
        }
        if let place = api.authentication.apiKey {
            guard knows(place.take(from: &incoming), of: clientID) else { return Gateway.wrongKey }
        }
        guard incoming.path.hasPrefix(apiPath + "/"),
            let (route, parameters) = routes.route(incoming.method, incoming.path.dropFirst(apiPath.utf8.count + 1))
        else { return Gateway.forbidden("The route \(incoming.method) \(incoming.path) is not declared") }
        trace.operation = route.operation
        if let subscribed = configuration.subscribedServices, !subscribed.contains(route.serviceName) {
            return Gateway.forbidden("The API \(route.serviceName) is not subscribed by this application")
        }
        if let failure = nextFailure(of: route.operation) { return failure }
        var request = MockRequest(operation: route.operation, parameters: parameters, clientID: clientID, time: time)
        if let name = api.authentication.accountHeader {
            guard let login = login(incoming.header(name), of: clientID) else { return Gateway.wrongAccount }
            request.login = login
            trace.login = login
        }
        let answer = await answer(incoming, route, request)
        trace.isCarriedOutWrite =
            route.endpoint.kind != .read && Refusal(route.endpoint, configuration).isSuccess(answer)
        return answer
    }

    private func answer(_ incoming: Incoming, _ route: Route, _ request: MockRequest) async -> MockAnswer {
        var request = request
        let reading = RequestReading(api: api, endpoint: route.endpoint)
        if let expected = reading.wrongContentType(incoming) {
            return Gateway.unsupportedContentType(incoming.header("Content-Type"), expected: expected)
        }
        let refusal = Refusal(route.endpoint, configuration)
        let faults: [SchemaFault]
        do {
            faults = try reading.read(incoming, into: &request)
        } catch {
            return refusal.unreadable(error)
        }
        let (handler, faultHandler) = state.withLock {
            ($0.handlers[route.operation], $0.faultHandlers[route.operation])
        }
        if !faults.isEmpty { return await faultHandler?(request, faults) ?? refusal.answer(to: faults) }
        let example = route.examples.answer(to: request.body, parameters: request.parameters)
        guard let handler else { return example }
        do {
            let answer = try await handler(request, example)
            return refusal.unfitting(answer, types: api.types) ?? answer
        } catch {
            return MockAnswer(
                status: 500,
                body: ["error": "handler", "message": .string("The handler of \(route.operation) threw: \(error)")]
            )
        }
    }

    private func token(_ incoming: Incoming, at time: Date) -> MockAnswer {
        let scopes = Set((api.authentication.oauth2?.scope ?? "").split(separator: " ").map(String.init))
        do throws(TokenDesk.Refusal) {
            guard incoming.method == "POST",
                incoming.header("Content-Type")?.lowercased().hasPrefix("application/x-www-form-urlencoded") == true,
                let text = String(validating: incoming.body, as: UTF8.self), let form = FormBody.fields(text)
            else { throw TokenDesk.Refusal(error: "invalid_request", description: "A form has to be posted") }
            let result = state.withLock { state in
                Result { () throws(TokenDesk.Refusal) in
                    try state.tokens.answer(form, scopes: scopes, configuration: configuration, at: time)
                }
            }
            return try result.get()
        } catch {
            return MockAnswer(
                status: 400,
                body: ["error": .string(error.error), "error_description": .string(error.description)]
            )
        }
    }

    /// The login of an account header that is known, and known for this client.
    private func login(_ header: String?, of clientID: String?) -> String? {
        guard let account = header.flatMap(Gateway.account) else { return nil }
        return applications(of: clientID).contains { $0.accounts.contains(account) } ? account.login : nil
    }

    /// Whether a key is known, and known for this client.
    private func knows(_ key: String?, of clientID: String?) -> Bool {
        guard let key else { return false }
        return applications(of: clientID).contains { $0.apiKeys.contains(key) }
    }

    private func applications(of clientID: String?) -> [MockCredentials] {
        configuration.credentials.filter { clientID == nil || $0.clientID == clientID }
    }

    private func nextFailure(of operation: String) -> MockAnswer? {
        state.withLock { state in
            let index = state.failures.firstIndex { $0.operation == nil || $0.operation == operation }
            guard let index else { return nil }
            let answer = state.failures[index].answer
            state.failures[index].count -= 1
            if state.failures[index].count <= 0 { state.failures.remove(at: index) }
            return answer
        }
    }

    private static func path(of address: String) -> String {
        URLComponents(string: address)?.percentEncodedPath ?? ""
    }
}
