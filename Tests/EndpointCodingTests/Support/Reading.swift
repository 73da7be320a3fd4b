import EndpointCoding

/// Reads a value from a text.
func read<T: JSONCodable>(
    _ type: T.Type,
    _ text: String,
    limits: JSONLimits = .default
) throws(JSONReadError) -> T {
    try JSONReader.read(type, from: Array(text.utf8), limits: limits)
}

/// The words in which reading fails, or `nil` when it doesn't.
func refusal<T: JSONCodable>(_ type: T.Type, _ bytes: [UInt8], limits: JSONLimits = .default) -> String? {
    do throws(JSONReadError) {
        _ = try JSONReader.read(type, from: bytes, limits: limits)
        return nil
    } catch {
        return error.description
    }
}

/// The words in which reading fails, or `nil` when it doesn't.
func refusal<T: JSONCodable>(_ type: T.Type, _ text: String, limits: JSONLimits = .default) -> String? {
    refusal(type, Array(text.utf8), limits: limits)
}

/// The text that a value is written as.
func written(_ value: some JSONCodable) throws(JSONWriteError) -> String {
    String(decoding: try JSONWriter.bytes(of: value), as: UTF8.self)
}
