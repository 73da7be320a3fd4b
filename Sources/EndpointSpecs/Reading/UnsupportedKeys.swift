/// What the format leaves out on purpose, and what to write instead.
enum UnsupportedKeys {
    /// The end of a sentence about a key of other formats; `nil` for a key that means nothing anywhere.
    static func advice(for key: String) -> String? {
        switch key.hasPrefix("$") ? String(key.dropFirst()) : key {
        case "oneOf", "anyOf", "union", "discriminator":
            "there are no unions. Take the type json, or one schema with the fields of all alternatives, each optional."
        case "allOf", "extends", "inherits":
            "there is no inheritance. List the fields of the base here, or hold the base as a field."
        case "multipart", "formData":
            "there are no multipart bodies. Bodies are JSON: send a file as a field of type base64."
        case "contentType", "consumes", "produces":
            "it holds for the whole API, and stands in api.yaml. Bodies are JSON: send a file as a field of type base64."
        case "ref": "there are no references. Name the schema or enum as the 'type'."
        case "properties": "that is another format's word. List the fields under 'fields:'."
        case "items": "that is another format's word. A list's type is that of its items with '[]', such as string[]."
        case "openapi", "swagger", "paths", "components", "definitions":
            "that is OpenAPI. Describe the endpoints in this format; docs/spec-format.md has all of it on a page."
        case "enum":
            "that is another format's word. List the values under 'enums:' of the file, and name that enum as the type."
        case "format": "that is another format's word. The type says it: date, timestamp, base64, int32 or int64."
        case "required", "optional": "that is another format's word. A field is required unless its type ends in '?'."
        case "example": "that is another format's word. Examples stand under 'examples:' of an endpoint."
        case "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "uniqueItems":
            "there is no such rule. Say it in the 'description'; the bounds of 'minimum' and 'maximum' are included."
        case "additionalProperties": "that is another format's word. An object with free keys has the type map<…>."
        default: nil
        }
    }

    /// Keys whose value names a type in other formats.
    private static func isCombining(_ key: String) -> Bool {
        key == "extends" || key == "inherits" || key == "allOf" || key == "anyOf" || key == "oneOf"
    }

    /// What a field map says in another format's words, as the value shows that it is no field's type.
    static func advice(forField entry: YAMLNode.Entry) -> String? {
        switch entry.value.content {
        case .scalar(let text, _):
            guard isCombining(entry.key),
                text.unicodeScalars.first?.properties.isUppercase == true
            else { return nil }
            return advice(for: entry.key).map { $0 + " A field of that name is written in a block, with its 'type:'." }
        case .sequence: return advice(for: entry.key)
        case .mapping(let entries):
            if entries.entry("type") != nil || entries.entry("fields") != nil { return nil }
            return advice(for: entry.key)
        }
    }

    /// Reports a content type of several parts.
    ///
    /// - Returns: whether it was one.
    static func reportMultipart(_ type: String, at place: Place, diagnostics: DiagnosticBag) -> Bool {
        guard type.lowercased().hasPrefix("multipart/") else { return false }
        let advice = advice(for: "multipart") ?? ""
        diagnostics.error(.unsupported, at: place, "\(Wording.quote(type)) is not supported: \(advice)")
        return true
    }
}
