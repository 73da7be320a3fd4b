import EndpointClientGenerator
import EndpointSpecs

/// The JSON document of `diff`: what `--diagnostics json` gives, with the changes and the version step.
struct DiffDocument {
    let old: String
    let new: String

    func text(_ changes: [Change], _ diagnostics: [Diagnostic]) -> String {
        """
        {
          "version": 1,
          "diagnostics": \(DiagnosticFormat.list(diagnostics.map(DiagnosticFormat.value))),
          "step": \(SpecValue.string(VersionStep(changes).rawValue).json),
          "changes": \(DiagnosticFormat.list(changes.map(value)))
        }
        """
    }

    private func value(_ change: Change) -> SpecValue {
        typealias Member = SpecValue.Member
        let folder = change.place.side == .old ? old : new
        let path = folder.hasSuffix("/") ? folder + change.place.file : folder + "/" + change.place.file
        return .object([
            Member("effect", .string(change.effect.rawValue)),
            Member("breaking", .boolean(change.effect == .breaking)),
            Member("code", .string(change.code.rawValue)),
            Member("group", .string(change.group)),
            Member("subject", .string(change.subject)),
            Member("message", .string(change.message)),
            Member("side", .string(change.place.side.rawValue)),
            Member("file", .string(path)),
            Member("line", .number(String(change.place.line))),
            Member("column", .number(String(change.place.column))),
        ])
    }
}
