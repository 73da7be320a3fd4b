import Foundation
import PackagePlugin

/// Emits the client of the specs folder inside a target, at every build that finds them changed.
@main
struct EndpointClientPlugin: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        guard let module = target as? any SourceModuleTarget else { return [] }
        let specs = try SpecsFolder(in: module.directoryURL, target: module.name)
        let output = context.pluginWorkDirectoryURL
        let names = specs.files.map { SpecsFolder.outputName(for: $0.lastPathComponent) }
        try refuseWrittenSources(of: module, named: names)
        return [
            .buildCommand(
                displayName: "Emitting the client of \(module.name) from specs/",
                executable: try context.tool(named: "endpoint-client-generator").url,
                arguments: [
                    "generate", "--output", output.path(percentEncoded: false),
                    "--expect", names.joined(separator: ","),
                ] + specs.files.map { $0.path(percentEncoded: false) },
                inputFiles: specs.files,
                outputFiles: names.map { output.appending(path: $0) }
            )
        ]
    }

    /// What the command plugin wrote would be compiled a second time, beside what is emitted now.
    private func refuseWrittenSources(of module: any SourceModuleTarget, named names: [String]) throws {
        let written = module.sourceFiles.map(\.url).first { names.contains($0.lastPathComponent) }
        guard let written else { return }
        throw SpecsFolderError(
            "The target '\(module.name)' uses EndpointClientPlugin, which emits \(written.lastPathComponent), and has that file "
                + "already: \(written.path(percentEncoded: false)). Remove the written files, or take the plugin from the target."
        )
    }
}
