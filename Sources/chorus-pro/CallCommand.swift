import ArgumentParser
import ChorusPro
import Foundation

struct CallCommand: AsyncParsableCommand {
    enum Kind: String, CaseIterable, ExpressibleByArgument {
        case read
        case create
        case update
        case delete

        var kind: EndpointKind {
            switch self {
            case .read: .read
            case .create: .create
            case .update: .update
            case .delete: .delete
            }
        }
    }

    enum Method: String, CaseIterable, ExpressibleByArgument {
        case get
        case post
        case put
        case patch
        case delete

        var method: EndpointMethod {
            switch self {
            case .get: .get
            case .post: .post
            case .put: .put
            case .patch: .patch
            case .delete: .delete
            }
        }
    }

    static let configuration = CommandConfiguration(
        commandName: "call",
        abstract: "Calls any path with both credentials, and prints the answer as it came.",
        discussion: """
            \(ClientOptions.credentialsHelp) The answer goes to standard output, also that of a call that was refused; what went wrong goes to \
            standard error.
            """
    )

    @Argument(help: "The path below the API's address, such as structures/v1/rechercher.")
    var path: String

    @OptionGroup var options: ClientOptions

    @Option(
        help: "The JSON to send; '-' reads it from standard input. By default {} for POST, and none for other methods."
    )
    var body: String?

    @Option(help: "The HTTP method.")
    var method: Method = .post

    @Option(help: "What the call does there. Only a read is repeated after a fault that may have come too late.")
    var kind: Kind = .update

    func run() async throws {
        let json = try self.json()
        let client = try options.client()
        do {
            let answer = try await client.call(path, kind: kind.kind, method: method.method, body: json)
            await client.shutdown()
            print(answer.body)
        } catch let error as EndpointError {
            await client.shutdown()
            if let answer = error.answer { print(answer.body) }
            Output.error("\(options.name): \(error)")
            throw ExitCode.failure
        }
    }

    private func json() throws -> JSONValue? {
        guard let body else { return nil }
        let text = body == "-" ? String(decoding: FileHandle.standardInput.readDataToEndOfFile(), as: UTF8.self) : body
        do {
            return try JSONValue(parsing: text)
        } catch {
            throw ValidationError("The body is not JSON: \(error).")
        }
    }

    private func print(_ body: Data) {
        if !body.isEmpty { FileHandle.standardOutput.write(body + Data("\n".utf8)) }
    }
}
