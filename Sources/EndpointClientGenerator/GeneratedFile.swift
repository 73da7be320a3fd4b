/// One emitted source file.
package struct GeneratedFile: Hashable, Sendable {
    /// What every emitted file begins with; a file that doesn't is not the generator's.
    package static let marker = "// Emitted from specs/"

    package var name: String
    package var text: String

    package init(name: String, text: String) {
        self.name = name
        self.text = text
    }

    /// The name of the file that is emitted for a spec file; it depends on that name alone.
    package static func name(forSpec specName: String) -> String {
        let stem = specName.hasSuffix(".yaml") ? String(specName.dropLast(5)) : specName
        return stem + ".generated.swift"
    }
}
