/// Paths of endpoints, with their `{parameters}`.
package enum PathForm {
    /// What is wrong with a path, as the end of a sentence.
    static func fault(of path: String) -> String? {
        if path.isEmpty { return "is empty. Name the endpoint's path." }
        if path.hasPrefix("/") { return "begins with a slash. Leave it out: paths are relative." }
        if path.hasSuffix("/") { return "ends with a slash. Leave it out." }
        if path.utf8.contains(UInt8(ascii: "?")) { return "has a query. Put its fields under 'parameters: query:'." }
        let foreign = path.unicodeScalars.first { scalar in
            switch scalar.value {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: false
            default: !"-._~/{}:@!$&'()*+,;=".unicodeScalars.contains(scalar)
            }
        }
        if let foreign {
            return "has \(Wording.quote(String(foreign))), which doesn't belong into one. "
                + "Use letters from A to Z, digits, '-', '_', '.', '~' and '/'."
        }
        let segments = path.split(separator: "/", omittingEmptySubsequences: false)
        if segments.contains("") || segments.contains(".") || segments.contains("..") {
            return "has an empty or dotted segment. Write it out in full."
        }
        return nil
    }

    /// Whether the path is made of letters, digits, hyphens and slashes between them, as most are.
    private static func isPlain(_ path: String) -> Bool {
        var isSegmentEmpty = true
        let isPlain = path.allBytes { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D: isSegmentEmpty = false
            case 0x2F where !isSegmentEmpty: isSegmentEmpty = true
            default: return false
            }
            return true
        }
        return isPlain && !isSegmentEmpty
    }

    /// The names in braces, in order; `nil` when the braces don't fit together.
    package static func parameters(of path: String) -> [String]? {
        var names: [String] = []
        var current: String?
        for character in path.unicodeScalars {
            switch (character, current) {
            case ("{", nil): current = ""
            case ("}", let name?):
                if name.isEmpty { return nil }
                names.append(name)
                current = nil
            case ("{", _), ("}", _): return nil
            case (_, let name?):
                if character == "/" { return nil }
                current = name + String(character)
            default: break
            }
        }
        return current == nil ? names : nil
    }

    /// The path with its parameters' names taken out, which make no difference to what it matches.
    static func withoutNames(_ path: String) -> String {
        if path.allBytes({ $0 != UInt8(ascii: "{") }) { return path }
        var isName = false
        return String(
            String.UnicodeScalarView(
                path.unicodeScalars.filter { scalar in
                    if scalar == "}" { isName = false }
                    defer { if scalar == "{" { isName = true } }
                    return !isName
                }
            )
        )
    }

    static func check(_ endpoint: Endpoint, at place: Place, diagnostics: DiagnosticBag) {
        if endpoint.pathParameters.isEmpty, isPlain(endpoint.path) { return }
        let quoted = Wording.quote(endpoint.path)
        if let fault = fault(of: endpoint.path) {
            diagnostics.error(.wrongPath, at: place, "The path \(quoted) \(fault)")
            return
        }
        guard let names = parameters(of: endpoint.path) else {
            diagnostics.error(
                .wrongPath,
                at: place,
                "The braces in the path \(quoted) don't fit together. Write each parameter as {name}."
            )
            return
        }
        let declared = endpoint.pathParameters.map(\.wireName)
        for name in Set(names).sorted() where !declared.contains(name) {
            diagnostics.error(
                .wrongPath,
                at: place,
                "The path \(quoted) has {\(name)}, which 'parameters: path:' does not list.",
                hint: Wording.suggestion(for: name, among: declared)
            )
        }
        if Set(names).count != names.count {
            diagnostics.error(.wrongPath, at: place, "The path \(quoted) has the same parameter twice.")
        }
        for parameter in endpoint.pathParameters {
            if !names.contains(parameter.wireName) {
                diagnostics.error(
                    .wrongPath,
                    at: parameter.place,
                    "The path \(quoted) has no {\(parameter.wireName)}. Add it there, or remove the parameter."
                )
            } else if parameter.type.isOptional {
                diagnostics.error(
                    .wrongType,
                    at: parameter.place,
                    "The path parameter \(Wording.quote(parameter.wireName)) can't be optional. Remove the '?'."
                )
            }
        }
    }
}
