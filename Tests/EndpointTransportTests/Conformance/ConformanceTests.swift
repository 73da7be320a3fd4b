import EndpointRuntime
import EndpointTransportConformance
import Foundation
import Testing

@Suite(.serialized) struct ConformanceTests {
    /// Each check with each transport that can pass it.
    private static let pairs = TransportUnderTest.all.flatMap { transport in
        ConformanceCheck.all.filter { !transport.exemptions.contains($0.name) }.map { (transport, $0) }
    }

    @Test(arguments: pairs)
    func everyTransportKeepsEveryPromise(transport: TransportUnderTest, check: ConformanceCheck) async {
        let report = await TransportConformance.run([check], transport.make)
        #expect(report.hasPassed, "\(report)")
        #expect(report.results.count == 1)
    }
}

/// The transport that the guide shows.
@Suite(.serialized) struct SmallTransportTests {
    @Test func theExampleOfTheGuideKeepsEveryPromise() async {
        let exemptions = TransportUnderTest.urlSession.exemptions
        let checks = ConformanceCheck.all.filter { !exemptions.contains($0.name) }
        let report = await TransportConformance.run(checks) { SmallTransport() }
        #expect(report.hasPassed, "\(report)")
    }

    @Test func theGuideShowsThisVeryCode() throws {
        var root = URL(filePath: #filePath)
        for _ in 0..<4 { root.deleteLastPathComponent() }
        let guide = try String(contentsOf: root.appending(path: "docs/transports.md"), encoding: .utf8)
        let file = root.appending(path: "Tests/EndpointTransportTests/Support/SmallTransport.swift")
        let code = try String(contentsOf: file, encoding: .utf8)
        let start = try #require(code.range(of: "/// A transport with"))
        #expect(guide.contains(code[start.lowerBound...]))
    }
}
