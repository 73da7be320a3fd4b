extension JSONFields {
    /// Reads a model from a foreign decoder, with the same leniency as from JSON.
    ///
    /// - Parameter decoder: where to read from.
    /// - Throws: `DecodingError`, whose text names the path inside this model.
    public init(from decoder: any Decoder) throws {
        let value = try JSONValue(from: decoder)
        do throws(JSONReadError) {
            try self.init(json: value)
        } catch {
            throw JSONValue.decodingError(decoder, error.description)
        }
    }

    /// Writes a model to a foreign encoder, with everything in it.
    ///
    /// - Parameter encoder: where to write to.
    /// - Throws: `EncodingError` when a field can't be written; else what the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        let value: JSONValue
        do throws(JSONWriteError) {
            value = try json()
        } catch {
            let context = EncodingError.Context(codingPath: encoder.codingPath, debugDescription: error.description)
            throw EncodingError.invalidValue(self, context)
        }
        try value.encode(to: encoder)
    }
}
