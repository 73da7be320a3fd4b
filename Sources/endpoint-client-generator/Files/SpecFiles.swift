import EndpointSpecs

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Finds and reads the files of a specs folder.
enum SpecFiles {
    static func read(_ inputs: [String]) async throws -> (api: API?, diagnostics: [Diagnostic]) {
        try refuseWhatWouldNotBeRead(in: inputs)
        let paths = try inputs.flatMap(files)
        let folder = inputs.count == 1 ? inputs[0] : folder(of: paths[0])
        let sources = try paths.map { path in
            guard let data = FileManager.default.contents(atPath: path) else {
                throw Self.unreadable(path, "The file can't be read.")
            }
            return SourceFile(path: path, bytes: Array(data))
        }
        let result = await SpecsReader.readOnAllCores(sources, folder: folder)
        Exit.leave(result)
        return (result.api, result.diagnostics)
    }

    private static func files(at path: String) throws -> [String] {
        var isFolder = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw unreadable(path, "There is no such file or folder.")
        }
        guard isFolder else { return [path] }
        guard let all = try? FileManager.default.contentsOfDirectory(atPath: path) else {
            throw unreadable(path, "The folder can't be read.")
        }
        let names = all.filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") }
        guard !names.isEmpty else {
            throw Failure(
                .specs,
                Diagnostic(
                    code: .missingFile,
                    message: "The folder has no .yaml file. Begin with an api.yaml.",
                    file: path
                )
            )
        }
        return names.sorted().map { path.hasSuffix("/") ? path + $0 : path + "/" + $0 }
    }

    /// Files that look like specs would otherwise be left out without a word.
    private static func refuseWhatWouldNotBeRead(in inputs: [String]) throws {
        let diagnostics = inputs.flatMap { path in
            let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
            let prefix = path.hasSuffix("/") ? path : path + "/"
            return names.sorted()
                .compactMap { name in
                    if hasOtherEnding(name) {
                        let message =
                            "Specs end in '.yaml', so this file would not be read. Rename it, or move it elsewhere."
                        return Diagnostic(code: .fileName, message: message, file: prefix + name)
                    }
                    guard !name.hasPrefix("."), let spec = firstSpec(below: prefix + name) else { return nil }
                    let message =
                        "Specs stand in the folder itself, so '\(spec)' below this one would not be read. Move it up, or elsewhere."
                    return Diagnostic(code: .fileName, message: message, file: prefix + name)
                }
        }
        if !diagnostics.isEmpty { throw Failure(.specs, diagnostics) }
    }

    /// The first file of a subfolder that looks like a spec, by its path within it; `nil` for what is no folder.
    private static func firstSpec(below path: String) -> String? {
        let names = try? FileManager.default.subpathsOfDirectory(atPath: path)
        return names?.sorted().first { $0.hasSuffix(".yaml") || hasOtherEnding($0) }
    }

    private static func hasOtherEnding(_ name: String) -> Bool {
        let small = name.lowercased()
        return !name.hasPrefix(".") && !name.hasSuffix(".yaml") && (small.hasSuffix(".yml") || small.hasSuffix(".yaml"))
    }

    private static func unreadable(_ path: String, _ message: String) -> Failure {
        Failure(.inputOutput, Diagnostic(code: .unreadableFile, message: message, file: path))
    }

    private static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return String(path[..<slash])
    }
}
