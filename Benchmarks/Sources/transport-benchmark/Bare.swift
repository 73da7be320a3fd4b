import AsyncHTTPClient
import Foundation
import NIOCore

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Calls as one writes them by hand with `URLSession`.
struct BareURLSession: Sendable {
    private let address: String
    private let session = URLSession(configuration: .ephemeral)

    init(_ address: String) {
        self.address = address
    }

    func read() async throws { _ = try await call(session, Exemplar.searchPath, Exemplar.searchBody) }

    func write() async throws { _ = try await call(session, Exemplar.submitPath, Exemplar.submitBody) }

    func readJSON() async throws {
        try PlainFound.check(await call(session, Exemplar.searchPath, JSONEncoder().encode(PlainSearch())))
    }

    func writeJSON() async throws {
        try PlainSubmitted.check(await call(session, Exemplar.submitPath, JSONEncoder().encode(PlainInvoice())))
    }

    /// As `safeWrite`, with JSON.
    func safeWriteJSON() async throws {
        let session = URLSession(configuration: .ephemeral)
        defer { session.finishTasksAndInvalidate() }
        try PlainSubmitted.check(await call(session, Exemplar.submitPath, JSONEncoder().encode(PlainInvoice())))
    }

    /// A write over a session of its own, which can't be sent twice.
    func safeWrite() async throws {
        let session = URLSession(configuration: .ephemeral)
        defer { session.finishTasksAndInvalidate() }
        _ = try await call(session, Exemplar.submitPath, Exemplar.submitBody)
    }

    private func call(_ session: URLSession, _ path: String, _ body: Data) async throws -> Data {
        guard let url = URL(string: address + path) else { throw Unexpected() }
        var request = URLRequest(url: url)
        request.httpMethod = "POST"
        request.httpBody = body
        for (name, value) in Exemplar.headers { request.setValue(value, forHTTPHeaderField: name) }
        let (data, response) = try await session.data(for: request)
        guard (response as? HTTPURLResponse)?.statusCode == 200, !data.isEmpty else { throw Unexpected() }
        return data
    }
}

/// Calls as one writes them by hand with async-http-client.
struct BareAsyncHTTPClient: Sendable {
    private let address: String
    private let client: HTTPClient

    init(_ address: String, connections: Int) {
        self.address = address
        var configuration = HTTPClient.Configuration()
        configuration.httpVersion = .http1Only
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = connections
        client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    func read() async throws { _ = try await call(Exemplar.searchPath, Exemplar.searchBody) }

    func write() async throws { _ = try await call(Exemplar.submitPath, Exemplar.submitBody) }

    func readJSON() async throws {
        let answer = try await call(Exemplar.searchPath, JSONEncoder().encode(PlainSearch()))
        try PlainFound.check(Data(answer.readableBytesView))
    }

    func writeJSON() async throws {
        let answer = try await call(Exemplar.submitPath, JSONEncoder().encode(PlainInvoice()))
        try PlainSubmitted.check(Data(answer.readableBytesView))
    }

    func shutdown() async throws { try await client.shutdown() }

    private func call(_ path: String, _ body: Data) async throws -> ByteBuffer {
        var request = HTTPClientRequest(url: address + path)
        request.method = .POST
        request.body = .bytes(ByteBuffer(bytes: body))
        for (name, value) in Exemplar.headers { request.headers.add(name: name, value: value) }
        let response = try await client.execute(request, timeout: .seconds(60))
        let answer = try await response.body.collect(upTo: 192 << 20)
        guard response.status == .ok, answer.readableBytes > 0 else { throw Unexpected() }
        return answer
    }
}
