import ArgumentParser
import ChorusPro
import ChorusProMock
import EndpointMock

struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Starts a local Chorus Pro and shows, step by step, what an integrator does.",
        discussion: "Nothing leaves this machine, and nothing is left behind."
    )

    @OptionGroup var specs: SpecsOption

    func run() async throws {
        let begin = ContinuousClock.now
        let server: ChorusProMockServer
        let address: MockAddress
        do {
            server = try ChorusProMockServer(specsFolder: specs.specs)
            address = try await server.start()
        } catch let error as MockSetupError {
            Output.error(error.description)
            throw ExitCode.failure
        }
        Output.line("A local Chorus Pro listens on \(address.api).")
        let client = ChorusProClient(
            environment: .init(EndpointAddresses(name: "demo", api: address.api, token: address.token)),
            credentials: Self.credentials
        )
        do {
            try await DemoScript(client: client).run()
            await client.shutdown()
            await server.stop()
        } catch {
            await client.shutdown()
            await server.stop()
            Output.error("The demo failed: \(error)")
            throw ExitCode.failure
        }
        Output.line("\nDone in \(Timing.text(begin.duration(to: .now))); the server is stopped.")
    }

    private static var credentials: Credentials {
        let demo = MockCredentials.demo
        let account = demo.accounts.first.map { Account(login: $0.login, password: Secret($0.password)) }
        return Credentials(clientID: demo.clientID, clientSecret: Secret(demo.clientSecret), account: account)
    }
}
