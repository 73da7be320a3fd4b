import EndpointSpecs

@main
enum Main {
    static func main() async {
        let arguments = Array(CommandLine.arguments.dropFirst())
        let format = Invocation.diagnosticFormat(in: arguments)
        do {
            let outcome = try await run(try Invocation.parse(arguments))
            if !outcome.text.isEmpty { print(outcome.text, terminator: "") }
            if let diagnostics = outcome.diagnostics { format.report(diagnostics) }
            Exit.with(outcome.status)
        } catch let failure as Failure {
            format.report(failure.diagnostics)
            Exit.with(failure.status)
        } catch {
            format.report([Diagnostic(code: .unreadableFile, message: "\(error)", file: nil)])
            Exit.with(.inputOutput)
        }
    }

    private static func run(_ invocation: Invocation) async throws -> Outcome {
        switch invocation {
        case .help: Outcome(text: Invocation.helpText + "\n", diagnostics: nil)
        case .generate(let options): try await Generate(options: options).run()
        case .check(let inputs): try await Check(inputs: inputs).run()
        case .diff(let options): try await Diff(options: options).run()
        case .document(let inputs): try await Document(inputs: inputs).run()
        }
    }
}
