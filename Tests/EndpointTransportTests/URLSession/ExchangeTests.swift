import EndpointRuntime
import Foundation
import HTTPTypes
import Testing

/// What transports collect an answer in: it ends once, and holds no more than it may.
@Suite struct ExchangeTests {
    private static let head = HTTPResponse(status: .ok)

    private static func give(_ bytes: Int, to exchange: Exchange) -> Bool {
        [UInt8](repeating: 0x20, count: bytes).withUnsafeBytes { exchange.receive($0) }
    }

    private static func outcome(of exchange: Exchange) async -> Result<TransportResponse, any Error> {
        do {
            return .success(try await withCheckedThrowingContinuation { exchange.begin($0) })
        } catch {
            return .failure(error)
        }
    }

    private static func reason(_ outcome: Result<TransportResponse, any Error>) -> TransportError.Reason? {
        if case .failure(let error as TransportError) = outcome { return error.reason }
        return nil
    }

    @Test func aBodyOfExactlyTheLimitIsTaken() async throws {
        let exchange = Exchange(bodyLimit: 8)
        #expect(exchange.receive(Self.head, expectedLength: 8))
        #expect(Self.give(5, to: exchange))
        #expect(Self.give(3, to: exchange))
        exchange.complete()
        #expect(try await Self.outcome(of: exchange).get().body.count == 8)
    }

    @Test func aLengthThatIsAnnouncedAsTooLargeEndsItBeforeTheBody() async {
        let exchange = Exchange(bodyLimit: 8)
        #expect(!exchange.receive(Self.head, expectedLength: 9))
        #expect(!Self.give(1, to: exchange))
        exchange.complete()
        #expect(await Self.reason(Self.outcome(of: exchange)) == .bodyTooLarge(limit: 8))
    }

    @Test func aBodyThatGrowsTooLargeEndsIt() async {
        let exchange = Exchange(bodyLimit: 8)
        #expect(exchange.receive(Self.head, expectedLength: -1))
        #expect(Self.give(8, to: exchange))
        #expect(!Self.give(1, to: exchange))
        #expect(!Self.give(0, to: exchange))
        exchange.complete()
        #expect(await Self.reason(Self.outcome(of: exchange)) == .bodyTooLarge(limit: 8))
    }

    @Test func theFirstEndCounts() async {
        let exchange = Exchange(bodyLimit: 8)
        exchange.end(.failure(CancellationError()))
        #expect(exchange.receive(Self.head, expectedLength: 2))
        #expect(!Self.give(2, to: exchange))
        exchange.complete()
        guard case .failure(is CancellationError) = await Self.outcome(of: exchange) else {
            Issue.record("a later end took the place of the first")
            return
        }
    }

    @Test func anEndWithoutAHeadIsNoAnswer() async {
        let exchange = Exchange(bodyLimit: 8)
        exchange.complete()
        #expect(await Self.reason(Self.outcome(of: exchange)) == .connection)
    }
}
