import EndpointClientGenerator
import EndpointSpecs

/// `diff`: says what changes for users of the client between two folders of specs.
struct Diff {
    let options: Invocation.DiffOptions

    func run() async throws -> Outcome {
        let old = try await SpecFiles.read([options.old])
        let new = try await SpecFiles.read([options.new])
        guard let oldAPI = old.api, let newAPI = new.api else {
            throw Failure(.specs, old.diagnostics + new.diagnostics)
        }
        let changes = APIComparison.changes(from: oldAPI, to: newAPI)
        let diagnostics = old.diagnostics + new.diagnostics
        var outcome = Outcome(status: status(of: changes), diagnostics: diagnostics)
        switch options.format {
        case .text:
            outcome.text = ChangeLog.text(changes, folders: (Self.plain(options.old), Self.plain(options.new)))
        case .json:
            outcome.text = DiffDocument(old: options.old, new: options.new).text(changes, diagnostics) + "\n"
            outcome.diagnostics = nil
        }
        return outcome
    }

    private func status(of changes: [Change]) -> ExitStatus {
        switch options.failOn {
        case nil: .done
        case .any: changes.isEmpty ? .done : .changes
        case .breaking: changes.contains { $0.effect == .breaking } ? .changes : .done
        }
    }

    /// The folder without a slash at its end.
    private static func plain(_ path: String) -> String {
        path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    }
}
