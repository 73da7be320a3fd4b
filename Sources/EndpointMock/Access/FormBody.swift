import Foundation

/// The fields of an `application/x-www-form-urlencoded` text.
enum FormBody {
    /// The fields, the first of each name; `nil` when the text is none or a name stands there twice.
    static func fields(_ text: String) -> [String: String]? {
        var fields: [String: String] = [:]
        for pair in text.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = decoded(parts[0]), let value = decoded(parts.count > 1 ? parts[1] : "") else { return nil }
            guard fields.updateValue(value, forKey: name) == nil else { return nil }
        }
        return fields
    }

    /// The pairs of a query in their order.
    static func pairs(_ text: String) -> [(name: String, value: String)] {
        text.split(separator: "&")
            .map { pair in
                let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                let value = parts.count > 1 ? parts[1] : ""
                return (decoded(parts[0]) ?? String(parts[0]), decoded(value) ?? String(value))
            }
    }

    private static func decoded(_ text: Substring) -> String? {
        text.replacing("+", with: " ").percentDecoded
    }
}
