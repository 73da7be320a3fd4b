import EndpointClientGenerator
import EndpointSpecs
import FuzzDriver

/// Any bytes as a folder of specs: read, and emitted where nothing is wrong.
///
/// Files begin at lines such as `-- tides.v1.yaml`; an api.yaml is added where there is none.
@main
enum Main {
    private static let api = """
        name: Coast
        summary: What one has to know of a coast.
        environments:
          production:
            api: https://api.example.com/tides
        envelope:
          code: code
          message: text
        """

    static func main() {
        Fuzzer.run { bytes in
            let sources = files(bytes)
            let result = SpecsReader.read(sources)
            Fuzzer.expect((result.api == nil) != result.diagnostics.isEmpty, "there is an API or a fault")
            for diagnostic in result.diagnostics { check(diagnostic, sources) }
            guard let api = result.api else { return }
            let emitted = ClientGenerator.generate(api)
            Fuzzer.expect(Set(emitted.map(\.name)).count == emitted.count, "each file is emitted once")
            for file in emitted { check(file) }
        }
    }

    private static func files(_ bytes: [UInt8]) -> [SourceFile] {
        var files: [SourceFile] = []
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            if line.starts(with: Array("-- ".utf8)) {
                let path = "specs/" + String(decoding: line.dropFirst(3), as: UTF8.self)
                if !files.contains(where: { $0.path == path }) { files.append(SourceFile(path: path, bytes: [])) }
            } else {
                if files.isEmpty { files.append(SourceFile(path: "specs/tides.v1.yaml", bytes: [])) }
                files[files.count - 1].bytes += line + [0x0A]
            }
        }
        if !files.contains(where: { $0.name == "api.yaml" }) {
            files.append(SourceFile(path: "specs/api.yaml", text: api))
        }
        return files
    }

    private static func check(_ diagnostic: Diagnostic, _ sources: [SourceFile]) {
        guard diagnostic.file != "specs" else { return }
        let source = sources.first { $0.path == diagnostic.file }
        Fuzzer.expect(source != nil, "a fault names a file of the folder: \(diagnostic)")
        let lines = 2 + (source?.bytes.count { $0 == 0x0A || $0 == 0x0D || $0 == 0x85 || $0 == 0xE2 } ?? 0)
        Fuzzer.expect((1...lines).contains(diagnostic.line), "a fault names a line of the file: \(diagnostic)")
        Fuzzer.expect(diagnostic.column >= 1, "a fault names a column: \(diagnostic)")
        Fuzzer.expect(!diagnostic.message.contains { $0.isNewline }, "a fault is one line: \(diagnostic)")
    }

    /// What a reader of the source can't see must not stand in it.
    private static func check(_ file: GeneratedFile) {
        let isPlain = file.text.unicodeScalars.allSatisfy { scalar in
            switch scalar.properties.generalCategory {
            case .control: scalar == "\n"
            case .lineSeparator, .paragraphSeparator: false
            default: !scalar.properties.isBidiControl
            }
        }
        Fuzzer.expect(isPlain, "nothing invisible is emitted: \(file.name)")
    }
}
