import EndpointFaultServer
import EndpointRuntime
import Foundation
import HTTPTypes

extension ConformanceCheck {
    /// What reaches the server.
    static var sending: [ConformanceCheck] {
        [
            ConformanceCheck(
                "sendsTheHeadAsGiven",
                "Method, path and headers reach the server as they were given, with the right Host and Content-Length.",
                head
            ),
            ConformanceCheck("sendsTheBodyAsGiven", "The body reaches the server byte by byte, or not at all.", bodies),
            ConformanceCheck(
                "servesManyAtOnce",
                "Requests that are under way at the same time each get their own answer.",
                concurrency
            ),
        ]
    }

    @Sendable private static func head(_ bench: ConformanceBench) async throws {
        let path = "/base/a%2Fb%20c/%C3%A9?x=1&y=%26%3D"
        let given = [(name: "X-Account", value: "bG9naW46cGFzc3dvcmQ="), ("X-Multi", "one"), ("X-Multi", "two")]
        for method in [HTTPRequest.Method.get, .post, .put, .patch, .delete] {
            try await bench.trial(.answer(.json("{}"))) { trial in
                let request = trial.request(method, path, headers: given, isRepeatable: method == .get)
                let outcome = await trial.send(request)
                guard let received = trial.server.requests.first, trial.server.requests.count == 1 else {
                    return bench.expect(
                        false,
                        "\(method.rawValue): one request at the server",
                        seen: "\(trial.server.requests.count) requests, and \(outcome)",
                        remedy: "send each request once, and plain http to 127.0.0.1 without a proxy"
                    )
                }
                check(received, against: request, bench)
            }
        }
    }

    private static func check(_ received: ReceivedRequest, against request: TransportRequest, _ bench: ConformanceBench)
    {
        let head = request.head
        bench.expect(
            received.method == head.method.rawValue && received.target == head.path,
            "\(head.method.rawValue) \(head.path ?? "")",
            seen: "\(received.method) \(received.target)",
            remedy: "take method and path as they are, without encoding the path again"
        )
        let length = request.body.map { "\($0.count)" }
        let sentLength = received[header: "content-length"]
        bench.expect(
            sentLength == length || (length == nil && sentLength == "0"),
            "Content-Length: \(length ?? "none")",
            seen: "Content-Length: \(sentLength ?? "none")",
            remedy: "give the body's length in bytes, once, and don't send it in chunks"
        )
        bench.expect(
            received.headers.values(of: "host") == [head.authority ?? ""],
            "Host: \(head.authority ?? "")",
            seen: received.headers.values(of: "host").map { "Host: \($0)" }.joined(separator: "\n"),
            remedy: "send to exactly the authority of the request, port included"
        )
        for name in Set(head.headerFields.map(\.name.canonicalName)) {
            let expected = head.headerFields.filter { $0.name.canonicalName == name }.map(\.value)
            let seen = received.headers.values(of: name)
            bench.expect(
                joined(seen) == joined(expected),
                "\(name): \(joined(expected))",
                seen: seen.isEmpty ? "no \(name)" : "\(name): \(joined(seen))",
                remedy: "send every header line once, or lines of one name joined by commas"
            )
        }
        for name in ["cookie", "proxy-authorization", "transfer-encoding", "range", "if-none-match"] {
            bench.expect(
                received[header: name] == nil,
                "no \(name)",
                seen: "\(name): \(received[header: name] ?? "")",
                remedy: "add no header that changes what the request means"
            )
        }
    }

    private static func joined(_ values: [String]) -> String {
        values.joined(separator: ",").replacing(", ", with: ",")
    }

    @Sendable private static func bodies(_ bench: ConformanceBench) async throws {
        let sizes = [0, 1, 65_535, 3 << 20]
        for size in sizes {
            try await bench.trial(.answer(.json("{}"))) { trial in
                let body = Data((0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) })
                let outcome = await trial.send(trial.request(body: body, isRepeatable: false))
                let received = trial.server.requests.last
                bench.expect(
                    received?.extent == .whole && received?.bodyBytes == size
                        && received?.body == body.prefix(1 << 20),
                    "a body of \(size) bytes, as it was given",
                    seen: "\(received.map { "\($0.bodyBytes) bytes" } ?? "no request"), and \(outcome)",
                    remedy: "send the body as it is, with its length"
                )
                bench.expect(
                    outcome.answer?.head.status.code == 200,
                    "the answer to a request of \(size) bytes",
                    seen: "\(outcome)",
                    remedy: "wait for the answer after the body was sent, whatever its size"
                )
            }
        }
    }

    @Sendable private static func concurrency(_ bench: ConformanceBench) async throws {
        try await bench.trial(FaultScript { .answer(.json("\"\($0.target)\"")) }) { trial in
            let tasks = (0..<48)
                .map { number in
                    trial.start(trial.request(.post, "/things/\(number)", isRepeatable: number.isMultiple(of: 2)))
                }
            for (number, task) in tasks.enumerated() {
                let outcome = await Trial.outcome(of: task)
                bench.expect(
                    outcome.answer.map { String(decoding: $0.body, as: UTF8.self) } == "\"/things/\(number)\"",
                    "of 48 requests at once, each with its own answer",
                    seen: "\(outcome) for number \(number)",
                    remedy: "keep what belongs to one request apart from all others"
                )
            }
            bench.expect(
                trial.server.requests.count == 48,
                "48 requests at the server",
                seen: "\(trial.server.requests.count)",
                remedy: "send each request once"
            )
        }
    }
}
