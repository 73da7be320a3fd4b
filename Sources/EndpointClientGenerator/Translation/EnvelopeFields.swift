import EndpointSpecs

/// The fields that an envelope adds to answers.
enum EnvelopeFields {
    static func of(_ envelope: Envelope) -> [Field] {
        var fields = envelope.fields
        fields[0].description = "The outcome; \(envelope.success.map(String.init).joined(separator: ", ")) is success."
        fields[1].description = "The outcome in words, or a key of them."
        return fields
    }

    static func expression(_ envelope: Envelope) -> Expression {
        .call(
            "Envelope",
            [
                Expression.Argument("code", "\(string: envelope.code)" as Code),
                Expression.Argument("message", "\(string: envelope.message)" as Code),
                Expression.Argument("success", "[\(list: envelope.success)]" as Code),
            ]
        )
    }
}
