/// Texts of parameters, which clients refuse to send where they would be lost or mean something else.
enum ParameterText {
    /// Why a value can't be sent in a place, as the end of a sentence; `nil` when it can.
    static func fault(of value: SpecValue, in place: String) -> String? {
        guard case .string(let text) = value else { return nil }
        switch place {
        case "path": return pathFault(text)
        case "header": return headerFault(text)
        default: return nil
        }
    }

    private static func pathFault(_ text: String) -> String? {
        if text.isEmpty { return "it is empty, which no part of a path can be" }
        if text == "." || text == ".." { return "\(Wording.quote(text)) in a path leads elsewhere" }
        return nil
    }

    private static func headerFault(_ text: String) -> String? {
        if text.hasPrefix(" ") || text.hasSuffix(" ") { return "a header's value loses spaces at its ends" }
        guard let scalar = text.unicodeScalars.first(where: { !(0x20...0x7E).contains($0.value) }) else { return nil }
        return "\(Wording.quote(String(scalar))) can't stand in a header, which is printable ASCII"
    }
}
