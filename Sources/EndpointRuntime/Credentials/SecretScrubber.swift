import EndpointCoding

/// Takes known secrets out of texts that a server wrote.
struct SecretScrubber: Sendable {
    private let secrets: [Secret]

    /// Secrets shorter than this are left in: they would turn up in ordinary words.
    private static let shortest = 4

    /// The most characters that are kept of a message, and of a code.
    private static let longestMessage = 300
    private static let longestCode = 80

    init(_ secrets: [String]) {
        self.secrets = secrets.map { Secret($0) }
    }

    /// The same scrubber with further secrets.
    func adding(_ more: [String]) -> SecretScrubber {
        SecretScrubber(secrets.map(\.value) + more)
    }

    /// The secrets in all forms that a server may write them in, the longest first.
    ///
    /// They are made where a text is cleaned, as most calls have none.
    private var forms: [String] {
        let forms = secrets.flatMap { [$0.value, $0.value.percentEncoded, $0.value.formEncoded] }
        return Set(forms.filter { $0.count >= Self.shortest }).sorted { $0.count > $1.count }
    }

    /// A text without known secrets and control characters, in one line, cut to a length.
    func clean(_ text: String, longest: Int) -> String? {
        var text = String(text.prefix(20_000))
        for form in forms where text.contains(form) { text = text.replacing(form, with: "<redacted>") }
        var cleaned = ""
        var length = 0
        for character in text {
            guard length < longest else { break }
            let isUnfit = character.unicodeScalars.contains { $0.isControl }
            let next = isUnfit ? " " : character
            if next == " ", cleaned.isEmpty || (isUnfit && cleaned.last == " ") { continue }
            cleaned.append(next)
            length += 1
        }
        while cleaned.last == " " { cleaned.removeLast() }
        return cleaned.isEmpty ? nil : cleaned
    }

    /// A reason without known secrets and control characters.
    func clean(code: String?, message: String?) -> ServerReason? {
        let reason = ServerReason(
            code: code.flatMap { clean($0, longest: Self.longestCode) },
            message: message.flatMap { clean($0, longest: Self.longestMessage) }
        )
        return reason.text == nil ? nil : reason
    }
}

extension Unicode.Scalar {
    /// Control, format and line-separating characters, which could forge lines or hide text in a log.
    fileprivate var isControl: Bool {
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: true
        default: false
        }
    }
}
