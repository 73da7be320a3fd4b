/// What the tool was asked to do.
enum Invocation {
    struct Options: Sendable {
        var inputs: [String] = []
        var output = ""
        /// The names of the files that the caller counts on; `nil` when he doesn't care.
        var expected: [String]?
    }

    case help
    case generate(Options)
    case check([String])
    case document([String])

    static let helpText = """
        Emits a Swift client from endpoint specs.

        USAGE
          endpoint-client-generator generate --output <folder> [--expect <names>] <spec>...
          endpoint-client-generator check <spec>...
          endpoint-client-generator document <spec>...

        COMMANDS
          generate           Writes the client's Swift files.
          check              Says everything that is wrong with the specs, and writes nothing.
          document           Prints a page of Markdown that lists all endpoints.

        ARGUMENTS
          <spec>             Files of one specs folder, or the folder itself.

        OPTIONS
          --output <folder>  Where to write the Swift files. Files are written only when they change.
          --expect <names>   File names, separated by commas: fails when other files would be written.
          --help             Shows this text.

        EXIT STATUS
          0   done; nothing is wrong with the specs
          1   something is wrong with the specs; it is listed as file:line:column: error: text [code]
          64  the arguments are wrong
          74  a file can't be read or written
        """

    static func parse(_ arguments: [String]) throws -> Invocation {
        guard let command = arguments.first else {
            throw Failure(.usage, "error: Missing a command. Use 'generate', 'check' or 'document'; --help tells more.")
        }
        if arguments.contains("--help") || arguments.contains("-h") { return .help }
        let rest = Array(arguments.dropFirst())
        switch command {
        case "generate": return .generate(try generateOptions(rest))
        case "check": return .check(try inputs(rest))
        case "document": return .document(try inputs(rest))
        default:
            throw Failure(
                .usage,
                "error: There is no command '\(command)'. Use 'generate', 'check' or 'document'; --help tells more."
            )
        }
    }

    private static func inputs(_ arguments: [String]) throws -> [String] {
        if let flag = arguments.first(where: { $0.hasPrefix("-") }) { throw unknownOption(flag) }
        if arguments.isEmpty { throw Failure(.usage, "error: Missing the specs. Name a folder, or its files.") }
        return arguments
    }

    private static func generateOptions(_ arguments: [String]) throws -> Options {
        var options = Options()
        var remaining = arguments[...]
        while let argument = remaining.popFirst() {
            switch argument {
            case "--output": options.output = try value(of: argument, &remaining)
            case "--expect":
                options.expected = try value(of: argument, &remaining).split(separator: ",").map(String.init)
            case _ where argument.hasPrefix("-"): throw unknownOption(argument)
            default: options.inputs.append(argument)
            }
        }
        if options.output.isEmpty { throw Failure(.usage, "error: Missing '--output <folder>'.") }
        if options.inputs.isEmpty { throw Failure(.usage, "error: Missing the specs. Name a folder, or its files.") }
        return options
    }

    private static func value(of option: String, _ remaining: inout ArraySlice<String>) throws -> String {
        guard let value = remaining.popFirst() else {
            throw Failure(.usage, "error: Missing the value after '\(option)'.")
        }
        return value
    }

    private static func unknownOption(_ option: String) -> Failure {
        Failure(.usage, "error: There is no option '\(option)'. --help lists the options.")
    }
}
