package import Foundation

/// A certificate authority that no system knows, made for one test.
package final class TestAuthority: Sendable {
    /// The folder of keys and certificates; it is removed with the authority.
    let folder: URL

    /// Makes an authority.
    package init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "authority-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let settings = """
            [req]
            distinguished_name = name
            prompt = no
            [name]
            CN = Authority for tests
            [authority]
            basicConstraints = critical, CA:TRUE
            keyUsage = critical, keyCertSign, cRLSign
            """
        try Data(settings.utf8).write(to: folder.appending(path: "authority.cnf"))
        try Self.makeKey("authority", in: folder)
        try OpenSSL.run(
            "req -new -x509 -key authority.key -out authority.pem -days 2 -config authority.cnf -extensions authority",
            in: folder
        )
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    /// The file with the authority's certificate.
    package var file: URL { folder.appending(path: "authority.pem") }

    /// The text of that file.
    package var pem: Data {
        get throws { try Data(contentsOf: file) }
    }

    /// Issues a certificate for a host name, and gives the names of the files of key and certificate.
    func issue(for host: String) throws -> (key: String, certificate: String) {
        let extensions = "subjectAltName = DNS:\(host)\nextendedKeyUsage = serverAuth\n"
        try Data(extensions.utf8).write(to: folder.appending(path: "server.ext"))
        try Self.makeKey("server", in: folder)
        try OpenSSL.run("req -new -key server.key -out server.csr -config authority.cnf", in: folder)
        try OpenSSL.run(
            "x509 -req -in server.csr -CA authority.pem -CAkey authority.key -CAcreateserial -days 2"
                + " -extfile server.ext -out server.pem",
            in: folder
        )
        return ("server.key", "server.pem")
    }

    private static func makeKey(_ name: String, in folder: URL) throws {
        try OpenSSL.run(
            "genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out \(name).key",
            in: folder
        )
    }
}
