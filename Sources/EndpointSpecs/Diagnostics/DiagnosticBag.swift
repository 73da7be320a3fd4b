/// Collects what is wrong in all files of one run.
package final class DiagnosticBag {
    private let files: [String]
    /// Everything reported so far, in no order.
    private(set) var found: Set<Diagnostic> = []

    package init(files: [String]) {
        self.files = files
    }

    /// Whether an error, and not merely a warning, was reported.
    package private(set) var hasErrors = false

    /// How many faults were reported so far.
    var count: Int { found.count }

    /// Whether there are few errors enough for looking up what was meant; nobody reads the hints of hundreds.
    var isWorthHinting: Bool { found.count < 200 }

    package func error(_ code: DiagnosticCode, at place: Place, _ message: String, hint: Hint = Hint("")) {
        hasErrors = true
        let index = Int(place.file)
        found.insert(
            Diagnostic(
                code: code,
                message: message + hint.description,
                file: files.indices.contains(index) ? files[index] : "specs",
                line: Int(place.line),
                column: Int(place.column),
                fix: hint.fix
            )
        )
    }

    /// Takes over what was reported to the bag of one file.
    func add(_ others: Set<Diagnostic>) {
        found.formUnion(others)
        hasErrors = !found.isEmpty
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
