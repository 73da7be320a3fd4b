/// One thing that is wrong in the specs, with its place and its remedy.
///
/// Prints in the compilers' format, `specs/x.v1.yaml:12:7: error: text [code]`, so that SwiftPM and editors link it.
package struct Diagnostic: Hashable, Sendable, CustomStringConvertible {
    /// How grave it is.
    package enum Severity: String, Sendable {
        case error
        case warning
        case note
    }

    /// A word at the diagnostic's place, and the word that was meant.
    package struct Fix: Hashable, Sendable {
        package var replace: String
        package var with: String

        package init(replace: String, with: String) {
            self.replace = replace
            self.with = with
        }
    }

    package var severity: Severity
    package var code: DiagnosticCode
    package var message: String
    /// The path of the file, as it was given; `nil` when no file is wrong, but the call of the tool.
    package var file: String?
    /// Counted from 1.
    package var line: Int
    /// Counted from 1, in Unicode scalars.
    package var column: Int
    package var fix: Fix?

    package init(
        severity: Severity = .error,
        code: DiagnosticCode,
        message: String,
        file: String?,
        line: Int = 1,
        column: Int = 1,
        fix: Fix? = nil
    ) {
        self.severity = severity
        self.code = code
        self.message = message
        self.file = file
        self.line = line
        self.column = column
        self.fix = fix
    }

    package var description: String {
        let place = file.map { "\(Wording.visible($0)):\(line):\(column): " } ?? ""
        return "\(place)\(severity.rawValue): \(message) [\(code.rawValue)]"
    }
}
