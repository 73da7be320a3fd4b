import EndpointFaultServer
import EndpointRuntime
import HTTPTypes

extension ConformanceCheck {
    /// How often requests reach the server, and what their errors claim about it.
    static var repeating: [ConformanceCheck] {
        [
            ConformanceCheck(
                "followsNoRedirect",
                "No redirect is followed, whatever its status and target: it is given as the answer.",
                redirects
            ),
            ConformanceCheck(
                "sendsWritesOnce",
                "A request that isn't repeatable reaches the server once, also where a kept connection breaks.",
                writes
            ),
            ConformanceCheck(
                "repeatsReadsOnKeptConnectionsAlone",
                "A repeatable request is sent again at most once, and only where a kept connection was closed.",
                reads
            ),
            ConformanceCheck(
                "claimsNeverSentOnlyWhenCertain",
                "An error is `.neverSent` only where no byte of the request reached the server.",
                delivery
            ),
        ]
    }

    @Sendable private static func redirects(_ bench: ConformanceBench) async throws {
        let other = try FaultServer(.always(.answer(.json("{}"))))
        defer { other.stop() }
        for status in RedirectTarget.statuses {
            for target in RedirectTarget.allCases {
                let script = FaultScript { [port = other.port] request in
                    let own = request[header: "host"].flatMap { UInt16($0.split(separator: ":").last ?? "") } ?? 0
                    let location = target.location(port: own, other: port, target: request.target)
                    return request.target == "/elsewhere" || request.number > 0
                        ? .answer(.json("{}")) : .answer(.redirect(status, to: location))
                }
                try await bench.trial(script) { trial in
                    let outcome = await trial.send(trial.request(isRepeatable: true))
                    bench.expect(
                        trial.server.requests.count == 1 && other.connections == 0,
                        "\(status) to \(target.rawValue): one request, to the server that was asked",
                        seen: "\(trial.server.requests.count) there and \(other.connections) connections elsewhere",
                        remedy: "switch following redirects off: they would take the credentials elsewhere"
                    )
                    bench.expect(
                        outcome.answer?.head.status.code == status
                            && outcome.answer?.head.headerFields[.location] != nil,
                        "\(status) to \(target.rawValue): the redirect itself as the answer, with its Location",
                        seen: "\(outcome)",
                        remedy: "give the answer whatever its status"
                    )
                }
            }
        }
    }

    @Sendable private static func writes(_ bench: ConformanceBench) async throws {
        for ending in Fault.Ending.allCases {
            for kept in [0, 3] {
                for keepsByReads in [true, false] {
                    let script = FaultScript { request in
                        request.target == "/write" ? .cut(.afterRequest, ending) : .answer(.json("{}"))
                    }
                    try await bench.trial(script) { trial in
                        for _ in 0..<kept {
                            _ = await trial.send(trial.request(.post, "/before", isRepeatable: keepsByReads))
                        }
                        _ = await trial.send(trial.request(.post, "/write", isRepeatable: false))
                        let count = trial.server.requests.filter { $0.target == "/write" }.count
                        bench.expect(
                            count == 1,
                            "after \(kept) answered requests, 1 arrival of a write whose connection ends (\(ending))",
                            seen: "\(count) arrivals",
                            remedy:
                                "never send a request again whose isRepeatable is false; where the library does so by "
                                + "itself on kept connections, give each such request a connection of its own"
                        )
                    }
                }
            }
        }
    }

    @Sendable private static func reads(_ bench: ConformanceBench) async throws {
        for (kept, most) in [(0, 1), (3, 2)] {
            let script = FaultScript { request in
                request.target == "/read" ? .cut(.afterRequest, .close) : .answer(.json("{}"))
            }
            try await bench.trial(script) { trial in
                for _ in 0..<kept { _ = await trial.send(trial.request(.post, "/before", isRepeatable: true)) }
                let outcome = await trial.send(trial.request(.post, "/read", isRepeatable: true))
                let count = trial.server.requests.filter { $0.target == "/read" }.count
                bench.expect(
                    (1...most).contains(count) && outcome.error != nil,
                    "after \(kept) answered requests, at most \(most) arrivals of a read whose connection ends, and an error",
                    seen: "\(count) arrivals, and \(outcome)",
                    remedy: "leave repeating to the client: it knows deadline and budget"
                )
            }
        }
    }

    @Sendable private static func delivery(_ bench: ConformanceBench) async throws {
        for (name, fault) in breaks {
            for isRepeatable in [true, false] {
                try await bench.trial(fault) { trial in
                    let outcome = await trial.send(trial.request(isRepeatable: isRepeatable))
                    bench.expect(
                        outcome.error != nil && !outcome.claimsNeverSent,
                        "\(name): an error that leaves open whether the request was carried out",
                        seen: "\(outcome)",
                        remedy: "use .neverSent only for errors of resolving, connecting and TLS"
                    )
                }
            }
        }
        let refusing = try RefusingPort()
        try await bench.trial(.answer(.json("{}"))) { trial in
            let outcome = await trial.send(Trial.request(port: refusing.port, isRepeatable: false))
            bench.expect(
                outcome.error != nil,
                "an error from a port that nobody listens on",
                seen: "\(outcome)",
                remedy: "throw a TransportError with .neverSent where no connection can be made"
            )
        }
    }

    private static var breaks: [(name: String, fault: Fault)] {
        let moments: [(Fault.Moment, String)] = [
            (.beforeRequest, "before the request was read"), (.afterRequest, "before the answer"),
            (.afterHead, "after the answer's head"), (.inBody, "in the answer's body"),
        ]
        return moments.flatMap { moment, name in
            Fault.Ending.allCases.map { ("the connection ends (\($0)) \(name)", Fault.cut(moment, $0)) }
        } + [("the answer isn't HTTP", .text("this is no HTTP at all\r\n\r\n"))]
    }
}
