import ChorusPro
import EndpointCoding
import Foundation

/// The parameters of one call, by the names that the API has for them.
struct Parameters: Sendable {
    let values: [String: String]

    /// A parameter's value, read from its text as from a JSON string.
    func value<Value: JSONReadable>(_ name: String, as type: Value.Type = Value.self) throws -> Value {
        try JSONReader.read(type, from: JSONWriter.data(of: values[name] ?? ""))
    }

    /// A parameter's value, `nil` where the call doesn't have it.
    func optional<Value: JSONReadable>(_ name: String, as type: Value.Type = Value.self) throws -> Value? {
        try values[name] == nil ? nil : value(name)
    }
}

/// One endpoint, called by its emitted method with untyped JSON in and out.
struct EndpointCall: Sendable {
    /// A call: request and parameters in, the answer written as JSON out; `nil` where it has no value.
    typealias Send = @Sendable (ChorusProClient, Data, Parameters) async throws -> Data?

    /// Reads and writes a body by its emitted type.
    typealias Rewrite = @Sendable (Data, ((JSONNotice) -> Void)?) throws -> Data

    let operation: String
    var rewriteRequest: Rewrite?
    var rewriteAnswer: Rewrite?
    let send: Send
    /// The same call by the method that takes the request's fields as arguments.
    var sendArguments: Send?
    /// The answers of all pages.
    var pages: (@Sendable (ChorusProClient, Data, Parameters) async throws -> [Data])?

    static func rewrite<Value: JSONCodable>(_ type: Value.Type) -> Rewrite {
        { try JSONWriter.data(of: JSONReader.read(type, from: $0, observer: $1)) }
    }
}

/// All endpoints by their emitted methods; `EndpointCalls.swift` fills it.
struct EndpointCallTable: Sendable {
    private(set) var calls: [EndpointCall] = []

    /// An endpoint with request and answer.
    mutating func add<Request: JSONCodable, Answer: JSONCodable>(
        _ operation: String,
        request: Request.Type,
        answer: Answer.Type,
        _ send: @escaping @Sendable (ChorusProClient, Request, Parameters) async throws -> Answer,
        arguments: (@Sendable (ChorusProClient, Request, Parameters) async throws -> Answer)? = nil,
        pages: (@Sendable (ChorusProClient, Request) -> any PagesOf<Answer>)? = nil
    ) {
        calls.append(
            EndpointCall(
                operation: operation,
                rewriteRequest: EndpointCall.rewrite(request),
                rewriteAnswer: EndpointCall.rewrite(answer),
                send: { try await JSONWriter.data(of: send($0, JSONReader.read(request, from: $1), $2)) },
                sendArguments: arguments.map { arguments in
                    { try await JSONWriter.data(of: arguments($0, JSONReader.read(request, from: $1), $2)) }
                },
                pages: pages.map { pages in
                    { client, body, _ in
                        try await pages(client, JSONReader.read(request, from: body)).collect().map { try JSONWriter.data(of: $0) }
                    }
                }
            )
        )
    }

    /// An endpoint whose answer has no value.
    mutating func add<Request: JSONCodable>(
        _ operation: String,
        request: Request.Type,
        _ send: @escaping @Sendable (ChorusProClient, Request, Parameters) async throws -> Void,
        arguments: (@Sendable (ChorusProClient, Request, Parameters) async throws -> Void)? = nil
    ) {
        calls.append(
            EndpointCall(
                operation: operation,
                rewriteRequest: EndpointCall.rewrite(request),
                send: {
                    try await send($0, JSONReader.read(request, from: $1), $2)
                    return nil
                },
                sendArguments: arguments.map { arguments in
                    {
                        try await arguments($0, JSONReader.read(request, from: $1), $2)
                        return nil
                    }
                }
            )
        )
    }

    /// An endpoint without request.
    mutating func add<Answer: JSONCodable>(
        _ operation: String,
        answer: Answer.Type,
        _ send: @escaping @Sendable (ChorusProClient, Parameters) async throws -> Answer
    ) {
        calls.append(
            EndpointCall(operation: operation, rewriteAnswer: EndpointCall.rewrite(answer)) {
                try await JSONWriter.data(of: send($0, $2))
            }
        )
    }

    /// An endpoint with neither.
    mutating func add(
        _ operation: String,
        _ send: @escaping @Sendable (ChorusProClient, Parameters) async throws -> Void
    ) {
        calls.append(
            EndpointCall(operation: operation) {
                try await send($0, $2)
                return nil
            }
        )
    }
}

/// Pages, whatever they are the pages of.
protocol PagesOf<Page> {
    associatedtype Page
    func collect() async throws -> [Page]
}

extension PageSequence: PagesOf {
    typealias Page = Endpoint.Response

    func collect() async throws -> [Endpoint.Response] {
        var pages: [Endpoint.Response] = []
        for try await page in self { pages.append(page) }
        return pages
    }
}

/// Asks for the table by a requirement, so that calls of deprecated endpoints give no warning outside it.
protocol EndpointCallList {
    static var table: EndpointCallTable { get }
}

extension EndpointCallTable {
    static let all: [EndpointCall] = (EndpointCalls.self as any EndpointCallList.Type).table.calls

    static func call(_ operation: String) -> EndpointCall? { all.first { $0.operation == operation } }
}
