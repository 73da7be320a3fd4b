import EndpointCoding
import Foundation

/// The reason that an error answer gives, under the names that are in general use.
enum ErrorBody {
    /// Bodies longer than this are no reasons.
    private static let longest = 256 * 1024

    private static let codeNames = ["errorcode", "error_code", "code", "error"]
    private static let messageNames = [
        "error_description", "message", "description", "detail", "error_message", "title",
    ]

    /// The reason in an object, in the first object of an array, or in the `error` object of either.
    static func reason(in body: Data) -> (code: String?, message: String?)? {
        guard body.count <= longest else { return nil }
        return switch try? JSONReader.read(JSONValue.self, from: body) {
        case .object(let object): reason(in: object)
        case .array(let array): if case .object(let object)? = array.first { reason(in: object) } else { nil }
        default: nil
        }
    }

    private static func reason(in object: JSONObject) -> (code: String?, message: String?)? {
        let code = first(of: codeNames, in: object)
        let message = first(of: messageNames, in: object)
        if code == nil, message == nil {
            let nested = object.first { $0.name.lowercased() == "error" }?.value
            if case .object(let inner)? = nested { return reason(in: inner) }
            return nil
        }
        return (code, message)
    }

    /// The text under the first of some names.
    private static func first(of names: [String], in object: JSONObject) -> String? {
        for name in names {
            if let text = object.first(where: { $0.name.lowercased() == name })?.value.scalarText, !text.isEmpty {
                return text
            }
        }
        return nil
    }
}

extension JSONValue {
    /// The text of a string, number or boolean.
    var scalarText: String? {
        switch self {
        case .string(let text), .number(let text): text
        case .bool(let flag): flag ? "true" : "false"
        case .null, .array, .object: nil
        }
    }
}
