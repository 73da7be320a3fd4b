package import EndpointSpecs
import Foundation

/// A folder of specs on disk.
package enum SpecsFolder {
    /// Reads and checks all `.yaml` files of a folder.
    package static func read(_ path: String) throws(MockSetupError) -> API {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(".yaml") }.sorted()
        } catch {
            throw MockSetupError(
                "The specs folder '\(path)' can't be read. Give the path of a folder with an api.yaml."
            )
        }
        var sources: [SourceFile] = []
        for name in names {
            let file = path.hasSuffix("/") ? path + name : path + "/" + name
            guard let data = FileManager.default.contents(atPath: file) else {
                throw MockSetupError("The specs file '\(file)' can't be read. Check its permissions.")
            }
            sources.append(SourceFile(path: file, bytes: Array(data)))
        }
        let result = SpecsReader.read(sources, folder: path)
        guard let api = result.api else {
            throw MockSetupError(result.diagnostics.map(\.description).joined(separator: "\n"))
        }
        return api
    }
}
