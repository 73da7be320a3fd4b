import EndpointSpecs

/// How diagnostics are printed.
enum DiagnosticFormat: String, CaseIterable {
    /// A line each, in the compilers' format, on standard error.
    case text
    /// One JSON document on standard output, whether there is anything to say or not.
    case json

    func report(_ diagnostics: [Diagnostic]) {
        switch self {
        case .text:
            if !diagnostics.isEmpty { StandardError.write(diagnostics.map(\.description).joined(separator: "\n")) }
        case .json: print(Self.document(diagnostics))
        }
    }

    /// The document, with one diagnostic a line.
    static func document(_ diagnostics: [Diagnostic]) -> String {
        "{\n  \"version\": 1,\n  \"diagnostics\": \(list(diagnostics.map(value)))\n}"
    }

    /// A JSON list with one item a line.
    static func list(_ values: [SpecValue]) -> String {
        let items = values.map { "\n    " + $0.json }
        return items.isEmpty ? "[]" : "[" + items.joined(separator: ",") + "\n  ]"
    }

    static func value(_ diagnostic: Diagnostic) -> SpecValue {
        typealias Member = SpecValue.Member
        let isPlaced = diagnostic.file != nil
        return .object([
            Member("file", diagnostic.file.map { .string($0) } ?? .null),
            Member("line", isPlaced ? .number(String(diagnostic.line)) : .null),
            Member("column", isPlaced ? .number(String(diagnostic.column)) : .null),
            Member("severity", .string(diagnostic.severity.rawValue)),
            Member("code", .string(diagnostic.code.rawValue)),
            Member("message", .string(diagnostic.message)),
            Member(
                "fix",
                diagnostic.fix.map { fix in
                    .object([Member("replace", .string(fix.replace)), Member("with", .string(fix.with))])
                } ?? .null
            ),
        ])
    }
}
