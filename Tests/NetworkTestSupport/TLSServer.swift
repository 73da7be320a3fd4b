import Foundation

/// A server on 127.0.0.1 that speaks TLS and answers every GET with a page that tells of the connection.
package final class TLSServer: Sendable {
    package let port: UInt16
    private let process: Process
    private let authority: TestAuthority

    /// Starts a server with a certificate that an authority issues for a host name.
    package init(_ authority: TestAuthority, host: String = "localhost") throws {
        let (key, certificate) = try authority.issue(for: host)
        let arguments = ["s_server", "-accept", "127.0.0.1:0", "-key", key, "-cert", certificate, "-www"]
        process = try OpenSSL.process(arguments, in: authority.folder)
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        self.authority = authority
        port = try Self.port(from: output.fileHandleForReading)
        output.fileHandleForReading.readabilityHandler = { if $0.availableData.isEmpty { $0.readabilityHandler = nil } }
    }

    deinit {
        stop()
    }

    /// What every page holds.
    package static let mark = "s_server"

    package func stop() {
        process.terminate()
    }

    private static func port(from output: FileHandle) throws -> UInt16 {
        var said = ""
        while true {
            let data = output.availableData
            guard !data.isEmpty else { throw OpenSSL.Failure(description: "openssl s_server ended: \(said)") }
            said += String(decoding: data, as: UTF8.self)
            guard let line = said.split(whereSeparator: \.isNewline).first(where: { $0.hasPrefix("ACCEPT ") }),
                said.contains("\(line)\n"), let port = line.split(separator: ":").last.flatMap({ UInt16($0) })
            else { continue }
            return port
        }
    }
}
