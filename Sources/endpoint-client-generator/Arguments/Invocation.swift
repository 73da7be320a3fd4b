import EndpointSpecs

/// What the tool was asked to do.
enum Invocation {
    struct GenerateOptions: Sendable {
        var inputs: [String]
        var output: String
        /// The names of the files that the caller counts on; `nil` when he doesn't care.
        var expected: [String]?
        var isCheck: Bool
        var prunes: Bool
    }

    struct DiffOptions {
        enum Format: String, CaseIterable {
            case text
            case json
        }

        /// Which changes are a failure.
        enum Threshold: String, CaseIterable {
            case breaking
            case any
        }

        var old: String
        var new: String
        var format: Format
        var failOn: Threshold?
    }

    case help
    case generate(GenerateOptions)
    case check([String])
    case diff(DiffOptions)
    case document([String])

    private static let commands = ["generate", "check", "diff", "document"]
    private static let diagnostics = "--diagnostics"

    static func parse(_ arguments: [String]) throws -> Invocation {
        guard let command = arguments.first else {
            throw Failure.usage("Missing a command. Use \(Wording.list(commands)); --help tells more.")
        }
        if arguments.prefix(while: { $0 != "--" }).contains(where: { $0 == "--help" || $0 == "-h" }) { return .help }
        let rest = Array(arguments.dropFirst())
        switch command {
        case "generate": return .generate(try generateOptions(rest))
        case "check": return .check(try list(rest, of: command).specs())
        case "diff": return .diff(try diffOptions(rest))
        case "document": return .document(try ArgumentList(rest, of: command).specs())
        default:
            throw Failure.usage(
                "There is no command \(Wording.quote(command)). Use \(Wording.list(commands)); --help tells more."
            )
        }
    }

    /// How to say what is wrong, also with the arguments themselves.
    static func diagnosticFormat(in arguments: [String]) -> DiagnosticFormat {
        func asks(for option: String) -> Bool {
            arguments.contains(option + "=json")
                || zip(arguments, arguments.dropFirst()).contains { $0 == (option, "json") }
        }
        if asks(for: diagnostics) { return .json }
        return arguments.first == "diff" && asks(for: "--format") ? .json : .text
    }

    /// The arguments of a command that has diagnostics as its result.
    private static func list(
        _ arguments: [String],
        of command: String,
        options: [String] = [],
        flags: [String] = []
    ) throws -> ArgumentList {
        let list = try ArgumentList(arguments, of: command, options: options + [diagnostics], flags: flags)
        _ = try list.choice(diagnostics, default: DiagnosticFormat.text)
        return list
    }

    private static func generateOptions(_ arguments: [String]) throws -> GenerateOptions {
        let list = try list(
            arguments,
            of: "generate",
            options: ["--output", "--expect"],
            flags: ["--check", "--prune"]
        )
        return GenerateOptions(
            inputs: try list.specs(),
            output: try list.required("--output", "folder"),
            expected: list.value("--expect")?.split(separator: ",").map(String.init),
            isCheck: list.has("--check"),
            prunes: list.has("--prune")
        )
    }

    private static func diffOptions(_ arguments: [String]) throws -> DiffOptions {
        let list = try list(arguments, of: "diff", options: ["--format", "--fail-on"])
        guard list.positional.count == 2 else {
            throw Failure.usage(
                "'diff' needs two specs folders, the old one and the new one; found \(list.positional.count)."
            )
        }
        return DiffOptions(
            old: list.positional[0],
            new: list.positional[1],
            format: try list.choice("--format", default: .text),
            failOn: list.value("--fail-on") == nil ? nil : try list.choice("--fail-on", default: .any)
        )
    }
}
