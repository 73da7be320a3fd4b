/// Collects what is wrong, in the order in which it was found.
///
/// A task that reads one file has a bag of its own, whose reports are taken over file by file.
package final class DiagnosticBag {
    /// A fault as it was found; the same fault may be found twice.
    struct Report: Sendable {
        var diagnostic: Diagnostic
        /// Looks up what was meant, where that is costly.
        var hint: (@Sendable () -> Hint)?
    }

    /// So many faults are hinted at; nobody reads the hints of hundreds.
    private static let greatestHinted = 200

    private let files: [String]
    /// Everything reported so far.
    private(set) var reports: [Report] = []

    package init(files: [String]) {
        self.files = files
    }

    /// Whether an error, and not merely a warning, was reported.
    package var hasErrors: Bool { !reports.isEmpty }

    package func error(_ code: DiagnosticCode, at place: Place, _ message: String, hint: Hint = Hint("")) {
        let diagnostic = diagnostic(code, at: place, message).hinting(hint)
        reports.append(Report(diagnostic: diagnostic))
    }

    /// Reports a fault whose hint is looked up only where it is read.
    func error(_ code: DiagnosticCode, at place: Place, _ message: String, hint: @escaping @Sendable () -> Hint) {
        reports.append(Report(diagnostic: diagnostic(code, at: place, message), hint: hint))
    }

    /// Takes over what was reported to the bag of one file.
    func add(_ others: [Report]) {
        reports += others
    }

    private func diagnostic(_ code: DiagnosticCode, at place: Place, _ message: String) -> Diagnostic {
        let index = Int(place.file)
        return Diagnostic(
            code: code,
            message: message,
            file: files.indices.contains(index) ? files[index] : "specs",
            line: Int(place.line),
            column: Int(place.column)
        )
    }

    /// Everything reported, each fault once.
    private var found: Set<Diagnostic> {
        var found: Set<Diagnostic> = []
        for report in reports {
            guard let hint = report.hint, found.count < Self.greatestHinted else {
                found.insert(report.diagnostic)
                continue
            }
            found.insert(report.diagnostic.hinting(hint()))
        }
        return found
    }

    /// Everything reported, by file, line and column.
    package var sorted: [Diagnostic] {
        let order = Dictionary(files.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        return found.sorted { left, right in
            let files = (left.file.flatMap { order[$0] } ?? -1, right.file.flatMap { order[$0] } ?? -1)
            if files.0 != files.1 { return files.0 < files.1 }
            if left.line != right.line { return left.line < right.line }
            if left.column != right.column { return left.column < right.column }
            return left.message < right.message
        }
    }
}

extension Diagnostic {
    fileprivate func hinting(_ hint: Hint) -> Diagnostic {
        var diagnostic = self
        diagnostic.message += hint.description
        diagnostic.fix = hint.fix
        return diagnostic
    }
}
