import EndpointCoding
import Foundation
import Testing

/// Accepts, refuses and understands what Foundation does, but for the differences named in `isKnownDifference`.
@Suite struct DifferentialTests {
    @Test(arguments: 0..<8)
    func agreesWithFoundationOnGeneratedAndMutatedDocuments(part: Int) {
        var documents = RandomDocument(seed: UInt64(1000 + part))
        var accepted = 0
        for _ in 0..<4000 {
            let document = documents.document()
            #expect(compare(document))
            for _ in 0..<5 where compare(documents.mutated(document)) { accepted += 1 }
        }
        #expect(accepted > 1000)
    }

    /// Compares both readers on one text.
    ///
    /// - Returns: whether both accept it.
    private func compare(_ bytes: [UInt8]) -> Bool {
        let ours = Result { () throws(JSONReadError) in try JSONReader.read(JSONValue.self, from: bytes) }
        let theirs = try? JSONSerialization.jsonObject(with: Data(bytes), options: [.fragmentsAllowed])
        switch (ours, theirs) {
        case (.success(let ours), let theirs?):
            #expect(Self.isSame(ours, theirs), "\(String(decoding: bytes, as: UTF8.self))")
            return true
        case (.failure, nil):
            return false
        case (.success(let ours), nil):
            #expect(Self.isKnownDifference(ours), "only we accept \(String(decoding: bytes, as: UTF8.self))")
        case (.failure(let error), _?):
            #expect(Self.isKnownDifference(error, bytes), "\(error) in \(String(decoding: bytes, as: UTF8.self))")
        }
        return false
    }

    /// Lone surrogates and numbers beyond `Double`, which Foundation refuses and RFC 8259 allows.
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
