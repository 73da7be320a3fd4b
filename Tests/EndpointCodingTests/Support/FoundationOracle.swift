import EndpointCoding
import Foundation

/// Reads documents beside Foundation.
///
/// Foundation isn't RFC 8259 to the letter; the differences that are meant are named in `isKnownDifference`.
package enum FoundationOracle {
    /// How the two readings of a document compare.
    package enum Verdict: Hashable, Sendable {
        /// Both accept it and understand the same.
        case bothAccept
        /// Both refuse it.
        case bothRefuse
        /// They differ where it is known that Foundation isn't RFC 8259.
        case known
        /// They differ.
        case difference(String)
    }

    /// Reads a document twice.
    package static func verdict(on bytes: [UInt8]) -> Verdict {
        var hidesValues = false
        let ours = Result { () throws(JSONReadError) in
            try JSONReader.read(JSONValue.self, from: bytes, limits: JSONLimits(depth: 512)) { notice in
                hidesValues = hidesValues || notice.kind == .duplicateKey
            }
        }
        let theirs = try? JSONSerialization.jsonObject(with: Data(bytes), options: [.fragmentsAllowed])
        let text = { String(decoding: bytes, as: UTF8.self) }
        switch (ours, theirs) {
        case (.failure, nil):
            return .bothRefuse
        case (.success(let ours), let theirs?):
            return isSame(ours, theirs) ? .bothAccept : .difference("understood otherwise: \(text())")
        case (.success(let ours), nil):
            return hidesValues || isKnownDifference(ours) ? .known : .difference("only we accept \(text())")
        case (.failure(let error), _?):
            return isKnownDifference(error, bytes) ? .known : .difference("\(error) in \(text())")
        }
    }

    /// Lone surrogates and numbers beyond `Double`, which Foundation refuses and RFC 8259 allows.
    ///
    /// They can't be seen in a value whose name came again.
    private static func isKnownDifference(_ value: JSONValue) -> Bool {
        switch value {
        case .null, .bool: false
        case .number(let text): Double(text).map { !$0.isFinite } ?? false
        case .string(let text): text.unicodeScalars.contains("\u{FFFD}")
        case .array(let elements): elements.contains { isKnownDifference($0) }
        case .object(let object):
            object.contains { $0.name.unicodeScalars.contains("\u{FFFD}") || isKnownDifference($0.value) }
        }
    }

    /// Commas before the end of a list or an object, which Foundation takes and RFC 8259 doesn't, and null bytes, by which
    /// Foundation guesses UTF-16.
    private static func isKnownDifference(_ error: JSONReadError, _ bytes: [UInt8]) -> Bool {
        if bytes.contains(0) { return true }
        let before = bytes[..<error.offset].last { $0 > 0x20 }
        return before == UInt8(ascii: ",") && (error.found == "\"]\"" || error.found == "\"}\"")
    }

    private static func isSame(_ ours: JSONValue, _ theirs: Any) -> Bool {
        switch ours {
        case .null: return theirs is NSNull
        case .bool(let value): return (theirs as? Bool) == value
        case .number(let text):
            guard let number = theirs as? NSNumber, let value = Double(text) else { return false }
            return abs(number.doubleValue - value) <= value.ulp * 8
        case .string(let text): return (theirs as? String).map { Array($0.utf8) == Array(text.utf8) } ?? false
        case .array(let elements):
            guard let others = theirs as? [Any], others.count == elements.count else { return false }
            return zip(elements, others).allSatisfy { isSame($0, $1) }
        case .object(let object):
            guard let others = theirs as? [String: Any], others.count == object.count else { return false }
            return object.allSatisfy { member in others[member.name].map { isSame(member.value, $0) } ?? false }
        }
    }
}
