import ChorusPro
import EndpointMock
import EndpointSpecs
import Foundation
import Testing

/// Every field of every request and answer, whether an example has it or not.
@Suite struct EveryFieldTests {
    /// A body with the method that reads and writes it.
    private struct Subject {
        var body: Endpoint.Body
        var envelope: [Field]
        var rewrite: EndpointCall.Rewrite?
    }

    private static func subjects(_ call: EndpointCall) throws -> [Subject] {
        let endpoint = try #require(Repository.api.get().endpoint(call.operation))
        return [
            Subject(body: endpoint.request, envelope: [], rewrite: call.rewriteRequest),
            Subject(body: endpoint.response, envelope: endpoint.envelope?.fields ?? [], rewrite: call.rewriteAnswer),
        ]
    }

    @Test("is read and written with nothing lost", arguments: EndpointCallTable.all)
    func survives(_ call: EndpointCall) throws {
        let types = try Repository.api.get().types
        for subject in try Self.subjects(call) {
            guard let rewrite = subject.rewrite else { continue }
            let body = SyntheticBody.make(subject.body, envelope: subject.envelope, types: types, seed: 0)
            let written = try PlainJSON.read(rewrite(body.json, nil))
            var check = RoundTripCheck(types: types)
            check.check(body, written, body: subject.body, envelope: subject.envelope)
            #expect(check.lost + check.unknown + check.lenient + check.unlisted == [])
        }
    }

    @Test(
        "is read in the forms that are tolerated",
        arguments: EndpointCallTable.all,
        [SyntheticBody.Form.quoted, .bare]
    )
    func isTolerated(_ call: EndpointCall, _ form: SyntheticBody.Form) throws {
        let types = try Repository.api.get().types
        for subject in try Self.subjects(call) {
            guard let rewrite = subject.rewrite else { continue }
            let body = SyntheticBody.make(subject.body, envelope: subject.envelope, types: types, form: form, seed: 3)
            let written = try PlainJSON.read(rewrite(body.json, nil))
            var check = RoundTripCheck(types: types)
            check.check(body, written, body: subject.body, envelope: subject.envelope)
            #expect(check.lost + check.unknown + check.unlisted == [])
        }
    }

    @Test("a text that is empty is nothing, but for strings", arguments: EndpointCallTable.all)
    func emptyTexts(_ call: EndpointCall) throws {
        let types = try Repository.api.get().types
        for subject in try Self.subjects(call) {
            guard let rewrite = subject.rewrite, let fields = types.fields(of: subject.body) else { continue }
            let empty = MockValue.object((subject.envelope + fields).map { MockValue.Member($0.wireName, "") })
            let written = try PlainJSON.read(rewrite(empty.json, nil))
            let strings = (subject.envelope + fields).filter { $0.type.base == .string || $0.type.base == .json }
            #expect(written.members?.map(\.name) == strings.map(\.wireName))
        }
    }

    @Test("every value that the specs list for an enum is known to its type", arguments: EndpointCallTable.all)
    func everyValueIsKnown(_ call: EndpointCall) throws {
        let types = try Repository.api.get().types
        for subject in try Self.subjects(call) {
            guard let rewrite = subject.rewrite else { continue }
            let fields = try Self.enums(in: subject.body, types)
            for (field, values) in fields {
                for value in values {
                    var notices: [JSONNotice] = []
                    let body: MockValue = [field.wireName: .string(value)]
                    let written = try PlainJSON.read(rewrite(body.json) { notices.append($0) })
                    #expect(written[field.wireName].map { $0.items ?? [$0] } == [.string(value)])
                    #expect(notices == [])
                }
            }
        }
    }

    /// The fields of a body that hold values of an enum, with those that it lists.
    private static func enums(in body: Endpoint.Body, _ types: TypeTable) throws -> [(Field, [String])] {
        guard case .inline(let schema) = body else { return [] }
        return schema.fields.compactMap { field in
            var base = field.type.base
            if case .list(let item) = base { base = item }
            guard case .enumeration(let name) = base, let type = types.enums[name] else { return nil }
            return (field, type.values.map(\.wireValue))
        }
    }

    @Test func invoiceWithAnyListedValuesIsReadWithoutANotice() throws {
        let types = try Repository.api.get().types
        let call = try #require(EndpointCallTable.call("factures.v1.consulterFournisseur"))
        let subject = try #require(Self.subjects(call).last)
        let rewrite = try #require(subject.rewrite)
        for seed in 0..<60 {
            var notices: [JSONNotice] = []
            let body = SyntheticBody.make(subject.body, envelope: subject.envelope, types: types, seed: seed)
            _ = try rewrite(body.json) { notices.append($0) }
            #expect(notices == [])
        }
    }
}

extension EndpointCall: CustomTestStringConvertible {
    var testDescription: String { operation }
}
