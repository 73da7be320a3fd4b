import EndpointSpecs

/// The part of JSON Schema (draft 2020-12) that the schemas of the format use.
struct SchemaValidator {
    /// The schemas, by file name.
    let files: [String: SpecValue]

    /// Keywords that say something to people alone, or where a schema stands.
    private static let annotations: Set = ["$schema", "$id", "$defs", "title", "description"]
    private static let assertions: Set = [
        "$ref", "type", "const", "enum", "oneOf", "anyOf", "properties", "patternProperties", "additionalProperties",
        "propertyNames", "required", "minProperties", "items", "minItems", "minimum", "maximum", "pattern",
    ]

    /// What is wrong with a value, as a path and the keyword that refuses it.
    func faults(_ value: SpecValue, _ file: String) -> [String] {
        guard let schema = files[file] else { return ["there is no \(file)"] }
        return faults(value, schema, in: file, at: "$")
    }

    /// Keywords that this validator would pass over.
    func unknownKeywords() -> [String] {
        files.values.flatMap { Self.unknown(in: $0) }
    }

    private static func unknown(in schema: SpecValue) -> [String] {
        guard case .object(let members) = schema else { return [] }
        return members.flatMap { member -> [String] in
            switch member.name {
            case "properties", "patternProperties", "$defs": member.value.members.flatMap { unknown(in: $0.value) }
            case "oneOf", "anyOf": member.value.items.flatMap(unknown)
            case "items", "additionalProperties", "propertyNames": unknown(in: member.value)
            case annotations, assertions: []
            default: [member.name]
            }
        }
    }

    private func faults(_ value: SpecValue, _ schema: SpecValue, in file: String, at path: String) -> [String] {
        if case .boolean(let isAllowed) = schema { return isAllowed ? [] : ["\(path): not allowed"] }
        return schema.members.flatMap { keyword in
            check(value, keyword.name, keyword.value, schema, in: file, at: path)
        }
    }

    private func check(
        _ value: SpecValue,
        _ keyword: String,
        _ rule: SpecValue,
        _ schema: SpecValue,
        in file: String,
        at path: String
    ) -> [String] {
        let fault = ["\(path): \(keyword)"]
        func passes(_ value: SpecValue, _ schema: SpecValue) -> Bool {
            faults(value, schema, in: file, at: path).isEmpty
        }
        switch keyword {
        case "$ref":
            let (target, schema) = resolve(rule.text, from: file)
            return faults(value, schema, in: target, at: path)
        case "type":
            let names = rule.items.isEmpty ? [rule.text] : rule.items.map(\.text)
            return names.contains { value.isOf(type: $0) } ? [] : fault
        case "const": return value == rule ? [] : fault
        case "enum": return rule.items.contains(value) ? [] : fault
        case "oneOf": return rule.items.count { passes(value, $0) } == 1 ? [] : fault
        case "anyOf": return rule.items.contains { passes(value, $0) } ? [] : fault
        case "required":
            return rule.items.allSatisfy { value[$0.text] != nil } || !value.isObject ? [] : fault
        case "minProperties": return !value.isObject || value.members.count >= rule.whole ? [] : fault
        case "propertyNames":
            return value.members.flatMap { faults(.string($0.name), rule, in: file, at: "\(path).\($0.name)") }
        case "properties", "patternProperties", "additionalProperties":
            return value.members.filter { keyword == governing($0.name, schema) }
                .flatMap { member -> [String] in
                    let rule = rule.schema(for: member.name, under: keyword)
                    return faults(member.value, rule, in: file, at: "\(path).\(member.name)")
                }
        case "items":
            return value.items.enumerated().flatMap { faults($1, rule, in: file, at: "\(path)[\($0)]") }
        case "minItems": return !value.isArray || value.items.count >= rule.whole ? [] : fault
        case "minimum": return value.number.map { $0 >= (rule.number ?? 0) } ?? true ? [] : fault
        case "maximum": return value.number.map { $0 <= (rule.number ?? 0) } ?? true ? [] : fault
        case "pattern":
            guard case .string(let text) = value else { return [] }
            return text.matches(rule.text) ? [] : fault
        default: return []
        }
    }

    /// The keyword that a property's value has to satisfy.
    private func governing(_ name: String, _ schema: SpecValue) -> String {
        if schema["properties"]?[name] != nil { return "properties" }
        let patterns = schema["patternProperties"]?.members ?? []
        return patterns.contains { name.matches($0.name) } ? "patternProperties" : "additionalProperties"
    }

    private func resolve(_ reference: String, from file: String) -> (file: String, schema: SpecValue) {
        let parts = reference.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
        let target = parts[0].isEmpty ? file : parts[0]
        var schema = files[target] ?? .boolean(false)
        for step in parts[1].split(separator: "/") { schema = schema[String(step)] ?? .boolean(false) }
        return (target, schema)
    }
}

extension SpecValue {
    /// A YAML document as an editor sees it, by YAML 1.2's core schema.
    init(_ node: YAMLNode) {
        switch node.content {
        case .scalar(let text, true): self = Self.plain(text, isNull: node.isNull)
        case .scalar(let text, false): self = .string(text)
        case .sequence(let items): self = .array(items.map { SpecValue($0) })
        case .mapping(let entries): self = .object(entries.map { Member($0.key, SpecValue($0.value)) })
        }
    }

    private static func plain(_ text: String, isNull: Bool) -> SpecValue {
        if isNull { return .null }
        if text == "true" || text == "false" { return .boolean(text == "true") }
        return text.matches("^[-+]?[0-9]+(\\.[0-9]*)?$") ? .number(text) : .string(text)
    }

    var members: [Member] {
        if case .object(let members) = self { members } else { [] }
    }

    var items: [SpecValue] {
        if case .array(let items) = self { items } else { [] }
    }

    var text: String {
        if case .string(let text) = self { text } else { "" }
    }

    var number: Double? {
        if case .number(let digits) = self { Double(digits) } else { nil }
    }

    fileprivate var whole: Int { number.map { Int($0) } ?? 0 }
    fileprivate var isObject: Bool { isOf(type: "object") }
    fileprivate var isArray: Bool { isOf(type: "array") }

    fileprivate func isOf(type: String) -> Bool {
        switch (self, type) {
        case (.null, "null"), (.boolean, "boolean"), (.string, "string"), (.array, "array"), (.object, "object"),
            (.number, "number"):
            true
        case (.number(let digits), "integer"): Int(digits) != nil
        default: false
        }
    }

    /// The schema that one of `properties`, `patternProperties` and `additionalProperties` has for a name.
    fileprivate func schema(for name: String, under keyword: String) -> SpecValue {
        switch keyword {
        case "properties": self[name] ?? .boolean(true)
        case "patternProperties": members.first { name.matches($0.name) }?.value ?? .boolean(true)
        default: self
        }
    }
}

extension String {
    fileprivate func matches(_ pattern: String) -> Bool {
        (try? Regex(pattern)).map { firstMatch(of: $0) != nil } ?? false
    }
}

/// Matches a text that is one of a set.
private func ~= (set: Set<String>, text: String) -> Bool { set.contains(text) }
