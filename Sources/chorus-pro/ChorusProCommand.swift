import ArgumentParser

@main
struct ChorusProCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chorus-pro",
        abstract:
            "Chorus Pro from the command line: try the client, run a local server, check credentials, call any path.",
        subcommands: [DemoCommand.self, MockCommand.self, HealthCommand.self, CallCommand.self]
    )
}
