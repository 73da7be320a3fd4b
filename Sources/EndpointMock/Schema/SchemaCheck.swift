import EndpointPatterns
package import EndpointSpecs
import Foundation

/// Compares JSON values with the types of a spec, strictly.
package struct SchemaCheck: Sendable {
    private static let faultLimit = 20

    private let types: TypeTable
    /// The faults found so far, twenty at most.
    package private(set) var faults: [SchemaFault] = []

    package init(types: TypeTable) {
        self.types = types
    }

    /// Checks a body, the envelope's fields taken as optional ones of it.
    package mutating func check(_ value: MockValue, body: Endpoint.Body, envelope: Envelope? = nil) {
        switch body {
        case .none: report("", .type, "expected no body, found \(value.noun)")
        case .empty: object(value, fields: [], envelope: envelope, path: "")
        case .inline(let schema): object(value, fields: schema.fields, envelope: envelope, path: "")
        case .type(let type):
            if let fields = types.fields(of: type.base) {
                object(value, fields: fields, envelope: envelope, path: "")
            } else if !(value.isNull && type.isOptional) {
                check(value, as: type.base, path: "")
            }
        }
    }

    /// Checks a parameter's value, given as its texts: one, or of a list one for each item.
    package mutating func check(parameter texts: [String], of field: Field) {
        if case .list(let item) = field.type.base {
            check(.array(texts.map { Self.value($0, as: item) }), field: field, path: field.wireName)
        } else if let text = texts.first, texts.count == 1 {
            check(Self.value(text, as: field.type.base), field: field, path: field.wireName)
        } else {
            report(field.wireName, .type, "expected \(field.type.base.noun) once, found \(texts.count) of them")
        }
    }

    private static func value(_ text: String, as base: FieldType.Base) -> MockValue {
        switch base {
        case .int32, .int64, .decimal: .number(text)
        case .boolean where text == "true" || text == "false": .boolean(text == "true")
        default: .string(text)
        }
    }

    /// Reports a fault that the caller found.
    package mutating func report(_ path: String, _ rule: SchemaFault.Rule, _ detail: String) {
        guard faults.count < Self.faultLimit else { return }
        faults.append(SchemaFault(path: path, rule: rule, detail: detail))
    }

    private mutating func object(_ value: MockValue, fields: [Field], envelope: Envelope? = nil, path: String) {
        guard case .object(let members) = value else {
            report(path, .type, "expected an object, found \(value.noun)")
            return
        }
        let prefix = path.isEmpty ? "" : path + "."
        for member in members {
            if let base = Self.type(of: member.name, in: envelope) {
                if !member.value.isNull { check(member.value, as: base, path: prefix + member.name) }
                continue
            }
            guard let field = fields.first(where: { $0.wireName == member.name }) else {
                report(prefix + member.name, .unknown, "expected a field of the spec")
                continue
            }
            check(member.value, field: field, path: prefix + member.name)
        }
        for field in fields where !field.type.isOptional && value[field.wireName] == nil {
            report(prefix + field.wireName, .required, "expected \(field.type.base.noun), found nothing")
        }
    }

    private mutating func check(_ value: MockValue, field: Field, path: String) {
        if value.isNull {
            if field.type.isOptional || field.isNullable { return }
            report(path, .required, "expected \(field.type.base.noun), found null")
            return
        }
        let before = faults.count
        if field.isOneOrMany, case .list(let item) = field.type.base, !value.isList {
            check(value, as: item, path: path)
        } else {
            check(value, as: field.type.base, path: path)
        }
        guard faults.count == before || value.isList else { return }
        if let constant = field.constant, MockValue(constant).normalized != value.normalized {
            report(path, .const, "expected '\(constant.scalarText.prefix(60))', found \(value.noun)")
        }
        for rule in field.constraints.rules { check(value, against: rule, path: path) }
    }

    private mutating func check(_ value: MockValue, as base: FieldType.Base, path: String) {
        switch (base, value) {
        case (.json, _): return
        case (.schema(let name), _): object(value, fields: types.schemas[name]?.fields ?? [], path: path)
        case (.list(let item), .array(let items)):
            for (index, element) in items.enumerated() { check(element, as: item, path: "\(path)[\(index)]") }
        case (.map(let item), .object(let members)):
            for member in members { check(member.value, as: item, path: path + "." + member.name) }
        case (.enumeration(let name), .string(let text)):
            let values = types.enums[name]?.values.map(\.wireValue) ?? []
            if !values.contains(text) {
                let known = values.count <= 8 ? "one of \(values.joined(separator: ", "))" : "a value of \(name.name)"
                report(path, .enum, "expected \(known), found '\(text.prefix(60))'")
            }
        case (_, _) where Self.fits(value, base): return
        default: report(path, .type, "expected \(base.noun), found \(value.noun)")
        }
    }

    private mutating func check(_ value: MockValue, against rule: FieldRule, path: String) {
        var found = ""
        let breach: FieldRule.Breach?
        switch value {
        case .string(let text): breach = rule.breach(byText: text)
        case .number(let digits):
            breach = rule.breach(byNumber: digits)
            found = ", found \(digits.prefix(60))"
        case .array(let items): breach = rule.breach(byItems: items.count)
        case .null, .boolean, .object: return
        }
        guard let breach, let name = SchemaFault.Rule(rawValue: rule.name) else { return }
        if let count = breach.count { found = ", found \(count)" }
        report(path, name, "expected \(breach.expected)\(found)")
    }

    private static func fits(_ value: MockValue, _ base: FieldType.Base) -> Bool {
        switch (base, value) {
        case (.string, .string), (.boolean, .boolean): true
        case (.int32, .number(let digits)): Int32(digits) != nil && !digits.hasPrefix("+")
        case (.int64, .number(let digits)): Int64(digits) != nil && !digits.hasPrefix("+")
        case (.decimal, .number(let digits)): Decimal(string: digits) != nil
        case (.date, .string(let text)), (.timestamp, .string(let text)): MomentForm.fits(text)
        case (.base64, .string(let text)): text.base64ContentSize != nil
        default: false
        }
    }

    private static func type(of name: String, in envelope: Envelope?) -> FieldType.Base? {
        switch name {
        case envelope?.code: .int32
        case envelope?.message: .string
        default: nil
        }
    }
}

extension MockValue {
    /// What a fault calls the value; long texts are cut, and digits stand as they came.
    fileprivate var noun: String {
        switch self {
        case .null: "null"
        case .boolean(let flag): flag ? "true" : "false"
        case .number(let digits): "the number \(digits.prefix(60))"
        case .string(let text): "the text '\(text.prefix(60))'"
        case .array: "a list"
        case .object: "an object"
        }
    }
}
