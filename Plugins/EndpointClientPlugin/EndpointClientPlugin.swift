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
}
