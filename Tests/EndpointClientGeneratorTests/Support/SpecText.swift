import EndpointClientGenerator
import EndpointSpecs

/// A small specs folder, written out in the test that uses it.
struct SpecText: Sendable {
    /// `api.yaml`.
    var api = """
        name: Coast
        summary: What one has to know of a coast.
        environments:
          production:
            api: https://api.example.com/tides
        """
    /// `common.yaml`, where there is one.
    var common: String?
    /// `x.v1.yaml`, after its service, version and summary.
    var service: String

    init(service: String) {
        self.service = service
    }

    var sources: [SourceFile] {
        let head = "service: x\nversion: v1\nsummary: Tides of a port.\n"
        var sources = [SourceFile(path: "api.yaml", text: api), SourceFile(path: "x.v1.yaml", text: head + service)]
        if let common { sources.append(SourceFile(path: "common.yaml", text: common)) }
        return sources
    }

    /// What is emitted for the service; what the reader says where it refuses the folder.
    var emitted: String {
        let result = SpecsReader.read(sources)
        guard let api = result.api else { return result.diagnostics.map(\.description).joined(separator: "\n") }
        return ClientGenerator.generate(api).first { $0.name == "x.v1.generated.swift" }?.text ?? ""
    }
}

extension String {
    /// The lines of the text, without their indent.
    var trimmedLines: [String] {
        split(separator: "\n", omittingEmptySubsequences: false).map { String($0.drop { $0 == " " }) }
    }

    /// Whether these lines stand in the text one after the other, whatever their indent.
    func hasLines(_ text: String) -> Bool {
        let lines = trimmedLines
        let wanted = text.trimmedLines
        return lines.indices.contains { lines[$0...].starts(with: wanted) }
    }

    /// The text with so many spaces before each line.
    func indented(_ count: Int) -> String {
        let indent = String(repeating: " ", count: count)
        return split(separator: "\n", omittingEmptySubsequences: false).map { indent + $0 }.joined(separator: "\n")
    }
}
