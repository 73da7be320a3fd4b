import EndpointMock
import EndpointSpecs
import Foundation

/// Compares a document with what is written after it was read, by the types of the specs.
struct RoundTripCheck {
    private let types: TypeTable
    /// What reading changed in ways that are documented, apart from dropped nulls.
    private(set) var lenient: [String] = []
    /// Values that an enum doesn't list.
    private(set) var unlisted: [String] = []
    /// Fields that the specs don't know.
    private(set) var unknown: [String] = []
    /// What is missing, changed or added.
    private(set) var lost: [String] = []

    init(types: TypeTable) { self.types = types }

    mutating func check(_ original: MockValue, _ written: MockValue, body: Endpoint.Body, envelope: [Field] = []) {
        switch body {
        case .none: lost.append("there is a body where the specs have none")
        case .empty: object(original, written, fields: envelope, path: "")
        case .inline(let schema): object(original, written, fields: envelope + schema.fields, path: "")
        case .type(let type): value(original, written, as: type.base, path: "")
        }
    }

    private mutating func object(_ original: MockValue, _ written: MockValue, fields: [Field], path: String) {
        guard let members = original.members, let kept = written.members else {
            lost.append("\(path): \(original) became \(written)")
            return
        }
        let prefix = path.isEmpty ? "" : path + "."
        for member in members {
            guard let field = fields.first(where: { $0.wireName == member.name }) else {
                unknown.append(prefix + member.name)
                continue
            }
            self.member(member.value, written[member.name], as: field.type.base, path: prefix + member.name)
        }
        for member in kept where original[member.name] == nil { lost.append("\(prefix + member.name): added") }
    }

    private mutating func member(_ original: MockValue, _ written: MockValue?, as base: FieldType.Base, path: String) {
        let isEmptyText = original == .string("") && base != .string
        guard let written else {
            if isEmptyText { lenient.append("\(path): empty string as nothing") }
            if !original.isNull && !isEmptyText { lost.append("\(path): \(original) was lost") }
            return
        }
        if written.isNull { lost.append("\(path): null was written") }
        value(original, written, as: base, path: path)
    }

    private mutating func value(_ original: MockValue, _ written: MockValue, as base: FieldType.Base, path: String) {
        switch (base, original, written) {
        case (.schema(let name), _, _):
            object(original, written, fields: types.schemas[name]?.fields ?? [], path: path)
        case (.list(let item), .array(let items), .array(let kept)):
            let items = items.filter { !$0.isNull }
            if items.count != kept.count { lost.append("\(path): \(items.count) items became \(kept.count)") }
            for (index, pair) in zip(items, kept).enumerated() {
                value(pair.0, pair.1, as: item, path: "\(path)[\(index)]")
            }
        case (.list(let item), _, .array(let kept)) where kept.count == 1:
            lenient.append("\(path): one value as list")
            value(original, kept[0], as: item, path: path + "[0]")
        case (.enumeration(let name), .string(let text), .string(let kept)) where text == kept:
            if types.enums[name]?.values.contains(where: { $0.wireValue == text }) != true { unlisted.append(path) }
        default:
            scalar(original, written, as: base, path: path)
        }
    }

    private mutating func scalar(_ original: MockValue, _ written: MockValue, as base: FieldType.Base, path: String) {
        switch (base, original, written) {
        case (.int32, .number(let old), .number(let new)), (.int64, .number(let old), .number(let new)),
            (.decimal, .number(let old), .number(let new)):
            if Decimal(string: old) == Decimal(string: new) { return }
        case (.int32, .string(let old), .number(let new)), (.int64, .string(let old), .number(let new)),
            (.decimal, .string(let old), .number(let new)):
            if Decimal(string: old) == Decimal(string: new) { return lenient.append("\(path): string as number") }
        case (.string, .number(let old), .string(let new)):
            if old == new { return lenient.append("\(path): number as string") }
        case (.boolean, .string(let old), .boolean(let new)):
            if old == (new ? "true" : "false") { return lenient.append("\(path): string as boolean") }
        case (.base64, .string(let old), .string(let new)):
            if old == new { return }
            let padding = String(repeating: "=", count: (4 - old.utf8.count % 4) % 4)
            if let bytes = Data(base64Encoded: old + padding), bytes == Data(base64Encoded: new) {
                return lenient.append("\(path): base64 in its full form")
            }
        default:
            if original == written { return }
        }
        lost.append("\(path): \(original) became \(written)")
    }
}
