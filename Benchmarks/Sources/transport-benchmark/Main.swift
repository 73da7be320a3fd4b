import AsyncHTTPClient
import EndpointAsyncHTTPClient
import EndpointRuntime
import Foundation

/// Measures our client beside hand-written calls of the same libraries, in turn and in one process, so that a noisy
/// machine disturbs all alike.
///
/// With arguments, only the rows whose title holds one of them, such as `"async-http-client write, 16 callers"`.
@main
enum Main {
    static func main() async throws {
        let server = try ServerProcess()
        defer { server.stop() }
        print(
            """
            calls of a server on loopback in a process of its own; answers of 2.3 KB (read) and 0.1 KB (write)
            bare: the library's own call with the same headers and body, without JSON; by hand: that with Foundation's coders
            ours: the transport alone, and the whole client with token, account, JSON, envelope and deadlines
            pairs: calls a second (higher is better), then processor time a call (lower is better), against the other's

                                                  bare               transport/bare   client/bare      client/by hand
            """
        )
        let urlSession = URLSessionTransport()
        let asyncHTTPClient = try AsyncHTTPClientTransport(connections: 64)
        let bareSession = BareURLSession(server.address)
        let bareClient = BareAsyncHTTPClient(server.address, connections: 64)
        let onSession = Ours(server.address, urlSession)
        let onClient = Ours(server.address, asyncHTTPClient)
        let races = [
            Race(
                "URLSession read",
                bare: bareSession.read,
                json: bareSession.readJSON,
                transport: onSession.sendRead,
                client: onSession.search
            ),
            Race(
                "URLSession write",
                bare: bareSession.safeWrite,
                json: bareSession.safeWriteJSON,
                transport: onSession.sendWrite,
                client: onSession.submit
            ),
            Race(
                "URLSession write *",
                bare: bareSession.write,
                json: bareSession.writeJSON,
                transport: onSession.sendWrite,
                client: onSession.submit
            ),
            Race(
                "async-http-client read",
                bare: bareClient.read,
                json: bareClient.readJSON,
                transport: onClient.sendRead,
                client: onClient.search
            ),
            Race(
                "async-http-client write",
                bare: bareClient.write,
                json: bareClient.writeJSON,
                transport: onClient.sendWrite,
                client: onClient.submit
            ),
        ]
        let wanted = CommandLine.arguments.dropFirst()
        for callers in [1, 16, 256] {
            for race in races where wanted.isEmpty || wanted.contains(where: race.title(callers).contains) {
                try await race.run(callers)
            }
        }
        print(
            """

            A write of ours over URLSession has a session of its own, since a kept connection may send it twice: so has the
            bare call beside it. * the bare call keeps its session, and may send a write twice.
            """
        )
        await asyncHTTPClient.shutdown()
        await urlSession.shutdown()
        try await bareClient.shutdown()
    }
}
