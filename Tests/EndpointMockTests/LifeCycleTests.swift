import EndpointMock
import Foundation
import Testing

@Suite(.serialized) struct LifeCycleTests {
    @Test func aStoppedMockCanBeStartedAgainAndKeepsItsTokens() async throws {
        let mock = try EndpointMockServer(specs: ShopSpecs.api())
        let first = TestClient(try await mock.start())
        let token = try await first.signIn()
        await mock.stop()
        await #expect(throws: (any Error).self) { _ = try await first.call("GET", "orders/v1/ping", token: token) }
        let second = TestClient(try await mock.start())
        #expect(try await second.call("GET", "orders/v1/ping", token: token).status == 200)
        await mock.stop()
        await mock.stop()
    }

    @Test func startingTwiceIsRefused() async throws {
        let mock = try EndpointMockServer(specs: ShopSpecs.api())
        _ = try await mock.start()
        await #expect {
            _ = try await mock.start()
        } throws: {
            "\($0)" == "The mock listens already. Stop it first."
        }
        await mock.stop()
    }

    @Test func aPortThatIsTakenIsNamed() async throws {
        let first = try EndpointMockServer(specs: ShopSpecs.api())
        let port = try await first.start().port
        var configuration = MockConfiguration()
        configuration.port = port
        let second = try EndpointMockServer(specs: ShopSpecs.api(), configuration: configuration)
        await #expect {
            _ = try await second.start()
        } throws: {
            "\($0)" == "The mock can't listen on port \(port) of 127.0.0.1. Choose another, or 0 for any free one."
        }
        await first.stop()
        #expect(try await second.start().port == port)
        await second.stop()
    }

    @Test func aFolderThatCannotBeReadIsNamed() throws {
        #expect {
            try EndpointMockServer(specsFolder: "/nowhere/specs")
        } throws: { error in
            "\(error)" == "The specs folder '/nowhere/specs' can't be read. Give the path of a folder with an api.yaml."
        }
    }

    @Test func faultsOfTheSpecsAreListed() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("mock-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        #expect {
            try EndpointMockServer(specsFolder: folder)
        } throws: { error in
            "\(error)".contains("There is no api.yaml in this folder.")
        }
    }

    #if os(Linux)
        @Test func nothingStaysOpenAfterTheEnd() async {
            await #expect(processExitsWith: .success) {
                func openFiles() throws -> Int {
                    try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
                }
                let mock = try EndpointMockServer(specs: ShopSpecs.api())
                var counts: [Int] = []
                for _ in 0..<20 {
                    let client = TestClient(try await mock.start())
                    #expect(try await client.token().status == 200)
                    await mock.stop()
                    counts.append(try openFiles())
                }
                #expect(counts[19] < counts[0] + 10)
            }
        }
    #endif
}
