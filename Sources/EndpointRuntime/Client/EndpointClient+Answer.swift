extension EndpointClient {
    /// Makes a call and gives its answer as it came, beside the value that was read from it.
    ///
    /// ```swift
    /// let answer = try await client.answer { try await $0.structures.rechercher(request) }
    /// print(answer.httpStatus, answer.headers[.date] ?? "", answer.body.count, answer.value.listeStructures ?? [])
    /// ```
    ///
    /// The answer of a call that fails is in `EndpointError.answer`.
    ///
    /// - Parameter call: Makes one call with the client that it is given. When it makes several, the answer of the last
    ///   one to succeed is given.
    /// - Returns: What `call` returns, with status, headers and body of the answer.
    /// - Throws: What `call` throws; an `EndpointError` with the code `invalidRequest` if it made no call with that
    ///   client.
    public func answer<Value: Sendable>(
        to call: (Self) async throws -> Value
    ) async throws -> EndpointAnswer<Value> {
        let recorder = AnswerRecorder()
        let value = try await call(Self(caller: caller.with(recorder: recorder)))
        guard let response = recorder.last else {
            let endpoint = EndpointDescription(operation: "answer", method: .post, path: "", kind: .read)
            throw Failure(.noCall).error(endpoint, attempts: 0)
        }
        return EndpointAnswer(value: value, response)
    }
}
