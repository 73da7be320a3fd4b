import EndpointSpecs

@main
enum Main {
    static func main() async {
        let arguments = Array(CommandLine.arguments.dropFirst())
        do {
            switch try Invocation.parse(arguments) {
            case .help: print(Invocation.helpText)
            case .generate(let options): try await Generate(options: options).run()
            case .check(let inputs): try Check(inputs: inputs).run()
            case .document(let inputs): try Document(inputs: inputs).run()
            }
        } catch let failure as Failure {
            StandardError.write(failure.message)
            Exit.with(failure.status)
        } catch {
            StandardError.write("error: \(error)")
            Exit.with(.inputOutput)
        }
    }
}
