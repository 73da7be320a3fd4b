import CLibYAML

/// Reads one YAML document into nodes by libyaml's events, with every bound checked on the way.
///
/// Aliases, tags, merge keys and further documents are refused, so that a small file can't become a large value.
struct YAMLReader {
    static let maximumDepth = 64
    static let maximumBytes = 4 * 1024 * 1024

    private let file: Int
    private let diagnostics: DiagnosticBag

    private init(file: Int, diagnostics: DiagnosticBag) {
        self.file = file
        self.diagnostics = diagnostics
    }

    /// The root of the document, or `nil` after at least one reported error.
    static func read(_ source: SourceFile, file: Int, diagnostics: DiagnosticBag) -> YAMLNode? {
        let start = Place.start(of: file)
        guard source.bytes.count <= maximumBytes else {
            diagnostics.error(
                .fileTooLarge,
                at: start,
                "The file has \(source.bytes.count) bytes; at most \(maximumBytes) are read. Divide it."
            )
            return nil
        }
        if let place = UTF8Check.firstFault(in: source.bytes, file: file) {
            diagnostics.error(
                .notUTF8,
                at: place,
                "The file is not UTF-8 from here on, or has a control character. Save it as UTF-8 text."
            )
            return nil
        }
        return YAMLReader(file: file, diagnostics: diagnostics).parse(source.bytes)
    }

    private func parse(_ bytes: [UInt8]) -> YAMLNode? {
        var parser = yaml_parser_t()
        guard yaml_parser_initialize(&parser) == 1 else {
            diagnostics.error(.yamlSyntax, at: .start(of: file), "There is no memory to read the file with.")
            return nil
        }
        defer { yaml_parser_delete(&parser) }
        yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
        return bytes.withUnsafeBufferPointer { buffer in
            yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
            return document(&parser)
        }
    }

    private func document(_ parser: inout yaml_parser_t) -> YAMLNode? {
        var builder = NodeBuilder(file: file, diagnostics: diagnostics)
        while true {
            var event = yaml_event_t()
            guard yaml_parser_parse(&parser, &event) == 1 else {
                diagnostics.error(.yamlSyntax, at: faultPlace(parser), faultText(parser))
                return nil
            }
            defer { yaml_event_delete(&event) }
            switch event.type {
            case YAML_STREAM_END_EVENT:
                guard let root = builder.root else {
                    if !builder.hasFailed {
                        diagnostics.error(
                            .emptyFile,
                            at: .start(of: file),
                            "The file is empty. Describe a service in it, or remove it."
                        )
                    }
                    return nil
                }
                return root
            default:
                guard builder.take(event) else { return nil }
            }
        }
    }

    private func faultPlace(_ parser: yaml_parser_t) -> Place {
        Place(file: file, line: parser.problem_mark.line + 1, column: parser.problem_mark.column + 1)
    }

    private func faultText(_ parser: yaml_parser_t) -> String {
        var text = parser.problem.map { String(cString: $0) } ?? "the YAML can't be read"
        if let context = parser.context { text += " " + String(cString: context) }
        return "This is not valid YAML: \(text). Check indentation, colons and quotes here and in the line before."
    }
}
