import EndpointCoding

extension EndpointClient {
    /// Finds out what became of a create, update or delete that failed in a way which leaves open whether it was carried out.
    ///
    /// It asks the read that the specification names for it, by the values of the request that failed, on behalf of the same account. Nothing is sent
    /// again. A write that isn't found is looked up once more after each pause, since platforms take time to show what they took in.
    ///
    /// ```swift
    /// do {
    ///     _ = try await client.factures.soumettre(facture)
    /// } catch let error as EndpointError where error.mayHaveBeenCarriedOut {
    ///     switch try await client.resolve(error) { … }
    /// }
    /// ```
    ///
    /// - Parameters:
    ///   - error: The error of the write.
    ///   - pauses: How long to wait before each further look. Default: 2 s, 5 s and 10 s.
    ///   - options: What holds for each of the reads; its account is ignored.
    /// - Returns: What became of the write.
    /// - Throws: `EndpointError` of the read, or `CancellationError`.
    public func resolve(
        _ error: EndpointError,
        pauses: [Duration] = [.seconds(2), .seconds(5), .seconds(10)],
        options: CallOptions = CallOptions()
    ) async throws -> WriteOutcome {
        guard error.mayHaveBeenCarriedOut else { return .absent }
        guard let write = error.unresolved else {
            return .unknown(reason: "the specification names no read that could find what '\(error.operation)' writes")
        }
        guard let request = write.request else {
            let names = write.lookup.matches.map { $0.write.joined(separator: ".") }.joined(separator: ", ")
            return .unknown(reason: "the request lacks what it could be found by: \(names)")
        }
        var options = options
        options.account = write.account
        for pause in [.zero] + pauses {
            if pause > .zero { try await caller.core.configuration.time.pause(pause) }
            let answer: JSONValue = try await caller.send(write.lookup.endpoint, request, options: options)
            let outcome = write.outcome(of: answer)
            if outcome != .absent { return outcome }
        }
        return .absent
    }
}

extension UnresolvedWrite {
    /// Reads the answer of the lookup.
    ///
    /// A match that shows another value than the one searched for doesn't count: searches may find more than asked.
    fileprivate func outcome(of answer: JSONValue) -> WriteOutcome {
        let found: [JSONValue]
        switch answer.value(at: lookup.result) {
        case .array(let items)?: found = items
        case .object(let item)?: found = [.object(item)]
        default: found = []
        }
        let fitting = found.filter { item in
            (criteria ?? [])
                .allSatisfy { criterion in
                    guard let shown = item.value(at: criterion.path), shown != .null else { return true }
                    return shown.plainText == criterion.value.plainText
                }
        }
        let ids = Set(fitting.compactMap { $0.value(at: lookup.id)?.plainText })
        guard let id = ids.first else {
            return fitting.isEmpty
                ? .absent : .unknown(reason: "what was found carries no \(lookup.id.joined(separator: "."))")
        }
        if ids.count > 1 {
            return .unknown(reason: "\(ids.count) were found that fit, so it can't be told which is this one")
        }
        return .accepted(id: id)
    }
}

extension JSONValue {
    /// A string or a number as its text, so that both forms of an identifier compare.
    fileprivate var plainText: String? {
        switch self {
        case .string(let text), .number(let text): text
        case .null, .bool, .array, .object: nil
        }
    }
}
