import CLibYAML

/// Reads one YAML document into nodes by libyaml's events, with every bound checked on the way.
///
/// Aliases, tags, merge keys and further documents are refused, so that a small file can't become a large value.
package struct YAMLReader {
    static let maximumDepth = 64
    static let maximumBytes = 4 * 1024 * 1024
    static let maximumKeyBytes = 1000

    private let file: Int
    private let diagnostics: DiagnosticBag

    private init(file: Int, diagnostics: DiagnosticBag) {
        self.file = file
        self.diagnostics = diagnostics
    }

    /// The root of the document, or `nil` after at least one reported error.
    package static func read(_ source: SourceFile, file: Int, diagnostics: DiagnosticBag) -> YAMLNode? {
        let start = Place.start(of: file)
        guard source.bytes.count <= maximumBytes else {
            diagnostics.error(
                .fileTooLarge,
                at: start,
                "The file has \(source.bytes.count) bytes; at most \(maximumBytes) are read. Divide it."
            )
            return nil
        }
        return YAMLReader(file: file, diagnostics: diagnostics).parse(source.bytes)
    }

    /// The parser keeps a pointer to itself, so it has an address of its own.
    private func parse(_ bytes: [UInt8]) -> YAMLNode? {
        let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
        defer { parser.deallocate() }
        guard yaml_parser_initialize(parser) == 1 else {
            diagnostics.error(.yamlSyntax, at: .start(of: file), "There is no memory to read the file with.")
            return nil
        }
        defer { yaml_parser_delete(parser) }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        return bytes.withUnsafeBufferPointer { buffer in
            let mark = UnsafeRawBufferPointer(buffer).starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
            let text = UnsafeBufferPointer(rebasing: buffer[mark...])
            guard let start = text.baseAddress, !text.isEmpty else {
                reportEmpty()
                return nil
            }
            yaml_parser_set_input_string(parser, start, text.count)
            return document(parser, text)
        }
    }

    private func document(
        _ parser: UnsafeMutablePointer<yaml_parser_t>,
        _ text: UnsafeBufferPointer<UInt8>
    ) -> YAMLNode? {
        var builder = NodeBuilder(file: file, diagnostics: diagnostics)
        while true {
            var event = yaml_event_t()
            guard yaml_parser_parse(parser, &event) == 1 else {
                report(parser, text)
                return nil
            }
            defer { yaml_event_delete(&event) }
            if event.type.rawValue != YAML_STREAM_END_EVENT.rawValue {
                guard builder.take(event) else { return nil }
                continue
            }
            guard let root = builder.root else {
                if !builder.hasFailed { reportEmpty() }
                return nil
            }
            return root
        }
    }

    private func reportEmpty() {
        diagnostics.error(
            .emptyFile,
            at: .start(of: file),
            "The file is empty. Describe a service in it, or remove it."
        )
    }

    private func report(_ parser: UnsafeMutablePointer<yaml_parser_t>, _ text: UnsafeBufferPointer<UInt8>) {
        if parser.pointee.error == YAML_READER_ERROR {
            diagnostics.error(
                .notUTF8,
                at: place(ofByte: parser.pointee.problem_offset, in: text),
                "The file is not UTF-8 from here on, or has a control character. Save it as UTF-8 text."
            )
            return
        }
        let mark = parser.pointee.problem_mark
        var problem = parser.pointee.problem.map { String(cString: $0) } ?? "it can't be read"
        if let context = parser.pointee.context { problem += " " + String(cString: context) }
        diagnostics.error(
            .yamlSyntax,
            at: Place(file: file, line: mark.line + 1, column: mark.column + 1),
            "This is not valid YAML: \(problem). Check indentation, colons and quotes here and in the line before."
        )
    }

    private func place(ofByte offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Place {
        let before = text[..<min(offset, text.count)]
        let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        return Place(
            file: file,
            line: before.count(where: { $0 == 0x0A }) + 1,
            column: before[lineStart...].count(where: { $0 & 0xC0 != 0x80 }) + 1
        )
    }
}
