import HTTPTypes
import Logging

/// Headers as logs may show them: known harmless ones with their values, of the others the names.
enum HeaderLog {
    private static let shown: Set<String> = [
        "accept", "cache-control", "connection", "content-encoding", "content-length", "content-type", "date",
        "retry-after",
        "transfer-encoding", "vary",
    ]

    /// The headers for a log entry.
    static func metadata(_ headers: HTTPFields) -> Logger.MetadataValue {
        var entries: Logger.Metadata = [:]
        for field in headers {
            let name = field.name.canonicalName
            entries[name] = shown.contains(name) ? "\(field.value.prefix(200))" : "<redacted>"
        }
        return .dictionary(entries)
    }
}
