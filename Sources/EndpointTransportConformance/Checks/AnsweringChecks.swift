import EndpointFaultServer
import EndpointRuntime
import Foundation
import HTTPTypes

extension ConformanceCheck {
    /// What is made of answers.
    static var answering: [ConformanceCheck] {
        [
            ConformanceCheck("givesAnyStatus", "An answer is given whatever its status: none is an error.", statuses),
            ConformanceCheck("givesTheBodyAsSent", "The body is given byte by byte, however it was framed.", contents),
            ConformanceCheck(
                "givesHeadersAsSent",
                "All headers are given; lines of one name apart or joined.",
                headers
            ),
            ConformanceCheck("skipsInterimAnswers", "Answers of 1xx are skipped: the final one counts.", interim),
            ConformanceCheck(
                "readsAnswersWithoutBody",
                "Answers to HEAD, and those of 204 and 304, end with their head.",
                bodiless
            ),
            ConformanceCheck(
                "refusesBrokenAnswers",
                "An answer that breaks off is an error, never a shorter answer.",
                broken
            ),
            ConformanceCheck(
                "survivesHalfAHead",
                "An answer that ends within its head is an error, and not the end of the process.",
                halfAHead
            ),
        ]
    }

    @Sendable private static func statuses(_ bench: ConformanceBench) async throws {
        let statuses = [200, 201, 202, 299, 300, 400, 403, 404, 405, 408, 409, 418, 429, 499, 500, 502, 503, 504, 599]
        try await bench.trial(FaultScript { .answer(.json("{}", status: statuses[$0.number])) }) { trial in
            for status in statuses {
                let outcome = await trial.send(trial.request(isRepeatable: false))
                bench.expect(
                    outcome.answer?.head.status.code == status && outcome.answer?.body == Data("{}".utf8),
                    "status \(status) with its body",
                    seen: "\(outcome)",
                    remedy: "give the answer whatever its status; the client judges it"
                )
            }
        }
    }

    @Sendable private static func contents(_ bench: ConformanceBench) async throws {
        let framings: [(String, FaultAnswer.Framing)] = [
            ("Content-Length", .length), ("chunks of 7 bytes", .chunked(size: 7)),
            ("chunks of 20000 bytes", .chunked(size: 20_000)), ("the connection's end", .connectionEnd),
        ]
        for (name, framing) in framings {
            for size in [0, 1, 300, 150_000] {
                let body = Data((0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) })
                let type = HeaderLine("Content-Type", "application/octet-stream")
                try await bench.trial(.answer(FaultAnswer(headers: [type], body: body, framing: framing))) { trial in
                    for isRepeatable in [true, false] {
                        let outcome = await trial.send(trial.request(isRepeatable: isRepeatable))
                        bench.expect(
                            outcome.answer?.body == body,
                            "\(size) bytes framed by \(name), as they were sent",
                            seen: "\(outcome)",
                            remedy: "collect all of the body and change nothing in it"
                        )
                    }
                }
            }
        }
    }

    @Sendable private static func headers(_ bench: ConformanceBench) async throws {
        let sent = [
            HeaderLine("X-Request-Id", "a1b2"), HeaderLine("X-Multi", "one"), HeaderLine("X-Multi", "two"),
            HeaderLine("Retry-After", "Sun, 06 Nov 1994 08:49:37 GMT"),
        ]
        try await bench.trial(.answer(.json("{}", headers: sent))) { trial in
            let outcome = await trial.send(trial.request(isRepeatable: false))
            for (name, expected) in [
                ("x-request-id", "a1b2"), ("x-multi", "one,two"), ("retry-after", "Sun,06 Nov 1994 08:49:37 GMT"),
                ("content-type", "application/json"),
            ] {
                let values =
                    outcome.answer?.head.headerFields
                    .filter { $0.name.canonicalName == name }.map(\.value) ?? []
                let seen = values.joined(separator: ",").replacing(", ", with: ",")
                bench.expect(
                    seen == expected,
                    "\(name): \(expected)",
                    seen: "\(outcome), \(name): \(seen)",
                    remedy: "give every header line, or lines of one name joined by commas"
                )
            }
        }
    }

    @Sendable private static func interim(_ bench: ConformanceBench) async throws {
        for interim in [[100], [102], [103, 103], [100, 102, 103]] {
            var answer = FaultAnswer.json("{}", status: 201)
            answer.interim = interim
            try await bench.trial(.answer(answer)) { trial in
                for isRepeatable in [true, false] {
                    let outcome = await trial.send(trial.request(isRepeatable: isRepeatable))
                    bench.expect(
                        outcome.answer?.head.status.code == 201 && outcome.answer?.body == Data("{}".utf8),
                        "after \(interim.map(String.init).joined(separator: ", ")): the final answer, 201",
                        seen: "\(outcome)",
                        remedy: "read on after an answer of 1xx"
                    )
                }
            }
        }
    }

    @Sendable private static func bodiless(_ bench: ConformanceBench) async throws {
        let cases: [(HTTPRequest.Method, Int)] = [(.head, 200), (.head, 404), (.post, 204), (.get, 304), (.post, 200)]
        for (method, status) in cases {
            let body = method == .head || status == 304 ? Data("0123456789".utf8) : Data()
            try await bench.trial(.answer(FaultAnswer(status: status, body: body))) { trial in
                for _ in 0..<2 {
                    let outcome = await trial.send(trial.request(method, isRepeatable: method != .post))
                    bench.expect(
                        outcome.answer?.head.status.code == status && outcome.answer?.body.isEmpty == true,
                        "\(method.rawValue) with \(status): an answer with an empty body, without waiting for one",
                        seen: "\(outcome)",
                        remedy: "wait for no body after HEAD, 204 and 304, whatever Content-Length says"
                    )
                }
            }
        }
    }

    @Sendable private static func broken(_ bench: ConformanceBench) async throws {
        let body = Data("{\"things\": []}".utf8)
        let cases: [(String, Fault)] = [
            ("Content-Length larger than the body", .answer(FaultAnswer(body: body, framing: .wrongLength(100)))),
            ("a chunk without size", .answer(FaultAnswer(body: body, framing: .brokenChunks))),
            (
                "chunks without the last one",
                .cut(.inBody, .close, of: FaultAnswer(body: body, framing: .chunked(size: 4)))
            ),
            ("a connection reset in the body", .cut(.inBody, .reset, of: FaultAnswer(body: body))),
            ("no HTTP", .text("this is no HTTP at all\r\n\r\n")),
        ]
        for (name, fault) in cases { try await expectError(name, fault, bench) }
    }

    @Sendable private static func halfAHead(_ bench: ConformanceBench) async throws {
        for part in ["HTTP/1.1 200 O", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nContent-Le"] {
            try await expectError("the connection's end after \(part.utf8.count) bytes", .text(part), bench)
        }
    }

    private static func expectError(_ name: String, _ fault: Fault, _ bench: ConformanceBench) async throws {
        for isRepeatable in [true, false] {
            try await bench.trial(fault) { trial in
                let outcome = await trial.send(trial.request(isRepeatable: isRepeatable))
                bench.expect(
                    outcome.error != nil,
                    "\(name): an error",
                    seen: "\(outcome)",
                    remedy: "give no answer before its end was seen"
                )
            }
        }
    }
}
