/// Reads YAML values as the JSON values that a type asks for.
struct ValueReader {
    let types: TypeTable
    let diagnostics: DiagnosticBag
    /// What the value belongs to, in front of its path: the beginning of a diagnostic.
    var subject = "The example's"
    var code = DiagnosticCode.wrongExample

    /// The value, or `nil` after a reported error.
    func read(_ node: YAMLNode, as base: FieldType.Base, path: String) -> SpecValue? {
        switch base {
        case .json: return untyped(node)
        case .schema(let name):
            guard let schema = types.schemas[name] else { return untyped(node) }
            return object(node, fields: schema.fields, of: Wording.quote(name.name), path: path)
        case .list(let item):
            guard case .sequence(let items) = node.content else { return wrong(node, base, path) }
            return .array(items.enumerated().compactMap { read($1, as: item, path: "\(path)[\($0)]") })
        case .map(let value):
            guard case .mapping(let entries) = node.content else { return wrong(node, base, path) }
            let members = entries.compactMap { entry in
                read(entry.value, as: value, path: path + "." + entry.key).map { SpecValue.Member(entry.key, $0) }
            }
            return .object(members)
        case .string, .boolean, .int32, .int64, .decimal, .date, .timestamp, .base64, .enumeration:
            guard case .scalar(let text, let isPlain) = node.content, !node.isNull else {
                return wrong(node, base, path)
            }
            return scalar(text, isPlain: isPlain, as: base) ?? wrong(node, base, path)
        }
    }

    /// An object of certain fields; those it doesn't know are reported.
    func object(_ node: YAMLNode, fields: [Field], of owner: String, path: String) -> SpecValue? {
        guard case .mapping(let entries) = node.content else {
            report(node, "a map of fields", path)
            return nil
        }
        var members: [SpecValue.Member] = []
        for entry in entries {
            guard let field = fields.first(where: { $0.wireName == entry.key }) else {
                let hint = Wording.suggestion(for: entry.key, among: fields.map(\.wireName))
                diagnostics.error(
                    .wrongExample,
                    at: entry.keyPlace,
                    "\(Wording.quote(entry.key)) is not a field of \(owner).",
                    hint: hint
                )
                continue
            }
            if let value = value(entry.value, of: field, path: path + "." + entry.key) {
                members.append(SpecValue.Member(entry.key, value))
            }
        }
        for field in fields where !field.type.isOptional && !entries.contains(where: { $0.key == field.wireName }) {
            diagnostics.error(
                .wrongExample,
                at: node.place,
                "The field \(Wording.quote(field.wireName)) of \(owner) is missing here, and it is not optional."
            )
        }
        return .object(members)
    }

    /// The type to read a field's value as: a field of one or many may hold one bare.
    private func form(of field: Field, in node: YAMLNode) -> FieldType.Base {
        guard field.isOneOrMany, case .list(let item) = field.type.base else { return field.type.base }
        if case .sequence = node.content { return field.type.base }
        return item
    }

    private func value(_ node: YAMLNode, of field: Field, path: String) -> SpecValue? {
        if node.isNull {
            if field.type.isOptional || field.isNullable { return .null }
            report(node, field.type.base.noun, path)
            return nil
        }
        guard let value = read(node, as: form(of: field, in: node), path: path) else { return nil }
        if let constant = field.constant, value != constant {
            report(node, "the constant \(Wording.quote(constant.scalarText))", path)
        }
        check(node, value, against: field, path: path)
        return value
    }

    private func scalar(_ text: String, isPlain: Bool, as base: FieldType.Base) -> SpecValue? {
        switch base {
        case .string: return .string(text)
        case .boolean:
            guard isPlain, text == "true" || text == "false" else { return nil }
            return .boolean(text == "true")
        case .int32: return isPlain && Int32(text) != nil && NumberForm.isJSONNumber(text) ? .number(text) : nil
        case .int64: return isPlain && Int64(text) != nil && NumberForm.isJSONNumber(text) ? .number(text) : nil
        case .decimal: return isPlain && NumberForm.isDecimal(text) ? .number(text) : nil
        case .date: return DateForm.isDate(text) ? .string(text) : nil
        case .timestamp: return DateForm.isTimestamp(text) ? .string(text) : nil
        case .base64: return Base64Form.isBase64(text) ? .string(text) : nil
        case .enumeration(let name):
            let isKnown = types.enums[name]?.values.contains { $0.wireValue == text } ?? true
            return isKnown ? .string(text) : nil
        case .json, .schema, .list, .map: return nil
        }
    }

    private func untyped(_ node: YAMLNode) -> SpecValue {
        switch node.content {
        case .scalar(let text, true) where YAMLNode.isNull(text): .null
        case .scalar("true", true): .boolean(true)
        case .scalar("false", true): .boolean(false)
        case .scalar(let text, true) where NumberForm.isJSONNumber(text): .number(text)
        case .scalar(let text, _): .string(text)
        case .sequence(let items): .array(items.map(untyped))
        case .mapping(let entries): .object(entries.map { SpecValue.Member($0.key, untyped($0.value)) })
        }
    }

    private func wrong(_ node: YAMLNode, _ base: FieldType.Base, _ path: String) -> SpecValue? {
        var expected = base.noun
        if case .enumeration(let name) = base, let type = types.enums[name] {
            let values = type.values.map(\.wireValue)
            if case .scalar(let text, _) = node.content {
                report(node, expected, path, hint: Wording.suggestion(for: text, among: values))
                return nil
            }
            if values.count <= 8 { expected += ": " + Wording.list(values) }
        }
        report(node, expected, path)
        return nil
    }

    private func report(_ node: YAMLNode, _ expected: String, _ path: String, hint: Hint = Hint("")) {
        var found = node.kind
        if case .scalar(_, false) = node.content { found += " in quotes" }
        diagnostics.error(
            code,
            at: node.place,
            "\(subject) \(Wording.quote(path)) has to be \(expected), found \(found).",
            hint: hint
        )
    }
}

/// Dates as specs write them.
enum DateForm {
    static func isDate(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return false }
        guard let year = number(bytes[0..<4]), let month = number(bytes[5..<7]), let day = number(bytes[8..<10]) else {
            return false
        }
        let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return year >= 1 && (1...12).contains(month) && day >= 1 && day <= lengths[month - 1]
    }

    /// A date, `T` or a space, a time with or without seconds and fraction, and an offset or none.
    static func isTimestamp(_ text: String) -> Bool {
        guard text.utf8.count >= 16, isDate(String(text.prefix(10))) else { return false }
        var rest = Array(text.utf8)[10...]
        guard rest.first == UInt8(ascii: "T") || rest.first == UInt8(ascii: " ") else { return false }
        rest = rest.dropFirst()
        guard let hour = two(&rest), hour < 24, take(":", &rest), let minute = two(&rest), minute < 60 else {
            return false
        }
        if take(":", &rest) {
            guard let second = two(&rest), second < 60 else { return false }
            if take(".", &rest) {
                let fraction = rest.prefix { (0x30...0x39).contains($0) }
                if fraction.isEmpty || fraction.count > 9 { return false }
                rest = rest.dropFirst(fraction.count)
            }
        }
        if rest.isEmpty || (rest.count == 1 && rest.first == UInt8(ascii: "Z")) { return true }
        guard take("+", &rest) || take("-", &rest), let hours = two(&rest), hours < 24 else { return false }
        _ = take(":", &rest)
        guard let minutes = two(&rest), minutes < 60 else { return false }
        return rest.isEmpty
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard bytes.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    private static func two(_ bytes: inout ArraySlice<UInt8>) -> Int? {
        guard bytes.count >= 2, let value = number(bytes.prefix(2)) else { return nil }
        bytes = bytes.dropFirst(2)
        return value
    }

    private static func take(_ byte: Unicode.Scalar, _ bytes: inout ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first, UInt32(first) == byte.value else { return false }
        bytes = bytes.dropFirst()
        return true
    }
}

/// Base64 as specs write it: RFC 4648 §4, padded, on one line.
enum Base64Form {
    static func isBase64(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        let padding = bytes.reversed().prefix { $0 == UInt8(ascii: "=") }.count
        guard bytes.count % 4 == 0, padding <= 2 else { return false }
        return bytes.dropLast(padding)
            .allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2F: true
                default: false
                }
            }
    }
}
