import EndpointSpecs
import Foundation

/// Finds the example that fits a call best.
struct ExampleChoice: Sendable {
    private struct Candidate: Sendable {
        var parameters: [String: String]
        var request: MockValue?
        var leaves: Set<Leaf>
        var answer: MockAnswer
    }

    private struct Leaf: Hashable, Sendable {
        var path: String
        var value: MockValue
    }

    private let candidates: [Candidate]

    init(_ examples: [Example]) {
        candidates = examples.map { example in
            let request = example.request.map { MockValue($0).normalized }
            let parameters = Dictionary(example.parameters, uniquingKeysWith: { first, _ in first })
            return Candidate(
                parameters: parameters,
                request: request,
                leaves: Self.leaves(of: request, parameters),
                answer: MockAnswer(status: example.status, body: example.response.map { MockValue($0) })
            )
        }
    }

    /// The answer of the example with this very request, else of the one that shares most fields, else of the first.
    func answer(to body: MockValue?, parameters: [String: String]) -> MockAnswer {
        let body = body.map(\.normalized)
        if let equal = candidates.first(where: { $0.request == body && $0.parameters == parameters }) {
            return equal.answer
        }
        let leaves = Self.leaves(of: body, parameters)
        var best: (count: Int, answer: MockAnswer)?
        for candidate in candidates {
            let count = candidate.leaves.intersection(leaves).count
            if count > best?.count ?? -1 { best = (count, candidate.answer) }
        }
        return best?.answer ?? MockAnswer()
    }

    private static func leaves(of body: MockValue?, _ parameters: [String: String]) -> Set<Leaf> {
        var leaves = Set(parameters.map { Leaf(path: "parameter " + $0.key, value: .string($0.value)) })
        if let body { collect(body, path: "", into: &leaves) }
        return leaves
    }

    private static func collect(_ value: MockValue, path: String, into leaves: inout Set<Leaf>) {
        switch value {
        case .object(let members):
            for member in members { collect(member.value, path: path + "." + member.name, into: &leaves) }
        case .array(let items):
            for (index, item) in items.enumerated() { collect(item, path: "\(path)[\(index)]", into: &leaves) }
        case .null, .boolean, .number, .string: leaves.insert(Leaf(path: path, value: value))
        }
    }
}

extension MockValue {
    /// The value with members by name and without those that are null, and numbers of one value in one form.
    var normalized: MockValue {
        switch self {
        case .null, .boolean, .string: self
        case .number(let digits): .number(Decimal(string: digits)?.description ?? digits)
        case .array(let items): .array(items.map(\.normalized))
        case .object(let members):
            .object(
                members.filter { !$0.value.isNull }.map { Member($0.name, $0.value.normalized) }
                    .sorted { $0.name < $1.name }
            )
        }
    }
}
