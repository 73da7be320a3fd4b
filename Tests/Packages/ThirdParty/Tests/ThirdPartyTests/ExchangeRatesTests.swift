import EndpointMock
import EndpointRuntime
import ExchangeRates
import Foundation
import Testing

@Suite struct ExchangeRatesTests {
    @Test func rateIsExact() async throws {
        let mock = try EndpointMockServer(specsFolder: "Sources/ExchangeRates/specs")
        let address = try await mock.start()
        let local = EndpointAddresses(name: "local", api: address.api)
        let client = FrankfurterClient(environment: FrankfurterClient.Environment(local))

        let answer = try await client.ratesV2.pair(base: "EUR", quote: "USD")

        #expect(answer.rate == Decimal(string: "1.089"))
        #expect(mock.calls.map(\.path) == ["/v2/rate/EUR/USD"])
        await client.shutdown()
        await mock.stop()
    }
}
