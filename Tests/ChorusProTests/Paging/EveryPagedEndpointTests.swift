import ChorusPro
import EndpointMock
import EndpointSpecs
import Foundation
import Testing

/// Every paged endpoint of the specs, by its emitted method for pages.
@Suite struct EveryPagedEndpointTests {
    private static let paged = ExampleCall.all.filter { $0.endpoint.pages != nil && $0.endpoint.emptyCodes.isEmpty }

    /// Answers the page asked for: the example's answer with one item that the page's number is written into.
    private static func transport(_ call: ExampleCall, _ pages: Pages, counters: Bool) throws -> MemoryTransport {
        let types = try Repository.api.get().types
        let items = try #require(types.field(at: pages.items, in: types.fields(of: call.endpoint.response)))
        guard case .list(let item) = items.type.base else { throw NotAList(path: pages.items) }
        return MemoryTransport { request in
            let body = try PlainJSON.read(request.body ?? Data())
            let page = body.value(at: pages.page[...])?.integer ?? 0
            var answer: MockValue = ["codeRetour": 0]
            if page <= 3 { answer.set(.array([marked(item, page, types)]), at: pages.items[...]) }
            if counters, let count = pages.count { answer.set(3, at: count[...]) }
            return .json(200, String(decoding: answer.json, as: UTF8.self))
        }
    }

    /// A value of a type that tells the page it stands on.
    private static func marked(_ base: FieldType.Base, _ page: Int64, _ types: TypeTable) -> MockValue {
        switch base {
        case .string, .enumeration: return .string("page \(page)")
        case .list(let item): return .array([marked(item, page, types)])
        case .schema:
            let fields = types.fields(of: base) ?? []
            guard let field = fields.first(where: { $0.type.base.canHoldANumber }) else { return .object([]) }
            return .object([MockValue.Member(field.wireName, marked(field.type.base, page, types))])
        default: return MockValue(page)
        }
    }

    @Test("asks for its pages in its own block, and ends by its own counters", arguments: paged, [true, false])
    func pages(_ call: ExampleCall, _ counters: Bool) async throws {
        let pages = try #require(call.endpoint.pages)
        let fetch = try #require(EndpointCallTable.call(call.operation)?.pages)
        let transport = try Self.transport(call, pages, counters: counters)
        var request = MockValue(call.example.request ?? .object([]))
        request.set(1, at: pages.page[...])
        if let size = pages.size { request.set(1, at: size[...]) }

        let answers = try await fetch(.over(transport), request.json, call.parameters)

        #expect(answers.count == 3)
        #expect(transport.requests.count == (counters && pages.count != nil ? 3 : 4))
        for (index, sent) in transport.requests.enumerated() {
            var expected = request
            expected.set(MockValue(index + 1), at: pages.page[...])
            #expect(try PlainJSON.read(sent.body ?? Data()).plainText == expected.plainText)
        }
    }

    private struct NotAList: Error {
        var path: [String]
    }
}

extension FieldType.Base {
    fileprivate var canHoldANumber: Bool {
        switch self {
        case .string, .int32, .int64, .decimal, .json, .schema, .enumeration, .list: true
        case .boolean, .date, .timestamp, .base64, .map: false
        }
    }
}

extension MockValue {
    fileprivate func value(at path: ArraySlice<String>) -> MockValue? {
        path.reduce(Optional(self)) { $0?[$1] }
    }

    /// Puts a value at a path, making the objects on the way.
    fileprivate mutating func set(_ value: MockValue, at path: ArraySlice<String>) {
        guard let name = path.first else {
            self = value
            return
        }
        var inner = self[name] ?? .object([])
        inner.set(value, at: path.dropFirst())
        self[name] = inner
    }
}
