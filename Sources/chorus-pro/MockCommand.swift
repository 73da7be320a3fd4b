import ArgumentParser
import ChorusPro
import ChorusProMock
import EndpointMock
import Foundation

struct MockCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mock",
        abstract: "Runs a local Chorus Pro with state, until it is interrupted.",
        discussion: """
            It listens on the loopback address alone, checks credentials and requests as the platform does, and answers by the examples of the \
            specs. What is submitted can be found and consulted afterwards; everything is gone when it stops.
            """
    )

    @Option(help: "The port to listen on; 0 takes any free one.")
    var port: UInt16 = 8080

    @OptionGroup var specs: SpecsOption

    func run() async throws {
        let server: ChorusProMockServer
        let address: MockAddress
        do {
            server = try ChorusProMockServer(specsFolder: specs.specs, port: port)
            address = try await server.start()
        } catch let error as MockSetupError {
            Output.error(error.description)
            throw ExitCode.failure
        }
        let credentials = MockCredentials.demo
        Output.line("A local Chorus Pro listens on \(address.api)")
        Output.line()
        Output.line("Ready-made credentials, good for nothing else:")
        Output.line("  export \(CredentialsVariable.clientID.rawValue)=\(credentials.clientID)")
        Output.line("  export \(CredentialsVariable.clientSecret.rawValue)=\(credentials.clientSecret)")
        if let account = credentials.accounts.first {
            Output.line("  export \(CredentialsVariable.login.rawValue)=\(account.login)")
            Output.line("  export \(CredentialsVariable.password.rawValue)=\(account.password)")
        }
        Output.line()
        Output.line("Try it from another terminal:")
        Output.line("  chorus-pro health --api-url \(address.api) --token-url \(address.token ?? "")")
        Output.line()
        Output.line("Ctrl-C stops it.")
        await Interruption.wait()
        await server.stop()
        Output.line("Stopped.")
    }
}
