import EndpointSpecs

/// The arguments of one command, sorted into options, flags and the rest.
struct ArgumentList {
    private let command: String
    private var values: [String: String] = [:]
    private var flags: Set<String> = []
    /// What is no option, in its order; after `--` everything.
    private(set) var positional: [String] = []

    /// Reads `--option value`, `--option=value` and `--flag`.
    init(_ arguments: [String], of command: String, options: [String] = [], flags known: [String] = []) throws {
        self.command = command
        var remaining = arguments[...]
        while let argument = remaining.popFirst() {
            if argument == "--" {
                positional += remaining
                return
            }
            guard argument.hasPrefix("-") else {
                positional.append(argument)
                continue
            }
            let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            let name = parts[0]
            if known.contains(name), parts.count == 1 {
                flags.insert(name)
            } else if options.contains(name) {
                guard let value = parts.count == 2 ? parts[1] : remaining.popFirst(), !value.isEmpty else {
                    throw Failure.usage("Missing the value after '\(name)'.")
                }
                guard values.updateValue(value, forKey: name) == nil else {
                    throw Failure.usage("'\(name)' is given twice. Give it once.")
                }
            } else {
                throw unknown(name, among: options + known)
            }
        }
    }

    func value(_ option: String) -> String? { values[option] }

    func has(_ flag: String) -> Bool { flags.contains(flag) }

    /// The value of an option that has to be there.
    func required(_ option: String, _ meaning: String) throws -> String {
        guard let value = values[option] else { throw Failure.usage("'\(command)' needs '\(option) <\(meaning)>'.") }
        return value
    }

    /// One of the cases, by its raw value.
    func choice<Choice: RawRepresentable & CaseIterable>(_ option: String, default fallback: Choice) throws -> Choice
    where Choice.RawValue == String {
        guard let text = values[option] else { return fallback }
        if let choice = Choice(rawValue: text) { return choice }
        let expected = Wording.list(Choice.allCases.map(\.rawValue))
        throw Failure.usage("'\(option)' has to be \(expected), found \(Wording.quote(text)).")
    }

    /// The specs, of which there has to be at least one file.
    func specs() throws -> [String] {
        if positional.isEmpty { throw Failure.usage("Missing the specs. Name a folder, or its files.") }
        return positional
    }

    private func unknown(_ option: String, among known: [String]) -> Failure {
        let nearest = Wording.nearest(to: option, among: known)
        let hint = nearest.map { "Did you mean \(Wording.quote($0))?" } ?? "--help lists the options."
        return Failure.usage("'\(command)' has no option \(Wording.quote(option)). \(hint)")
    }
}
