import Foundation
import Testing

/// Keeps the guide for other APIs equal to the package that is built here.
@Suite struct GuideTests {
    private static let guide = "../../../docs/other-apis.md"

    private static func text(_ path: String) throws -> String {
        try String(contentsOf: Servers.package.appending(path: path), encoding: .utf8)
    }

    @Test(arguments: [
        ("yaml", "Sources/ExchangeRates/specs/api.yaml"),
        ("yaml", "Sources/ExchangeRates/specs/rates.v2.yaml"),
        ("swift", "Tests/ThirdPartyTests/ExchangeRatesTests.swift"),
    ])
    func guideShowsTheFilesThatAreBuiltHere(language: String, path: String) throws {
        #expect(try Self.text(Self.guide).contains("```\(language)\n\(try Self.text(path))```\n"))
    }
}
