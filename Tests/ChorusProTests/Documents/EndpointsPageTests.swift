import EndpointClientGenerator
import EndpointSpecs
import Foundation
import Testing

@Suite struct EndpointsPageTests {
    @Test func pageOfEndpointsIsUpToDate() throws {
        let page = try EndpointsPage.render(Repository.api.get())
        let isSame = try Repository.text("docs/endpoints.md") == page
        #expect(isSame, "The specs have changed. Run 'make docs', and look at what it writes.")
    }

    @Test func pageNamesEveryEndpointOnce() throws {
        let page = try Repository.text("docs/endpoints.md")
        for (_, service, endpoint) in try Repository.api.get().endpoints {
            let row = "| `\(service.property).\(endpoint.name)` |"
            #expect(page.components(separatedBy: row).count == 2, "\(row)")
        }
    }

    @Test func everyEndpointHasAnExampleWithItsRequestAndAnswer() throws {
        for call in ExampleCall.all {
            let name = Comment(rawValue: call.testDescription)
            if case .inline = call.endpoint.request { #expect(call.example.request != nil, name) }
            if case .inline = call.endpoint.response { #expect(call.example.response != nil, name) }
        }
        #expect(Set(ExampleCall.all.map(\.operation)) == Set(try Repository.api.get().operations))
    }

    @Test("specs without an example for an endpoint are refused", arguments: ["", "    examples: []\n"])
    func endpointWithoutExampleIsRefused(_ examples: String) throws {
        let api = """
            name: Essai
            summary: An API to try.
            environments:
              production:
                api: https://api.example.com
            """
        let service = """
            service: pays
            version: v1
            summary: Countries.
            endpoints:
              lister:
                path: lister
                kind: read
                summary: Lists the countries.

            """
        let result = SpecsReader.read([
            SourceFile(path: "specs/api.yaml", text: api),
            SourceFile(path: "specs/pays.v1.yaml", text: service + examples),
        ])
        #expect(result.api == nil)
        let place = examples.isEmpty ? "5:3" : "9:5"
        #expect(
            result.diagnostics.map(\.description) == [
                """
                specs/pays.v1.yaml:\(place): error: The endpoint 'lister' has no example. Add one under 'examples', with a \
                request that fits and its answer. [missing-example]
                """
            ]
        )
    }

    @Test(
        "an endpoint of Chorus Pro that loses its examples is refused",
        arguments: ExampleCall.all.map(\.operation).unique
    )
    func everyEndpointNeedsItsExamples(_ operation: String) throws {
        let parts = operation.split(separator: ".")
        let name = "\(parts[0]).\(parts[1]).yaml"
        var sources = try Self.sources.get()
        let index = try #require(sources.firstIndex { $0.name == name })
        var lines = String(decoding: sources[index].bytes, as: UTF8.self).components(separatedBy: "\n")
        let endpoint = try #require(lines.firstIndex(of: "  \(parts[2]):"))
        let examples = try #require(lines[endpoint...].firstIndex(of: "    examples:"))
        let end = lines[(examples + 1)...].firstIndex { !$0.isEmpty && !$0.hasPrefix("     ") } ?? lines.endIndex
        lines.removeSubrange(examples..<end)
        sources[index] = SourceFile(path: sources[index].path, text: lines.joined(separator: "\n"))

        let diagnostics = SpecsReader.read(sources).diagnostics.filter { $0.severity == .error }
        #expect(diagnostics.map(\.code) == [.missingExample])
        #expect(diagnostics.first?.line == endpoint + 1)
    }

    /// The files of the specs, read once.
    private static let sources = Result {
        try FileManager.default.contentsOfDirectory(atPath: Repository.specs).filter { $0.hasSuffix(".yaml") }.sorted()
            .map { SourceFile(path: "specs/" + $0, text: try Repository.text("specs/" + $0)) }
    }
}

extension Array where Element: Hashable {
    /// Each element once, in order.
    fileprivate var unique: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
