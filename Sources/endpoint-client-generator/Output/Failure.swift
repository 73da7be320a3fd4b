import EndpointSpecs

/// Why the tool ends without having done its work.
struct Failure: Error {
    var status: ExitStatus
    /// What is wrong, in the order to say it.
    var diagnostics: [Diagnostic]

    init(_ status: ExitStatus, _ diagnostics: [Diagnostic]) {
        self.status = status
        self.diagnostics = diagnostics
    }

    init(_ status: ExitStatus, _ diagnostic: Diagnostic) {
        self.init(status, [diagnostic])
    }

    /// A fault that is in no file.
    init(_ status: ExitStatus, _ code: DiagnosticCode, _ message: String) {
        self.init(status, [Diagnostic(code: code, message: message, file: nil)])
    }

    static func usage(_ message: String) -> Failure { Failure(.usage, .usage, message) }
}
