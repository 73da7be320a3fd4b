import EndpointClientGenerator
import EndpointSpecs

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The folder that emitted files stand in, perhaps beside files of somebody else.
///
/// A file counts as emitted when it is named like one and begins as they all do. No other is ever changed or removed.
struct OutputFolder: Sendable {
    private static let suffix = ".generated.swift"

    let path: String

    /// Looks at all files before the first is written, so that nothing is left half done.
    ///
    /// - Throws: A failure that names a file of somebody else in the place of one of these.
    func refuseForeign(_ names: [String]) throws {
        for name in names {
            var isFolder = false
            if FileManager.default.fileExists(atPath: path(of: name), isDirectory: &isFolder), isFolder {
                throw Self.foreign(path(of: name), "There is a folder where a file would be emitted.")
            }
            guard let present = present(name), !present.isEmpty else { continue }
            if !Self.isEmitted(present) { throw Self.foreign(path(of: name)) }
        }
    }

    func create() throws {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw Self.unwritable(path, "The folder can't be made", error)
        }
    }

    /// Writes a file, unless its bytes stand there already.
    func write(_ file: GeneratedFile) throws {
        do {
            try file.bytes.withUnsafeBytes { bytes in
                if present(file.name) == Self.data(bytes) { return }
                try Replacement(path: path(of: file.name)).write(bytes)
            }
        } catch {
            throw Self.unwritable(path(of: file.name), "The file can't be written", error)
        }
    }

    /// Removes emitted files of specs that are gone.
    func prune(keeping names: [String]) throws {
        for name in leftOver(names) {
            do {
                try FileManager.default.removeItem(atPath: path(of: name))
            } catch {
                throw Self.unwritable(path(of: name), "The file of a spec that is gone can't be removed", error)
            }
        }
    }

    /// What `write` would change.
    func difference(from file: GeneratedFile) -> Diagnostic? {
        guard let present = present(file.name) else {
            return outOfDate(file.name, "The file is missing. Generate it from the specs.")
        }
        if file.bytes.withUnsafeBytes({ present == Self.data($0) }) { return nil }
        return outOfDate(file.name, "The file is not what the specs give now. Generate it again.")
    }

    /// What `prune` would remove.
    func surplus(besides names: [String]) -> [Diagnostic] {
        leftOver(names).map { outOfDate($0, "There is no spec of this file any more. Remove it.") }
    }

    /// Emitted files that are none of these, by name.
    private func leftOver(_ kept: [String]) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.filter { $0.hasSuffix(Self.suffix) && !kept.contains($0) }
            .filter { present($0).map(Self.isEmitted) ?? false }
            .sorted()
    }

    private func outOfDate(_ name: String, _ message: String) -> Diagnostic {
        Diagnostic(code: .outOfDate, message: message, file: path(of: name))
    }

    /// What a file holds; mapped, so that a look at its beginning doesn't read all of it.
    private func present(_ name: String) -> Data? {
        try? Data(contentsOf: URL(filePath: path(of: name)), options: .alwaysMapped)
    }

    /// The bytes as they lie there, without a copy of them.
    private static func data(_ bytes: UnsafeRawBufferPointer) -> Data {
        guard let start = bytes.baseAddress, !bytes.isEmpty else { return Data() }
        return Data(bytesNoCopy: UnsafeMutableRawPointer(mutating: start), count: bytes.count, deallocator: .none)
    }

    private func path(of name: String) -> String {
        path.hasSuffix("/") ? path + name : path + "/" + name
    }

    private static func isEmitted(_ content: Data) -> Bool {
        content.starts(with: GeneratedFile.marker.utf8)
    }

    private static func foreign(
        _ path: String,
        _ fault: String = "The file was not emitted from specs, and stands where one would be."
    ) -> Failure {
        Failure(
            .inputOutput,
            Diagnostic(
                code: .foreignFile,
                message: "\(fault) Move it away, or give another '--output'; nothing was written.",
                file: path
            )
        )
    }

    private static func unwritable(_ path: String, _ fault: String, _ error: any Error) -> Failure {
        let reason = (error as? CocoaError).map(Self.reason) ?? "\(error)"
        return Failure(
            .inputOutput,
            Diagnostic(code: .unwritableFile, message: "\(fault): \(reason).", file: path)
        )
    }

    private static func reason(_ error: CocoaError) -> String {
        switch error.code {
        case .fileWriteNoPermission: "there is no permission to write here"
        case .fileWriteOutOfSpace: "the disk is full"
        case .fileWriteVolumeReadOnly: "the disk is read-only"
        case .fileWriteFileExists: "a file of that name is in the way"
        default: "\(error)"
        }
    }
}
