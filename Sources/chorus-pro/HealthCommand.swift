import ArgumentParser
import ChorusPro

struct HealthCommand: AsyncParsableCommand {
    enum Choice: String, CaseIterable, ExpressibleByArgument {
        case sandbox
        case production
        case productionRIE = "production-rie"
        case sandboxRIE = "sandbox-rie"
    }

    static let configuration = CommandConfiguration(
        commandName: "health",
        abstract: "Gets a token and asks the API whether it is up.",
        discussion: """
            Credentials come from the environment variables CHORUS_PRO_CLIENT_ID, CHORUS_PRO_CLIENT_SECRET, CHORUS_PRO_LOGIN and \
            CHORUS_PRO_PASSWORD. Nothing is changed by this call.
            """
    )

    @Argument(
        help: "Where to ask: sandbox or production; from within the State's network sandbox-rie or production-rie."
    )
    var environment: Choice = .sandbox

    @Option(help: "Address of another API, such as the one that 'chorus-pro mock' prints. Needs --token-url.")
    var apiURL: String?

    @Option(help: "Address of that API's token endpoint.")
    var tokenURL: String?

    @Option(help: "The OAuth scope to ask for, where the default is refused.")
    var scope: String?

    func validate() throws {
        if (apiURL == nil) != (tokenURL == nil) {
            throw ValidationError("--api-url and --token-url go together: give both, or neither.")
        }
    }

    func run() async throws {
        let credentials: Credentials
        do {
            credentials = try Credentials.fromEnvironment()
        } catch {
            Output.error("\(error)")
            throw ExitCode(64)
        }
        let client = ChorusProClient(
            environment: chosen,
            credentials: credentials,
            configuration: ClientConfiguration(scope: scope)
        )
        do {
            let begin = ContinuousClock.now
            let answer = try await client.transverses.healthCheck()
            let time = Timing.text(begin.duration(to: .now))
            await client.shutdown()
            Output.line("\(chosen.addresses.name) is up (\(time)): \(answer.body ?? answer.statusCode ?? "no text")")
        } catch {
            await client.shutdown()
            Output.error("\(chosen.addresses.name): \(error)")
            throw ExitCode.failure
        }
    }

    private var chosen: ChorusProClient.Environment {
        if let apiURL { return .init(EndpointAddresses(name: "custom", api: apiURL, token: tokenURL)) }
        switch environment {
        case .sandbox: return .sandbox
        case .production: return .production
        case .productionRIE: return .productionRIE
        case .sandboxRIE: return .sandboxRIE
        }
    }
}
