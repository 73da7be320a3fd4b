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

    package var severity: Severity
    package var code: DiagnosticCode
    package var message: String
    /// The path of the file, as it was given.
    package var file: String
    package var line: Int
    package var column: Int

    package init(
        severity: Severity = .error,
        code: DiagnosticCode,
        message: String,
        file: String,
        line: Int,
        column: Int
    ) {
        self.severity = severity
        self.code = code
        self.message = message
        self.file = file
        self.line = line
        self.column = column
    }

    package var description: String {
        "\(file):\(line):\(column): \(severity.rawValue): \(message) [\(code.rawValue)]"
    }
}
