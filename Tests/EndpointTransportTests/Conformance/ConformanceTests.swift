import EndpointRuntime
import EndpointTransportConformance
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
