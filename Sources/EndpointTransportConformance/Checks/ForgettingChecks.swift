import EndpointFaultServer
import EndpointRuntime
import Foundation
import HTTPTypes

extension ConformanceCheck {
    /// What a transport may not keep.
    static var forgetting: [ConformanceCheck] {
        [
            ConformanceCheck("keepsNoCookies", "A cookie that the server sets is never sent.", cookies),
            ConformanceCheck(
                "keepsNoAnswers",
                "Every request reaches the server: no answer comes from a cache.",
                cache
            ),
            ConformanceCheck(
                "answersNoChallenge",
                "A 401 or 407 is given as the answer; no stored credentials are tried.",
                challenges
            ),
        ]
    }

    @Sendable private static func cookies(_ bench: ConformanceBench) async throws {
        let answer = FaultAnswer.json("{}", headers: [HeaderLine("Set-Cookie", "session=1; Path=/")])
        for isRepeatable in [true, false] {
            try await bench.trial(.answer(answer)) { trial in
                for _ in 0..<2 { _ = await trial.send(trial.request(isRepeatable: isRepeatable)) }
                let cookie = trial.server.requests.compactMap { $0[header: "cookie"] }.first
                bench.expect(
                    cookie == nil && trial.server.requests.count == 2,
                    "no Cookie in the second request",
                    seen: cookie.map { "Cookie: \($0)" } ?? "\(trial.server.requests.count) requests",
                    remedy: "switch the cookie store off"
                )
            }
        }
    }

    @Sendable private static func cache(_ bench: ConformanceBench) async throws {
        let fresh = [HeaderLine("Cache-Control", "public, max-age=3600"), HeaderLine("ETag", "\"1\"")]
        let script = FaultScript { .answer(.json("[\($0.number)]", headers: fresh)) }
        try await bench.trial(script) { trial in
            for number in 0..<3 {
                let outcome = await trial.send(trial.request(.get, isRepeatable: true))
                bench.expect(
                    outcome.answer.map { String(decoding: $0.body, as: UTF8.self) } == "[\(number)]",
                    "the server's answer to request \(number), although the one before may be stored",
                    seen: "\(outcome), \(trial.server.requests.count) requests at the server",
                    remedy: "switch the cache off"
                )
            }
            let condition = trial.server.requests.compactMap { $0[header: "if-none-match"] }.first
            bench.expect(
                condition == nil,
                "no If-None-Match",
                seen: "If-None-Match: \(condition ?? "")",
                remedy: "switch the cache off"
            )
        }
    }

    @Sendable private static func challenges(_ bench: ConformanceBench) async throws {
        for (status, name) in [(401, "WWW-Authenticate"), (407, "Proxy-Authenticate")] {
            let answer = FaultAnswer(status: status, headers: [HeaderLine(name, "Basic realm=\"things\"")])
            try await bench.trial(.answer(answer)) { trial in
                let outcome = await trial.send(trial.request(isRepeatable: true))
                bench.expect(
                    outcome.answer?.head.status.code == status && trial.server.requests.count == 1,
                    "\(status) as the answer to one request",
                    seen: "\(outcome), and \(trial.server.requests.count) requests",
                    remedy: "leave credentials to the client: give the answer whatever its status"
                )
            }
        }
    }
}
