#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// The outcome that an answer carries beside its content: a code and a message at the top of the object.
public struct JSONEnvelope: Sendable, Hashable {
    /// A code as it was sent.
    public enum Code: Sendable, Hashable, CustomStringConvertible {
        /// An integer, sent as one or as a string.
        case integer(Int64)
        /// Any other text.
        case text(String)

        /// The integer's digits, or the text.
        public var description: String {
            switch self {
            case .integer(let value): String(value)
            case .text(let text): text
            }
        }
    }

    /// The code; `nil` when there was none, or null.
    public let code: Code?

    /// The message; `nil` when there was none, or null, or something other than a scalar.
    public let message: String?

    /// Looks for both fields at the top of an object; nothing is made of the rest.
    ///
    /// The last field of each name counts, as for models. Where the body breaks off behind both, they are given
    /// nevertheless: whoever reads the rest finds the fault.
    ///
    /// - Parameters:
    ///   - body: the answer's body.
    ///   - code: the name of the code's field.
    ///   - message: the name of the message's field.
    ///   - limits: how much the body may ask for.
    /// - Returns: `nil` when the body is JSON of another kind than an object.
    /// - Throws: ``JSONReadError`` when the body isn't JSON.
    public static func scan(
        _ body: Data,
        code: String,
        message: String,
        limits: JSONLimits = .default
    ) throws(JSONReadError) -> JSONEnvelope? {
        let result: Result<JSONEnvelope?, JSONReadError> = body.withUnsafeBytes { bytes in
            JSONReader.withBase(of: bytes) { base in
                var reader = JSONReader(start: base, count: bytes.count, limits: limits, log: nil)
                let (envelope, isWhole) = reader.envelope(code, message)
                if !isWhole, let error = reader.error() { return .failure(error) }
                return .success(envelope)
            }
        }
        return try result.get()
    }
}

extension JSONReader {
    /// What was found, and whether both fields were.
    fileprivate mutating func envelope(
        _ codeName: String,
        _ messageName: String
    ) -> (envelope: JSONEnvelope?, isWhole: Bool) {
        guard peek() == UInt8(ascii: "{") else {
            skip()
            finish()
            return (nil, false)
        }
        enter()
        var code: JSONEnvelope.Code?
        var message: String?
        var seen = (code: false, message: false)
        var isFirst = true
        while key(isFirst: isFirst) {
            isFirst = false
            guard let span = restOfString() else { break }
            if span.isWide { checkUTF8(span) }
            let isCode = span.isSame(as: codeName)
            let isMessage = !isCode && span.isSame(as: messageName)
            colon()
            guard isCode || isMessage else {
                skip()
                continue
            }
            let text = scalarText()
            if hasFailed { break }
            if isCode {
                seen.code = true
                code = text.map { Self.code($0) }
            } else {
                seen.message = true
                message = text
            }
        }
        finish()
        return (JSONEnvelope(code: code, message: message), seen.code && seen.message)
    }

    private static func code(_ text: String) -> JSONEnvelope.Code {
        JSONValue.string(text).integer.map { .integer($0) } ?? .text(text)
    }

    /// The text of a scalar; `nil` for null, objects and lists.
    private mutating func scalarText() -> String? {
        switch peek() {
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            skip()
            return nil
        case 0 where position == end:
            fail("a value")
            return nil
        default:
            return string()
        }
    }
}

extension StringSpan {
    fileprivate func isSame(as text: String) -> Bool {
        var text = text
        return text.withUTF8 { $0.count == count && $0.elementsEqual(UnsafeBufferPointer(start: base, count: count)) }
    }
}
