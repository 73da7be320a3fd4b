import Foundation

extension String {
    private static let base64Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

    /// Whether every character is of the base64 alphabet, padding included; measured by the C library.
    var isPlainBase64: Bool {
        withCString { text in strspn(text, Self.base64Alphabet + "=") } == utf8.count
    }

    /// How many bytes the text stands for; `nil` when it isn't base64 of RFC 4648 §4 on one line, padded.
    package var base64ContentSize: Int? {
        let length = utf8.count
        guard length % 4 == 0 else { return nil }
        let padding = utf8.suffix(2).reversed().prefix { $0 == UInt8(ascii: "=") }.count
        let letters = withCString { text in strspn(text, Self.base64Alphabet) }
        guard letters == length - padding else { return nil }
        return length / 4 * 3 - padding
    }
}
