import EndpointMock
import Foundation

/// JSON read by the mock's parser, which shares nothing with the client's.
enum PlainJSON {
    static func read(_ text: String) throws -> MockValue { try MockValue(json: Data(text.utf8)) }

    static func read(_ data: Data) throws -> MockValue { try MockValue(json: data) }
}

extension MockValue {
    /// The value with members by name and without those that are null, and numbers of one value in one form.
    var plain: MockValue {
        switch self {
        case .null, .boolean, .string: self
        case .number(let digits): .number(Decimal(string: digits)?.description ?? digits)
        case .array(let items): .array(items.map(\.plain))
        case .object(let members):
            .object(
                members.filter { !$0.value.isNull }.map { Member($0.name, $0.value.plain) }.sorted { $0.name < $1.name }
            )
        }
    }

    /// The plain form as text, for comparison: its difference can be seen.
    var plainText: String { String(decoding: plain.json, as: UTF8.self) }
}
