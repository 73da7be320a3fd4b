/// One emitted source file.
package struct GeneratedFile: Hashable, Sendable {
    /// What every emitted file begins with; a file that doesn't is not the generator's.
    package static let marker = "// Emitted from specs/"

    package var name: String
    /// Its text in UTF-8.
    package var bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The name of the file that is emitted for a spec file; it depends on that name alone.
    package static func name(forSpec specName: String) -> String {
        let stem = specName.hasSuffix(".yaml") ? String(specName.dropLast(5)) : specName
        return stem + ".generated.swift"
    }
}
