import EndpointRuntime
import EndpointTransportConformance
import Foundation
import HTTPTypes
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Each way to be wrong is found by the check of the promise that it breaks.
@Suite(.serialized) struct WrongTransportTests {
    private static func failures(
        _ names: [String],
        _ make: @escaping @Sendable () -> any HTTPTransport
    ) async -> [String] {
        let checks = ConformanceCheck.all.filter { names.contains($0.name) }
        #expect(checks.count == names.count)
        return await TransportConformance.run(checks, make).failures.map(\.name)
    }

    private static func spoiled(
        _ names: [String],
        _ spoil: @escaping @Sendable (any HTTPTransport, TransportRequest) async throws -> TransportResponse
    ) async -> [String] {
        await failures(names) { SpoiledTransport(spoil: spoil) }
    }

    @Test func urlSessionAsItComesBreaksFivePromises() async {
        let names = [
            "followsNoRedirect", "keepsNoCookies", "boundsTheBody", "boundsWhatItExpands", "sendsTheHeadAsGiven",
        ]
        let configuration = URLSessionConfiguration.default
        configuration.httpAdditionalHeaders = ["Range": "bytes=0-"]
        let failures = await Self.failures(names) { PlainTransport(configuration: configuration) }
        #expect(Set(failures) == Set(names))
    }

    @Test func aTransportThatResendsWrites() async {
        let failures = await Self.spoiled(["sendsWritesOnce"]) { inner, request in
            do { return try await inner.send(request) } catch { return try await inner.send(request) }
        }
        #expect(failures == ["sendsWritesOnce"])
    }

    @Test func aTransportThatTakesWritesForReads() async {
        let failures = await Self.spoiled(["repeatsReadsOnKeptConnectionsAlone"]) { inner, request in
            for _ in 0..<3 { if let answer = try? await inner.send(request) { return answer } }
            return try await inner.send(request)
        }
        #expect(failures == ["repeatsReadsOnKeptConnectionsAlone"])
    }

    @Test func aTransportThatClaimsNeverSentForAnyError() async {
        let failures = await Self.spoiled(["claimsNeverSentOnlyWhenCertain"]) { inner, request in
            do { return try await inner.send(request) } catch { throw TransportError(.neverSent) }
        }
        #expect(failures == ["claimsNeverSentOnlyWhenCertain"])
    }

    @Test func aTransportThatIgnoresCancellation() async {
        let failures = await Self.spoiled(["endsSoonAfterCancellation"]) { inner, request in
            try await Task { try await inner.send(request) }.value
        }
        #expect(failures == ["endsSoonAfterCancellation"])
    }

    @Test func aTransportThatMakesErrorsOfStatuses() async {
        let failures = await Self.spoiled(["givesAnyStatus", "answersNoChallenge"]) { inner, request in
            let answer = try await inner.send(request)
            guard answer.head.status.code < 400 else { throw TransportError(.mayHaveBeenSent) }
            return answer
        }
        #expect(failures == ["answersNoChallenge", "givesAnyStatus"])
    }

    @Test func aTransportThatGivesBrokenAnswersAsWhole() async {
        let failures = await Self.spoiled(["refusesBrokenAnswers"]) { inner, request in
            do { return try await inner.send(request) } catch {
                return TransportResponse(head: HTTPResponse(status: .ok), body: Data())
            }
        }
        #expect(failures == ["refusesBrokenAnswers"])
    }

    @Test func aTransportThatCaches() async {
        let failures = await Self.failures(["keepsNoAnswers"]) {
            let kept = Kept()
            return SpoiledTransport { inner, request in
                try await kept.answer { try await inner.send(request) }
            }
        }
        #expect(failures == ["keepsNoAnswers"])
    }

    @Test func aTransportThatMixesAnswersUp() async {
        let failures = await Self.failures(["servesManyAtOnce"]) {
            let kept = Kept()
            return SpoiledTransport { inner, request in
                _ = try await inner.send(request)
                return try await kept.answer { try await inner.send(request) }
            }
        }
        #expect(failures == ["servesManyAtOnce"])
    }

    @Test func aTransportThatDropsHeadersAndChangesBodies() async {
        let names = ["givesTheBodyAsSent", "givesHeadersAsSent", "sendsTheBodyAsGiven", "sendsTheHeadAsGiven"]
        let failures = await Self.spoiled(names) { inner, request in
            var request = request
            request.body = request.body.map { $0 + Data(" ".utf8) }
            request.head.path = request.head.path?.removingPercentEncoding?.replacing(" ", with: "+")
            request.head.path = request.head.path?.replacing("é", with: "e").replacing("&=&", with: "&")
            var answer = try await inner.send(request)
            answer.head.headerFields = [:]
            answer.body = answer.body.dropLast()
            return answer
        }
        #expect(Set(failures) == Set(names))
    }

    @Test func aTransportThatStaysOpen() async {
        struct Open: HTTPTransport {
            let inner = URLSessionTransport(environment: [:])

            func send(_ request: TransportRequest) async throws -> TransportResponse { try await inner.send(request) }
        }
        #expect(await Self.failures(["closesConnectionsAtShutdown"]) { Open() } == ["closesConnectionsAtShutdown"])
    }

    @Test func aFindingSaysWhatWasExpectedAndSeenAndWhatToDo() async {
        let checks = ConformanceCheck.all.filter { $0.name == "claimsNeverSentOnlyWhenCertain" }
        let report = await TransportConformance.run(checks) {
            SpoiledTransport { inner, request in
                do { return try await inner.send(request) } catch { throw TransportError(.neverSent) }
            }
        }
        #expect(!report.hasPassed)
        let lines = "\(report)".split(separator: "\n").prefix(5).map(String.init)
        #expect(
            lines == [
                "0 of 1 promises are kept",
                "claimsNeverSentOnlyWhenCertain: An error is `.neverSent` only where no byte of the request reached the server.",
                "    expected: the connection ends (close) before the request was read: an error that leaves open whether the request was carried out",
                "    seen: a TransportError, neverSent, connection",
                "    remedy: use .neverSent only for errors of resolving, connecting and TLS",
            ]
        )
    }

    /// Keeps the first answer for ever.
    private actor Kept {
        private var first: TransportResponse?

        func answer(_ make: @Sendable () async throws -> TransportResponse) async throws -> TransportResponse {
            if let first { return first }
            let answer = try await make()
            if let first { return first }
            first = answer
            return answer
        }
    }
}
