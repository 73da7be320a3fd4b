public import EndpointCoding
public import HTTPTypes

extension EndpointClient {
    /// Calls any path with untyped JSON: for an endpoint that the specification doesn't have, or describes otherwise.
    ///
    /// Everything but the types is as for other calls: credentials, repetition, rate limit, middleware, errors.
    ///
    /// ```swift
    /// let answer = try await client.call("structures/v1/rechercher", kind: .read, body: ["structure": ["typeIdentifiantStructure": "SIRET"]])
    /// print(answer.value["listeStructures"]?[0]?["idStructureCPP"]?.integer ?? 0)
    /// ```
    ///
    /// - Parameters:
    ///   - path: The path below the API's address, percent-encoded, such as `structures/v1/rechercher`. `{name}` stands
    ///     for a parameter.
    ///   - kind: What the call does on the other side. Only a read is repeated once it may have been carried out: if in
    ///     doubt, it is an update.
    ///   - method: The HTTP method. Default: POST.
    ///   - parameters: The values for `{name}` in the path; they are percent-encoded.
    ///   - query: The query's parameters, in order; they are percent-encoded.
    ///   - headers: Headers of this call.
    ///   - body: The body. `nil`: `{}` for a POST, and none for other methods.
    ///   - usesEnvelope: Whether the API's envelope, if it has one, says if the call was carried out. Default: it does.
    ///   - options: What holds for this call alone.
    /// - Returns: The answer; its value is `null` where the body is empty.
    /// - Throws: `EndpointError`, or `CancellationError`.
    public func call(
        _ path: String,
        kind: EndpointKind,
        method: EndpointMethod = .post,
        parameters: [String: String] = [:],
        query: KeyValuePairs<String, String> = [:],
        headers: HTTPFields = [:],
        body: JSONValue? = nil,
        usesEnvelope: Bool = true,
        options: CallOptions = CallOptions()
    ) async throws -> EndpointAnswer<JSONValue> {
        let path = path.first == "/" ? String(path.dropFirst()) : path
        var endpoint = EndpointDescription(
            operation: path,
            method: method,
            path: path,
            kind: kind,
            envelope: usesEnvelope ? caller.core.api.envelope : nil
        )
        .with(
            path: parameters,
            query: query.map { ($0.key, $0.value) },
            headers: headers.map { ($0.name.rawName, $0.value) }
        )
        endpoint.isUntyped = true
        return try await caller.perform(endpoint, body.map { .value($0) } ?? .none, options) { reader, response in
            try reader.readUntyped(response)
        }
    }
}
