import Foundation

/// Writes an API of the wanted size, for benchmarks of the generator and of what it emits.
@main
enum Main {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard arguments.count == 3, let count = Int(arguments[1]), count > 0 else { return usage() }
        let api = SyntheticAPI(endpoints: count)
        let folder = URL(filePath: arguments[2], directoryHint: .isDirectory)
        switch arguments[0] {
        case "specs": try write(SpecWriter(api: api).files(), to: folder)
        case "structs": try write(StructWriter(api: api).files(), to: folder)
        default: return usage()
        }
        print("\(count) endpoints with \(api.schemaCount) schemas in \(api.services.count) services")
    }

    private static func write(_ files: [(name: String, text: String)], to folder: URL) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for file in files { try Data(file.text.utf8).write(to: folder.appending(path: file.name)) }
    }

    private static func usage() {
        print("usage: synthetic-api specs|structs <number of endpoints> <folder>")
        exit(64)
    }
}
