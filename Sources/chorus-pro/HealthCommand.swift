import ArgumentParser
import ChorusPro

struct HealthCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "health",
        abstract: "Gets a token and asks the API whether it is up.",
        discussion: "\(ClientOptions.credentialsHelp) Nothing is changed by this call."
    )

    @OptionGroup var options: ClientOptions

    func run() async throws {
        let client = try options.client()
        do {
            let begin = ContinuousClock.now
            let answer = try await client.transverses.healthCheck()
            let time = Timing.text(begin.duration(to: .now))
            await client.shutdown()
            Output.line("\(options.name) is up (\(time)): \(answer.body ?? answer.statusCode ?? "no text")")
        } catch {
            await client.shutdown()
            Output.error("\(options.name): \(error)")
            throw ExitCode.failure
        }
    }
}
