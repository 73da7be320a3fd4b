import EndpointCoding
import EndpointMock
import EndpointSpecs
import Foundation
import ReferenceAPI
import Testing

/// The client finds what the mock finds, which reads the rules from the specs by itself.
@Suite struct ValidationAgreementTests {
    private struct Generator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    private static func text(_ random: inout Generator) -> String {
        let letters = ["", "a", "F", "é", "👍", " ", "\n", "\"", "7", "Z"]
        return (0..<Int.random(in: 0...4, using: &random)).map { _ in letters.randomElement(using: &random) ?? "" }
            .joined()
    }

    private static func number(_ random: inout Generator) -> Decimal {
        ["0", "0.001", "0.0009", "998.9", "999", "999.01", "-1", "12345678901234567890.123"]
            .randomElement(using: &random).flatMap { Decimal(string: $0) } ?? 0
    }

    private static func request(_ random: inout Generator) -> Cargo.DeclareRequest {
        Cargo.DeclareRequest(
            priority: Int32.random(in: -1...11, using: &random),
            unit: text(&random),
            sender: .init(name: text(&random), address: .init(country: .init(code: text(&random)))),
            items: (0..<Int.random(in: 0...4, using: &random)).map { _ in .init(label: "x", weight: number(&random)) },
            marks: ["m": .init(colour: text(&random))],
            plan: Data(text(&random).utf8),
            load: Int64.random(in: -5...5, using: &random)
        )
    }

    @Test func clientAndMockFindTheSame() throws {
        let folder = URL(filePath: #filePath).appending(path: "../../Reference/specs").standardizedFileURL
        let sources = try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
            .map { SourceFile(path: $0, bytes: Array(try Data(contentsOf: folder.appending(path: $0)))) }
        let api = try #require(SpecsReader.read(sources).api)
        let endpoint = try #require(api.endpoints.first { $0.endpoint.name == "declare" }?.endpoint)
        var random = Generator(state: 20_260_131)
        var broken = 0
        for _ in 0..<2000 {
            let request = Self.request(&random)
            var check = SchemaCheck(types: api.types)
            check.check(try MockValue(json: JSONWriter.data(of: request)), body: endpoint.request)
            let expected = Set(check.faults.map { "\($0.path) \($0.rule.rawValue)" })
            var found: Set<String> = []
            do throws(ValidationError) {
                try request.validate()
            } catch {
                found = Set(error.violations.map { "\($0.path) \($0.rule)" })
            }
            #expect(found == expected, "\(request)")
            if !found.isEmpty { broken += 1 }
        }
        #expect(broken > 1000 && broken < 2000)
    }
}
