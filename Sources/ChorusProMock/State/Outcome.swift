import EndpointMock

/// A refusal in Chorus Pro's form.
struct ChorusProRefusal: Error {
    var code: ChorusProMockCode
    var label: String

    init(_ code: ChorusProMockCode, _ label: String) {
        self.code = code
        self.label = label
    }

    /// A field without which the call can't be carried out.
    static func missing(_ path: String) -> ChorusProRefusal {
        ChorusProRefusal(.missingField, "\(path): required, found nothing")
    }

    var answer: MockAnswer {
        MockAnswer(body: ["codeRetour": MockValue(code.rawValue), "libelle": .string(label)])
    }
}

extension MockValue {
    /// An object of those fields that have a value.
    static func fields(_ fields: KeyValuePairs<String, MockValue?>) -> MockValue {
        .object(
            fields.compactMap { name, value in
                guard let value, !value.isNull else { return nil }
                return Member(name, value)
            }
        )
    }

    /// A successful answer: code 0 and its label, before the object's own fields.
    var success: MockAnswer {
        let envelope: [Member] = [Member("codeRetour", 0), Member("libelle", "GCU_MSG_01_000")]
        return MockAnswer(body: .object(envelope + (members ?? [])))
    }

    static func text(_ text: String?) -> MockValue? { text.map { .string($0) } }
    static func number(_ number: Int64?) -> MockValue? { number.map { MockValue($0) } }
}
