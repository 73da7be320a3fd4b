import EndpointCoding
import EndpointMock
import EndpointRuntime
import Foundation
import Testing
import Tides

@Suite struct TidesTests {
    @Test func clientWithoutAuthenticationSendsNoCredentials() async throws {
        try await Servers.with("Sources/Tides/specs") { mock, addresses in
            let client = TidesClient(environment: TidesClient.Environment(addresses))
            let answer = try await client.tables.day(day: try #require(LocalDate("2026-03-02")))
            #expect(answer.tides.map(\.kind) == [.high, .low, .high])
            #expect(answer.tides.map { "\($0.metres)" } == ["5.25", "0.8", "5.05"])
            #expect(mock.calls.map(\.operation) == ["tables.v1.day"])
            #expect(mock.calls.allSatisfy { $0.header("Authorization") == nil })
            await client.shutdown()
        }
    }

    @Test func environmentWithoutTokenHasNone() {
        #expect(TidesClient.Environment.production.addresses.token == nil)
    }
}
