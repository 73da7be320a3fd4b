import EndpointCoding
@_spi(Generated) import EndpointRuntime
import Foundation
import HTTPTypes
import Synchronization
import Testing

/// Runs calls with known secrets through every way that a call can take, and looks for them in all that can be printed.
@Suite struct LeakTests {
    private static let token = "tok-3n_s3cret"
    private static let apiKey = "k3y+of/the shop"
    private static let content = "C0NTENT-of-a-body"

    /// All forms in which secrets and bodies can turn up.
    private static var secrets: [String] {
        let header = Data("\(TestAPI.login):\(TestAPI.password)".utf8).base64EncodedString()
        return [
            TestAPI.clientSecret, "S3cret%26%3D%2B+%C3%A9%2Fclient", "S3cret%26%3D%2B%20%C3%A9%2Fclient",
            TestAPI.password, header, token, content, apiKey, "k3y%2Bof%2Fthe%20shop", "k3y%2Bof%2Fthe+shop",
        ]
    }

    /// An answer that gives back everything it was sent, inside a reason.
    private static func echo(_ status: Int) -> Step {
        Step { request in
            let headers = request.head.headerFields.map { "\($0.name): \($0.value)" }.joined(separator: ", ")
            let form = request.bodyText.removingPercentEncoding ?? ""
            let password = request[header: "x-account"] == nil ? "" : TestAPI.password
            let plain =
                "\(TestAPI.clientSecret) \(password) \(request.head.path ?? "") \(form.replacing(content, with: ""))"
            let reason =
                "\(headers) \(request.bodyText.replacing(content, with: "").replacing("\"", with: "")) \(plain)"
            let text = JSONValue.string(reason).description
            return .make(
                status,
                #"{"error": "echo", "message": \#(text), "error_description": \#(text), "x": "\#(content)"}"#
            )
        }
    }

    private static let ways: [(name: String, tokens: [Step], steps: [Step])] = {
        let granted = Step.token(token)
        return [
            ("success", [granted], [.answer(200, #"{"codeRetour": 0, "x": "\#(content)"}"#)]),
            ("refusal", [granted], [.answer(200, #"{"codeRetour": 1, "libelle": "no", "x": "\#(content)"}"#)]),
            ("echo 400", [granted], [echo(400)]),
            ("echo 401", [granted], [echo(401)]),
            ("echo 403", [granted], [echo(403)]),
            ("echo 404", [granted], [echo(404)]),
            ("echo 429", [granted], [echo(429)]),
            ("echo 503", [granted], [echo(503)]),
            ("echo 500", [granted], [echo(500)]),
            ("HTML", [granted], [.answer(200, "<html>\(content)</html>")]),
            ("empty", [granted], [.answer(200)]),
            ("truncated", [granted], [.answer(200, #"{"codeRetour": 0, "x": "\#(content)", "#)]),
            ("never sent", [granted], [.neverSent]),
            ("broken", [granted], [.broken]),
            ("redirect", [granted], [.answer(302, content, headers: ["Location": "https://x:\(token)@evil.test/"])]),
            ("challenge", [granted], [.answer(400, headers: ["WWW-Authenticate": "Bearer \(token)"])]),
            ("token echo 400", [echo(400)], [.answer(200, success)]),
            ("token echo 200", [echo(200)], [.answer(200, success)]),
            ("token echo 500", [echo(500)], [.answer(200, success)]),
            ("token not a header value", [.token("\(token) \(token)")], [.answer(200, success)]),
            (
                "token of another type",
                [.answer(200, #"{"access_token": "\#(token)", "token_type": "x", "error_description": "\#(token)"}"#)],
                [.answer(200, success)]
            ),
            ("token HTML", [.answer(200, "<html>\(content)</html>")], [.answer(200, success)]),
        ]
    }()

    private final class Reports: EndpointObserver {
        private let texts = Mutex<[String]>([])

        var all: [String] { texts.withLock { $0 } }

        func attemptEnded(_ attempt: AttemptReport) { add(attempt) }

        func callEnded(_ call: CallReport) { add(call) }

        private func add(_ report: Any) {
            texts.withLock { $0.append(LeakTests.dumped(report)) }
        }
    }

    /// Middleware that looks at everything it is given, but for bodies.
    private final class Passing: EndpointMiddleware {
        private let texts = Mutex<[String]>([])

        var all: [String] { texts.withLock { $0 } }

        func intercept(_ request: EndpointRequest, next: EndpointRequest.Next) async throws -> TransportResponse {
            let headers = request.headers.map { "\($0.name): \($0.value)" }.joined(separator: "\n")
            add("\(request.path)\n\(headers)\n\(LeakTests.dumped(request))")
            do {
                let answer = try await next(request)
                add(LeakTests.dumped(answer))
                return answer
            } catch {
                add(LeakTests.dumped(error))
                throw error
            }
        }

        private func add(_ text: String) {
            texts.withLock { $0.append(text) }
        }
    }

    private static func dumped(_ value: Any) -> String {
        var text = "\(value)\n\(String(reflecting: value))\n"
        dump(value, to: &text)
        return text
    }

    @Test(arguments: ways.indices, [EndpointDescription.Kind.read, .create])
    func noSecretAndNoBodyIsEverPrinted(_ way: Int, _ kind: EndpointDescription.Kind) async throws {
        let way = Self.ways[way]
        let lines = LogLines()
        let reports = Reports()
        let transport = ScriptedTransport(tokens: way.tokens, way.steps)
        let api = APIDescription(
            name: "Test",
            authentication: APIDescription.Authentication(
                oauth2Scope: "openid",
                accountHeader: "x-account",
                apiKey: kind == .read ? .query("key") : .header("x-key")
            )
        )
        var credentials = TestAPI.credentials
        credentials.apiKey = Secret(Self.apiKey)
        let passing = Passing()
        let caller = TestAPI.caller(transport, api: api, credentials: credentials) {
            $0.logger = lines.logger()
            $0.observer = reports
            $0.middleware = [passing]
        }

        var texts: [String] = []
        for _ in 0..<2 {
            do {
                let request = JSONValue.object(["x": .string(Self.content)])
                let _: JSONValue = try await caller.send(TestAPI.endpoint(kind), request)
            } catch {
                texts.append(Self.dumped(error))
                texts.append(error.localizedDescription)
            }
        }
        texts += (transport.requests + transport.tokenRequests).map(Self.dumped)
        texts += [Self.dumped(caller), Self.dumped(credentials), Self.dumped(TestAPI.account)]
        texts += [Self.dumped(CallOptions(account: TestAPI.account))]
        texts += reports.all + passing.all
        #expect(passing.all.count >= 2)
        #expect(lines.all.count >= 2)
        #expect(reports.all.count >= 2)

        for secret in Self.secrets {
            for text in texts + lines.all {
                #expect(!text.contains(secret), "\(way.name) shows \(secret)")
            }
        }
    }

    @Test func theTestWouldSeeASecret() {
        struct Careless { let text = TestAPI.clientSecret }
        #expect(Self.dumped(Careless()).contains(TestAPI.clientSecret))
    }

    @Test func anEchoedSecretIsReplacedInTheMessage() async throws {
        let body = #"{"message": "wrong password pässword:with spaces+, token tok-3n_s3cret"}"#
        let transport = ScriptedTransport(tokens: [.token(Self.token)], [.answer(400, body)])
        let error = try await TestAPI.caller(transport).failure()
        #expect(error.message == "wrong password <redacted>, token <redacted>")
    }

    @Test func aSecretWithinAnotherLeavesNothingOfIt() async throws {
        var credentials = TestAPI.credentials
        credentials.clientSecret = Secret("open")
        credentials.account?.password = Secret("open-sesame")
        let transport = ScriptedTransport([.answer(400, #"{"message": "not open-sesame, open or abc"}"#)])
        let error = try await TestAPI.caller(transport, credentials: credentials)
            .failure(options: CallOptions(account: Account(login: "other", password: Secret("abc"))))
        #expect(error.message == "not <redacted>, <redacted> or abc")
    }

    @Test func aSecretAtTheEndOfWhatIsKeptIsNotCutInTwo() async throws {
        let filling = String(repeating: "x", count: 290)
        let body = #"{"message": "\#(filling)\#(TestAPI.password)"}"#
        let error = try await TestAPI.caller(ScriptedTransport([.answer(400, body)])).failure()
        #expect(error.message == filling + "<redacted>")
    }

    @Test func thePasswordOfTheAccountOfOneCallIsReplacedToo() async throws {
        let other = Account(login: "other", password: Secret("another-s3cret"))
        let transport = ScriptedTransport([.answer(400, #"{"message": "wrong: another-s3cret"}"#)])
        let error = try await TestAPI.caller(transport).failure(options: CallOptions(account: other))
        #expect(error.message == "wrong: <redacted>")
    }
}
