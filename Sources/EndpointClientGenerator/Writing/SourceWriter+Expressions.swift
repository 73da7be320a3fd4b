extension SourceWriter {
    /// An expression on one line where it fits, else on several.
    package mutating func expression(_ value: Expression, prefix: Code = "", suffix: Code = "") {
        if let short = value.onOneLine, fits(prefix.length + short.length + suffix.length) {
            return line(prefix, short, suffix)
        }
        switch value {
        case .code(let code): line(prefix, code, suffix)
        case .call(let callee, let arguments):
            line(prefix, callee, "(")
            indented { writer in
                for (index, argument) in arguments.enumerated() {
                    let comma: Code = index + 1 < arguments.count ? "," : ""
                    writer.expression(argument.value, prefix: argument.prefix, suffix: comma)
                }
            }
            line(")", suffix)
        case .list(let items):
            line(prefix, "[")
            indented { writer in
                for item in items { writer.line(item, ",") }
            }
            line("]", suffix)
        case .lines(let lines):
            line(prefix, "\"\"\"")
            indented { writer in
                for item in lines {
                    if item.isEmpty { writer.blank() } else { writer.line(item) }
                }
                writer.line("\"\"\"", suffix)
            }
        }
    }
}

extension Expression {
    /// The expression on one line; `nil` for a list that should never stand on one.
    var onOneLine: Code? {
        switch self {
        case .code(let code): return code
        case .list(let items):
            if items.isEmpty { return "[]" }
            return items.count == 1 ? "[\(items[0])]" : nil
        case .lines: return nil
        case .call(let callee, let arguments):
            var pieces: [Code] = [callee, "("]
            for (index, argument) in arguments.enumerated() {
                guard let part = argument.value.onOneLine else { return nil }
                if index > 0 { pieces.append(", ") }
                if let label = argument.label {
                    pieces.append(label)
                    pieces.append(": ")
                }
                pieces.append(part)
            }
            pieces.append(")")
            return Code(joining: pieces)
        }
    }
}

extension Expression.Argument {
    fileprivate var prefix: Code { label.map { "\($0): " } ?? "" }
}
