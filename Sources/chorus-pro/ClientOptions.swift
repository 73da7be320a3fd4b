import ArgumentParser
import ChorusPro

/// Which Chorus Pro a command calls, and with what.
struct ClientOptions: ParsableArguments {
    enum Choice: String, CaseIterable, ExpressibleByArgument {
        case sandbox
        case production
        case productionRIE = "production-rie"
        case sandboxRIE = "sandbox-rie"

        var environment: ChorusProClient.Environment {
            switch self {
            case .sandbox: .sandbox
            case .production: .production
            case .productionRIE: .productionRIE
            case .sandboxRIE: .sandboxRIE
            }
        }
    }

    /// What the help of commands with these options says of credentials.
    static let credentialsHelp = """
        Credentials come from the environment variables CHORUS_PRO_CLIENT_ID, CHORUS_PRO_CLIENT_SECRET, CHORUS_PRO_LOGIN and \
        CHORUS_PRO_PASSWORD.
        """

    @Argument(
        help: "Where to call: sandbox or production; from within the State's network sandbox-rie or production-rie."
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

    /// The chosen environment's name.
    var name: String { chosen.addresses.name }

    /// A client of the chosen environment with the credentials of this process.
    ///
    /// - Throws: An exit code, after saying which credentials are missing.
    func client() throws -> ChorusProClient {
        do {
            return ChorusProClient(
                environment: chosen,
                credentials: try Credentials.fromEnvironment(),
                configuration: ClientConfiguration(scope: scope)
            )
        } catch {
            Output.error("\(error)")
            throw ExitCode(64)
        }
    }

    private var chosen: ChorusProClient.Environment {
        apiURL.map { .init(EndpointAddresses(name: "custom", api: $0, token: tokenURL)) } ?? environment.environment
    }
}
