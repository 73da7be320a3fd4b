import EndpointClientGenerator

/// What emitted files offer to their users, read out of their text: a way that has nothing in common with the comparison under test.
struct Symbols {
    /// A parameter of a function: its label, its type, and whether it can be left out.
    private struct Parameter: Equatable {
        var text: String
        var hasDefault: Bool
    }

    private var functions: [String: [[Parameter]]] = [:]
    private var others: Set<String> = []

    init(_ files: [GeneratedFile]) {
        for file in files { read(file) }
    }

    /// The code without words: comments, which are the only lines that begin with slashes, and advice to users of what is deprecated.
    static func withoutWords(_ file: GeneratedFile) -> [Substring] {
        file.text.split(separator: "\n")
            .filter { line in
                let code = line.drop { $0 == " " }
                return !code.hasPrefix("//") && !code.hasPrefix("@available(*, deprecated")
            }
    }

    /// Functions that pages have from a protocol extension when they have none of their own.
    private static let inherited = [
        "Pages public static func size", "Pages public static func pageCount", "Pages public static func total",
    ]

    /// What can't be used any more as it could.
    func broken(by new: Symbols) -> [String] {
        var broken = others.subtracting(new.others).sorted()
        for (name, overloads) in functions where !Self.inherited.contains(where: name.contains) {
            let now = new.functions[name] ?? []
            for parameters in overloads where !now.contains(where: { Self.accepts($0, callsOf: parameters) }) {
                broken.append("\(name)(\(parameters.map(\.text).joined(separator: ", ")))")
            }
        }
        return broken
    }

    /// Whether every call of the old function is one of the new: its parameters are there in their order, and others have defaults.
    private static func accepts(_ new: [Parameter], callsOf old: [Parameter]) -> Bool {
        var rest = old[...]
        for parameter in new {
            if let next = rest.first, next.text == parameter.text, parameter.hasDefault || !next.hasDefault {
                rest.removeFirst()
            } else if let next = rest.first, !next.text.hasSuffix("?"), next.text + "?" == parameter.text {
                rest.removeFirst()
            } else if !parameter.hasDefault {
                return false
            }
        }
        return rest.isEmpty
    }

    private mutating func read(_ file: GeneratedFile) {
        var owners: [(indent: Int, name: String)] = []
        var head = ""
        for line in Self.withoutWords(file) {
            let indent = line.prefix { $0 == " " }.count
            let code = String(line.dropFirst(indent))
            if !head.isEmpty {
                head += head.hasSuffix("(") ? code : code.hasPrefix(")") ? code : " " + code
                guard code.hasPrefix(")") else { continue }
                add(head, in: owners.map(\.name).joined(separator: "."))
                head = ""
                continue
            }
            while let owner = owners.last, owner.indent >= indent { owners.removeLast() }
            let isType = ["struct ", "enum ", "extension "].contains { code.contains($0) }
            if isType, code.hasSuffix("{") || code.hasSuffix("{}"), !code.contains("(") {
                let name = code.split(separator: " ").drop { !["struct", "enum", "extension"].contains($0) }.dropFirst()
                let bare = name.first.map { String($0.prefix { $0 != ":" }) } ?? ""
                owners.append((indent, bare))
                if !code.contains("extension ") { others.insert("type " + owners.map(\.name).joined(separator: ".")) }
            } else if code.hasPrefix("public ") {
                if code.hasSuffix("("), code.contains("init(") || code.contains("func ") {
                    head = code
                } else {
                    add(code, in: owners.map(\.name).joined(separator: "."))
                }
            }
        }
    }

    private mutating func add(_ code: String, in owner: String) {
        let isFunction = code.contains("func ") || code.contains("init(")
        guard isFunction, let open = code.firstIndex(of: "("), let close = code.lastIndex(of: ")") else {
            // A property: what stands before its value.
            let head = code.prefix { $0 != "{" && $0 != "=" }
            others.insert(owner + " " + head)
            return
        }
        let inside = code[code.index(after: open)..<close]
        let parameters = inside.isEmpty ? [] : Self.parts(inside).map(Self.parameter)
        // The result belongs to the name: one with another result is another function.
        let name = owner + " " + code[..<open] + " " + code[close...]
        functions[name, default: []].append(parameters)
    }

    /// Splits at commas that stand in no bracket.
    private static func parts(_ text: Substring) -> [String] {
        var parts = [""]
        var depth = 0
        for character in text {
            if "([<".contains(character) { depth += 1 }
            if ")]>".contains(character) { depth -= 1 }
            if character == ",", depth == 0 {
                parts.append("")
            } else if !(character == " " && parts[parts.count - 1].isEmpty) {
                parts[parts.count - 1].append(character)
            }
        }
        return parts
    }

    private static func parameter(_ text: String) -> Parameter {
        let halves = text.split(separator: " = ", maxSplits: 1)
        return Parameter(text: halves.first.map(String.init) ?? "", hasDefault: halves.count == 2)
    }
}
