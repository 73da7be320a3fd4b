import EndpointCoding
import Foundation
import FuzzDriver

/// Any bytes, scanned for the outcome of an answer, beside the same looked up in untyped JSON.
@main
enum Main {
    static func main() {
        Fuzzer.run { bytes in
            let scan = Result { () throws(JSONReadError) in
                try JSONEnvelope.scan(Data(bytes), code: "codeRetour", message: "libelle")
            }
            var hasTwins = false
            let value = try? JSONReader.read(JSONValue.self, from: bytes) {
                hasTwins = hasTwins || $0.kind == .duplicateKey
            }
            guard let value else { return }
            switch scan {
            case .failure(let error): fatalError("broken: \(error) in what is JSON")
            case .success(nil): Fuzzer.expect(!value.isObject, "an object has an envelope")
            case .success(let envelope?):
                Fuzzer.expect(value.isObject, "what is no object has no envelope")
                if hasTwins { return }
                Fuzzer.expect(envelope.code?.description == value.text(of: "codeRetour"), "the code is the field's")
                Fuzzer.expect(envelope.message == value.text(of: "libelle"), "the message is the field's")
            }
        }
    }
}

extension JSONValue {
    fileprivate var isObject: Bool {
        if case .object = self { return true }
        return false
    }

    /// The text of a scalar member; an integer's own digits where there is one.
    fileprivate func text(of name: String) -> String? {
        guard case .object(let object) = self else { return nil }
        let value = object.first { $0.name.utf8.elementsEqual(name.utf8) }?.value
        if name == "codeRetour", let integer = value?.integer { return String(integer) }
        return switch value {
        case .string(let text), .number(let text): text
        case .bool(let flag): flag ? "true" : "false"
        case .null, .array, .object, nil: nil
        }
    }
}
