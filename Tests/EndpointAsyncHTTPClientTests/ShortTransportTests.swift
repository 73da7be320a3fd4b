#if AsyncHTTPClient
    import EndpointTransportConformance
    import Foundation
    import Testing

    /// The transport in thirty lines that the guide shows.
    @Suite(.serialized) struct ShortTransportTests {
        @Test(arguments: ConformanceCheck.all)
        func theExampleOfTheGuideKeepsEveryPromise(check: ConformanceCheck) async {
            let report = await TransportConformance.run([check]) { ShortTransport() }
            #expect(report.hasPassed, "\(report)")
        }

        @Test func theGuideShowsThisVeryCode() throws {
            var root = URL(filePath: #filePath)
            for _ in 0..<3 { root.deleteLastPathComponent() }
            let guide = try String(contentsOf: root.appending(path: "docs/transports.md"), encoding: .utf8)
            let file = root.appending(path: "Tests/EndpointAsyncHTTPClientTests/ShortTransport.swift")
            let source = try String(contentsOf: file, encoding: .utf8)
            let code = source.split(separator: "\n", omittingEmptySubsequences: false)
                .drop { !$0.contains("/// A transport over") }.dropLast(2)
                .map { $0.hasPrefix("    ") ? $0.dropFirst(4) : $0 }
                .joined(separator: "\n")
            #expect(guide.contains(code))
            #expect(code.split(separator: "\n").count <= 36)
        }
    }
#endif
