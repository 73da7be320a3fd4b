import EndpointPatterns

extension ValueReader {
    /// Reports the rules of its field that a value breaks.
    func check(_ node: YAMLNode, _ value: SpecValue, against field: Field, path: String) {
        for rule in field.constraints.rules {
            guard let breach = Self.breach(of: rule, by: value, node) else { continue }
            var found = ""
            if let count = breach.count { found += "\(count)" }
            if case .scalar(let text, _) = node.content, !field.isSensitive {
                found += (found.isEmpty ? "" : " in ") + Wording.quote(text)
            }
            diagnostics.error(
                code,
                at: node.place,
                "\(subject) \(Wording.quote(path)) breaks \(Wording.quote(rule.name)) of its field: "
                    + "expected \(breach.expected), found \(found.isEmpty ? "another text" : found). Mend one of the two."
            )
        }
    }

    private static func breach(of rule: FieldRule, by value: SpecValue, _ node: YAMLNode) -> FieldRule.Breach? {
        switch value {
        case .string(let text): return rule.breach(byText: text)
        case .number(let digits): return rule.breach(byNumber: digits)
        case .array:
            guard case .sequence(let items) = node.content else { return nil }
            return rule.breach(byItems: items.count)
        case .null, .boolean, .object: return nil
        }
    }
}
