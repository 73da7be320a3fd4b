import EndpointSpecs

/// What a command did.
struct Outcome {
    var status: ExitStatus = .done
    /// What to print.
    var text = ""
    /// Warnings; `nil` when nothing was examined.
    var diagnostics: [Diagnostic]? = []
}
