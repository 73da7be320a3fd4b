import EndpointCoding
import EndpointRuntime
import Foundation
import MemoryMeasurement
import TransportBenchmarkAPI

/// One way of carrying a file.
enum FileTask: String, CaseIterable {
    case write
    case read
    case upload
    case download

    /// The size of a file that is sent, in bytes.
    static let uploaded = 10_000_000

    /// The size of a file that is fetched, in bytes.
    static let downloaded = 120_000_000

    /// An answer without the file.
    struct Unexpected: Error {}

    var title: String {
        switch self {
        case .write: "writing a request to JSON"
        case .read: "reading an answer from its JSON"
        case .upload: "uploading by the client over URLSession"
        case .download: "downloading by the client over URLSession"
        }
    }

    var fileSize: Int {
        switch self {
        case .write, .upload: Self.uploaded
        case .read, .download: Self.downloaded
        }
    }

    /// Carries a file.
    ///
    /// What goes in, and what one call has to load and to connect, is there before the measurement begins.
    ///
    /// - Parameter address: Where the server is.
    /// - Returns: How much the peak memory of this process has grown by that, in bytes.
    /// - Throws: What the coders and the client throw; ``Unexpected`` when the file didn't arrive.
    func growth(address: String) async throws -> Int {
        switch self {
        case .write:
            let request = Self.request(size: Self.uploaded)
            _ = try JSONWriter.data(of: Self.request(size: 3))
            return try await Self.growth { try JSONWriter.data(of: request).count > Self.uploaded }
        case .read:
            let answer = FileDocument.answer(fileSize: Self.downloaded)
            _ = try JSONReader.read(Files.DownloadResponse.self, from: FileDocument.answer(fileSize: 3))
            return try await Self.growth {
                try JSONReader.read(Files.DownloadResponse.self, from: answer).fichier?.count == Self.downloaded
            }
        case .upload:
            let client = Self.client(address)
            let request = Self.request(size: Self.uploaded)
            _ = try await client.files.upload(Self.request(size: 3))
            return try await Self.growth { try await client.files.upload(request).identifiant == 1 }
        case .download:
            let client = Self.client(address)
            _ = try await client.files.upload(Self.request(size: 3))
            return try await Self.growth {
                try await client.files.download(Files.DownloadRequest(identifiant: 1)).fichier?.count == Self.downloaded
            }
        }
    }

    private static func growth(of isCarried: () async throws -> Bool) async throws -> Int {
        let before = PeakMemory.ofThisProcess()
        guard try await isCarried() else { throw Unexpected() }
        return PeakMemory.ofThisProcess() - before
    }

    private static func request(size: Int) -> Files.UploadRequest {
        Files.UploadRequest(nomFichier: "a.pdf", fichier: Data(repeating: 0x5A, count: size))
    }

    private static func client(_ address: String) -> BenchmarkClient {
        BenchmarkClient(
            environment: BenchmarkClient.Environment(
                EndpointAddresses(name: "bench", api: "\(address)/cpro", token: "\(address)/token")
            ),
            credentials: Credentials(
                clientID: "bench",
                clientSecret: Secret("bench"),
                account: Account(login: "TECH_1_bench@cpro.fr", password: Secret("mot de passe"))
            ),
            configuration: ClientConfiguration(timeout: .seconds(300), deadline: .seconds(300))
        )
    }
}
