import EndpointFaultServer
import EndpointRuntime

extension ConformanceCheck {
    /// How much of an answer is taken.
    static var bounding: [ConformanceCheck] {
        [
            ConformanceCheck(
                "boundsTheBody",
                "A body past `bodyLimit` is an error with the reason `.bodyTooLarge`, long before its end.",
                bounds
            ),
            ConformanceCheck(
                "boundsWhatItExpands",
                "A compressed body that expands past `bodyLimit` is an error with the reason `.bodyTooLarge`.",
                expansion
            ),
        ]
    }

    private static let limit = 100_000

    @Sendable private static func bounds(_ bench: ConformanceBench) async throws {
        for hasLength in [true, false] {
            for isRepeatable in [true, false] {
                for excess in [0, 1, 256 << 20] {
                    try await bench.trial(.hugeBody(limit + excess, hasLength: hasLength)) { trial in
                        let outcome = await trial.send(trial.request(isRepeatable: isRepeatable, bodyLimit: limit))
                        check(outcome, excess: excess, trial.server.sentBytes, bench)
                    }
                }
            }
        }
    }

    private static func check(_ outcome: SendOutcome, excess: Int, _ sentBytes: Int, _ bench: ConformanceBench) {
        if excess == 0 {
            return bench.expect(
                outcome.answer?.body.count == limit,
                "a body of exactly \(limit) bytes where \(limit) are allowed",
                seen: "\(outcome)",
                remedy: "refuse only what is more than bodyLimit"
            )
        }
        bench.expect(
            isTooLarge(outcome),
            "a TransportError with .bodyTooLarge(limit: \(limit)) for \(limit + excess) bytes",
            seen: "\(outcome)",
            remedy: "count the bytes as they come, and stop past bodyLimit"
        )
        bench.expect(
            excess < 1 << 20 || sentBytes < excess,
            "an end before all of \(excess >> 20) MiB was sent, which takes the server more than a second",
            seen: "\(sentBytes >> 20) MiB were sent",
            remedy: "cancel the request when bodyLimit is passed, and hold no more than that in memory"
        )
    }

    @Sendable private static func expansion(_ bench: ConformanceBench) async throws {
        try await bench.trial(.answer(.gzipBomb(expandingTo: 12 << 20))) { trial in
            let outcome = await trial.send(trial.request(isRepeatable: true, bodyLimit: limit))
            let asks = trial.server.requests.first?[header: "accept-encoding"]?.contains("gzip") == true
            bench.expect(
                isTooLarge(outcome) || (!asks && (outcome.answer != nil || outcome.error is TransportError)),
                "a TransportError with .bodyTooLarge(limit: \(limit)) for a body that expands to 12 MiB",
                seen: "\(outcome)",
                remedy: "count the bytes after expansion, or don't ask for compressed answers"
            )
        }
    }

    private static func isTooLarge(_ outcome: SendOutcome) -> Bool {
        (outcome.error as? TransportError)?.reason == .bodyTooLarge(limit: limit)
    }
}
