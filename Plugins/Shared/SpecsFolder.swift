import Foundation
import PackagePlugin

/// The folder `specs` of a target.
///
/// Its file names alone decide what is emitted; contents are the tool's business.
struct SpecsFolder {
    /// The YAML files, by name.
    let files: [URL]

    init(in directory: URL, target: String) throws {
        let folder = directory.appending(path: "specs")
        let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
        guard let names else {
            throw SpecsFolderError(
                "The target '\(target)' has no folder 'specs' to emit a client from, in "
                    + "\(directory.path(percentEncoded: false)). Add one with an api.yaml, or a link to it."
            )
        }
        guard names.contains("api.yaml") else {
            throw SpecsFolderError(
                "There is no api.yaml in \(folder.path(percentEncoded: false)). "
                    + "Write one with the API's name and its environments; the target '\(target)' is emitted from it."
            )
        }
        if let name = names.sorted().first(where: Self.hasOtherEnding) {
            throw SpecsFolderError(
                "Specs end in '.yaml', so '\(name)' in \(folder.path(percentEncoded: false)) would not be read. "
                    + "Rename it, or move it elsewhere."
            )
        }
        if let name = names.sorted().first(where: { Self.holdsSpecs(folder.appending(path: $0)) }) {
            throw SpecsFolderError(
                "Specs stand in the folder itself, so those in '\(name)' in \(folder.path(percentEncoded: false)) would not "
                    + "be read. Move them up, or elsewhere."
            )
        }
        files = names.filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") }.sorted().map { folder.appending(path: $0) }
    }

    /// Whether a file looks like one of specs, and isn't taken for one.
    private static func hasOtherEnding(_ name: String) -> Bool {
        let small = name.lowercased()
        return !name.hasPrefix(".") && !name.hasSuffix(".yaml") && (small.hasSuffix(".yml") || small.hasSuffix(".yaml"))
    }

    /// Whether a subfolder holds files that look like specs.
    private static func holdsSpecs(_ folder: URL) -> Bool {
        guard !folder.lastPathComponent.hasPrefix(".") else { return false }
        let names = try? FileManager.default.subpathsOfDirectory(atPath: folder.path(percentEncoded: false))
        return names?.contains { $0.hasSuffix(".yaml") || hasOtherEnding($0) } ?? false
    }

    /// The file that the tool emits for a spec file.
    static func outputName(for specName: String) -> String {
        String(specName.dropLast(".yaml".count)) + ".generated.swift"
    }
}

/// Why nothing can be emitted for a target.
struct SpecsFolderError: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
