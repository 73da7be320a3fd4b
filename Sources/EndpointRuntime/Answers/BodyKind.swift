import Foundation
import HTTPTypes

/// What a body that should be JSON is instead.
enum BodyKind {
    /// What is wrong with a body that isn't JSON.
    static func problem(of response: TransportResponse) -> Failure.BodyProblem {
        let body = response.body
        if body.allSatisfy({ $0.isJSONSpace }) { return .empty }
        let type = response.head.headerFields[.contentType]?.lowercased() ?? ""
        if type.contains("html") { return .html }
        let start = String(decoding: body.prefix(512), as: UTF8.self).lowercased()
        let looksLikeHTML = start.contains("<html") || start.contains("<!doctype html") || start.contains("<body")
        return looksLikeHTML ? .html : .notJSON
    }

    /// Whether a body may be JSON, by its first character.
    static func mayBeJSON(_ body: Data) -> Bool {
        let content = body.starts(with: [0xEF, 0xBB, 0xBF]) ? body.dropFirst(3) : body
        return switch content.first(where: { !$0.isJSONSpace }) {
        case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "\""), UInt8(ascii: "-"): true
        case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"): true
        case let byte?: (0x30...0x39).contains(byte)
        case nil: false
        }
    }
}

extension UInt8 {
    fileprivate var isJSONSpace: Bool {
        switch self {
        case 0x20, 0x09, 0x0A, 0x0D: true
        default: false
        }
    }
}
