import EndpointMock
import EndpointSpecs
import Foundation

/// Makes bodies with every field of the specs in them, each with another value.
struct SyntheticBody {
    /// How scalars and lists are written.
    enum Form: Sendable, CaseIterable {
        /// As the types say.
        case strict
        /// Numbers and booleans in quotation marks.
        case quoted
        /// Strings that are numbers, and lists of one as their item.
        case bare
    }

    private static let timestamps = [
        "2026-03-04", "2026-03-04 09:30", "2026-03-04T09:30:12Z", "2026-03-04T09:30:12.345+01:00",
        "1789-07-14 00:00", "2026-03-04T09:30:12+0100",
    ]
    private static let depthLimit = 12

    private let types: TypeTable
    private let form: Form
    private var number: Int
    private var depth = 0

    private init(types: TypeTable, form: Form, number: Int) {
        self.types = types
        self.form = form
        self.number = number
    }

    /// A body, its values chosen by the seed; null where there is none.
    static func make(
        _ body: Endpoint.Body,
        envelope: [Field],
        types: TypeTable,
        form: Form = .strict,
        seed: Int
    ) -> MockValue {
        var maker = SyntheticBody(types: types, form: form, number: seed)
        return switch body {
        case .none: .null
        case .empty: maker.object(envelope)
        case .inline(let schema): maker.object(envelope + schema.fields)
        case .type(let type): maker.value(type.base)
        }
    }

    private mutating func object(_ fields: [Field]) -> MockValue {
        depth += 1
        defer { depth -= 1 }
        return .object(fields.map { MockValue.Member($0.wireName, value($0.type.base)) })
    }

    private mutating func value(_ base: FieldType.Base) -> MockValue {
        number += 1
        switch base {
        case .string: return form == .bare ? MockValue(number) : .string("text \(number)")
        case .boolean: return quoted(.boolean(number.isMultiple(of: 2)))
        case .int32: return quoted(MockValue(number.isMultiple(of: 5) ? Int(Int32.min) : number))
        case .int64: return quoted(MockValue(number.isMultiple(of: 5) ? Int.max - number : number))
        case .decimal: return quoted(.number("-\(number).062501"))
        case .date: return .string("20\(10 + number % 90)-0\(1 + number % 9)-1\(number % 10)")
        case .timestamp: return .string(Self.timestamps[number % Self.timestamps.count])
        case .base64: return .string(Data("content \(number)".utf8).base64EncodedString())
        case .json: return ["any": [.null, MockValue(number), "text", true, .number("1e2")]]
        case .enumeration(let name):
            let values = types.enums[name]?.values.map(\.wireValue) ?? []
            return .string(values[number % values.count])
        case .schema(let name):
            return depth < Self.depthLimit ? object(types.schemas[name]?.fields ?? []) : .object([])
        case .list(let item):
            return form == .bare ? value(item) : .array([value(item), value(item)])
        case .map(let item): return ["key": value(item)]
        }
    }

    private func quoted(_ value: MockValue) -> MockValue {
        guard form == .quoted else { return value }
        return .string(String(decoding: value.json, as: UTF8.self))
    }
}
