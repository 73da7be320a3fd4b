import Foundation
import PackagePlugin

/// Writes the clients of the package's targets into their folders, for builds that can't run plugins.
///
/// The files are those that `EndpointClientPlugin` would emit, byte for byte.
@main
struct EndpointClientCommand: CommandPlugin {
    /// Where the files go, below a target's folder.
    private static let folder = "Generated"
    private static let command = "swift package --allow-writing-to-package-directory generate-endpoint-client"

    func performCommand(context: PluginContext, arguments: [String]) async throws {
        var extractor = ArgumentExtractor(arguments)
        let names = extractor.extractOption(named: "target")
        let isCheck = extractor.extractFlag(named: "check") > 0
        if extractor.extractFlag(named: "help") > 0 {
            print(Self.help)
            return
        }
        if let argument = extractor.remainingArguments.first {
            throw CommandError(
                "There is no argument '\(argument)'. Use '--target <name>' or '--check'; --help tells more."
            )
        }
        let tool = try context.tool(named: "endpoint-client-generator").url
        var stale: [String] = []
        for target in try targets(of: context.package, named: names) {
            let status = try run(tool, on: target, isCheck: isCheck)
            if status == 1, isCheck {
                stale.append(target.name)
            } else if status != 0 {
                throw CommandError("Nothing was written for the target '\(target.name)'.")
            }
        }
        if !stale.isEmpty {
            let list = stale.map { "'\($0)'" }.joined(separator: ", ")
            let option = names.isEmpty ? "" : stale.map { " --target \($0)" }.joined()
            throw CommandError(
                "Not up to date: the sources of \(list). Run '\(Self.command)\(option)' and commit what it writes; specs that are wrong come first."
            )
        }
    }

    /// The targets that were asked for, or else all that have specs.
    private func targets(of package: Package, named names: [String]) throws -> [any SourceModuleTarget] {
        let modules = package.targets.compactMap { $0 as? any SourceModuleTarget }
        guard !names.isEmpty else {
            let found = modules.filter { target in
                let specs = target.directoryURL.appending(path: "specs/api.yaml")
                return FileManager.default.fileExists(atPath: specs.path(percentEncoded: false))
            }
            if found.isEmpty {
                throw CommandError(
                    "No target of the package '\(package.displayName)' has a folder 'specs' with an api.yaml. "
                        + "Add one to the target that the client should stand in, and a Swift file: without any, it is no target yet."
                )
            }
            return found
        }
        return try names.map { name in
            if let target = modules.first(where: { $0.name == name }) { return target }
            let list = modules.map { "'\($0.name)'" }.sorted().joined(separator: ", ")
            throw CommandError("The package '\(package.displayName)' has no target '\(name)'. It has \(list).")
        }
    }

    private func run(_ tool: URL, on target: any SourceModuleTarget, isCheck: Bool) throws -> Int32 {
        let specs = try SpecsFolder(in: target.directoryURL, target: target.name)
        let output = target.directoryURL.appending(path: Self.folder).path(percentEncoded: false)
        let process = Process()
        process.executableURL = tool
        process.arguments =
            ["generate", "--output", output, isCheck ? "--check" : "--prune", "--"]
            + specs.files.map { $0.path(percentEncoded: false) }
        try process.run()
        process.waitUntilExit()
        if process.terminationStatus == 0 {
            print("\(target.name): \(specs.files.count) files in \(output) are \(isCheck ? "up to date" : "written").")
        }
        return process.terminationStatus
    }

    private static let help = """
        Writes the Swift client of a target's specs into the target's folder 'Generated', to be committed.

        USAGE
          \(command) [--target <name>]... [--check]

        OPTIONS
          --target <name>  A target with a folder 'specs'. Without it, all targets that have one.
          --check          Writes nothing; fails when a file is missing, differs or is left over.
          --help           Shows this text.
        """
}

/// Why the command ends without having done its work.
struct CommandError: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
