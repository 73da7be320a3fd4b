import EndpointCoding

/// The text of a parameter's value: as JSON writes it, without the quotation marks.
enum ParameterText {
    /// The texts of a value: one for a scalar, one for each element of a list.
    ///
    /// `nil`: the value is an object, or holds one.
    static func texts(of value: any ParameterConvertible) -> [String]? {
        guard let bytes = try? JSONWriter.bytes(of: value),
            let written = try? JSONReader.read(JSONValue.self, from: bytes)
        else { return nil }
        guard case .array(let elements) = written else { return written.scalarText.map { [$0] } }
        let texts = elements.map(\.scalarText)
        return texts.contains(nil) ? nil : texts.compactMap(\.self)
    }
}
