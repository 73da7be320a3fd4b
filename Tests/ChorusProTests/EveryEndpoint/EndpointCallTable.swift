import ChorusPro
import EndpointCoding
import Foundation

/// The parameters of one call, by the names that the API has for them.
struct Parameters: Sendable {
    let values: [String: String]

    /// A parameter's value, read from its text as from a JSON string.
    func value<Value: JSONCodable>(_ name: String, as type: Value.Type = Value.self) throws -> Value {
        try JSONReader.read(type, from: JSONWriter.data(of: values[name] ?? ""))
    }

    /// A parameter's value, `nil` where the call doesn't have it.
    func optional<Value: JSONCodable>(_ name: String, as type: Value.Type = Value.self) throws -> Value? {
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
    typealias Answering<Request, Answer> = @Sendable (ChorusProClient, Request, Parameters) async throws -> Answer

    private(set) var calls: [EndpointCall] = []

    /// An endpoint with request and answer.
    mutating func add<Request: JSONCodable, Answer: JSONCodable>(
        _ operation: String,
        request: Request.Type,
        answer: Answer.Type,
        _ send: @escaping Answering<Request, Answer>,
        arguments: Answering<Request, Answer>? = nil,
        pages: (@Sendable (ChorusProClient, Request) -> any PagesOf<Answer>)? = nil
    ) {
        var call = EndpointCall(operation: operation, send: Self.untyped(send))
        call.rewriteRequest = EndpointCall.rewrite(request)
        call.rewriteAnswer = EndpointCall.rewrite(answer)
        if let arguments { call.sendArguments = Self.untyped(arguments) }
        if let pages {
            call.pages = { client, body, _ in
                let answers = try await pages(client, JSONReader.read(request, from: body)).collect()
                return try answers.map { try JSONWriter.data(of: $0) }
            }
        }
        calls.append(call)
    }

    /// An endpoint whose answer has no value.
    mutating func add<Request: JSONCodable>(
        _ operation: String,
        request: Request.Type,
        _ send: @escaping Answering<Request, Void>,
        arguments: Answering<Request, Void>? = nil
    ) {
        var call = EndpointCall(operation: operation, send: Self.untyped(send))
        call.rewriteRequest = EndpointCall.rewrite(request)
        if let arguments { call.sendArguments = Self.untyped(arguments) }
        calls.append(call)
    }

    /// An endpoint without request.
    mutating func add<Answer: JSONCodable>(
        _ operation: String,
        answer: Answer.Type,
        _ send: @escaping @Sendable (ChorusProClient, Parameters) async throws -> Answer
    ) {
        var call = EndpointCall(operation: operation) { client, _, parameters in
            let answer = try await send(client, parameters)
            return try JSONWriter.data(of: answer)
        }
        call.rewriteAnswer = EndpointCall.rewrite(answer)
        calls.append(call)
    }

    /// An endpoint with neither.
    mutating func add(
        _ operation: String,
        _ send: @escaping @Sendable (ChorusProClient, Parameters) async throws -> Void
    ) {
        let call = EndpointCall(operation: operation) { client, _, parameters in
            try await send(client, parameters)
            return nil
        }
        calls.append(call)
    }

    private static func untyped<Request: JSONCodable, Answer: JSONCodable>(
        _ send: @escaping Answering<Request, Answer>
    ) -> EndpointCall.Send {
        { client, body, parameters in
            let request = try JSONReader.read(Request.self, from: body)
            let answer = try await send(client, request, parameters)
            return try JSONWriter.data(of: answer)
        }
    }

    private static func untyped<Request: JSONCodable>(
        _ send: @escaping Answering<Request, Void>
    ) -> EndpointCall.Send {
        { client, body, parameters in
            let request = try JSONReader.read(Request.self, from: body)
            try await send(client, request, parameters)
            return nil
        }
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
